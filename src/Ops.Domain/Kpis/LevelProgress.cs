namespace Ops.Domain.Kpis;

/// <summary>Where a level stands against its target, and how fast it has to move to reach the end.</summary>
public sealed record LevelProgress : IExplainable
{
    internal LevelProgress() { }

    /// <summary>The latest level; null if there is none.</summary>
    public decimal? LastActual { get; internal init; }

    /// <summary>The target of that period.</summary>
    public decimal? LastTarget { get; internal init; }

    /// <summary>Level less target.</summary>
    public decimal? GapToDate { get; internal init; }

    /// <summary>The attained share of the target; null where the target, or what stands below the line, is not positive.</summary>
    public double? AttainmentToDate { get; internal init; }

    /// <summary>What each period left has to add to reach the last target; null if none is left.</summary>
    public decimal? RequiredChangePerPeriod { get; internal init; }

    /// <summary>In how many periods the level was at its target or on the good side of it.</summary>
    public int PeriodsOnTarget { get; internal init; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Gap to date", "当前差距"),
            Text(GapToDate),
            GapToDate is null ? default : Phrase.Of($"{LastActual} - {LastTarget}"),
            default,
            Explanation.Of(new Phrase("Attainment to date", "当前达成率"), AttainmentToDate),
            Explanation.Of(new Phrase("Required change per period", "每期所需变动"), Text(RequiredChangePerPeriod)),
            Explanation.Of(new Phrase("Periods on target", "达标期数"), (decimal)PeriodsOnTarget)
        );

    private static string? Text(decimal? value) => value is { } figure ? Figures.Text(figure) : null;
}
