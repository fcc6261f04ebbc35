using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>The correlation matrix nearest to a given one, for those whose guessed correlations do not belong together (最近相关矩阵).</summary>
/// <remarks>
/// Nearest in the Frobenius norm, by alternating projections with Dykstra's correction (N. J. Higham, Computing the nearest correlation
/// matrix, IMA J. Numer. Anal. 22, 2002). A repair is a choice that someone has to stand for: nothing here repairs by itself.
/// </remarks>
public sealed record NearestCorrelation : IExplainable
{
    private const int Sweeps = 20_000;
    private const double Enough = 1e-14;

    private NearestCorrelation(CorrelationMatrix given, CorrelationMatrix matrix, bool isPossible)
    {
        Given = given;
        Matrix = matrix;
        IsPositiveSemidefinite = isPossible;
    }

    /// <summary>The matrix that was given.</summary>
    public CorrelationMatrix Given { get; }

    /// <summary>True when the given matrix is itself possible.</summary>
    public bool IsPositiveSemidefinite { get; }

    /// <summary>The nearest possible matrix: the given one if it is possible.</summary>
    public CorrelationMatrix Matrix { get; }

    /// <summary>The root of the sum of all squared differences.</summary>
    public double FrobeniusDistance
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < Given.Span.Length; i++)
                sum += (Given.Span[i] - Matrix.Span[i]) * (Given.Span[i] - Matrix.Span[i]);
            return Math.Sqrt(sum);
        }
    }

    /// <summary>Finds the nearest possible matrix.</summary>
    /// <param name="given">The matrix.</param>
    /// <returns>The nearest one and its distance.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static NearestCorrelation Of(CorrelationMatrix given)
    {
        Guard.NotNull(given, nameof(given));
        if (given.IsPositiveSemidefinite)
            return new NearestCorrelation(given, given, true);
        int size = given.Size;
        double[] y = given.Span.ToArray();
        double[] correction = new double[y.Length];
        double[] r = new double[y.Length];
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            for (int i = 0; i < y.Length; i++)
                r[i] = y[i] - correction[i];
            double[] x = Positive(r, size);
            double change = 0;
            for (int i = 0; i < y.Length; i++)
            {
                correction[i] = x[i] - r[i];
                double next = i % (size + 1) == 0 ? 1 : x[i];
                change = Math.Max(change, Math.Abs(next - y[i]));
                y[i] = next;
            }
            if (change <= Enough)
                break;
        }
        return new NearestCorrelation(given, CorrelationMatrix.Made(UnitDiagonal(Positive(y, size), size), size), false);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Distance to the nearest correlation matrix", "到最近相关矩阵的距离"),
            FrobeniusDistance,
            Phrase.Of($"least eigenvalue given: {Given.LeastEigenvalue}", $"原矩阵的最小特征值：{Given.LeastEigenvalue}"),
            new Phrase("Higham 2002", "Higham 2002")
        );

    /// <summary>The last step: what the projections left of negative eigenvalues is gone, and scaling makes none.</summary>
    private static double[] UnitDiagonal(double[] matrix, int size)
    {
        double[] result = new double[matrix.Length];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double scale = Math.Sqrt(matrix[(i * size) + i] * matrix[(j * size) + j]);
                result[(i * size) + j] = i == j ? 1 : Math.Clamp(matrix[(i * size) + j] / scale, -1, 1);
                result[(j * size) + i] = result[(i * size) + j];
            }
        }
        return result;
    }

    /// <summary>The nearest positive semidefinite matrix: negative eigenvalues become 0.</summary>
    private static double[] Positive(double[] matrix, int size)
    {
        var eigen = new SymmetricEigen(matrix, size);
        double[] result = new double[matrix.Length];
        for (int k = 0; k < size; k++)
        {
            if (eigen.Values[k] <= 0)
                continue;
            for (int i = 0; i < size; i++)
            {
                double weighted = eigen.Values[k] * eigen.Vectors[(i * size) + k];
                for (int j = 0; j < size; j++)
                    result[(i * size) + j] += weighted * eigen.Vectors[(j * size) + k];
            }
        }
        return result;
    }
}
