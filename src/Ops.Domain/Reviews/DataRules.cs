namespace Ops.Domain.Reviews;

/// <summary>Rules over the data themselves: what is missing, and what cannot be true twice.</summary>
internal static class DataRules
{
    /// <summary>Two measures may well both be 100 %; from this size on the same figure twice is a slip of copying.</summary>
    private const decimal TooLargeForChance = 1000;

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        ReviewRule.Over(
            "figure-missing",
            1,
            Severity.Minor,
            new Phrase("A measure has a target but no estimate", "指标有目标而无估计值"),
            review => review.Measures,
            (measure, _) => measure.Measure.Target is not null && measure.Measure.Estimate is null,
            FigureMissing
        ),
        ReviewRule.Over(
            "same-figure-twice",
            1,
            Severity.Minor,
            new Phrase("Two measures of a unit report the same large figure for one period", "同一单位两项指标同期数值相同"),
            Twins,
            (_, _) => true,
            SameFigureTwice
        ),
    ];

    private static Verdict FigureMissing(MeasureReview measure, OperatingReview review)
    {
        var kpi = measure.Measure.Kpi;
        var target = ReviewText.Value(measure.Measure.Target!.Value, kpi.Unit);
        var money = review.UnitOf(measure).MoneyPerMeasure;
        return new Verdict
        {
            Figure = measure.Id,
            Unit = measure.Unit,
            Message = Phrase.Of(
                $"{kpi.Name.English}: no estimate for {review.Facts.CurrentPeriod} against a target of {target.English}",
                $"{kpi.Name.Chinese}：{review.Facts.CurrentPeriod} 无估计值，目标 {target.Chinese}"
            ),
            Evidence = [new Evidence(measure.Id, Phrase.Of($"target {target.English}, estimate not reported", $"目标 {target.Chinese}，估计值未报"))],
            Grounds = [measure.Explain()],
            Stake = money,
            Impact = money is { } amount
                ? Phrase.Of($"{ReviewText.Amount(amount).English} cannot be judged", $"{ReviewText.Amount(amount).Chinese}无法评判")
                : new Phrase("cannot be judged", "无法评判"),
            Urgency = review.Options.DataUrgency,
            Confidence = measure.Completeness,
            Action = Phrase.Of($"Ask {measure.Unit.Name.English} for the missing figure", $"请{measure.Unit.Name.Chinese}补报缺失数据"),
        };
    }

    private static IEnumerable<(MeasureReview First, MeasureReview Second, PeriodFigure Figure)> Twins(OperatingReview review) =>
        from unit in review.Units
        from i in Enumerable.Range(0, unit.Measures.Length)
        from second in unit.Measures.Skip(i + 1)
        from figure in unit.Measures[i].Measure.Actuals
        where figure.Value >= TooLargeForChance && second.Measure.Actuals.Contains(figure)
        select (unit.Measures[i], second, figure);

    private static Verdict SameFigureTwice((MeasureReview First, MeasureReview Second, PeriodFigure Figure) twin, OperatingReview review)
    {
        var (one, two) = (twin.First.Measure.Kpi, twin.Second.Measure.Kpi);
        var value = ReviewText.Value(twin.Figure.Value, default);
        var money = review.UnitOf(twin.First).MoneyPerMeasure;
        return new Verdict
        {
            Figure = twin.First.Id,
            Unit = twin.First.Unit,
            Message = Phrase.Of(
                $"{one.Name.English} and {two.Name.English} both report {value.English} for {twin.Figure.Period}",
                $"{one.Name.Chinese}与{two.Name.Chinese}在 {twin.Figure.Period} 都报 {value.Chinese}"
            ),
            Evidence =
            [
                new Evidence(twin.First.Id, Phrase.Of($"{twin.Figure.Period}: {value.English}")),
                new Evidence(twin.Second.Id, Phrase.Of($"{twin.Figure.Period}: {value.English}")),
            ],
            Grounds = [twin.First.Explain(), twin.Second.Explain()],
            Stake = money,
            Impact = money is { } amount
                ? Phrase.Of($"{ReviewText.Amount(amount).English} is judged by a doubtful figure", $"{ReviewText.Amount(amount).Chinese}依据可疑数据评判")
                : new Phrase("judged by a doubtful figure", "依据可疑数据评判"),
            Urgency = review.Options.DataUrgency,
            Confidence = Math.Min(twin.First.Completeness, twin.Second.Completeness),
            Action = Phrase.Of($"Have {twin.First.Unit.Name.English} check both figures at their source", $"请{twin.First.Unit.Name.Chinese}核对两项数据的来源"),
        };
    }
}
