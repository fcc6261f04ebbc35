namespace Ops.Domain.Reviews;

/// <summary>The units of a model as a tree: each before those under it, siblings by order and key.</summary>
internal sealed class UnitTree
{
    private readonly Dictionary<string, int> _places;
    private readonly int[] _ends;

    private UnitTree(ImmutableArray<ReviewUnit> units, Dictionary<string, int> places, int[] ends)
    {
        Units = units;
        _places = places;
        _ends = ends;
    }

    /// <summary>The units, each before those under it.</summary>
    public ImmutableArray<ReviewUnit> Units { get; }

    public bool Knows(string? unit) => unit is not null && _places.ContainsKey(unit);

    /// <summary>Where a unit stands among <see cref="Units"/>.</summary>
    public int PlaceOf(string unit) => _places[unit];

    /// <summary>The place after the last unit of a unit's branch.</summary>
    public int EndOf(string unit) => _ends[_places[unit]];

    /// <summary>Lays the units out. One given twice counts once; one whose parent is unknown or stands under itself stands at the top.</summary>
    public static UnitTree Of(ImmutableArray<ReviewUnit> units, RowFaults faults)
    {
        var known = Distinct(units, faults);
        var above = known.Values.ToDictionary(unit => unit.Id, unit => Above(unit, known, faults), StringComparer.Ordinal);
        CutCycles(above, faults);
        var under = known
            .Values.Where(unit => above[unit.Id] is not null)
            .GroupBy(unit => above[unit.Id]!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Sorted(group), StringComparer.Ordinal);
        return Laid(Sorted(known.Values.Where(unit => above[unit.Id] is null)), under, known.Count);
    }

    private static Dictionary<string, ReviewUnit> Distinct(ImmutableArray<ReviewUnit> units, RowFaults faults)
    {
        var known = new Dictionary<string, ReviewUnit>(StringComparer.Ordinal);
        foreach (var group in units.GroupBy(unit => unit.Id, StringComparer.Ordinal))
        {
            // Which of several counts must not hang on the order in which they were given.
            known.Add(
                group.Key,
                group
                    .OrderBy(unit => unit.Order)
                    .ThenBy(unit => unit.Name.English, StringComparer.Ordinal)
                    .ThenBy(unit => unit.Name.Chinese, StringComparer.Ordinal)
                    .ThenBy(unit => unit.Parent, StringComparer.Ordinal)
                    .ThenBy(unit => unit.Serves)
                    .ThenBy(unit => unit.OtherMeasures)
                    .First()
            );
            if (group.Skip(1).Any())
            {
                faults.Add(
                    ModelPart.Units,
                    group.Key,
                    FaultCode.DuplicateKey,
                    Figures.Format($"'{group.Key}' stands {group.Count()} times"),
                    "make the key unique; the first by order and name is used"
                );
                faults.LeaveOut(ModelPart.Units, group.Count() - 1);
            }
        }
        return known;
    }

    private static string? Above(ReviewUnit unit, Dictionary<string, ReviewUnit> known, RowFaults faults) =>
        unit.Parent is { } parent && faults.Knows(ModelPart.Units, unit.Id, known.ContainsKey(parent), "unit", parent) ? parent : null;

    /// <summary>Every unit of a cycle stands at the top; what hangs below stays where it is.</summary>
    private static void CutCycles(Dictionary<string, string?> above, RowFaults faults)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (string start in above.Keys.Order(StringComparer.Ordinal).ToList())
        {
            var path = new List<string>();
            var onPath = new HashSet<string>(StringComparer.Ordinal);
            string? at = start;
            while (at is not null && done.Add(at))
            {
                path.Add(at);
                onPath.Add(at);
                at = above[at];
            }
            if (at is null || !onPath.Contains(at))
                continue;
            var cycle = path[path.IndexOf(at)..];
            int first = cycle.IndexOf(cycle.Min(StringComparer.Ordinal)!);
            string[] turned = [.. cycle[first..], .. cycle[..first], cycle[first]];
            faults.Add(
                ModelPart.Units,
                cycle[first],
                FaultCode.Cycle,
                "cycle " + string.Join(" -> ", turned),
                "remove one of these links; each of the units now stands at the top"
            );
            foreach (string unit in cycle)
                above[unit] = null;
        }
    }

    private static ReviewUnit[] Sorted(IEnumerable<ReviewUnit> units) =>
        [.. units.OrderBy(unit => unit.Order).ThenBy(unit => unit.Id, StringComparer.Ordinal)];

    private static UnitTree Laid(ReviewUnit[] top, Dictionary<string, ReviewUnit[]> under, int count)
    {
        var units = ImmutableArray.CreateBuilder<ReviewUnit>(count);
        var places = new Dictionary<string, int>(count, StringComparer.Ordinal);
        int[] ends = new int[count];
        var open = new Stack<(ReviewUnit? Unit, int Closes)>();
        for (int i = top.Length - 1; i >= 0; i--)
            open.Push((top[i], -1));
        while (open.TryPop(out var next))
        {
            if (next.Unit is not { } unit)
            {
                ends[next.Closes] = units.Count;
                continue;
            }
            open.Push((null, units.Count));
            places.Add(unit.Id, units.Count);
            units.Add(unit);
            var below = under.GetValueOrDefault(unit.Id) ?? [];
            for (int i = below.Length - 1; i >= 0; i--)
                open.Push((below[i], -1));
        }
        return new UnitTree(units.ToImmutable(), places, ends);
    }
}
