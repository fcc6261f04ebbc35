namespace Ops.Domain.Customers;

/// <summary>Counts ratings from 0 to 10 one by one: for streams, and for shards that are merged.</summary>
/// <remarks>Mutable and meant for one thread. Counts are whole numbers: merging parts gives exactly what one pass gives, in any order.</remarks>
public sealed class NetPromoterAccumulator
{
    /// <summary>The counts so far: the whole state, ready to be stored.</summary>
    public NetPromoterCounts Counts { get; private set; }

    /// <summary>Counts one rating.</summary>
    /// <param name="rating">The rating itself, 0 to 10.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside 0 to 10.</exception>
    public void Add(int rating) => Counts = Counts.Plus(NetPromoterCounts.One(rating, nameof(rating)));

    /// <summary>Adds what another accumulator has counted; the other stays as it is.</summary>
    /// <param name="other">The other accumulator.</param>
    public void Merge(NetPromoterAccumulator other) => Counts = Counts.Plus(Guard.NotNull(other, nameof(other)).Counts);

    /// <summary>The score so far.</summary>
    /// <param name="confidence">The confidence of the interval, strictly between 0 and 1.</param>
    /// <param name="method">How the interval is made.</param>
    /// <returns>The score.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a confidence outside (0, 1), an unknown method. <see cref="FaultCode.InsufficientData"/>: nobody answered yet.
    /// </exception>
    public NetPromoterScore ToResult(double confidence = 0.95, ScoreInterval method = ScoreInterval.Score) =>
        NetPromoterScore.Of(Counts, confidence, method);
}
