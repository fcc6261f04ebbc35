using Ops.Domain.Kpis;

namespace Ops.Domain.Reviews;

/// <summary>How a measure stands in a period, how it moved, and what the next target asks of it.</summary>
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

    /// <summary>The measure with its figures of all periods.</summary>
    public ReviewMeasure Measure { get; }

    /// <summary>The unit that answers for it.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>The label of the period under review.</summary>
    public string Period { get; }

    /// <summary>The actuals of the periods before, oldest first; a period that was not reported is left out.</summary>
    public ImmutableArray<PeriodFigure> Actuals { get; private init; } = [];

    /// <summary>The adopted target of the period; null if there is none.</summary>
    public decimal? Target { get; private init; }

    /// <summary>The figure of the period: its actual once that is reported, before that the estimate; null if there is neither.</summary>
    public decimal? Figure { get; private init; }

    /// <summary>True if <see cref="Figure"/> is an actual; false if it is an estimate or missing.</summary>
    public bool IsActual { get; private init; }

    /// <summary>The adopted target of the next period; null if there is none.</summary>
    public decimal? NextTarget { get; private init; }

    /// <summary>The figure against the adopted target; null without a target.</summary>
    public KpiStatus? Standing { get; private init; }

    /// <summary>The traffic light; <see cref="Status.NoData"/> without a target or a figure.</summary>
    public Status Status => Standing?.Status ?? Status.NoData;

    /// <summary>Why there is no traffic light; empty if there is one.</summary>
    public Phrase Missing =>
        (Target, Figure) switch
        {
            (null, null) => Phrase.Of($"neither a target nor a figure was given for {Period}", $"{Period} 既无目标，也无实际或预计数据"),
            (null, _) => Phrase.Of($"no target was given for {Period}", $"{Period} 无目标"),
            (_, null) => Phrase.Of($"neither an actual nor an estimate was given for {Period}", $"{Period} 无实际或预计数据"),
            _ => default,
        };

    /// <summary>The figure against the last actual; null if one of them is missing.</summary>
    public KpiChange? Change { get; private init; }

    /// <summary>The next target against the present one; null if one of them is missing.</summary>
    public KpiChange? TargetChange { get; private init; }

    /// <summary>How many periods in a row, up to the figure, it got worse.</summary>
    public int WorseningPeriods { get; private init; }

    /// <summary>From how many such periods on it is found.</summary>
    public int WorseningLimit { get; private init; }

    /// <summary>The share of its figures (past actuals, target, figure) that were reported, 0 to 1.</summary>
    public double Completeness { get; private init; }

    /// <summary>Its control chart and the chance of its next target, where its past is long enough for them.</summary>
    public MeasureSignals Signals { get; private init; } = MeasureSignals.None;

    /// <summary>The missed share of the target: 1 - attainment, 0 if attained; null if the attainment is undefined.</summary>
    public double? Shortfall => Standing?.Attainment is { } attainment ? Math.Max(0, 1 - attainment) : null;

    /// <summary>Which figure of the period would give each other traffic light, the nearest first; none without a light.</summary>
    public ImmutableArray<StatusFlip> Flips => Reviews.Flips.Of(this);

    /// <summary>The word for the figure: expected, or reported.</summary>
    internal Phrase FigureWord => IsActual ? new Phrase("reported", "实际") : new Phrase("expected", "预计");

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        foreach (var actual in Actuals)
            parts.Add(Fact(Phrase.Of($"Actual {actual.Period}", $"{actual.Period} 实际"), actual.Value));
        if (Standing is not null)
            parts.Add(Standing.Explain());
        if (!Missing.IsEmpty)
            parts.Add(Explanation.Of(new Phrase("No traffic light", "无状态"), Missing));
        if (Change is not null)
            parts.Add(Change.Explain());
        if (NextTarget is { } next)
            parts.Add(Fact(new Phrase("Next target", "下期目标"), next));
        parts.AddRange(StatusFlip.Explain(Flips, Status));
        parts.AddRange(Signals.InBrief());
        parts.Add(Explanation.Of(new Phrase("Periods in a row for the worse", "连续恶化期数"), (decimal)WorseningPeriods));
        return new Explanation
        {
            Figure = Measure.Kpi.Name,
            Value = Figure is { } figure ? Figures.Text(figure) : null,
            Unit = Measure.Kpi.Unit,
            Formula = ReviewText.DirectionName(Measure.Kpi.Direction),
            Source = Measure.Source,
            Parts = parts.ToImmutable(),
        };

        Explanation Fact(Phrase name, decimal value) =>
            new()
            {
                Figure = name,
                Value = Figures.Text(value),
                Unit = Measure.Kpi.Unit,
                Source = Measure.Source,
            };
    }

    /// <summary>
    /// Reads a measure in the period at a place of the list; <paramref name="reported"/> is how many earlier periods the measures of the review
    /// report.
    /// </summary>
    internal static MeasureReview Of(
        SoundMeasure rows,
        ReviewUnit unit,
        ReviewPeriod period,
        int place,
        int reported,
        ReviewOptions options
    )
    {
        var measure = rows.Measure;
        var past = ImmutableArray.CreateBuilder<PeriodFigure>();
        MeasureFigure now = default;
        MeasureFigure next = default;
        foreach (var (at, row) in rows.Figures)
        {
            if (at < place && row.Actual is { } actual)
                past.Add(new PeriodFigure(row.Period, actual));
            else if (at == place)
                now = row;
            else if (at == place + 1)
                next = row;
        }
        var actuals = past.ToImmutable();
        var (direction, figure) = (measure.Kpi.Direction, now.Actual ?? now.Estimate);
        int known = actuals.Length + (now.Target is null ? 0 : 1) + (figure is null ? 0 : 1);
        return new MeasureReview(measure, unit, period.Label)
        {
            Actuals = actuals,
            Target = now.Target,
            Figure = figure,
            IsActual = now.Actual is not null,
            NextTarget = next.Target,
            Standing = now.Target is { } target ? KpiStatus.Of(Goal(direction, target, options.AmberMargin), figure) : null,
            Change = figure is { } value && !actuals.IsEmpty ? KpiChange.Of(direction, actuals[^1].Value, value) : null,
            TargetChange = now.Target is { } present && next.Target is { } later ? KpiChange.Of(direction, present, later) : null,
            WorseningPeriods = Worsening(direction, actuals, figure),
            WorseningLimit = options.WorseningPeriods,
            Signals = MeasureSignals.Of(direction, actuals, figure, next.Target, options, reported),
            Completeness = (double)known / Math.Max(known, reported + 2),
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

    private static int Worsening(Direction direction, ImmutableArray<PeriodFigure> actuals, decimal? figure)
    {
        if (figure is not { } later)
            return 0;
        int periods = 0;
        for (int i = actuals.Length - 1; i >= 0; i--)
        {
            if (KpiChange.Of(direction, actuals[i].Value, later).Improved != false)
                break;
            periods++;
            later = actuals[i].Value;
        }
        return periods;
    }
}
