namespace Ops.Domain.Numerics;

/// <summary>Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations (Golub and Van Loan, Matrix Computations, 8.5).</summary>
internal sealed class SymmetricEigen
{
    private const int Sweeps = 60;

    /// <summary>Takes the matrix row by row.</summary>
    public SymmetricEigen(ReadOnlySpan<double> matrix, int size)
    {
        double[] a = matrix.ToArray();
        Vectors = new double[size * size];
        for (int i = 0; i < size; i++)
            Vectors[(i * size) + i] = 1;
        for (int sweep = 0; sweep < Sweeps && OffDiagonal(a, size) > 0; sweep++)
        {
            for (int p = 0; p < size - 1; p++)
            {
                for (int q = p + 1; q < size; q++)
                    Rotate(a, Vectors, size, p, q);
            }
        }
        Values = new double[size];
        for (int i = 0; i < size; i++)
            Values[i] = a[(i * size) + i];
    }

    /// <summary>The eigenvalues, in no order.</summary>
    public double[] Values { get; }

    /// <summary>Row by row; column j belongs to eigenvalue j.</summary>
    public double[] Vectors { get; }

    /// <summary>0 once every element beside the diagonal is lost in the rounding of the diagonal.</summary>
    private static double OffDiagonal(double[] a, int size)
    {
        double diagonal = 0;
        double off = 0;
        for (int i = 0; i < size; i++)
        {
            diagonal = Math.Max(diagonal, Math.Abs(a[(i * size) + i]));
            for (int j = i + 1; j < size; j++)
                off = Math.Max(off, Math.Abs(a[(i * size) + j]));
        }
        return off <= 1e-17 * diagonal ? 0 : off;
    }

    private static void Rotate(double[] a, double[] vectors, int size, int p, int q)
    {
        double apq = a[(p * size) + q];
        if (apq == 0)
            return;
        double tau = (a[(q * size) + q] - a[(p * size) + p]) / (2 * apq);
        double t = (tau >= 0 ? 1 : -1) / (Math.Abs(tau) + Math.Sqrt(1 + (tau * tau)));
        double c = 1 / Math.Sqrt(1 + (t * t));
        double s = t * c;
        for (int k = 0; k < size; k++)
            Turn(ref a[(k * size) + p], ref a[(k * size) + q], c, s);
        for (int k = 0; k < size; k++)
            Turn(ref a[(p * size) + k], ref a[(q * size) + k], c, s);
        for (int k = 0; k < size; k++)
            Turn(ref vectors[(k * size) + p], ref vectors[(k * size) + q], c, s);
        a[(p * size) + q] = 0;
        a[(q * size) + p] = 0;
    }

    private static void Turn(ref double first, ref double second, double c, double s)
    {
        double old = first;
        first = (c * old) - (s * second);
        second = (s * old) + (c * second);
    }
}
