using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Gathers what a chart of counts (p, np, c, u) needs, point by point or in parts on several machines that are merged afterwards.</summary>
/// <remarks>
/// In any order: only sums are kept. Merging parts gives the limits of one pass. Adding allocates nothing. Not safe for use by several
/// threads at once: give each its own.
/// </remarks>
public sealed class CountsAccumulator
{
    private const char Letter = 'P';

    private CompensatedSum _counts;
    private CompensatedSum _sizes;

    /// <summary>Creates an accumulator without points.</summary>
    /// <param name="kind">
    /// What is plotted: <see cref="ControlChartKind.Proportion"/>, <see cref="ControlChartKind.UnitsWithFaults"/>,
    /// <see cref="ControlChartKind.Counts"/> or <see cref="ControlChartKind.Rates"/>.
    /// </param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: another kind.</exception>
    public CountsAccumulator(ControlChartKind kind)
    {
        if (!IsOfCounts(kind))
            throw Faults.Invalid(nameof(kind), "not a chart of counts", "take shares, units with faults, counts or rates");
        Kind = kind;
    }

    /// <summary>What is plotted.</summary>
    public ControlChartKind Kind { get; }

    /// <summary>How many points were added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a point.</summary>
    /// <param name="count">Units with a fault, or events; at least 0, and at most the size where units are counted.</param>
    /// <param name="size">Units looked at, or exposure; above 0, and 1 for counts in equal areas.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinite or negative, a count above its size, a size for counts in equal areas.
    /// <see cref="FaultCode.ZeroDenominator"/>: a size of 0. <see cref="FaultCode.Overflow"/>: the sums would leave the range of double.
    /// </exception>
    public void Add(double count, double size = 1)
    {
        Guard.NotNegative(count, nameof(count));
        Guard.NotNegative(size, nameof(size));
        if (Kind == ControlChartKind.Counts && size != 1)
            throw Faults.Invalid(nameof(size), "a size for counts in equal areas", "chart rates where the areas differ");
        if (Kind is ControlChartKind.Proportion or ControlChartKind.UnitsWithFaults && count > size && size > 0)
            throw Faults.Invalid(nameof(count), Figures.Format($"{count} of {size}"), "give at most the size");
        if (size == 0)
            throw Faults.ZeroDenominator(nameof(size), "the size is 0", "leave the point out, or give its size");
        Join(1, new CompensatedSum { High = count }, new CompensatedSum { High = size });
    }

    /// <summary>Adds all that another accumulator has gathered; the other stays as it is.</summary>
    /// <param name="other">The other accumulator, of the same kind; without points it changes nothing.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: another kind. <see cref="FaultCode.Overflow"/>: the sums would leave the range of double.
    /// </exception>
    public void Merge(CountsAccumulator other)
    {
        Guard.NotNull(other, nameof(other));
        if (other.Kind != Kind)
            throw Faults.Invalid(nameof(other), "another kind of chart", "merge points of one chart only");
        Join(other.Count, other._counts, other._sizes);
    }

    /// <summary>The limits from all points so far.</summary>
    /// <returns>The limits.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no point was added.</exception>
    public CountLimits ToResult() =>
        Count == 0
            ? throw Faults.Empty("points", "add at least one point")
            : new CountLimits
            {
                Kind = Kind,
                Points = Count,
                Counts = _counts.Value,
                Sizes = _sizes.Value,
            };

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
    public static CountsAccumulator Read(ReadOnlySpan<byte> source)
    {
        var reader = new StateReader(source, Letter);
        var kind = (ControlChartKind)reader.Byte();
        if (!IsOfCounts(kind))
            throw StateReader.Bad("the kind of chart");
        var read = new CountsAccumulator(kind) { Count = reader.Whole() };
        read._counts = new CompensatedSum { High = reader.Double(), Low = reader.Double() };
        read._sizes = new CompensatedSum { High = reader.Double(), Low = reader.Double() };
        reader.End();
        return read._counts.Value >= 0 && (read.Count == 0 || read._sizes.Value > 0) ? read : throw StateReader.Bad("a sum");
    }

    private static bool IsOfCounts(ControlChartKind kind) =>
        kind is ControlChartKind.Proportion or ControlChartKind.UnitsWithFaults or ControlChartKind.Counts or ControlChartKind.Rates;

    private StateWriter ToState()
    {
        var writer = new StateWriter(Letter);
        writer.Byte((byte)Kind);
        writer.Whole(Count);
        writer.Double(_counts.High);
        writer.Double(_counts.Low);
        writer.Double(_sizes.High);
        writer.Double(_sizes.Low);
        return writer;
    }

    private void Join(long points, in CompensatedSum counts, in CompensatedSum sizes)
    {
        var (allCounts, allSizes) = (_counts, _sizes);
        allCounts.Add(counts);
        allSizes.Add(sizes);
        if (!double.IsFinite(allCounts.Value) || !double.IsFinite(allSizes.Value))
            throw Faults.Overflow("points", "the sums are beyond double", "give the counts in a larger unit");
        (_counts, _sizes) = (allCounts, allSizes);
        Count += points;
    }
}
