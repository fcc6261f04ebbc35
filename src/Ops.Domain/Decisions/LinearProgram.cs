namespace Ops.Domain.Decisions;

/// <summary>The greatest c·x with A·x ≤ b and x ≥ 0, for b ≥ 0 and a bounded goal: Dantzig's simplex method on a condensed table.</summary>
/// <remarks>The steepest column enters; after steps that gained nothing the first one does (Bland 1977), which cannot run in a circle.</remarks>
internal static class LinearProgram
{
    private const double Tiny = 1e-11;
    private const int MostIdleSteps = 20;

    public static double Maximum(double[] goal, double[][] rows, double[] limits)
    {
        var table = new Table(goal, rows, limits);
        int idle = 0;
        while (true)
        {
            int column = table.Entering(firstOnly: idle > MostIdleSteps);
            if (column < 0)
                return table.Value;
            int row = table.Leaving(column);
            if (row < 0)
                throw Faults.Invalid(nameof(goal), "the goal has no limit", "limit it");
            double before = table.Value;
            table.Pivot(row, column);
            idle = table.Value > before + Tiny ? 0 : idle + 1;
        }
    }

    /// <summary>One row per constraint and one for the goal, the limit in the last column. Names tell variables apart: columns first, then slacks.</summary>
    private sealed class Table
    {
        private readonly double[][] _rows;
        private readonly int[] _columnNames;
        private readonly int[] _rowNames;
        private readonly int _columns;

        public Table(double[] goal, double[][] rows, double[] limits)
        {
            _columns = goal.Length;
            _rows = new double[rows.Length + 1][];
            for (int i = 0; i < rows.Length; i++)
                _rows[i] = [.. rows[i], limits[i]];
            _rows[^1] = [.. goal.Select(c => -c), 0];
            _columnNames = [.. Enumerable.Range(0, _columns)];
            _rowNames = [.. Enumerable.Range(_columns, rows.Length)];
        }

        public double Value => _rows[^1][_columns];

        public int Entering(bool firstOnly)
        {
            int best = -1;
            double[] goal = _rows[^1];
            for (int j = 0; j < _columns; j++)
            {
                if (goal[j] >= -Tiny)
                    continue;
                bool isBetter = best < 0 || (firstOnly ? _columnNames[j] < _columnNames[best] : goal[j] < goal[best]);
                best = isBetter ? j : best;
            }
            return best;
        }

        /// <summary>The row that limits the column most; of equals the one with the lowest name.</summary>
        public int Leaving(int column)
        {
            int best = -1;
            double least = double.PositiveInfinity;
            for (int i = 0; i < _rowNames.Length; i++)
            {
                if (_rows[i][column] <= Tiny)
                    continue;
                double ratio = Math.Max(0, _rows[i][_columns]) / _rows[i][column];
                bool isBetter = best < 0 || ratio < least - Tiny || (ratio <= least + Tiny && _rowNames[i] < _rowNames[best]);
                if (isBetter)
                    (best, least) = (i, Math.Min(least, ratio));
            }
            return best;
        }

        public void Pivot(int row, int column)
        {
            double[] pivotRow = _rows[row];
            double pivot = pivotRow[column];
            for (int j = 0; j <= _columns; j++)
                pivotRow[j] /= pivot;
            pivotRow[column] = 1 / pivot;
            foreach (double[] other in _rows)
            {
                if (ReferenceEquals(other, pivotRow) || other[column] == 0)
                    continue;
                double factor = other[column];
                other[column] = 0;
                for (int j = 0; j <= _columns; j++)
                    other[j] -= factor * pivotRow[j];
            }
            (_rowNames[row], _columnNames[column]) = (_columnNames[column], _rowNames[row]);
        }
    }
}
