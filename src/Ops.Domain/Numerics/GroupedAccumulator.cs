using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ops.Domain.Numerics;

/// <summary>Group-by in one pass: count, sum, mean, least and greatest of each of many groups, value by value or in bulk.</summary>
/// <remarks>
/// Groups are numbers from 0; texts are numbered once by the caller. Sums are compensated. Adding allocates nothing, and a failed call
/// leaves the accumulator as it was. Not safe for use by several threads at once: give each its own and merge.
/// </remarks>
public sealed class GroupedAccumulator
{
    private const char Letter = 'G';

    private readonly GroupCell[] _cells;

    /// <summary>Creates an accumulator without values.</summary>
    /// <param name="groups">How many groups there are, at least 1.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no group.</exception>
    public GroupedAccumulator(int groups)
    {
        _cells = new GroupCell[Guard.InRange(groups, 1, Array.MaxLength, nameof(groups))];
        Array.Fill(_cells, GroupCell.Empty);
    }

    /// <summary>How many groups there are.</summary>
    public int Groups => _cells.Length;

    /// <summary>Adds one value.</summary>
    /// <param name="group">The group, from 0.</param>
    /// <param name="value">The value; not NaN or infinite.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a group that does not exist, NaN or infinity.</exception>
    public void Add(int group, double value)
    {
        Guard.InRange(group, 0, _cells.Length - 1, nameof(group));
        _cells[group].Add(Guard.Finite(value, nameof(value)));
    }

    /// <summary>Adds many values at once.</summary>
    /// <param name="groups">The group of each value, from 0.</param>
    /// <param name="values">The values; at least one, none NaN or infinite.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.LengthMismatch"/>: not one group per value.
    /// <see cref="FaultCode.InvalidArgument"/>: a group that does not exist, NaN or infinity.
    /// </exception>
    public void Add(ReadOnlySpan<int> groups, ReadOnlySpan<double> values)
    {
        Guard.NotEmpty(groups, nameof(groups));
        Guard.NotEmpty(values, nameof(values));
        Guard.SameLength(groups.Length, nameof(groups), values.Length, nameof(values));
        CheckGroups(groups);
        Guard.Finite(values, nameof(values));
        ref var first = ref MemoryMarshal.GetArrayDataReference(_cells);
        for (int i = 0; i < groups.Length; i++)
            Unsafe.Add(ref first, groups[i]).Add(values[i]);
    }

    /// <summary>Adds all that another accumulator has gathered; the other stays as it is.</summary>
    /// <param name="other">The other accumulator, of as many groups.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.LengthMismatch"/>: another number of groups.</exception>
    public void Merge(GroupedAccumulator other)
    {
        Guard.NotNull(other, nameof(other));
        Guard.SameLength(other._cells.Length, nameof(other), _cells.Length, "groups");
        for (int i = 0; i < _cells.Length; i++)
            _cells[i].Join(other._cells[i]);
    }

    /// <summary>The figures of all groups so far.</summary>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: a sum beyond double.</exception>
    public GroupedFigures ToResult()
    {
        var groups = ImmutableArray.CreateBuilder<GroupFigures>(_cells.Length);
        for (int i = 0; i < _cells.Length; i++)
        {
            var cell = _cells[i];
            double sum = cell.Sum.Value;
            if (!double.IsFinite(sum))
                throw Faults.Overflow(Guard.At("groups", i), "the sum is beyond double", "work in a larger unit");
            groups.Add(
                cell.Count == 0
                    ? new GroupFigures(i, 0, 0, null, null, null)
                    : new GroupFigures(i, cell.Count, sum, sum / cell.Count, cell.Minimum, cell.Maximum)
            );
        }
        return new GroupedFigures(groups.MoveToImmutable());
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
    public static GroupedAccumulator Read(ReadOnlySpan<byte> source)
    {
        var reader = new StateReader(source, Letter);
        // A group takes one byte at least, so that a broken number of groups cannot ask for more memory than the bytes themselves.
        var read = new GroupedAccumulator((int)reader.Whole(1, reader.Left));
        foreach (ref var cell in read._cells.AsSpan())
        {
            long count = reader.Whole();
            if (count == 0)
                continue;
            cell.Count = count;
            cell.Sum = new CompensatedSum { High = reader.Double(), Low = reader.Double() };
            cell.Minimum = reader.Double();
            cell.Maximum = reader.Double();
            if (cell.Minimum > cell.Maximum)
                throw StateReader.Bad("the least value of a group");
        }
        reader.End();
        return read;
    }

    private StateWriter ToState()
    {
        var writer = new StateWriter(Letter);
        writer.Whole(_cells.Length);
        foreach (var cell in _cells)
        {
            writer.Whole(cell.Count);
            if (cell.Count == 0)
                continue;
            writer.Double(cell.Sum.High);
            writer.Double(cell.Sum.Low);
            writer.Double(cell.Minimum);
            writer.Double(cell.Maximum);
        }
        return writer;
    }

    /// <summary>All groups at once by vectors: as unsigned numbers, negative ones are too large as well.</summary>
    private void CheckGroups(ReadOnlySpan<int> groups)
    {
        var numbers = MemoryMarshal.Cast<int, uint>(groups);
        var limit = new Vector<uint>((uint)_cells.Length);
        int i = 0;
        for (; i <= numbers.Length - Vector<uint>.Count; i += Vector<uint>.Count)
        {
            if (!Vector.LessThanAll(new Vector<uint>(numbers.Slice(i, Vector<uint>.Count)), limit))
                break;
        }
        for (; i < groups.Length; i++)
            Guard.InRange(groups[i], 0, _cells.Length - 1, Guard.At(nameof(groups), i));
    }
}
