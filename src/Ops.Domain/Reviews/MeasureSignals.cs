using Ops.Domain.Series;

namespace Ops.Domain.Reviews;

/// <summary>What a measure's own past says: whether its estimate is out of the ordinary, and whether its next target is within reach.</summary>
/// <remarks>
/// The control chart takes its limits from the past actuals alone and judges the estimate by them. The chance of the next target is the one
/// that goals and findings show, too. With a few yearly figures both are rough: the count stands beside them. Compares by identity.
/// </remarks>
public sealed class MeasureSignals : IExplainable
{
    private MeasureSignals() { }

    /// <summary>The control chart of the actuals and the estimate; null with too short a past, without an estimate, or when the past never varied.</summary>
    public ControlChart? Chart { get; private init; }

    /// <summary>The limits of the past; null without a chart.</summary>
    public ControlLimits? Limits => Chart?.LimitsAt(0);

    /// <summary>How many past figures gave the limits; 0 without a chart.</summary>
    public int PastFigures => Chart?.PointsUsed ?? 0;

    /// <summary>
    /// The chance that the next period meets its target; null with too short a past, without an estimate or a next target that has a good
    /// side, or where a period is missing: a change over a gap is not the change of one period.
    /// </summary>
    public NextTargetChance? Chance { get; private init; }

    /// <summary>The chance below which a next target is found to be out of reach.</summary>
    public double ChanceLimit { get; private init; }

    /// <summary>No chart and no chance.</summary>
    internal static MeasureSignals None { get; } = new();

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Signals of the past figures", "历史数据的信号"),
            $"{PastFigures}",
            new Phrase("past figures that give control limits", "用于计算控制限的历史数据"),
            default,
            [.. ((IExplainable?[])[Chart, Chance]).OfType<IExplainable>().Select(part => part.Explain())]
        );

    /// <summary>Limits and chance in a line each, for the explanation of the measure; the findings that rest on them tell all.</summary>
    internal IEnumerable<Explanation> InBrief()
    {
        if (Limits is { } limits)
            yield return Explanation.Of(
                new Phrase("Control limits of the past", "历史控制限"),
                Figures.Format($"{limits.Lower} .. {limits.Upper}"),
                Phrase.Of(
                    $"{limits.Center} ± 3·{limits.Sigma}, {PastFigures} figures",
                    $"{limits.Center} ± 3·{limits.Sigma}，{PastFigures} 期"
                )
            );
        if (Chance is not null)
            yield return Explanation.Of(new Phrase("Chance of the next target", "达成下期目标的概率"), Chance.Probability);
    }

    /// <summary>Reads the past of a measure; <paramref name="reported"/> is how many past periods the measures of the review report.</summary>
    internal static MeasureSignals Of(
        Direction direction,
        ImmutableArray<PeriodFigure> actuals,
        decimal? figure,
        decimal? next,
        ReviewOptions options,
        int reported
    )
    {
        if (figure is not { } now || actuals.Length < options.ChartFigures)
            return None;
        double[] figures = [.. actuals.Select(actual => (double)actual.Value), (double)now];
        var chart = ControlChart.Individuals(figures, new IndividualsOptions { Baseline = figures.Length - 1 });
        bool isWhole = actuals.Length == reported && direction != Direction.WithinBand;
        return new MeasureSignals
        {
            Chart = chart.ProcessSigma > 0 ? chart : null,
            Chance = isWhole && next is { } target ? NextTargetChance.Of(figures, (double)target, direction) : null,
            ChanceLimit = options.ForecastChance,
        };
    }
}
