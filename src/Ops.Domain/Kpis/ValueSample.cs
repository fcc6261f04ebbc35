using Ops.Domain.Numerics;

namespace Ops.Domain.Kpis;

/// <summary>A fact of an indicator that is a quantile: the single values, as a sketch. A quantile alone could not be rolled up.</summary>
/// <remarks>
/// Holds the bytes of a <see cref="QuantileSketch"/>, a few kilobytes for any number of values. Two samples are equal when their bytes are.
/// <c>default</c> is a sample without values.
/// </remarks>
public readonly struct ValueSample : IEquatable<ValueSample>
{
    private readonly ImmutableArray<byte> _state;

    /// <summary>States the values, with the default accuracy of a sketch.</summary>
    /// <param name="values">The values in any order; none when nothing happened.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public ValueSample(params ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            return;
        var sketch = new QuantileSketch();
        sketch.Add(values);
        _state = BytesOf(sketch);
    }

    /// <summary>States the values of a sketch, of any accuracy.</summary>
    /// <param name="sketch">The sketch; later additions to it do not change the sample.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no sketch.</exception>
    public ValueSample(QuantileSketch sketch)
    {
        if (Guard.NotNull(sketch, nameof(sketch)).Count > 0)
            _state = BytesOf(sketch);
    }

    /// <summary>How many values there are.</summary>
    public long Count => Sketch?.Count ?? 0;

    /// <summary>A sketch of the values; null without any.</summary>
    internal QuantileSketch? Sketch => _state.IsDefault ? null : QuantileSketch.Read(_state.AsSpan());

    /// <summary>True when both hold the same bytes.</summary>
    /// <param name="left">One sample.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(ValueSample left, ValueSample right) => left.Equals(right);

    /// <summary>True when their bytes differ.</summary>
    /// <param name="left">One sample.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(ValueSample left, ValueSample right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ValueSample other) =>
        _state.IsDefault || other._state.IsDefault
            ? _state.IsDefault == other._state.IsDefault
            : _state.AsSpan().SequenceEqual(other._state.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueSample other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        if (!_state.IsDefault)
            hash.AddBytes(_state.AsSpan());
        return hash.ToHashCode();
    }

    private static ImmutableArray<byte> BytesOf(QuantileSketch sketch)
    {
        byte[] bytes = new byte[sketch.SerializedSize];
        sketch.Write(bytes);
        return [.. bytes];
    }
}
