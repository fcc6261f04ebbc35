namespace Ops.Domain.Numerics;

/// <summary>
/// The Cholesky factor of a symmetric positive definite matrix, given row by row. The matrix is first scaled to a unit diagonal, so that
/// the units of its rows do not decide whether it counts as singular.
/// </summary>
internal sealed class PositiveDefinite
{
    private readonly int _size;
    private readonly double[] _scale;
    private readonly double[] _lower;

    private PositiveDefinite(int size)
    {
        _size = size;
        _scale = new double[size];
        _lower = new double[size * size];
    }

    /// <summary>Null when a row is a combination of those before it: when less than the given share of its diagonal is its own.</summary>
    public static PositiveDefinite? Of(ReadOnlySpan<double> matrix, int size, double rank)
    {
        var factor = new PositiveDefinite(size);
        for (int i = 0; i < size; i++)
        {
            double diagonal = matrix[(i * size) + i];
            if (!(diagonal > 0) || !double.IsFinite(diagonal))
                return null;
            factor._scale[i] = 1 / Math.Sqrt(diagonal);
        }
        for (int i = 0; i < size; i++)
        {
            if (!factor.FillRow(matrix, i, rank))
                return null;
        }
        return factor;
    }

    /// <summary>The solution of M x = right.</summary>
    public void Solve(ReadOnlySpan<double> right, Span<double> solution)
    {
        for (int i = 0; i < _size; i++)
        {
            double rest = right[i] * _scale[i];
            for (int k = 0; k < i; k++)
                rest -= _lower[(i * _size) + k] * solution[k];
            solution[i] = rest / _lower[(i * _size) + i];
        }
        for (int i = _size - 1; i >= 0; i--)
        {
            double rest = solution[i];
            for (int k = i + 1; k < _size; k++)
                rest -= _lower[(k * _size) + i] * solution[k];
            solution[i] = rest / _lower[(i * _size) + i];
        }
        for (int i = 0; i < _size; i++)
            solution[i] *= _scale[i];
    }

    /// <summary>M⁻¹ row by row.</summary>
    public double[] Inverse()
    {
        double[] inverse = new double[_size * _size];
        double[] unit = new double[_size];
        for (int i = 0; i < _size; i++)
        {
            unit[i] = 1;
            Solve(unit, inverse.AsSpan(i * _size, _size));
            unit[i] = 0;
        }
        return inverse;
    }

    private bool FillRow(ReadOnlySpan<double> matrix, int i, double rank)
    {
        for (int j = 0; j <= i; j++)
        {
            double rest = i == j ? 1 : matrix[(i * _size) + j] * _scale[i] * _scale[j];
            for (int k = 0; k < j; k++)
                rest -= _lower[(i * _size) + k] * _lower[(j * _size) + k];
            if (i == j && !(rest > rank))
                return false;
            _lower[(i * _size) + j] = i == j ? Math.Sqrt(rest) : rest / _lower[(j * _size) + j];
        }
        return true;
    }
}
