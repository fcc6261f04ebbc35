namespace Ops.Domain.Goals;

/// <summary>How a goal's status comes about: what is measured, which bands, and what overrules them.</summary>
/// <remarks>
/// Bands are inclusive, and a ratio within a billionth of a limit counts as reaching it, since ratios carry the rounding of binary
/// fractions. What is said first overrules what follows: closed, no data, outdated, set by hand, too early, achieved, bands.
/// </remarks>
public sealed record StatusPolicy
{
    /// <summary>Creates a policy.</summary>
    /// <param name="measure">Which figure the bands are laid on.</param>
    /// <param name="bands">The bands.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no bands, or a measure that is not defined.</exception>
    public StatusPolicy(StatusMeasure measure, StatusBands<string> bands)
    {
        Measure = Guard.Defined(measure, nameof(measure));
        Bands = Guard.NotNull(bands, nameof(bands));
    }

    /// <summary>Which figure the bands are laid on.</summary>
    public StatusMeasure Measure { get; }

    /// <summary>The bands.</summary>
    public StatusBands<string> Bands { get; }

    /// <summary>The progress from which a goal is achieved, whatever was expected; null if there is no such status.</summary>
    public double? AchievedAt { get; init; }

    /// <summary>The status of an achieved goal.</summary>
    public string AchievedStatus { get; init; } = "achieved";

    /// <summary>How far beyond a limit the figure must go before the status changes from the previous one; 0 for at once.</summary>
    public double Hysteresis { get; init; }

    /// <summary>The share of the time that must be over before bands are laid on, 0 to 1; 0 for at once.</summary>
    public double JudgedFrom { get; init; }

    /// <summary>The status before that.</summary>
    public string EarlyStatus { get; init; } = "too-early";

    /// <summary>After how many days without a check-in the status is outdated; null for never.</summary>
    public int? StaleAfterDays { get; init; }

    /// <summary>The status of a goal whose last check-in is too old.</summary>
    public string StaleStatus { get; init; } = "outdated";

    /// <summary>The status of a goal without progress: silence is never green.</summary>
    public string NoDataStatus { get; init; } = "no-data";

    /// <summary>The status of a goal that is closed.</summary>
    public string ClosedStatus { get; init; } = "closed";

    internal StatusPolicy Checked()
    {
        if (AchievedAt is { } achieved)
            Guard.Finite(achieved, nameof(AchievedAt));
        Guard.NotNegative(Hysteresis, nameof(Hysteresis));
        Guard.Probability(JudgedFrom, nameof(JudgedFrom));
        Guard.InRange(StaleAfterDays ?? 0, 0, int.MaxValue, nameof(StaleAfterDays));
        return this;
    }
}
