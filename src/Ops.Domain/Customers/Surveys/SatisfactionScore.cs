using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>客户满意度, the share of answers that are satisfied, with its interval, and the mean rating: for satisfaction and effort questions alike.</summary>
/// <remarks>Who did not answer is counted and shown, but is neither satisfied nor dissatisfied. Two results are equal when all their figures are.</remarks>
public sealed record SatisfactionScore : IExplainable
{
    private SatisfactionScore(RatingScale scale, ProportionInterval satisfied)
    {
        Scale = scale;
        Satisfied = satisfied;
    }

    /// <summary>The scale of the question.</summary>
    public RatingScale Scale { get; }

    /// <summary>The satisfied share with its Wilson interval; its total is the number of answers.</summary>
    public ProportionInterval Satisfied { get; }

    /// <summary>How many were asked and did not answer.</summary>
    public long Unanswered { get; internal init; }

    /// <summary>The mean rating.</summary>
    public double Mean { get; internal init; }

    /// <summary>The standard deviation of the ratings (n − 1); null for one answer.</summary>
    public double? StandardDeviation { get; internal init; }

    /// <summary>Scores ratings.</summary>
    /// <param name="ratings">The ratings on the scale; at least one. Questions without an answer are left out, or counted by a <see cref="SatisfactionAccumulator"/>.</param>
    /// <param name="scale">The scale of the question.</param>
    /// <param name="confidence">The confidence, strictly between 0 and 1.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no rating. <see cref="FaultCode.InvalidArgument"/>: a rating outside the scale, a confidence outside (0, 1).
    /// </exception>
    public static SatisfactionScore Of(ReadOnlySpan<int> ratings, RatingScale scale, double confidence = 0.95)
    {
        Guard.NotEmpty(ratings, nameof(ratings));
        Guard.NotNull(scale, nameof(scale));
        var counts = new SortedDictionary<int, long>();
        for (int i = 0; i < ratings.Length; i++)
        {
            int rating = Guard.InRange(ratings[i], scale.Minimum, scale.Maximum, Guard.At(nameof(ratings), i));
            counts[rating] = counts.GetValueOrDefault(rating) + 1;
        }
        return Of(scale, counts, 0, confidence);
    }

    internal static SatisfactionScore Of(RatingScale scale, SortedDictionary<int, long> counts, long unanswered, double confidence)
    {
        Guard.OpenProbability(confidence, nameof(confidence));
        long answers = 0;
        long satisfied = 0;
        double sum = 0;
        foreach (var (rating, count) in counts)
        {
            answers += count;
            satisfied += scale.IsSatisfied(rating) ? count : 0;
            sum += (double)rating * count;
        }
        if (answers == 0)
            throw Faults.Insufficient(nameof(counts), "nobody answered", "give at least one answer");
        double mean = sum / answers;
        double squares = 0;
        foreach (var (rating, count) in counts)
            squares += (rating - mean) * (rating - mean) * count;
        return new SatisfactionScore(scale, ProportionInterval.Of(new Proportion(satisfied, answers), confidence))
        {
            Unanswered = unanswered,
            Mean = mean,
            StandardDeviation = answers > 1 ? Math.Sqrt(squares / (answers - 1)) : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Satisfied", "满意率"),
            Satisfied.Estimate,
            Phrase.Of($"{Satisfied.Counts.Successes} / {Satisfied.Counts.Total}"),
            Scale.Direction == Direction.HigherIsBetter
                ? Phrase.Of($"ratings of {Scale.SatisfiedFrom} to {Scale.Maximum}", $"评分 {Scale.SatisfiedFrom} 至 {Scale.Maximum}")
                : Phrase.Of($"ratings of {Scale.Minimum} to {Scale.SatisfiedFrom}", $"评分 {Scale.Minimum} 至 {Scale.SatisfiedFrom}"),
            Explanation.Of(new Phrase("Lower confidence limit", "置信下限"), Satisfied.Lower),
            Explanation.Of(new Phrase("Upper confidence limit", "置信上限"), Satisfied.Upper),
            Explanation.Of(new Phrase("Mean rating", "平均评分"), Mean),
            Explanation.Of(new Phrase("Not answered", "未作答"), (decimal)Unanswered)
        );
}
