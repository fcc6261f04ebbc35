using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>
/// Dated observations as one figure per period: every period from the first observation to the last, those without
/// observations too, so that a gap stays a gap.
/// </summary>
/// <remarks>Exact decimal arithmetic. Compared by reference.</remarks>
public sealed class PeriodSeries : IExplainable
{
    private PeriodSeries(PeriodAggregation aggregation, ImmutableArray<PeriodFigure> figures)
    {
        Aggregation = aggregation;
        Figures = figures;
    }

    /// <summary>How the observations of a period became its figure.</summary>
    public PeriodAggregation Aggregation { get; }

    /// <summary>The figures in order of time, without holes; at least one.</summary>
    public ImmutableArray<PeriodFigure> Figures { get; }

    /// <summary>Aggregates observations to periods.</summary>
    /// <param name="observations">At least one, in any order.</param>
    /// <param name="grain">How long the periods are.</param>
    /// <param name="aggregation">How the observations of a period become its figure.</param>
    /// <param name="calendar">The fiscal calendar that cuts quarters, halves and years; the calendar year when left out.</param>
    /// <returns>The series.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no observation. <see cref="FaultCode.InvalidArgument"/>: an unknown grain or aggregation, or a date
    /// outside the years 1 to 9998. <see cref="FaultCode.Overflow"/>: a sum beyond decimal, with the period as its place.
    /// </exception>
    public static PeriodSeries Of(
        ReadOnlySpan<DatedValue> observations,
        PeriodGrain grain,
        PeriodAggregation aggregation,
        FiscalCalendar calendar = default
    )
    {
        Guard.NotEmpty(observations, nameof(observations));
        Guard.Defined(grain, nameof(grain));
        Guard.Defined(aggregation, nameof(aggregation));
        var earliest = observations[0].Date;
        var latest = earliest;
        foreach (ref readonly var observation in observations)
        {
            earliest = LocalDate.Min(earliest, observation.Date);
            latest = LocalDate.Max(latest, observation.Date);
        }
        var first = calendar.Containing(earliest, grain);
        var periods = first.Through(calendar.Containing(latest, grain));
        var tallies = new PeriodTally[periods.Length];
        foreach (ref readonly var observation in observations)
        {
            var period = calendar.Containing(observation.Date, grain);
            tallies[period.Minus(first)].Add(observation, aggregation, period);
        }
        var figures = ImmutableArray.CreateBuilder<PeriodFigure>(periods.Length);
        for (int i = 0; i < periods.Length; i++)
            figures.Add(new PeriodFigure(periods[i], tallies[i].Figure(aggregation, periods[i]), tallies[i].Count));
        return new PeriodSeries(aggregation, figures.MoveToImmutable());
    }

    /// <summary>The series, period by period.</summary>
    /// <returns>The explanation, with one part for each period.</returns>
    public Explanation Explain()
    {
        var name = Name(Aggregation);
        var parts = Figures.Select(figure => Explain(figure, name)).ToArray();
        return Explanation.Of(
            new Phrase("Figures by period", "分期数据"),
            (decimal)Figures.Length,
            Phrase.Of($"{Figures[0].Period} … {Figures[^1].Period}"),
            name,
            parts
        );
    }

    private static Explanation Explain(PeriodFigure figure, Phrase formula)
    {
        var period = Phrase.Of($"{figure.Period}");
        var observations = Phrase.Of($"{figure.Observations} observations", $"{figure.Observations} 个观测值");
        return figure.Value is { } value
            ? Explanation.Of(period, value, formula, observations)
            : Explanation.Of(period, (string?)null, formula, observations);
    }

    private static Phrase Name(PeriodAggregation aggregation) =>
        aggregation switch
        {
            PeriodAggregation.Sum => new Phrase("sum of the observations", "观测值之和"),
            PeriodAggregation.Mean => new Phrase("mean of the observations", "观测值的平均"),
            PeriodAggregation.First => new Phrase("first observation", "首个观测值"),
            PeriodAggregation.Last => new Phrase("last observation", "最后一个观测值"),
            PeriodAggregation.Min => new Phrase("smallest observation", "最小观测值"),
            PeriodAggregation.Max => new Phrase("largest observation", "最大观测值"),
            PeriodAggregation.Count => new Phrase("number of observations", "观测值个数"),
            PeriodAggregation.RatioOfSums => new Phrase("Σ numerators / Σ denominators", "分子之和 / 分母之和"),
            _ => new Phrase("Σ weight × value / Σ weight", "Σ 权重 × 值 / Σ 权重"),
        };
}
