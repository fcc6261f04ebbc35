using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>When and how fast a ticket was solved.</summary>
/// <remarks>Two are equal when all parts are. <c>default</c> is a solution at the Unix epoch that took no time and was late.</remarks>
public readonly record struct TicketSolution
{
    /// <summary>Creates a solution.</summary>
    /// <param name="at">When.</param>
    /// <param name="worked">The working time it took; at least 0.</param>
    /// <param name="attained">True when that was in time.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative time.</exception>
    public TicketSolution(Instant at, Duration worked, bool attained)
    {
        At = at;
        Worked =
            worked >= Duration.Zero ? worked : throw Faults.Invalid(nameof(worked), $"{worked} is negative", "give a time of at least 0");
        Attained = attained;
    }

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>The working time it took.</summary>
    public Duration Worked { get; }

    /// <summary>True when that was in time.</summary>
    public bool Attained { get; }
}
