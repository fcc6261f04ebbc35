using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>Losses as they come, or from shards of one run: moments and counts above thresholds, no loss is kept.</summary>
/// <remarks>Not for several threads at once: give each its own and merge them in a fixed order.</remarks>
public sealed class LossAccumulator
{
    private readonly MomentsAccumulator _moments = new();
    private readonly ExceedanceCounter _counter;
    private long _zeros;

    /// <summary>Creates an empty accumulator.</summary>
    /// <param name="thresholds">The thresholds to count against; none for moments only.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public LossAccumulator(params ReadOnlySpan<double> thresholds)
    {
        Guard.Finite(thresholds, nameof(thresholds));
        _counter = new ExceedanceCounter(thresholds);
    }

    /// <summary>How many losses.</summary>
    public long Count => _moments.Count;

    /// <summary>Adds a loss.</summary>
    /// <param name="loss">Any finite number.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public void Add(double loss)
    {
        _moments.Add(loss);
        _counter.Add([loss]);
        _zeros += loss == 0 ? 1 : 0;
    }

    /// <summary>Adds many losses.</summary>
    /// <param name="losses">The losses; at least one, none NaN or infinite.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no loss. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public void Add(ReadOnlySpan<double> losses)
    {
        _moments.Add(losses);
        _counter.Add(losses);
        foreach (double loss in losses)
            _zeros += loss == 0 ? 1 : 0;
    }

    /// <summary>Adds what another one has gathered.</summary>
    /// <param name="other">The other accumulator, with the same thresholds in the same order; it does not change.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null, or other thresholds.</exception>
    public void Merge(LossAccumulator other)
    {
        Guard.NotNull(other, nameof(other));
        if (!_counter.Thresholds.SequenceEqual(other._counter.Thresholds))
            throw Faults.Invalid(nameof(other), "it counts against other thresholds", "give both the same thresholds");
        _moments.Merge(other._moments);
        _counter.Merge(other._counter);
        _zeros += other._zeros;
    }

    /// <summary>What was gathered.</summary>
    /// <param name="confidence">The confidence of the exceedance intervals, strictly between 0 and 1.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no loss yet. <see cref="FaultCode.InvalidArgument"/>: a confidence outside (0, 1).</exception>
    public LossSummary ToResult(double confidence = 0.95)
    {
        Guard.OpenProbability(confidence, nameof(confidence));
        return new LossSummary(_moments.ToResult(), (double)_zeros / Count, ExceedanceCurve.From(_counter, Count, confidence));
    }
}
