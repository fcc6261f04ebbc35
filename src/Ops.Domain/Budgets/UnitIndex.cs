namespace Ops.Domain.Budgets;

/// <summary>Units by key, with the row of the unit above each. Checked in steps, because other rows are checked in between.</summary>
internal sealed class UnitIndex
{
    private readonly BudgetUnit[] _units;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    public UnitIndex(ReadOnlySpan<BudgetUnit> units)
    {
        _units = units.ToArray();
        for (int row = 0; row < _units.Length; row++)
            _rows.TryAdd(_units[row].Id, row);
    }

    public int Count => _units.Length;

    public string Id(int row) => _units[row].Id;

    /// <summary>The row of the unit above; −1 for a root.</summary>
    public int Parent(int row) => _units[row].Parent is { } parent ? _rows[parent] : -1;

    public int Row(string id, string place) =>
        _rows.TryGetValue(Guard.NotNull(id, place), out int row) ? row : throw Faults.Unknown(place, id, "name a unit of the list");

    public bool TryRow(string? id, out int row)
    {
        row = -1;
        return id is not null && _rows.TryGetValue(id, out row);
    }

    public void RefuseUnknownParents()
    {
        for (int row = 0; row < _units.Length; row++)
        {
            if (_units[row].Parent is { } parent)
                Row(parent, $"{Guard.At("units", row)}.Parent");
        }
    }

    public void RefuseTwins() => Rows.Unique<BudgetUnit>(_units, "units", unit => unit.Id);

    /// <summary>Follows every unit up until it meets a root or one that is known to lead to a root.</summary>
    public void RefuseCycles()
    {
        int[] seenBy = new int[_units.Length];
        for (int start = 0; start < _units.Length; start++)
        {
            int row = start;
            while (row >= 0 && seenBy[row] == 0)
            {
                seenBy[row] = start + 1;
                row = Parent(row);
            }
            if (row >= 0 && seenBy[row] == start + 1)
                throw Faults.Cycle("units", Round(row));
        }
    }

    private List<string> Round(int start)
    {
        var path = new List<string> { Id(start) };
        for (int row = Parent(start); row != start; row = Parent(row))
            path.Add(Id(row));
        path.Add(Id(start));
        return path;
    }

    /// <summary>All rows, every one before the one above it.</summary>
    public int[] BottomUp()
    {
        int[] depth = new int[_units.Length];
        for (int row = 0; row < depth.Length; row++)
        {
            for (int above = Parent(row); above >= 0; above = Parent(above))
                depth[row]++;
        }
        return [.. Enumerable.Range(0, depth.Length).OrderByDescending(row => depth[row])];
    }
}
