namespace Ops.Domain.Risks;

/// <summary>The tail of a year's loss against what was agreed to bear, and the chance of breaking the capacity (尾部风险偏好).</summary>
public sealed record TailAppetite : IExplainable
{
    private TailAppetite(TailLimit limit, TailEstimate tail, ExceedancePoint capacity)
    {
        Limit = limit;
        Tail = tail;
        CapacityExceedance = capacity;
    }

    /// <summary>The limits.</summary>
    public TailLimit Limit { get; }

    /// <summary>The tail of the losses.</summary>
    public TailEstimate Tail { get; }

    /// <summary>How often the capacity is exceeded, with its interval.</summary>
    public ExceedancePoint CapacityExceedance { get; }

    /// <summary>The measure that was agreed on.</summary>
    public double Value => Limit.Measure == TailMeasure.ValueAtRisk ? Tail.ValueAtRisk : Tail.TailValueAtRisk;

    /// <summary>Where it stands.</summary>
    public AppetiteStatus Status => AppetiteWords.Of(Value, Limit.Appetite, Limit.Tolerance, Limit.Capacity);

    /// <summary>Tolerance less value; negative above the tolerance.</summary>
    public double Headroom => Limit.Tolerance - Value;

    /// <summary>Compares losses with a limit.</summary>
    /// <param name="losses">The losses of years; at least one, none NaN or infinite.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="confidence">The confidence of the intervals, strictly between 0 and 1.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no loss. <see cref="FaultCode.InvalidArgument"/>: null, NaN, infinity, a confidence outside (0, 1).
    /// </exception>
    public static TailAppetite Of(ReadOnlySpan<double> losses, TailLimit limit, double confidence = 0.95)
    {
        Guard.NotEmpty(losses, nameof(losses));
        Guard.NotNull(limit, nameof(limit));
        var tail = TailEstimate.Of(losses, limit.Level, confidence);
        var curve = ExceedanceCurve.Of(losses, [limit.Capacity], confidence);
        return new TailAppetite(limit, tail, curve.Points[0]);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Tail against appetite", "尾部与偏好"),
            Status.Word(),
            Phrase.Of(
                $"{Value}; appetite {Limit.Appetite}, tolerance {Limit.Tolerance}, capacity {Limit.Capacity}",
                $"{Value}；偏好 {Limit.Appetite}，容忍度 {Limit.Tolerance}，承受能力 {Limit.Capacity}"
            ),
            new Phrase("COSO ERM 2017", "COSO ERM 2017"),
            Tail.Explain(),
            Explanation.Of(
                new Phrase("Chance to exceed the capacity", "超出承受能力的概率"),
                CapacityExceedance.Probability,
                Phrase.Of(
                    $"{CapacityExceedance.Lower} to {CapacityExceedance.Upper}",
                    $"{CapacityExceedance.Lower} 至 {CapacityExceedance.Upper}"
                )
            )
        );
}
