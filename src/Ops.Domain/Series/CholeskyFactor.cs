namespace Ops.Domain.Series;

/// <summary>The Cholesky factor of a covariance matrix, and distances measured by it.</summary>
internal sealed class CholeskyFactor
{
    // A matrix whose smallest eigenvalue is below this part of its largest variance has no inverse worth using.
    private const double Rank = 1e-10;

    private readonly double[,] _lower;

    private CholeskyFactor(double[,] lower)
    {
        _lower = lower;
    }

    /// <summary>Null when the matrix is singular.</summary>
    public static CholeskyFactor? Of(double[,] matrix)
    {
        double largest = 0;
        for (int i = 0; i < matrix.GetLength(0); i++)
            largest = Math.Max(largest, matrix[i, i]);
        return SmallestEigenvalue(matrix) > Rank * largest ? Positive(matrix) : null;
    }

    /// <summary>The factor of a matrix known to be positive definite.</summary>
    public static CholeskyFactor Positive(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        var lower = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double rest = matrix[i, j];
                for (int k = 0; k < j; k++)
                    rest -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(rest) : rest / lower[j, j];
            }
        }
        return new CholeskyFactor(lower);
    }

    /// <summary>(x − m)ᵀ S⁻¹ (x − m).</summary>
    public double Distance(ReadOnlySpan<double> x, ReadOnlySpan<double> mean)
    {
        var solved = new double[x.Length];
        double sum = 0;
        for (int i = 0; i < solved.Length; i++)
        {
            double rest = x[i] - mean[i];
            for (int k = 0; k < i; k++)
                rest -= _lower[i, k] * solved[k];
            solved[i] = rest / _lower[i, i];
            sum += solved[i] * solved[i];
        }
        return sum;
    }

    /// <summary>Jacobi rotations until the off-diagonal is gone; the matrices here are small.</summary>
    private static double SmallestEigenvalue(double[,] matrix)
    {
        double[,] a = (double[,])matrix.Clone();
        int n = a.GetLength(0);
        for (int sweep = 0; sweep < 60; sweep++)
        {
            bool rotated = false;
            for (int p = 0; p < n; p++)
            {
                for (int q = p + 1; q < n; q++)
                    rotated |= Rotate(a, p, q);
            }
            if (!rotated)
                break;
        }
        double smallest = a[0, 0];
        for (int i = 1; i < n; i++)
            smallest = Math.Min(smallest, a[i, i]);
        return smallest;
    }

    private static bool Rotate(double[,] a, int p, int q)
    {
        if (Math.Abs(a[p, q]) <= 1e-17 * Math.Sqrt(Math.Abs(a[p, p] * a[q, q])))
            return false;
        double theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        double t = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        double c = 1 / Math.Sqrt((t * t) + 1);
        double s = t * c;
        int n = a.GetLength(0);
        for (int k = 0; k < n; k++)
            (a[k, p], a[k, q]) = ((c * a[k, p]) - (s * a[k, q]), (s * a[k, p]) + (c * a[k, q]));
        for (int k = 0; k < n; k++)
            (a[p, k], a[q, k]) = ((c * a[p, k]) - (s * a[q, k]), (s * a[p, k]) + (c * a[q, k]));
        return true;
    }
}
