using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>A rule over one kind of result, with whom it looks at in a review and what its finding stakes.</summary>
/// <typeparam name="TFact">The kind of result: <see cref="UnitReview"/>, <see cref="MeasureReview"/>, <see cref="ServiceReview"/> or the caller's own.</typeparam>
/// <remarks>
/// The rule says when it holds, what it then says, on which typed result and what to do in general. The verdict adds what only the whole
/// review knows: the money at stake, how likely, how near, how sure. The rule alone can be unit-tested (<see cref="ReviewRules.Over{TFact}"/>).
/// </remarks>
public sealed class ReviewRule<TFact> : ReviewRule
{
    private readonly Func<OperatingReview, IEnumerable<TFact>> _subjects;
    private readonly Func<TFact, OperatingReview, Verdict> _judge;
    private readonly RuleSet<TFact> _alone;

    /// <summary>Pairs a rule with its subjects.</summary>
    /// <param name="name">What it looks for.</param>
    /// <param name="rule">The rule; its version is a whole number, it is in force on all days and requires no other rule.</param>
    /// <param name="subjects">Whom it looks at in a review, in the order in which they are looked at.</param>
    /// <param name="judge">What is at stake where it holds.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a part is missing, an empty name, a version that is not a whole number from 1 on, dates of
    /// validity. <see cref="FaultCode.UnknownReference"/>: the rule requires another one.
    /// </exception>
    public ReviewRule(
        Phrase name,
        Rule<TFact> rule,
        Func<OperatingReview, IEnumerable<TFact>> subjects,
        Func<TFact, OperatingReview, Verdict> judge
    )
        : base(name, Guard.NotNull(rule, nameof(rule)).Name, rule.Version, rule.Severity)
    {
        if (rule.From is not null || rule.To is not null)
            throw Faults.Invalid(
                nameof(rule),
                $"{rule.Name} has dates of validity",
                "give the review the version that is in force in its period"
            );
        Rule = rule;
        _subjects = Guard.NotNull(subjects, nameof(subjects));
        _judge = Guard.NotNull(judge, nameof(judge));
        _alone = RuleSet<TFact>.Of(rule);
    }

    /// <summary>The rule.</summary>
    public Rule<TFact> Rule { get; }

    /// <summary>Whom it looks at in a review: what a unit test of the rule can be given.</summary>
    /// <param name="review">The review.</param>
    /// <returns>The subjects, in the order in which they are looked at.</returns>
    public IEnumerable<TFact> SubjectsIn(OperatingReview review) => _subjects(Guard.NotNull(review, nameof(review)));

    internal override IEnumerable<Finding> Find(OperatingReview review)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var subject in _subjects(review))
        {
            if (Rule.When.Holds(subject) != Truth.True)
                continue;
            // A rule without dates is in force on any day, so that the day does not matter.
            var result = _alone.Evaluate(subject, default)[Rule.Name];
            var verdict = _judge(subject, review);
            int times = ids[verdict.Key] = ids.GetValueOrDefault(verdict.Key) + 1;
            yield return verdict.ToFinding(this, times, result, review);
        }
    }
}
