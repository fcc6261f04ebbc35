namespace Ops.Domain.Customers;

/// <summary>净推荐值, the net promoter score with its confidence interval, in points from −100 to 100.</summary>
/// <remarks>F. Reichheld 2003; the interval by default after T. Tango 1998. Only for a question that was asked as a recommendation from 0 to 10.</remarks>
public sealed record NetPromoterScore : IExplainable
{
    private NetPromoterScore() { }

    /// <summary>The counts behind the score.</summary>
    public NetPromoterCounts Counts { get; internal init; }

    /// <summary>100·(promoters − detractors) / answers.</summary>
    public double Score { get; internal init; }

    /// <summary>100·√(((p + d) − (p − d)²) / n), p and d being the shares of promoters and detractors.</summary>
    public double StandardError { get; internal init; }

    /// <summary>The confidence of the interval, strictly between 0 and 1.</summary>
    public double Confidence { get; internal init; }

    /// <summary>How the interval is made.</summary>
    public ScoreInterval Method { get; internal init; }

    /// <summary>The lower end, at least −100.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper end, at most 100.</summary>
    public double Upper { get; internal init; }

    /// <summary>Scores ratings.</summary>
    /// <param name="ratings">The ratings themselves, 0 to 10; at least one. No answer is no rating: leave it out.</param>
    /// <param name="confidence">The confidence, strictly between 0 and 1.</param>
    /// <param name="method">How the interval is made.</param>
    /// <returns>The score.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no rating. <see cref="FaultCode.InvalidArgument"/>: a rating above 10, a confidence outside (0, 1), an unknown method.
    /// </exception>
    public static NetPromoterScore Of(ReadOnlySpan<byte> ratings, double confidence = 0.95, ScoreInterval method = ScoreInterval.Score) =>
        Of(NetPromoterCounts.Count(ratings), confidence, method);

    /// <summary>Scores counts.</summary>
    /// <param name="counts">The counts; at least one answer.</param>
    /// <param name="confidence">The confidence, strictly between 0 and 1.</param>
    /// <param name="method">How the interval is made.</param>
    /// <returns>The score.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a confidence outside (0, 1), an unknown method. <see cref="FaultCode.InsufficientData"/>: nobody answered.
    /// </exception>
    public static NetPromoterScore Of(NetPromoterCounts counts, double confidence = 0.95, ScoreInterval method = ScoreInterval.Score)
    {
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.Defined(method, nameof(method));
        if (counts.Score is not { } score)
            throw Faults.Insufficient(nameof(counts), "nobody answered", "give at least one answer");
        var (lower, upper) = ScoreLimits.Of(counts, confidence, method);
        return new NetPromoterScore
        {
            Counts = counts,
            Score = score,
            StandardError = 100 * ScoreLimits.StandardError(counts.Promoters, counts.Detractors, counts.Responses),
            Confidence = confidence,
            Method = method,
            Lower = 100 * lower,
            Upper = 100 * upper,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Net promoter score", "净推荐值"),
            Score,
            Phrase.Of($"100 * ({Counts.Promoters} - {Counts.Detractors}) / {Counts.Responses}"),
            new Phrase("Reichheld 2003", "Reichheld 2003"),
            Explanation.Of(new Phrase("Promoters, 9 and 10", "推荐者，9 至 10 分"), (decimal)Counts.Promoters),
            Explanation.Of(new Phrase("Passives, 7 and 8", "中立者，7 至 8 分"), (decimal)Counts.Passives),
            Explanation.Of(new Phrase("Detractors, 0 to 6", "贬损者，0 至 6 分"), (decimal)Counts.Detractors),
            Explanation.Of(new Phrase("Lower confidence limit", "置信下限"), Lower, MethodPhrase),
            Explanation.Of(new Phrase("Upper confidence limit", "置信上限"), Upper, MethodPhrase)
        );

    private Phrase MethodPhrase =>
        Method switch
        {
            ScoreInterval.Score => Phrase.Of($"Tango's score interval at {Confidence}", $"Tango 得分区间，置信度 {Confidence}"),
            ScoreInterval.Normal => Phrase.Of($"normal interval at {Confidence}", $"正态区间，置信度 {Confidence}"),
            _ => Phrase.Of($"adjusted normal interval at {Confidence}", $"调整后的正态区间，置信度 {Confidence}"),
        };
}
