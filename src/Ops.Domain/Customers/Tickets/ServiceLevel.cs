using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Customers;

/// <summary>服务水平, a definition: what is promised for tickets of one priority, in working time of one calendar.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class ServiceLevel
{
    /// <summary>Creates a service level.</summary>
    /// <param name="priority">The priority's key.</param>
    /// <param name="calendar">When work is done.</param>
    /// <param name="firstResponse">The working time up to the first response; above 0; null for no promise.</param>
    /// <param name="resolution">The working time up to the solution; above 0; null for no promise.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, a target that is not positive.</exception>
    public ServiceLevel(string priority, WorkingCalendar calendar, Duration? firstResponse, Duration? resolution)
    {
        Priority = Guard.NotBlank(priority, nameof(priority));
        Calendar = Guard.NotNull(calendar, nameof(calendar));
        FirstResponse = Target(firstResponse, nameof(firstResponse));
        Resolution = Target(resolution, nameof(resolution));
    }

    /// <summary>The priority's key.</summary>
    public string Priority { get; }

    /// <summary>When work is done.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>The working time up to the first response; null for no promise.</summary>
    public Duration? FirstResponse { get; }

    /// <summary>The working time up to the solution; null for no promise.</summary>
    public Duration? Resolution { get; }

    private static Duration? Target(Duration? target, string place) =>
        target is { } given && given <= Duration.Zero
            ? throw Faults.Invalid(place, $"{given} is not positive", "give a time above 0, or null for no promise")
            : target;
}
