namespace Ops.Domain.Numerics;

/// <summary>A least-squares system, column by column, solved by Householder reflections (Golub and Van Loan, 5.2 and 5.3).</summary>
internal sealed class HouseholderQr(int rows, int columns)
{
    /// <summary>A column is a combination of those before it when less than this share of its length is left beside them.</summary>
    private const double RankTolerance = 1e-13;

    private readonly double[] _matrix = new double[(long)rows * columns];
    private readonly double[] _diagonal = new double[columns];

    public double[] Right { get; } = new double[rows];

    public double this[int row, int column]
    {
        set => _matrix[(column * rows) + row] = value;
    }

    /// <summary>Turns the matrix into R and returns the coefficients.</summary>
    public double[] Solve()
    {
        for (int k = 0; k < columns; k++)
        {
            var column = Column(k);
            double length = Length(column);
            double rest = Length(column[k..]);
            if (rest <= RankTolerance * length)
                throw Faults.ZeroDenominator(
                    "predictors",
                    $"predictor column {k} is a combination of the columns before it",
                    "leave it out"
                );
            Reflect(k, rest);
        }
        double[] solution = new double[columns];
        for (int k = columns - 1; k >= 0; k--)
        {
            double value = Right[k];
            for (int j = k + 1; j < columns; j++)
                value -= Column(j)[k] * solution[j];
            solution[k] = value / _diagonal[k];
        }
        return solution;
    }

    /// <summary>(RᵀR)⁻¹ row by row.</summary>
    public double[] UnscaledCovariance()
    {
        double[] inverse = new double[columns * columns];
        for (int j = 0; j < columns; j++)
        {
            for (int i = j; i >= 0; i--)
            {
                double value = i == j ? 1 : 0;
                for (int k = i + 1; k <= j; k++)
                    value -= Column(k)[i] * inverse[(k * columns) + j];
                inverse[(i * columns) + j] = value / _diagonal[i];
            }
        }
        double[] covariance = new double[columns * columns];
        for (int i = 0; i < columns; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                for (int k = Math.Max(i, j); k < columns; k++)
                    covariance[(i * columns) + j] += inverse[(i * columns) + k] * inverse[(j * columns) + k];
            }
        }
        return covariance;
    }

    private Span<double> Column(int k) => _matrix.AsSpan(k * rows, rows);

    private void Reflect(int k, double length)
    {
        var mirror = Column(k)[k..];
        double diagonal = mirror[0] > 0 ? -length : length;
        mirror[0] -= diagonal;
        double scale = -1 / (diagonal * mirror[0]);
        for (int j = k + 1; j < columns; j++)
            Mirror(mirror, scale, Column(j)[k..]);
        Mirror(mirror, scale, Right.AsSpan(k));
        _diagonal[k] = diagonal;
    }

    private static void Mirror(ReadOnlySpan<double> mirror, double scale, Span<double> column)
    {
        double product = 0;
        for (int i = 0; i < mirror.Length; i++)
            product += mirror[i] * column[i];
        product *= scale;
        for (int i = 0; i < mirror.Length; i++)
            column[i] -= product * mirror[i];
    }

    private static double Length(ReadOnlySpan<double> column)
    {
        double largest = 0;
        foreach (double value in column)
            largest = Math.Max(largest, Math.Abs(value));
        if (largest == 0)
            return 0;
        double squares = 0;
        foreach (double value in column)
            squares += value / largest * (value / largest);
        return largest * Math.Sqrt(squares);
    }
}
