using System.Numerics;
using System.Runtime.InteropServices;

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

        /// <summary>The distances of the columns that are not done; infinite for the others.</summary>
        private readonly double[] _open = new double[columns];

        /// <summary>The prices of the columns that are not done; −∞ for the others, so that no path to them is ever shorter.</summary>
        private readonly double[] _openPrices = new double[columns];

        /// <summary>Row numbers as double, to be chosen by the same mask as the distances.</summary>
        private readonly double[] _rowBefore = new double[columns];

        private readonly int[] _columnOfRow = new int[rows];
        private readonly List<int> _reached = [];

        public int[] RowOfColumn { get; } = [.. Enumerable.Repeat(-1, columns)];

        public double[] RowPrices { get; } = new double[rows];

        public double[] ColumnPrices { get; } = new double[columns];

        /// <summary>Finds the cheapest path from the row to a free column (Dijkstra), moves the prices, and turns the path over.</summary>
        public bool Assign(int start)
        {
            Array.Fill(_open, double.PositiveInfinity);
            ColumnPrices.CopyTo(_openPrices, 0);
            _reached.Clear();
            int row = start;
            double length = 0;
            int end = -1;
            while (end < 0)
            {
                length = Reach(row, length);
                if (double.IsPositiveInfinity(length))
                    return false;
                int next = Nearest(length);
                _distance[next] = length;
                _open[next] = double.PositiveInfinity;
                _openPrices[next] = double.NegativeInfinity;
                if (RowOfColumn[next] < 0)
                    end = next;
                else
                {
                    _reached.Add(next);
                    row = RowOfColumn[next];
                }
            }
            RowPrices[start] += length;
            foreach (int j in _reached)
            {
                RowPrices[RowOfColumn[j]] += length - _distance[j];
                ColumnPrices[j] -= length - _distance[j];
            }
            TurnOver(start, end);
            return true;
        }

        /// <summary>Shortens the distances by paths through a row; the shortest of those that are open.</summary>
        private double Reach(int row, double length)
        {
            var cost = MemoryMarshal.CreateReadOnlySpan(ref costs[row, 0], columns);
            double price = RowPrices[row];
            var shortest = new Vector<double>(double.PositiveInfinity);
            int j = 0;
            for (; j <= columns - Vector<double>.Count; j += Vector<double>.Count)
            {
                var through =
                    new Vector<double>(length)
                    + new Vector<double>(cost[j..])
                    - new Vector<double>(price)
                    - new Vector<double>(_openPrices, j);
                var open = new Vector<double>(_open, j);
                var isShorter = Vector.LessThan(through, open);
                open = Vector.ConditionalSelect(isShorter, through, open);
                open.CopyTo(_open, j);
                Vector.ConditionalSelect(isShorter, new Vector<double>(row), new Vector<double>(_rowBefore, j)).CopyTo(_rowBefore, j);
                shortest = Vector.Min(shortest, open);
            }
            double least = double.PositiveInfinity;
            for (int lane = 0; lane < Vector<double>.Count; lane++)
                least = Math.Min(least, shortest[lane]);
            for (; j < columns; j++)
            {
                double through = length + cost[j] - price - _openPrices[j];
                if (through < _open[j])
                    (_open[j], _rowBefore[j]) = (through, row);
                least = Math.Min(least, _open[j]);
            }
            return least;
        }

        /// <summary>Of the open columns at a distance the last free one, else the first.</summary>
        private int Nearest(double distance)
        {
            int first = -1;
            int free = -1;
            for (int j = 0; j < columns; j++)
            {
                if (_open[j] != distance)
                    continue;
                if (RowOfColumn[j] < 0)
                    free = j;
                if (first < 0)
                    first = j;
            }
            return free < 0 ? first : free;
        }

        private void TurnOver(int start, int end)
        {
            int column = end;
            while (true)
            {
                int row = (int)_rowBefore[column];
                int before = _columnOfRow[row];
                RowOfColumn[column] = row;
                _columnOfRow[row] = column;
                if (row == start)
                    return;
                column = before;
            }
        }
    }
}
