namespace Ops.Domain.Kpis;

/// <summary>Where a figure that adds up stands against its target to date, and what the rest of the time has to bring.</summary>
public sealed record FlowProgress : IExplainable
{
    internal FlowProgress() { }

    /// <summary>The target of all periods.</summary>
    public decimal Total { get; internal init; }

    /// <summary>What came so far.</summary>
    public decimal ActualToDate { get; internal init; }

    /// <summary>What should have come so far.</summary>
    public decimal TargetToDate { get; internal init; }

    /// <summary>Actual less target to date.</summary>
    public decimal GapToDate { get; internal init; }

    /// <summary>The attained share of the target to date; null where the target, or what stands below the line, is not positive.</summary>
    public double? AttainmentToDate { get; internal init; }

    /// <summary>What each period left has to bring on average; null if none is left.</summary>
    public decimal? RequiredRunRate { get; internal init; }

    /// <summary>What is missing over the targets of the periods left; null if none is left or their targets sum to 0.</summary>
    public double? RequiredFactor { get; internal init; }

    /// <summary>The total if the rest attains its targets as the past did; null if nothing was due so far.</summary>
    public decimal? ProjectedTotal { get; internal init; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Gap to date", "累计差距"),
            GapToDate,
            Phrase.Of($"{ActualToDate} - {TargetToDate}"),
            default,
            Explanation.Of(new Phrase("Attainment to date", "累计达成率"), AttainmentToDate),
            Explanation.Of(new Phrase("Required run rate", "所需平均进度"), RequiredRunRate is { } rate ? Figures.Text(rate) : null),
            Explanation.Of(new Phrase("Required factor", "所需倍数"), RequiredFactor),
            Explanation.Of(
                new Phrase("Projected total", "预计合计"),
                ProjectedTotal is { } total ? Figures.Text(total) : null,
                ProjectedTotal is null ? default : Phrase.Of($"{ActualToDate} / {TargetToDate} * {Total}")
            )
        );
}
