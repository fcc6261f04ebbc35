namespace Ops.Domain.Rules;

/// <summary>A set of values of one column, and whether nothing (null) belongs to it. Exact and canonical: equal sets are equal.</summary>
/// <remarks>Walking up the line, membership changes at each cut; the cuts ascend.</remarks>
internal sealed class ValueSet : IEquatable<ValueSet>
{
    private readonly Cut[] _cuts;
    private readonly bool _startsInside;

    private ValueSet(Cut[] cuts, bool startsInside, bool hasNull)
    {
        _cuts = cuts;
        _startsInside = startsInside;
        HasNull = hasNull;
    }

    /// <summary>No value, not even null.</summary>
    public static ValueSet Empty { get; } = new([], false, false);

    /// <summary>Every value, without null.</summary>
    public static ValueSet Line { get; } = new([], true, false);

    /// <summary>Null alone.</summary>
    public static ValueSet Null { get; } = new([], false, true);

    /// <summary>Every value and null.</summary>
    public static ValueSet Any { get; } = new([], true, true);

    public bool HasNull { get; }

    public ReadOnlySpan<Cut> Cuts => _cuts;

    public bool HasValues => _startsInside || _cuts.Length > 0;

    public bool IsEmpty => !HasValues && !HasNull;

    /// <summary>The values from one place to another; empty when the first does not come before the second.</summary>
    public static ValueSet Between(Cut? low, Cut? high)
    {
        if (low is { } from && high is { } to && from.Against(to) >= 0)
            return Empty;
        return (low, high) switch
        {
            (null, null) => Line,
            (null, { } only) => new([only], true, false),
            ({ } only, null) => new([only], false, false),
            ({ } first, { } last) => new([first, last], false, false),
        };
    }

    public static ValueSet Point(decimal value) => Between(new Cut(value, false), new Cut(value, true));

    public ValueSet Or(ValueSet other) => Combine(other, static (a, b) => a || b);

    public ValueSet And(ValueSet other) => Combine(other, static (a, b) => a && b);

    public ValueSet Except(ValueSet other) => Combine(other, static (a, b) => a && !b);

    public ValueSet WithoutNull() => HasNull ? new(_cuts, _startsInside, false) : this;

    public bool Contains(decimal value)
    {
        int passed = 0;
        while (passed < _cuts.Length && _cuts[passed].IsBefore(value))
            passed++;
        return IsInsideAfter(passed);
    }

    /// <summary>Whether the run of values behind the first so many cuts belongs to the set.</summary>
    public bool IsInsideAfter(int passed) => _startsInside ^ ((passed & 1) != 0);

    /// <summary>The runs of values, ascending and apart.</summary>
    public ImmutableArray<Interval> Intervals()
    {
        var runs = ImmutableArray.CreateBuilder<Interval>();
        Cut? low = null;
        bool inside = _startsInside;
        foreach (var cut in _cuts)
        {
            if (inside)
                runs.Add(new Interval(low, cut));
            low = cut;
            inside = !inside;
        }
        if (inside)
            runs.Add(new Interval(low, null));
        return runs.ToImmutable();
    }

    /// <summary>The same set on a grid of whole numbers, where after 3 is before 4.</summary>
    public ValueSet OnGrid()
    {
        var set = HasNull ? Null : Empty;
        foreach (var (low, high) in Intervals())
            set = set.Or(Between(Snap(low), Snap(high)));
        return set;
    }

    public bool Equals(ValueSet? other) =>
        other is not null && HasNull == other.HasNull && _startsInside == other._startsInside && _cuts.AsSpan().SequenceEqual(other._cuts);

    public override bool Equals(object? obj) => Equals(obj as ValueSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(HasNull);
        hash.Add(_startsInside);
        foreach (var cut in _cuts)
            hash.Add(cut);
        return hash.ToHashCode();
    }

    private ValueSet Combine(ValueSet other, Func<bool, bool, bool> join)
    {
        var cuts = new List<Cut>(_cuts.Length + other._cuts.Length);
        bool a = _startsInside;
        bool b = other._startsInside;
        bool starts = join(a, b);
        bool inside = starts;
        int i = 0;
        int k = 0;
        while (i < _cuts.Length || k < other._cuts.Length)
        {
            int order =
                i == _cuts.Length ? 1
                : k == other._cuts.Length ? -1
                : _cuts[i].Against(other._cuts[k]);
            var cut = order <= 0 ? _cuts[i] : other._cuts[k];
            if (order <= 0)
            {
                a = !a;
                i++;
            }
            if (order >= 0)
            {
                b = !b;
                k++;
            }
            if (join(a, b) != inside)
            {
                inside = !inside;
                cuts.Add(cut);
            }
        }
        return new ValueSet([.. cuts], starts, join(HasNull, other.HasNull));
    }

    private static Cut? Snap(Cut? place)
    {
        if (place is not { } cut)
            return null;
        decimal floor = decimal.Floor(cut.Value);
        bool isBefore = !cut.After && floor == cut.Value;
        // Nothing lies behind the greatest decimal: its far side is the end of the line.
        return isBefore || floor == decimal.MaxValue ? new Cut(floor, !isBefore) : new Cut(floor + 1, false);
    }
}
