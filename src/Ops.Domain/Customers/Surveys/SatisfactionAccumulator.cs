namespace Ops.Domain.Customers;

/// <summary>Counts ratings on a scale one by one, and the questions left without an answer: for streams, and for shards that are merged.</summary>
/// <remarks>Mutable and meant for one thread. Counts are whole numbers: merging parts gives exactly what one pass gives, in any order.</remarks>
public sealed class SatisfactionAccumulator
{
    private readonly SortedDictionary<int, long> _counts = [];
    private long _unanswered;

    /// <summary>Starts at nothing.</summary>
    /// <param name="scale">The scale of the question.</param>
    public SatisfactionAccumulator(RatingScale scale)
    {
        Scale = Guard.NotNull(scale, nameof(scale));
    }

    /// <summary>The scale of the question.</summary>
    public RatingScale Scale { get; }

    /// <summary>Counts one answer.</summary>
    /// <param name="rating">The rating on the scale; null for a question that was not answered.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside the scale.</exception>
    public void Add(int? rating)
    {
        if (rating is { } given)
            Count(Guard.InRange(given, Scale.Minimum, Scale.Maximum, nameof(rating)), 1);
        else
            _unanswered++;
    }

    /// <summary>Adds what another accumulator has counted; the other stays as it is.</summary>
    /// <param name="other">The other accumulator, of the same scale.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: another scale.</exception>
    public void Merge(SatisfactionAccumulator other)
    {
        Guard.NotNull(other, nameof(other));
        if (other.Scale != Scale)
            throw Faults.Invalid(nameof(other), "it counts on another scale", "a changed scale is a new question: keep its figures apart");
        foreach (var (rating, count) in other._counts.ToArray())
            Count(rating, count);
        _unanswered += other._unanswered;
    }

    /// <summary>The figures so far.</summary>
    /// <param name="confidence">The confidence of the intervals, strictly between 0 and 1.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a confidence outside (0, 1). <see cref="FaultCode.InsufficientData"/>: nobody answered yet.
    /// </exception>
    public SatisfactionScore ToResult(double confidence = 0.95) => SatisfactionScore.Of(Scale, _counts, _unanswered, confidence);

    private void Count(int rating, long count) => _counts[rating] = _counts.GetValueOrDefault(rating) + count;
}
