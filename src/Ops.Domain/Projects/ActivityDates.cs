using NodaTime;

namespace Ops.Domain.Projects;

/// <summary>The first and the last day of an activity.</summary>
public readonly record struct ActivityDates
{
    private readonly string? _id;

    /// <summary>Creates the dates.</summary>
    /// <param name="id">The activity.</param>
    /// <param name="start">Its first day.</param>
    /// <param name="finish">Its last day. A comparison refuses one before the start.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public ActivityDates(string id, LocalDate start, LocalDate finish)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Start = start;
        Finish = finish;
    }

    /// <summary>The activity.</summary>
    public string Id => _id ?? "";

    /// <summary>Its first day.</summary>
    public LocalDate Start { get; }

    /// <summary>Its last day.</summary>
    public LocalDate Finish { get; }
}
