using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Gathers what a chart of single values needs, value by value or in stretches of time that are merged afterwards.</summary>
/// <remarks>
/// Merging joins two neighbouring stretches: the other one must follow in time, and the range across the seam counts. That gives the limits of
/// one pass. Adding allocates nothing. Not safe for use by several threads at once: give each its own.
/// </remarks>
public sealed class IndividualsAccumulator
{
    private const char Letter = 'I';

    private CompensatedSum _sum;
    private CompensatedSum _ranges;
    private double _first;
    private double _last;

    /// <summary>Creates an accumulator without values.</summary>
    public IndividualsAccumulator() { }

    /// <summary>Creates an accumulator that continues from a stored state.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public IndividualsAccumulator(IndividualsState state)
    {
        Guard.NotNull(state, nameof(state));
        Count = state.Count;
        _sum = new CompensatedSum { High = state.Sum, Low = state.SumRest };
        _ranges = new CompensatedSum { High = state.Ranges, Low = state.RangesRest };
        _first = state.First;
        _last = state.Last;
    }

    /// <summary>How many values were added.</summary>
    public long Count { get; private set; }

    /// <summary>What the accumulator remembers, as plain numbers.</summary>
    public IndividualsState State => new(Count, _sum.High, _sum.Low, _ranges.High, _ranges.Low, _first, _last);

    /// <summary>Adds the next value in time.</summary>
    /// <param name="value">The value; not NaN or infinite.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN or infinite. <see cref="FaultCode.Overflow"/>: the sums would leave the range of double.
    /// </exception>
    public void Add(double value)
    {
        Guard.Finite(value, nameof(value));
        var part = new CompensatedSum();
        part.Add(value);
        Join(1, part, default, value, value);
    }

    /// <summary>Adds all that another accumulator has gathered, as the stretch that follows in time; the other stays as it is.</summary>
    /// <param name="other">The other accumulator; without values it changes nothing.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: the sums would leave the range of double.</exception>
    public void Merge(IndividualsAccumulator other)
    {
        Guard.NotNull(other, nameof(other));
        if (other.Count > 0)
            Join(other.Count, other._sum, other._ranges, other._first, other._last);
    }

    /// <summary>The limits from all values so far.</summary>
    /// <returns>The limits.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value was added. <see cref="FaultCode.InsufficientData"/>: only one.
    /// </exception>
    public IndividualsLimits ToResult()
    {
        if (Count == 0)
            throw Faults.Empty("values", "add at least two values");
        if (Count == 1)
            throw Faults.Insufficient("values", "one value has no moving range", "add at least two values");
        double center = _sum.DividedBy(Count).High;
        double range = _ranges.DividedBy(Count - 1).High;
        return new IndividualsLimits
        {
            Count = Count,
            MeanMovingRange = range,
            Limits = ControlLimits.Three(center, range / ChartConstants.Of(2).MeanRange),
        };
    }

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
    public static IndividualsAccumulator Read(ReadOnlySpan<byte> source)
    {
        var reader = new StateReader(source, Letter);
        long count = reader.Whole();
        double sum = reader.Double();
        double sumRest = reader.Double();
        double ranges = reader.Double();
        double rangesRest = reader.Double();
        double first = reader.Double();
        double last = reader.Double();
        reader.End();
        return new IndividualsAccumulator(
            StateReader.Checked(() => new IndividualsState(count, sum, sumRest, ranges, rangesRest, first, last))
        );
    }

    private StateWriter ToState()
    {
        var writer = new StateWriter(Letter);
        var state = State;
        writer.Whole(state.Count);
        writer.Double(state.Sum);
        writer.Double(state.SumRest);
        writer.Double(state.Ranges);
        writer.Double(state.RangesRest);
        writer.Double(state.First);
        writer.Double(state.Last);
        return writer;
    }

    private void Join(long count, in CompensatedSum sum, in CompensatedSum ranges, double first, double last)
    {
        var total = _sum;
        var spread = _ranges;
        total.Add(sum);
        spread.Add(ranges);
        if (Count > 0)
            spread.Add(Math.Abs(first - _last));
        if (!double.IsFinite(total.Value) || !double.IsFinite(spread.Value))
            throw Faults.Overflow("values", "the sums are beyond double", "give the values in a larger unit");
        _first = Count == 0 ? first : _first;
        (_sum, _ranges, _last) = (total, spread, last);
        Count += count;
    }
}
