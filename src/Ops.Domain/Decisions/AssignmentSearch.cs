namespace Ops.Domain.Decisions;

/// <summary>Shortest augmenting paths: one row after the other is assigned, with prices that keep every reduced cost at 0 or above.</summary>
internal static class AssignmentSearch
{
    /// <summary>Assigns every row of a table with at least as many columns; null when the forbidden pairs do not allow it.</summary>
    public static SolvedAssignment? Solve(double[,] costs)
    {
        int rows = costs.GetLength(0);
        int columns = costs.GetLength(1);
        var state = new State(costs, rows, columns);
        for (int row = 0; row < rows; row++)
        {
            if (!state.Assign(row))
                return null;
        }
        int[] columnOfRow = new int[rows];
        for (int j = 0; j < columns; j++)
        {
            if (state.RowOfColumn[j] >= 0)
                columnOfRow[state.RowOfColumn[j]] = j;
        }
        return new SolvedAssignment(costs, columnOfRow, state.RowOfColumn, state.RowPrices, state.ColumnPrices);
    }

    private sealed class State(double[,] costs, int rows, int columns)
    {
        private readonly double[] _distance = new double[columns];
        private readonly int[] _rowBefore = new int[columns];
        private readonly bool[] _isDone = new bool[columns];

        public int[] RowOfColumn { get; } = [.. Enumerable.Repeat(-1, columns)];

        public double[] RowPrices { get; } = new double[rows];

        public double[] ColumnPrices { get; } = new double[columns];

        /// <summary>Finds the cheapest path from the row to a free column (Dijkstra), moves the prices, and turns the path over.</summary>
        public bool Assign(int start)
        {
            Array.Fill(_distance, double.PositiveInfinity);
            Array.Clear(_isDone);
            var reached = new List<int>();
            int row = start;
            double length = 0;
            int end = -1;
            while (end < 0)
            {
                int next = -1;
                for (int j = 0; j < columns; j++)
                {
                    if (_isDone[j])
                        continue;
                    double through = length + costs[row, j] - RowPrices[row] - ColumnPrices[j];
                    if (through < _distance[j])
                    {
                        _distance[j] = through;
                        _rowBefore[j] = row;
                    }
                    if (next < 0 || _distance[j] < _distance[next] || (_distance[j] == _distance[next] && RowOfColumn[j] < 0))
                        next = j;
                }
                if (next < 0 || double.IsPositiveInfinity(_distance[next]))
                    return false;
                length = _distance[next];
                _isDone[next] = true;
                if (RowOfColumn[next] < 0)
                    end = next;
                else
                {
                    reached.Add(next);
                    row = RowOfColumn[next];
                }
            }
            RowPrices[start] += length;
            foreach (int j in reached)
            {
                RowPrices[RowOfColumn[j]] += length - _distance[j];
                ColumnPrices[j] -= length - _distance[j];
            }
            TurnOver(start, end);
            return true;
        }

        private void TurnOver(int start, int end)
        {
            int column = end;
            while (true)
            {
                int row = _rowBefore[column];
                int before = Array.IndexOf(RowOfColumn, row);
                RowOfColumn[column] = row;
                if (row == start)
                    return;
                column = before;
            }
        }
    }
}
