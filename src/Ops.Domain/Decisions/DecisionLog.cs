using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Decisions;

/// <summary>A log of decisions that keeps what was known, and scores what was expected once the outcomes come.</summary>
/// <remarks>
/// A decision is judged by what was known, its forecast by what came: a good choice may end badly. What is dated after the day of asking is not known
/// yet. Sources: B. Fischhoff, Hindsight is not equal to foresight (1975); J. E. Russo and P. J. H. Schoemaker, Managing overconfidence (1992).
/// </remarks>
public sealed class DecisionLog : IExplainable
{
    private DecisionLog() { }

    /// <summary>The decisions taken by the day of asking, in input order.</summary>
    public ImmutableArray<DecisionReview> Decisions { get; private init; }

    /// <summary>How many outcomes are known.</summary>
    public int Resolved { get; private init; }

    /// <summary>The decisions whose day of looking back is past without outcome, in input order.</summary>
    public ImmutableArray<string> Overdue { get; private init; }

    /// <summary>The mean surprise: above 0 when outcomes beat what was expected; null without outcomes.</summary>
    public double? Bias { get; private init; }

    /// <summary>The mean size of a surprise; null without outcomes.</summary>
    public double? MeanAbsoluteSurprise { get; private init; }

    /// <summary>The share of outcomes inside the range that was told; null without outcomes.</summary>
    public double? Coverage { get; private init; }

    /// <summary>The lower end of its Wilson interval.</summary>
    public double? CoverageLower { get; private init; }

    /// <summary>The upper end.</summary>
    public double? CoverageUpper { get; private init; }

    /// <summary>The confidence that the ranges were told with.</summary>
    public double RangeConfidence { get; private init; }

    /// <summary>Whether ranges were too narrow: fewer outcomes inside than told, by more than chance explains.</summary>
    public bool IsOverconfident => CoverageUpper < RangeConfidence;

    /// <summary>Looks at a log.</summary>
    /// <param name="decisions">At least one decision, each once.</param>
    /// <param name="outcomes">What came of them, each decision at most once; empty when nothing is known yet.</param>
    /// <param name="direction">Whether a higher or a lower value is better.</param>
    /// <param name="asOf">The day of asking.</param>
    /// <param name="rangeConfidence">How often outcomes should lie in the ranges told, strictly between 0 and 1.</param>
    /// <returns>The log with its scores.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>: an outcome of a decision that is
    /// not in the log; <see cref="FaultCode.InvalidArgument"/>: a direction without order, not a confidence; <see cref="FaultCode.NotOrdered"/>: an outcome
    /// before the decision.
    /// </exception>
    public static DecisionLog Of(
        ReadOnlySpan<LoggedDecision> decisions,
        ReadOnlySpan<DecisionOutcome> outcomes,
        Direction direction,
        LocalDate asOf,
        double rangeConfidence = 0.9
    )
    {
        Guard.NotEmpty(decisions, nameof(decisions));
        var index = Ids.Index(decisions, decision => decision.Id, nameof(decisions));
        Ids.Unique(outcomes, outcome => outcome.Decision, nameof(outcomes));
        double?[] known = new double?[decisions.Length];
        for (int i = 0; i < outcomes.Length; i++)
            Ids.At(index, outcomes[i].Decision, Guard.At(nameof(outcomes), i), "log the decision");
        if (direction is not (Direction.HigherIsBetter or Direction.LowerIsBetter))
            throw Faults.Invalid(nameof(direction), $"{direction} has no order", "turn the band into a distance, lower is better");
        Guard.OpenProbability(rangeConfidence, nameof(rangeConfidence));
        for (int i = 0; i < outcomes.Length; i++)
        {
            int at = index[outcomes[i].Decision];
            if (outcomes[i].On < decisions[at].On)
                throw Faults.NotOrdered(
                    Guard.At(nameof(outcomes), i),
                    "the outcome lies before the decision",
                    "correct one of the two days"
                );
            known[at] = outcomes[i].On <= asOf ? outcomes[i].Value : null;
        }
        var rows = ImmutableArray.CreateBuilder<DecisionReview>();
        for (int i = 0; i < decisions.Length; i++)
        {
            if (decisions[i].On <= asOf)
                rows.Add(Look(decisions[i], known[i], direction, asOf));
        }
        return Result(rows.ToImmutable(), rangeConfidence);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Outcomes inside the range told", "结果落入所述区间的比例"),
            Coverage,
            Phrase.Of($"told {RangeConfidence}, {Resolved} resolved", $"所述 {RangeConfidence}，已见结果 {Resolved}"),
            new Phrase("Russo & Schoemaker 1992", "Russo 与 Schoemaker 1992"),
            [
                Explanation.Of(new Phrase("Mean surprise", "平均偏差"), Bias),
                Explanation.Of(new Phrase("Mean size of a surprise", "平均绝对偏差"), MeanAbsoluteSurprise),
                .. Decisions.Select(row => Explanation.Of(Phrase.Of($"{row.Id}"), row.Outcome, Phrase.Of($"Δ {row.Surprise}"))),
            ]
        );

    private static DecisionReview Look(LoggedDecision decision, double? outcome, Direction direction, LocalDate asOf)
    {
        int sign = direction == Direction.HigherIsBetter ? 1 : -1;
        return new DecisionReview
        {
            Id = decision.Id,
            ChoseBest = decision.Options.All(option => sign * option.Expected <= sign * decision.Chosen.Expected),
            Outcome = outcome,
            Surprise = sign * (outcome - decision.Chosen.Expected),
            IsInRange = outcome is { } value ? value >= decision.Chosen.Low && value <= decision.Chosen.High : null,
            IsOverdue = outcome is null && decision.Review < asOf,
        };
    }

    private static DecisionLog Result(ImmutableArray<DecisionReview> rows, double rangeConfidence)
    {
        double[] surprises = [.. rows.Select(row => row.Surprise).OfType<double>()];
        var interval =
            surprises.Length == 0
                ? null
                : ProportionInterval.Of(new Proportion(rows.Count(row => row.IsInRange == true), surprises.Length));
        return new DecisionLog
        {
            Decisions = rows,
            Resolved = surprises.Length,
            Overdue = [.. rows.Where(row => row.IsOverdue).Select(row => row.Id)],
            Bias = surprises.Length == 0 ? null : surprises.Average(),
            MeanAbsoluteSurprise = surprises.Length == 0 ? null : surprises.Average(Math.Abs),
            Coverage = interval?.Estimate,
            CoverageLower = interval?.Lower,
            CoverageUpper = interval?.Upper,
            RangeConfidence = rangeConfidence,
        };
    }
}
