using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>A rule whose evidence is its subject's own explanation, and the verdict that most of them give.</summary>
internal static class SubjectRule
{
    public static ReviewRule<T> Of<T>(
        string id,
        FlagTerm<T> when,
        Severity severity,
        Phrase name,
        Func<OperatingReview, IEnumerable<T>> subjects,
        Func<T, Phrase> message,
        Func<T, OperatingReview, Verdict> judge
    )
        where T : IExplainable =>
        new(
            name,
            new Rule<T>(id, when)
            {
                Version = "1",
                Severity = severity,
                Message = message,
                Evidence = subject => subject.Explain(),
            },
            subjects,
            judge
        );

    public static Verdict Judge(
        string figure,
        ReviewUnit unit,
        Phrase statement,
        Phrase action,
        Money? stake = null,
        double urgency = 1,
        double likelihood = 1
    ) =>
        new()
        {
            Figure = figure,
            Unit = unit,
            Evidence = [new Evidence(figure, statement)],
            Stake = stake,
            Impact = stake is { } money ? ReviewText.Amount(money) : new Phrase("no money can be put beside it", "无法对应金额"),
            Urgency = urgency,
            Likelihood = likelihood,
            Action = action,
        };
}
