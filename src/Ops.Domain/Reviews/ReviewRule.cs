namespace Ops.Domain.Reviews;

/// <summary>A named rule over typed results: whom it looks at, when it holds, and what it then says.</summary>
/// <param name="Id">The id, kebab-case.</param>
/// <param name="Version">Raised when condition or message change.</param>
/// <param name="Severity">How grave what it finds is.</param>
/// <param name="Name">What it looks for.</param>
/// <param name="Find">All that it finds in a review.</param>
internal sealed record ReviewRule(string Id, int Version, Severity Severity, Phrase Name, Func<OperatingReview, IEnumerable<Finding>> Find)
{
    /// <summary>A rule that looks at each result of one kind.</summary>
    public static ReviewRule Over<T>(
        string id,
        int version,
        Severity severity,
        Phrase name,
        Func<OperatingReview, IEnumerable<T>> subjects,
        Func<T, OperatingReview, bool> condition,
        Func<T, OperatingReview, Verdict> say
    ) =>
        new(
            id,
            version,
            severity,
            name,
            review =>
                subjects(review)
                    .Where(subject => condition(subject, review))
                    .Select(subject => say(subject, review).ToFinding(id, version, severity, review))
        );
}
