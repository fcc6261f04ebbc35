namespace Ops.Domain.Series;

/// <summary>A stretch of a control chart that has limits of its own, or takes over those of an earlier stretch.</summary>
/// <remarks>It ends where the next one starts. Two phases are equal when start, baseline and source are.</remarks>
public readonly record struct ChartPhase
{
    /// <summary>Describes a phase.</summary>
    /// <param name="start">The index of its first point, at least 0.</param>
    /// <param name="baseline">How many of its first positions give the limits, at least 1; null for all.</param>
    /// <param name="limitsFrom">The index of an earlier phase whose limits hold here; null for limits of its own. Not together with a baseline.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: out of range, or baseline and source together.</exception>
    public ChartPhase(int start, int? baseline = null, int? limitsFrom = null)
    {
        Start = Guard.InRange(start, 0, int.MaxValue, nameof(start));
        if (baseline is { } length)
            Guard.InRange(length, 1, int.MaxValue, nameof(baseline));
        if (limitsFrom is { } source)
            Guard.InRange(source, 0, int.MaxValue, nameof(limitsFrom));
        if (baseline is not null && limitsFrom is not null)
            throw Faults.Invalid(nameof(baseline), "a baseline beside limits from an earlier phase", "give one of the two");
        Baseline = baseline;
        LimitsFrom = limitsFrom;
    }

    /// <summary>The index of its first point.</summary>
    public int Start { get; }

    /// <summary>How many of its first positions give the limits; null for all.</summary>
    public int? Baseline { get; }

    /// <summary>The index of an earlier phase whose limits hold here; null for limits of its own.</summary>
    public int? LimitsFrom { get; }
}
