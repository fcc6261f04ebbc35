using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>A test of a control: on which day, how many items, how many deviated, and how many may.</summary>
public readonly record struct TestEvidence
{
    /// <summary>Creates a test.</summary>
    /// <param name="date">The day of the test.</param>
    /// <param name="sample">How many items were looked at; at least 1.</param>
    /// <param name="deviations">How many deviated; not more than that.</param>
    /// <param name="allowed">How many may; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a count out of its range.</exception>
    public TestEvidence(LocalDate date, int sample, int deviations, int allowed)
    {
        Date = date;
        Sample = Guard.InRange(sample, 1, int.MaxValue, nameof(sample));
        Deviations = Guard.InRange(deviations, 0, sample, nameof(deviations));
        Allowed = Guard.InRange(allowed, 0, int.MaxValue, nameof(allowed));
    }

    /// <summary>The day of the test.</summary>
    public LocalDate Date { get; }

    /// <summary>How many items were looked at.</summary>
    public int Sample { get; }

    /// <summary>How many deviated.</summary>
    public int Deviations { get; }

    /// <summary>How many may.</summary>
    public int Allowed { get; }

    /// <summary>True when not more deviated than may.</summary>
    public bool IsPassed => Deviations <= Allowed;
}
