using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>Finds the class of a value without allocation; negative for a value outside the domain.</summary>
/// <remarks>Implemented by structs, so that a column is compiled together with its way of finding.</remarks>
internal interface ILocator<T>
{
    int Find(T value);
}

/// <summary>How values of a type are found, once it is known which classes a table tells apart.</summary>
internal abstract class Finding<T>
{
    public abstract ILocator<T> Locator(Segments segments);

    public abstract ColumnIndex<TFact> Index<TFact>(Column<TFact> column, Func<TFact, T> read, Segments segments, ulong[] rows);
}

internal sealed class Finding<T, TLocator>(Func<Segments, TLocator> locate) : Finding<T>
    where TLocator : struct, ILocator<T>
{
    public override ILocator<T> Locator(Segments segments) => locate(segments);

    public override ColumnIndex<TFact> Index<TFact>(Column<TFact> column, Func<TFact, T> read, Segments segments, ulong[] rows) =>
        new ColumnIndex<TFact, T, TLocator>(column, read, locate(segments), rows);
}

/// <summary>
/// Whole numbers of 64 bits: a table where the boundaries lie close together; otherwise few boundaries are counted, without a branch
/// that a processor could guess wrong, and among many there is a binary search.
/// </summary>
internal readonly struct WholeMap
{
    private const int LongestTable = 4096;
    private const int Few = 16;

    private readonly long _low;
    private readonly ulong _width;
    private readonly long _base;
    private readonly short[] _table;
    private readonly long[] _starts;

    /// <summary>The boundaries, up to a whole number of vectors: the least number fills them up, since it lies behind no value.</summary>
    private readonly long[] _filled;

    public WholeMap(Segments segments)
    {
        var (low, high) = segments.Axis.Ends;
        _low = low is { } from ? Clamp(from.Value) : long.MinValue;
        _width = Distance(_low, high is { } to ? Clamp(to.Value - 1) : long.MaxValue);
        // What lies behind the greatest number of 64 bits is reached by none.
        _starts = [.. segments.Inner.ToArray().Select(cut => cut.Value).Where(place => place <= long.MaxValue).Select(Clamp)];
        _filled = [.. _starts, .. Enumerable.Repeat(long.MinValue, -_starts.Length & (Vector256<long>.Count - 1))];
        bool isShort = _starts.Length > 0 && Distance(_starts[0], _starts[^1]) < LongestTable;
        _table = isShort ? new short[_starts[^1] - _starts[0] + 1] : [];
        _base = isShort ? _starts[0] : 0;
        for (int i = 0; i < _table.Length; i++)
            _table[i] = (short)Search(_base + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(long value)
    {
        if (Distance(_low, value) > _width)
            return -1;
        if (_table.Length == 0)
            return _starts.Length <= Few ? Passed(value) : Search(value);
        if (value < _base)
            return 0;
        ulong at = Distance(_base, value);
        return at < (ulong)_table.Length ? _table[at] : _starts.Length;
    }

    /// <summary>How far a number lies above another, beyond all others if it lies below: the distance of two numbers may be too large for their type.</summary>
    private static ulong Distance(long from, long to) => unchecked((ulong)to - (ulong)from);

    private int Passed(long value)
    {
        int behind = 0;
        for (int i = 0; i < _filled.Length; i += Vector256<long>.Count)
        {
            var isBehind = Vector256.GreaterThan(Vector256.Create(_filled, i), Vector256.Create(value));
            behind += BitOperations.PopCount(isBehind.ExtractMostSignificantBits());
        }
        return _starts.Length - behind;
    }

    private int Search(long value)
    {
        int low = 0;
        int high = _starts.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_starts[middle] <= value)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static long Clamp(decimal value) => (long)Math.Clamp(value, long.MinValue, long.MaxValue);
}

internal readonly struct IntLocator(Segments segments) : ILocator<int>
{
    private readonly WholeMap _map = new(segments);

    public int Find(int value) => _map.Find(value);
}

internal readonly struct LongLocator(Segments segments) : ILocator<long>
{
    private readonly WholeMap _map = new(segments);

    public int Find(long value) => _map.Find(value);
}

internal readonly struct DateLocator(Segments segments) : ILocator<LocalDate>
{
    private readonly WholeMap _map = new(segments);

    public int Find(LocalDate value) => _map.Find(NodaTime.Period.DaysBetween(Axis.Epoch, value.WithCalendar(CalendarSystem.Iso)));
}

/// <summary>Exact numbers: by their keys where these fit in 64 bits, otherwise by a binary search.</summary>
internal readonly struct DecimalLocator : ILocator<decimal>
{
    private readonly ValueSet _domain;
    private readonly bool _isBounded;
    private readonly bool _isWhole;
    private readonly Cut[] _cuts;
    private readonly DecimalKeys? _keys;

    public DecimalLocator(Segments segments)
    {
        _cuts = segments.Inner.ToArray();
        _domain = segments.Axis.Domain;
        _isBounded = _domain.Cuts.Length > 0;
        _isWhole = segments.Axis.IsGrid;
        _keys = DecimalKeys.Of(_cuts);
    }

    public int Find(decimal value)
    {
        if (_isWhole && decimal.Truncate(value) != value)
            return -1;
        if (_keys is null || !_keys.TryFind(value, out int found))
            found = Search(value);
        // Between two boundaries a value cannot lie outside the domain.
        bool isInner = found > 0 && found < _cuts.Length;
        return isInner || !_isBounded || _domain.Contains(value) ? found : -1;
    }

    private int Search(decimal value)
    {
        int low = 0;
        int high = _cuts.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_cuts[middle].IsBefore(value))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

internal readonly struct FlagLocator(Segments segments) : ILocator<bool>
{
    private readonly int _false = segments.ClassOf(0);
    private readonly int _true = segments.ClassOf(1);

    public int Find(bool value) => value ? _true : _false;
}

/// <summary>Members of an enumeration: a table over their numbers.</summary>
internal readonly struct MemberLocator<T> : ILocator<T>
    where T : struct, Enum
{
    private readonly WholeTable _table;

    public MemberLocator(ImmutableArray<T> members, Segments segments)
    {
        _table = new WholeTable([.. members.Select(Raw)], [.. members.Select((_, index) => segments.ClassOf(index))]);
    }

    public int Find(T value) => _table.Find(Raw(value));

    private static long Raw(T value) =>
        Unsafe.SizeOf<T>() switch
        {
            1 => Unsafe.As<T, sbyte>(ref value),
            2 => Unsafe.As<T, short>(ref value),
            4 => Unsafe.As<T, int>(ref value),
            _ => Unsafe.As<T, long>(ref value),
        };
}

/// <summary>From sparse numbers to classes; an array when the numbers lie close together.</summary>
internal readonly struct WholeTable
{
    private readonly long _base;
    private readonly int[] _near = [];
    private readonly FrozenDictionary<long, int>? _far;

    public WholeTable(long[] keys, int[] classes)
    {
        _base = keys.Min();
        if ((decimal)keys.Max() - _base < 1024)
        {
            _near = new int[keys.Max() - _base + 1];
            Array.Fill(_near, -1);
            for (int i = 0; i < keys.Length; i++)
                _near[keys[i] - _base] = classes[i];
        }
        else
        {
            _far = keys.Zip(classes).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
        }
    }

    public int Find(long key)
    {
        if (_far is not null)
            return _far.GetValueOrDefault(key, -1);
        ulong at = unchecked((ulong)(key - _base));
        return at < (ulong)_near.Length ? _near[at] : -1;
    }
}

/// <summary>Texts from a closed list: few are compared one by one, many are hashed.</summary>
internal readonly struct TextLocator : ILocator<string?>
{
    private const int Few = 8;

    private readonly string[] _texts;
    private readonly int[] _classes;
    private readonly int _nullClass;
    private readonly FrozenDictionary<string, int>? _many;

    public TextLocator(Segments segments)
    {
        _texts = [.. segments.Axis.Values.Select(value => value.Text!)];
        _classes = [.. _texts.Select((_, index) => segments.ClassOf(index))];
        _nullClass = segments.NullClass;
        if (_texts.Length > Few)
            _many = _texts.Zip(_classes).ToFrozenDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    public int Find(string? value)
    {
        if (value is null)
            return _nullClass;
        if (_many is not null)
            return _many.GetValueOrDefault(value, -1);
        for (int i = 0; i < _texts.Length; i++)
        {
            if (_texts[i] == value)
                return _classes[i];
        }
        return -1;
    }
}

/// <summary>Values of a struct, or nothing.</summary>
internal readonly struct NullableLocator<T>(ILocator<T> inner, int nullClass) : ILocator<T?>
    where T : struct
{
    public int Find(T? value) => value is { } known ? inner.Find(known) : nullClass;
}

/// <summary>Values whose kind is known only at run time.</summary>
internal readonly struct ValueLocator(Segments segments) : ILocator<FactValue>
{
    public int Find(FactValue value)
    {
        if (value.IsMissing)
            return segments.NullClass;
        return segments.Axis.TryPlaceOf(value, out decimal place) && segments.Axis.Domain.Contains(place) ? segments.ClassOf(place) : -1;
    }
}
