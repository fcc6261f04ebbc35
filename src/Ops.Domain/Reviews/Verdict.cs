using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>What is at stake where a rule holds: which figure, whose, how much, how likely, how near, how sure.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class Verdict
{
    /// <summary>The figure that it is about, for example <c>kpi:74GRAFFITI</c>.</summary>
    public required string Figure { get; init; }

    /// <summary>The unit that answers for it.</summary>
    public required ReviewUnit Unit { get; init; }

    /// <summary>The figures that it rests on, each with a statement.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Explanations of further figures, beside the one that the rule gives as its evidence.</summary>
    public ImmutableArray<Explanation> Grounds { get; init; } = [];

    /// <summary>The money at stake, in the review's currency; its sign does not matter. Null where none can be named, which counts as nothing.</summary>
    public Money? Stake { get; init; }

    /// <summary>
    /// The share of all goals at stake, 0 to 1; null for what the figure's key results hold back: those of a measure, a key result or an
    /// objective that are short of their target, and nothing for other figures.
    /// </summary>
    public double? Points
    {
        get;
        init => field = value is { } share ? Guard.Probability(share, nameof(Points)) : null;
    }

    /// <summary>The decision of management that it waits for; null for none.</summary>
    public DecisionKind? Decision { get; init; }

    /// <summary>How the money at stake comes about.</summary>
    public Phrase Impact { get; init; }

    /// <summary>How likely it is that it is so; 0 to 1, default 1.</summary>
    public double Likelihood
    {
        get;
        init => field = Guard.Probability(value, nameof(Likelihood));
    } = 1;

    /// <summary>How near it is; 0 to 1, default 1: the period that runs.</summary>
    public double Urgency
    {
        get;
        init => field = Guard.Probability(value, nameof(Urgency));
    } = 1;

    /// <summary>How complete the data behind it are; 0 to 1, default 1.</summary>
    public double Confidence
    {
        get;
        init => field = Guard.Probability(value, nameof(Confidence));
    } = 1;

    /// <summary>What this unit should do about it; the rule's action if empty.</summary>
    public Phrase Action { get; init; }

    /// <summary>The figure's id without its kind.</summary>
    internal string Key => Figure[(Figure.IndexOf(':', StringComparison.Ordinal) + 1)..];

    internal Finding ToFinding(ReviewRule rule, int times, RuleResult result, OperatingReview review)
    {
        var nothing = Money.Zero(review.Currency);
        double? points = Points ?? review.PointsAtRisk(Figure);
        return new Finding
        {
            Id = $"{rule.Id}/{Key}" + (times == 1 ? "" : Figures.Format($"#{times}")),
            Rule = rule.Id,
            RuleVersion = rule.Version,
            Severity = rule.Severity,
            Figure = Figure,
            Unit = Unit,
            Message = result.Message,
            Evidence = Evidence,
            Impact = points is { } share ? WithPoints(share) : Impact,
            Decision = Decision,
            Priority = new Priority(
                (Stake ?? nothing).Magnitude,
                new Money(review.Options.HalfStake, nothing.Currency),
                points,
                review.Options.HalfStakePoints,
                Likelihood,
                Urgency,
                Confidence
            ),
            Action = Action.IsEmpty ? result.Action : Action,
            Result = result,
            Grounds = Grounds,
        };
    }

    private Phrase WithPoints(double share)
    {
        var points = ReviewText.Points(share);
        var goals = new Phrase($"{points.English} of all goals", $"全部目标的 {points.Chinese}");
        return Impact.IsEmpty ? goals : new Phrase($"{Impact.English}; {goals.English}", $"{Impact.Chinese}；{goals.Chinese}");
    }
}
