namespace Ops.Domain.Reviews;

/// <summary>What a rule says about one subject, before it becomes a finding.</summary>
internal sealed record Verdict
{
    /// <summary>The figure that it is about, for example <c>kpi:74GRAFFITI</c>.</summary>
    public required string Figure { get; init; }

    /// <summary>The unit that answers for it.</summary>
    public required ReviewUnit Unit { get; init; }

    public required Phrase Message { get; init; }

    public required ImmutableArray<Evidence> Evidence { get; init; }

    public required ImmutableArray<Explanation> Grounds { get; init; }

    /// <summary>The money at stake; null where none can be named, which counts as nothing.</summary>
    public required Money? Stake { get; init; }

    /// <summary>How the money at stake comes about.</summary>
    public required Phrase Impact { get; init; }

    public double Likelihood { get; init; } = 1;

    public double Urgency { get; init; } = 1;

    public double Confidence { get; init; } = 1;

    public required Phrase Action { get; init; }

    public Finding ToFinding(string rule, int version, Severity severity, OperatingReview review)
    {
        var nothing = Money.Zero(review.Facts.Budget.Currency);
        return new Finding
        {
            Id = rule + "/" + Figure[(Figure.IndexOf(':', StringComparison.Ordinal) + 1)..],
            Rule = rule,
            RuleVersion = version,
            Severity = severity,
            Figure = Figure,
            Unit = Unit,
            Message = Message,
            Evidence = Evidence,
            Impact = Impact,
            Priority = new Priority((Stake ?? nothing).Magnitude, new Money(review.Options.HalfStake, nothing.Currency), Likelihood, Urgency, Confidence),
            Action = Action,
            Grounds = Grounds,
        };
    }
}
