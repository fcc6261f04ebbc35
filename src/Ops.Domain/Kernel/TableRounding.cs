using System.Numerics;

namespace Ops.Domain;

/// <summary>
/// Which cells of a proportional table are rounded up: a transport problem, solved by successive shortest paths. Every row first
/// takes its cheapest cells; then cells move from columns that took too many to columns that took too few, each time along a
/// cheapest chain of exchanges, so that the table is best for its column sums at every step.
/// </summary>
/// <remarks>Errors are whole numbers (times the grand total), so that there is nothing to round inside.</remarks>
internal sealed class TableRounding
{
    private readonly int _rows;
    private readonly int _columns;
    private readonly BigInteger[] _floors;

    /// <summary>What rounding a cell up adds to the error: total − 2·remainder.</summary>
    private readonly Int128[] _costs;
    private readonly bool[] _isUp;
    private readonly bool[] _isWhole;

    /// <summary>How many more cells each column has to take; negative when it took too many.</summary>
    private readonly int[] _missing;

    /// <summary>Nodes are the columns, then the rows.</summary>
    private readonly Int128[] _potentials;

    public TableRounding(Int128[] rows, Int128[] columns, Int128 total)
    {
        _rows = rows.Length;
        _columns = columns.Length;
        int cells = checked(_rows * _columns);
        _floors = new BigInteger[cells];
        _costs = new Int128[cells];
        _isUp = new bool[cells];
        _isWhole = new bool[cells];
        _missing = new int[_columns];
        _potentials = new Int128[_columns + _rows];
        var toTake = Split(rows, columns, total);
        for (int row = 0; row < _rows; row++)
            TakeCheapest(row, toTake[row]);
        while (MoveOne()) { }
    }

    /// <summary>The cells in minor units, row by row.</summary>
    public IEnumerable<BigInteger> Cells => _floors.Select((floor, cell) => _isUp[cell] ? floor + 1 : floor);

    /// <summary>The sum of the cells' errors in minor units, times the grand total.</summary>
    public BigInteger ErrorTimesTotal { get; private set; }

    /// <summary>Cuts every cell to whole units; what is missing in each row and column are whole numbers of cells.</summary>
    private int[] Split(Int128[] rows, Int128[] columns, Int128 total)
    {
        var byRow = rows.Select(units => (BigInteger)units).ToArray();
        var byColumn = columns.Select(units => (BigInteger)units).ToArray();
        for (int cell = 0; cell < _floors.Length; cell++)
        {
            int row = cell / _columns;
            int column = cell % _columns;
            _floors[cell] = BigInteger.DivRem((BigInteger)rows[row] * columns[column], total, out var remainder);
            byRow[row] -= _floors[cell];
            byColumn[column] -= _floors[cell];
            _isWhole[cell] = remainder.IsZero;
            _costs[cell] = total - (2 * (Int128)remainder);
            ErrorTimesTotal += remainder;
        }
        for (int column = 0; column < _columns; column++)
            _missing[column] = (int)byColumn[column];
        return Array.ConvertAll(byRow, missing => (int)missing);
    }

    private void TakeCheapest(int row, int count)
    {
        int first = row * _columns;
        var order = Enumerable
            .Range(0, _columns)
            .Where(column => !_isWhole[first + column])
            .OrderBy(column => _costs[first + column])
            .ToArray();
        foreach (int column in order.AsSpan(0, count))
            Turn(row, column);
        if (count > 0)
            _potentials[_columns + row] = -_costs[first + order[count - 1]];
        else if (order.Length > 0)
            _potentials[_columns + row] = -_costs[first + order[0]];
    }

    private void Turn(int row, int column)
    {
        int cell = (row * _columns) + column;
        _isUp[cell] = !_isUp[cell];
        _missing[column] += _isUp[cell] ? -1 : 1;
        ErrorTimesTotal += _isUp[cell] ? _costs[cell] : -_costs[cell];
    }

    /// <summary>Moves one cell from a column that took too many to the nearest that took too few (Dijkstra on reduced costs).</summary>
    private bool MoveOne()
    {
        var distances = new Int128[_potentials.Length];
        Array.Fill(distances, Int128.MaxValue);
        var cameFrom = new int[_potentials.Length];
        var isDone = new bool[_potentials.Length];
        var queue = new PriorityQueue<int, Int128>();
        for (int column = 0; column < _columns; column++)
        {
            if (_missing[column] >= 0)
                continue;
            distances[column] = 0;
            cameFrom[column] = -1;
            queue.Enqueue(column, 0);
        }
        while (queue.TryDequeue(out int node, out var distance))
        {
            if (isDone[node])
                continue;
            isDone[node] = true;
            if (node < _columns && _missing[node] > 0)
            {
                Follow(cameFrom, node);
                for (int i = 0; i < _potentials.Length; i++)
                    _potentials[i] += isDone[i] ? distances[i] : distance;
                return true;
            }
            Relax(node, distance, distances, cameFrom, queue);
        }
        return false;
    }

    /// <summary>From a column to the rows whose cell it can give up; from a row to the columns that can take one of its cells.</summary>
    private void Relax(int node, Int128 distance, Int128[] distances, int[] cameFrom, PriorityQueue<int, Int128> queue)
    {
        bool isColumn = node < _columns;
        int count = isColumn ? _rows : _columns;
        for (int i = 0; i < count; i++)
        {
            int cell = isColumn ? (i * _columns) + node : ((node - _columns) * _columns) + i;
            if (_isUp[cell] != isColumn || _isWhole[cell])
                continue;
            int next = isColumn ? _columns + i : i;
            var cost = isColumn ? -_costs[cell] : _costs[cell];
            var reached = distance + cost + _potentials[node] - _potentials[next];
            if (reached >= distances[next])
                continue;
            distances[next] = reached;
            cameFrom[next] = node;
            queue.Enqueue(next, reached);
        }
    }

    private void Follow(int[] cameFrom, int end)
    {
        for (int column = end; cameFrom[column] >= 0; )
        {
            int row = cameFrom[column] - _columns;
            Turn(row, column);
            column = cameFrom[cameFrom[column]];
            Turn(row, column);
        }
    }
}
