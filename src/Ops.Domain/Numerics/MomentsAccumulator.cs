namespace Ops.Domain.Numerics;

/// <summary>Gathers moments value by value, or in parts on several machines that are merged afterwards.</summary>
/// <remarks>
/// Merging parts gives the moments of one pass over all values (up to the last digits, because the order of adding differs). Adding
/// allocates nothing. A failed call leaves the accumulator as it was. Not safe for use by several threads at once: give each its own.
/// </remarks>
public sealed class MomentsAccumulator
{
    private const char Letter = 'M';

    private MomentSums _sums;

    /// <summary>Creates an accumulator without values.</summary>
    public MomentsAccumulator() { }

    /// <summary>Creates an accumulator that continues from a stored state.</summary>
    /// <param name="state">The state.</param>
    public MomentsAccumulator(MomentsState state)
    {
        Guard.NotNull(state, nameof(state));
        _sums = new MomentSums
        {
            Count = state.Count,
            Sum = new CompensatedSum { High = state.Sum, Low = state.SumRest },
            M2 = state.M2,
            M3 = state.M3,
            M4 = state.M4,
            Minimum = state.Minimum,
            Maximum = state.Maximum,
        };
    }

    /// <summary>How many values were added.</summary>
    public long Count => _sums.Count;

    /// <summary>What the accumulator remembers, as plain numbers.</summary>
    public MomentsState State =>
        new(_sums.Count, _sums.Sum.High, _sums.Sum.Low, _sums.M2, _sums.M3, _sums.M4, _sums.Minimum, _sums.Maximum);

    /// <summary>Adds one value.</summary>
    /// <param name="value">The value; not NaN or infinite.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN or infinite. <see cref="FaultCode.Overflow"/>: the sums would leave the range of double.
    /// </exception>
    public void Add(double value)
    {
        Guard.Finite(value, nameof(value));
        Join(MomentSums.Of(value));
    }

    /// <summary>Adds many values at once, much faster than one by one.</summary>
    /// <param name="values">The values; at least one, none NaN or infinite.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: a value is NaN or infinite.
    /// <see cref="FaultCode.Overflow"/>: the sums would leave the range of double.
    /// </exception>
    public void Add(ReadOnlySpan<double> values)
    {
        Guard.NotEmpty(values, nameof(values));
        var sums = MomentBlock.OfAll(values);
        if (!double.IsFinite(sums.Sum.Value))
            Guard.Finite(values, nameof(values));
        Join(sums);
    }

    /// <summary>Adds all that another accumulator has gathered; the other stays as it is.</summary>
    /// <param name="other">The other accumulator; without values it changes nothing.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: the sums would leave the range of double.</exception>
    public void Merge(MomentsAccumulator other) => Join(Guard.NotNull(other, nameof(other))._sums);

    /// <summary>The moments of all values so far.</summary>
    /// <returns>The moments.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no value was added.</exception>
    public Moments ToResult() => _sums.Count > 0 ? Moments.From(_sums) : throw Faults.Empty("values", "add at least one value");

    /// <summary>The number of bytes that <see cref="Write"/> needs.</summary>
    public int SerializedSize => ToState().Written.Length;

    /// <summary>Writes the state: format 1, little-endian, the same bytes on every machine.</summary>
    /// <param name="destination">At least <see cref="SerializedSize"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.LengthMismatch"/>: too few bytes.</exception>
    public int Write(Span<byte> destination) => ToState().CopyTo(destination);

    /// <summary>Reads a state that <see cref="Write"/> wrote.</summary>
    /// <param name="source">Exactly the bytes written.</param>
    /// <returns>The accumulator.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no byte; <see cref="FaultCode.ParseError"/>: not a state of format 1.</exception>
    public static MomentsAccumulator Read(ReadOnlySpan<byte> source)
    {
        var reader = new StateReader(source, Letter);
        long count = reader.Whole();
        double sum = reader.Double();
        double sumRest = reader.Double();
        double m2 = reader.Double();
        double m3 = reader.Double();
        double m4 = reader.Double();
        double minimum = reader.Double();
        double maximum = reader.Double();
        reader.End();
        return new MomentsAccumulator(StateReader.Checked(() => new MomentsState(count, sum, sumRest, m2, m3, m4, minimum, maximum)));
    }

    private StateWriter ToState()
    {
        var writer = new StateWriter(Letter);
        var state = State;
        writer.Whole(state.Count);
        writer.Double(state.Sum);
        writer.Double(state.SumRest);
        writer.Double(state.M2);
        writer.Double(state.M3);
        writer.Double(state.M4);
        writer.Double(state.Minimum);
        writer.Double(state.Maximum);
        return writer;
    }

    private void Join(in MomentSums part)
    {
        var joined = MomentSums.Merge(_sums, part);
        if (!double.IsFinite(joined.Sum.Value) || !double.IsFinite(joined.M3) || !double.IsFinite(joined.M4))
            throw Representable.Beyond("sums of powers");
        _sums = joined;
    }
}
