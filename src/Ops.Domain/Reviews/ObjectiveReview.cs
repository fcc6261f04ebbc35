namespace Ops.Domain.Reviews;

/// <summary>How far an objective has come by its key results, and which of them hold it back.</summary>
public sealed class ObjectiveReview : IExplainable
{
    internal ObjectiveReview(string key, Phrase name, ImmutableArray<GoalReview> keyResults, double? progress, double limit)
    {
        Id = "objective:" + key;
        Name = name;
        KeyResults = keyResults;
        Progress = progress;
        Limit = limit;
    }

    /// <summary>The figure's id: <c>objective:</c> and its English name in small letters with hyphens.</summary>
    public string Id { get; }

    /// <summary>The objective.</summary>
    public Phrase Name { get; }

    /// <summary>Its key results, by order and key.</summary>
    public ImmutableArray<GoalReview> KeyResults { get; }

    /// <summary>The mean of the counted progress of its key results, 0 to 1; null when none has an estimate.</summary>
    public double? Progress { get; }

    /// <summary>Below which progress it is found.</summary>
    public double Limit { get; }

    /// <summary>The key results that are short of their target, those that hold the objective back most first.</summary>
    public IEnumerable<GoalReview> HeldBackBy =>
        KeyResults.Where(goal => goal.Loss > 0).OrderByDescending(goal => goal.Loss).ThenBy(goal => goal.Id, StringComparer.Ordinal);

    /// <summary>By how much it holds all goals together back, 0 to 1.</summary>
    public double Loss => KeyResults.Sum(goal => goal.Loss ?? 0);

    /// <summary>
    /// For each key result alone, those first that hold the objective back most: the figure of its measure from which on the objective is no
    /// longer behind its limit, or is; none for one that cannot do it alone.
    /// </summary>
    public ImmutableArray<StatusFlip> Flips => Reviews.Flips.Of(this);

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Name,
            Progress,
            new Phrase("mean of the key results, each cut at 0 and 1", "各关键结果（截于 0 与 1）的平均值"),
            default,
            [.. KeyResults.Select(goal => goal.Explain()), .. StatusFlip.Explain(Flips, Progress < Limit ? Status.Red : Status.Green)]
        );
}
