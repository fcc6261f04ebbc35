using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over the data themselves: what is missing, and what cannot be true twice.</summary>
internal static class DataRules
{
    /// <summary>Two measures may well both be 100 %; from this size on the same figure twice is a slip of copying.</summary>
    private const decimal TooLargeForChance = 1000;

    private static readonly NumberTerm<MeasureReview> Estimate = Facts<MeasureReview>.Number("figure", measure => measure.Figure);

    private static readonly NumberTerm<MeasureReview> Target = Facts<MeasureReview>.Number("target", measure => measure.Target);

    private static readonly NumberTerm<MeasurePair> Figure = Facts<MeasurePair>.Number("figure", pair => pair.Figure.Value);

    private static readonly NumberTerm<MeasurePair> Other = Facts<MeasurePair>.Number("other figure", pair => pair.Other.Value);

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        new ReviewRule<MeasureReview>(
            new Phrase("A measure has a target but no estimate", "指标有目标而无估计值"),
            new Rule<MeasureReview>("figure-missing", Target.IsKnown & !Estimate.IsKnown)
            {
                Version = "1",
                Severity = Severity.Warning,
                Message = FigureMissing,
                Evidence = measure => measure.Explain(),
                Action = new Phrase("Ask the unit for the missing figure", "请该单位补报缺失数据"),
            },
            review => review.Measures,
            JudgeFigureMissing
        ),
        new ReviewRule<MeasurePair>(
            new Phrase("Two measures of a unit report the same large figure for one period", "同一单位两项指标同期数值相同"),
            new Rule<MeasurePair>("same-figure-twice", (Figure >= TooLargeForChance) & Figure.Is(Other))
            {
                Version = "1",
                Severity = Severity.Warning,
                Message = SameFigureTwice,
                Evidence = pair => pair.First.Explain(),
                Action = new Phrase("Check both figures at their source", "核对两项数据的来源"),
            },
            MeasurePair.Of,
            JudgeSameFigureTwice
        ),
    ];

    private static Phrase FigureMissing(MeasureReview measure)
    {
        var kpi = measure.Measure.Kpi;
        var target = ReviewText.Value(measure.Target!.Value, kpi.Unit);
        return Phrase.Of(
            $"{kpi.Name.English}: no estimate for {measure.Period} against a target of {target.English}",
            $"{kpi.Name.Chinese}：{measure.Period} 无估计值，目标 {target.Chinese}"
        );
    }

    private static Verdict JudgeFigureMissing(MeasureReview measure, OperatingReview review)
    {
        var target = ReviewText.Value(measure.Target!.Value, measure.Measure.Kpi.Unit);
        var money = review.UnitOf(measure).MoneyPerMeasure;
        return new Verdict
        {
            Figure = measure.Id,
            Unit = measure.Unit,
            Evidence =
            [
                new Evidence(
                    measure.Id,
                    Phrase.Of($"target {target.English}, estimate not reported", $"目标 {target.Chinese}，估计值未报")
                ),
            ],
            Stake = money,
            Impact = money is { } amount
                ? Phrase.Of($"{ReviewText.Amount(amount).English} cannot be judged", $"{ReviewText.Amount(amount).Chinese}无法评判")
                : new Phrase("cannot be judged", "无法评判"),
            Urgency = review.Options.DataUrgency,
            Confidence = measure.Completeness,
            Action = Phrase.Of($"Ask {measure.Unit.Name.English} for the missing figure", $"请{measure.Unit.Name.Chinese}补报缺失数据"),
        };
    }

    private static Phrase SameFigureTwice(MeasurePair pair)
    {
        var (one, two) = (pair.First.Measure.Kpi, pair.Second.Measure.Kpi);
        var value = ReviewText.Bare(pair.Figure.Value);
        return Phrase.Of(
            $"{one.Name.English} and {two.Name.English} both report {value.English} for {pair.Figure.Period}",
            $"{one.Name.Chinese}与{two.Name.Chinese}在 {pair.Figure.Period} 都报 {value.Chinese}"
        );
    }

    private static Verdict JudgeSameFigureTwice(MeasurePair pair, OperatingReview review)
    {
        var statement = Phrase.Of($"{pair.Figure.Period}: {ReviewText.Bare(pair.Figure.Value).English}");
        var money = review.UnitOf(pair.First).MoneyPerMeasure;
        return new Verdict
        {
            Figure = pair.First.Id,
            Unit = pair.First.Unit,
            Evidence = [new Evidence(pair.First.Id, statement), new Evidence(pair.Second.Id, statement)],
            Grounds = [pair.Second.Explain()],
            Stake = money,
            Impact = money is { } amount
                ? Phrase.Of(
                    $"{ReviewText.Amount(amount).English} is judged by a doubtful figure",
                    $"{ReviewText.Amount(amount).Chinese}依据可疑数据评判"
                )
                : new Phrase("judged by a doubtful figure", "依据可疑数据评判"),
            Urgency = review.Options.DataUrgency,
            Confidence = Math.Min(pair.First.Completeness, pair.Second.Completeness),
            Action = Phrase.Of(
                $"Have {pair.First.Unit.Name.English} check both figures at their source",
                $"请{pair.First.Unit.Name.Chinese}核对两项数据的来源"
            ),
        };
    }
}
