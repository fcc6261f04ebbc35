using Ops.Domain.Kpis;

namespace Ops.Domain.Reviews;

/// <summary>How a measure stands, how it moved, and what the next target asks of it.</summary>
public sealed class MeasureReview : IExplainable
{
    private MeasureReview(ReviewMeasure measure, ReviewUnit unit, string period)
    {
        Measure = measure;
        Unit = unit;
        Period = period;
    }

    /// <summary>The figure's id: <c>kpi:</c> and the measure's key.</summary>
    public string Id => "kpi:" + Measure.Kpi.Id;

    /// <summary>The measure with its figures.</summary>
    public ReviewMeasure Measure { get; }

    /// <summary>The unit that answers for it.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>The label of the period under review.</summary>
    public string Period { get; }

    /// <summary>The estimate against the adopted target; null without a target.</summary>
    public KpiStatus? Standing { get; internal init; }

    /// <summary>The traffic light; <see cref="Status.NoData"/> without a target or an estimate.</summary>
    public Status Status => Standing?.Status ?? Status.NoData;

    /// <summary>The estimate against the last actual; null if one of them is missing.</summary>
    public KpiChange? Change { get; internal init; }

    /// <summary>The next target against the present one; null if one of them is missing.</summary>
    public KpiChange? TargetChange { get; internal init; }

    /// <summary>How many periods in a row, up to the estimate, it got worse.</summary>
    public int WorseningPeriods { get; internal init; }

    /// <summary>From how many such periods on it is found.</summary>
    public int WorseningLimit { get; internal init; }

    /// <summary>The share of its figures (past actuals, target, estimate) that were reported, 0 to 1.</summary>
    public double Completeness { get; internal init; }

    /// <summary>Its control chart and the chance of its next target, where its past is long enough for them.</summary>
    public MeasureSignals Signals { get; private init; } = MeasureSignals.None;

    /// <summary>The missed share of the target: 1 - attainment, 0 if attained; null if the attainment is undefined.</summary>
    public double? Shortfall => Standing?.Attainment is { } attainment ? Math.Max(0, 1 - attainment) : null;

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var unit = Measure.Kpi.Unit;
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        foreach (var actual in Measure.Actuals)
            parts.Add(Fact(Phrase.Of($"Actual {actual.Period}", $"{actual.Period} 实际"), actual.Value));
        if (Standing is not null)
            parts.Add(Standing.Explain());
        if (Change is not null)
            parts.Add(Change.Explain());
        if (Measure.NextTarget is { } next)
            parts.Add(Fact(new Phrase("Next target", "下期目标"), next));
        parts.AddRange(Signals.InBrief());
        parts.Add(Explanation.Of(new Phrase("Periods in a row for the worse", "连续恶化期数"), (decimal)WorseningPeriods));
        return new Explanation
        {
            Figure = Measure.Kpi.Name,
            Value = Measure.Estimate is { } estimate ? Figures.Text(estimate) : null,
            Unit = unit,
            Formula = ReviewText.DirectionName(Measure.Kpi.Direction),
            Source = Measure.Source,
            Parts = parts.ToImmutable(),
        };

        Explanation Fact(Phrase name, decimal value) =>
            new()
            {
                Figure = name,
                Value = Figures.Text(value),
                Unit = unit,
                Source = Measure.Source,
            };
    }

    internal static MeasureReview Of(ReviewMeasure measure, ReviewUnit unit, string period, ReviewOptions options, int periods)
    {
        var direction = measure.Kpi.Direction;
        int reported = measure.Actuals.Length + (measure.Target is null ? 0 : 1) + (measure.Estimate is null ? 0 : 1);
        return new MeasureReview(measure, unit, period)
        {
            Standing = measure.Target is { } target ? KpiStatus.Of(Goal(direction, target, options.AmberMargin), measure.Estimate) : null,
            Change =
                measure.Estimate is { } estimate && !measure.Actuals.IsEmpty
                    ? KpiChange.Of(direction, measure.Actuals[^1].Value, estimate)
                    : null,
            TargetChange = measure.Target is { } present && measure.NextTarget is { } next ? KpiChange.Of(direction, present, next) : null,
            WorseningPeriods = Worsening(measure),
            WorseningLimit = options.WorseningPeriods,
            Signals = MeasureSignals.Of(measure, options, periods),
            Completeness = (double)reported / Math.Max(reported, periods + 2),
        };
    }

    internal static KpiTarget Goal(Direction direction, decimal target, decimal margin)
    {
        decimal room = Math.Abs(target) * margin;
        return direction switch
        {
            Direction.HigherIsBetter => KpiTarget.AtLeast(target, target, target - room),
            Direction.LowerIsBetter => KpiTarget.AtMost(target, target, target + room),
            _ => KpiTarget.Within(target - room, target + room, room),
        };
    }

    private static int Worsening(ReviewMeasure measure)
    {
        if (measure.Estimate is not { } later)
            return 0;
        int periods = 0;
        for (int i = measure.Actuals.Length - 1; i >= 0; i--)
        {
            if (KpiChange.Of(measure.Kpi.Direction, measure.Actuals[i].Value, later).Improved != false)
                break;
            periods++;
            later = measure.Actuals[i].Value;
        }
        return periods;
    }
}
