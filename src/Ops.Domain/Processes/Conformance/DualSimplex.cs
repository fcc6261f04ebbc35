namespace Ops.Domain.Processes;

/// <summary>
/// Bounds on min c·x, Ax = b, x ≥ 0 for one A and c ≥ 0 and many b. Each row has an artificial variable that must be 0; their basis is feasible for
/// the dual from the start, and every basis after it for every b.
/// </summary>
internal sealed class DualSimplex
{
    private const double Tiny = 1e-9;
    private const double Wrong = 1e-7;
    private const int RestartAfter = 2000;

    private readonly double[][] _columns;
    private readonly double[] _costs;
    private readonly int _rows;
    private readonly int _width;
    private readonly double[] _table;
    private readonly double[] _reduced;
    private readonly int[] _basis;
    private readonly double[] _values;
    private int _pivots;

    public DualSimplex(double[][] columns, double[] costs, int rows)
    {
        _columns = columns;
        _costs = costs;
        _rows = rows;
        _width = columns.Length + rows;
        _table = new double[rows * _width];
        _reduced = new double[_width];
        _basis = new int[rows];
        _values = new double[rows];
        Restart();
    }

    /// <summary>A solution of the dual, the best one for this b unless the steps ran out; null if rounding has spoilt it.</summary>
    public double[]? Solve(double[] right)
    {
        if (_pivots > RestartAfter)
            Restart();
        for (int steps = 4 * _rows; steps > 0; steps--)
        {
            int row = Leaving(right);
            if (row < 0)
                break;
            int column = Entering(row, _values[row] < 0 ? -1 : 1);
            if (column < 0)
                break;
            Pivot(row, column);
        }
        var dual = new double[_rows];
        for (int r = 0; r < _rows; r++)
            dual[r] = -_reduced[_columns.Length + r];
        if (IsFeasible(dual))
            return dual;
        Restart();
        return null;
    }

    private void Restart()
    {
        Array.Clear(_table);
        for (int r = 0; r < _rows; r++)
        {
            for (int j = 0; j < _columns.Length; j++)
                _table[r * _width + j] = _columns[j][r];
            _table[r * _width + _columns.Length + r] = 1;
            _basis[r] = _columns.Length + r;
        }
        Array.Clear(_reduced);
        _costs.CopyTo(_reduced, 0);
        _pivots = 0;
    }

    /// <summary>The row whose basic variable is most out of its bounds: below 0, or an artificial one that is not 0.</summary>
    private int Leaving(double[] right)
    {
        int worst = -1;
        double most = Wrong;
        for (int r = 0; r < _rows; r++)
        {
            var inverse = _table.AsSpan(r * _width + _columns.Length, _rows);
            double value = 0;
            for (int k = 0; k < inverse.Length; k++)
                value += inverse[k] * right[k];
            _values[r] = value;
            double outside = _basis[r] >= _columns.Length ? Math.Abs(value) : -value;
            if (outside <= most)
                continue;
            most = outside;
            worst = r;
        }
        return worst;
    }

    /// <summary>The variable that keeps all reduced costs at or above 0; −1 if no variable can help: no solution exists.</summary>
    private int Entering(int row, int sign)
    {
        int best = -1;
        double least = double.MaxValue;
        for (int j = 0; j < _columns.Length; j++)
        {
            double entry = sign * _table[row * _width + j];
            if (entry <= Wrong)
                continue;
            double ratio = Math.Max(0, _reduced[j]) / entry;
            if (ratio >= least)
                continue;
            least = ratio;
            best = j;
        }
        return best;
    }

    private void Pivot(int row, int column)
    {
        _pivots++;
        var pivotRow = _table.AsSpan(row * _width, _width);
        double pivot = pivotRow[column];
        for (int j = 0; j < _width; j++)
            pivotRow[j] /= pivot;
        for (int r = 0; r < _rows; r++)
        {
            if (r != row)
                Subtract(_table.AsSpan(r * _width, _width), pivotRow, column);
        }
        Subtract(_reduced, pivotRow, column);
        _basis[row] = column;
    }

    private static void Subtract(Span<double> target, ReadOnlySpan<double> pivotRow, int column)
    {
        double factor = target[column];
        if (factor == 0)
            return;
        for (int j = 0; j < target.Length; j++)
            target[j] -= factor * pivotRow[j];
        target[column] = 0;
    }

    private bool IsFeasible(double[] dual)
    {
        for (int j = 0; j < _columns.Length; j++)
        {
            double sum = 0;
            for (int r = 0; r < _rows; r++)
                sum += dual[r] * _columns[j][r];
            if (sum > _costs[j] + Tiny)
                return false;
        }
        return true;
    }
}
