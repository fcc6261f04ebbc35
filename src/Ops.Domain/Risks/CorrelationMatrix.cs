using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>A matrix of correlations: square, symmetric, ones on the diagonal, nothing beyond ±1.</summary>
/// <remarks>
/// Guessed correlations need not belong together: <see cref="IsPositiveSemidefinite"/> says whether any figures can have them, and
/// <see cref="NearestCorrelation"/> finds the nearest matrix that some can. Two are equal when all elements are.
/// </remarks>
public sealed record CorrelationMatrix
{
    /// <summary>Eigenvalues down to −1e-10 count as 0.</summary>
    private const double Slack = -1e-10;

    private readonly double[] _values;

    /// <summary>Creates the matrix.</summary>
    /// <param name="rows">The rows; at least one, each as long as there are rows.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no row. <see cref="FaultCode.LengthMismatch"/>: not square. <see cref="FaultCode.InvalidArgument"/>: not
    /// symmetric, a diagonal that is not 1, an element beyond ±1.
    /// </exception>
    public CorrelationMatrix(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        Guard.NotNull(rows, nameof(rows));
        Size = rows.Count;
        if (Size == 0)
            throw Faults.Empty(nameof(rows), "give at least one row");
        _values = new double[Size * Size];
        for (int i = 0; i < Size; i++)
        {
            var row = Guard.NotNull(rows[i], Guard.At(nameof(rows), i));
            Guard.SameLength(row.Count, Guard.At(nameof(rows), i), Size, "rows");
            for (int j = 0; j < Size; j++)
                _values[(i * Size) + j] = Guard.InRange(row[j], -1.0, 1.0, $"{Guard.At(nameof(rows), i)}[{j}]");
        }
        for (int i = 0; i < Size; i++)
        {
            if (this[i, i] != 1)
                throw Faults.Invalid($"{Guard.At(nameof(rows), i)}[{i}]", "the diagonal is not 1", "give 1");
            for (int j = 0; j < i; j++)
            {
                if (this[i, j] != this[j, i])
                    throw Faults.Invalid(
                        $"{Guard.At(nameof(rows), i)}[{j}]",
                        "the matrix is not symmetric",
                        $"give the value of [{j}][{i}]"
                    );
            }
        }
        Eigen = new SymmetricEigen(_values, Size);
    }

    private CorrelationMatrix(double[] values, int size)
    {
        _values = values;
        Size = size;
        Eigen = new SymmetricEigen(values, size);
    }

    /// <summary>How many rows.</summary>
    public int Size { get; }

    /// <summary>The smallest eigenvalue.</summary>
    public double LeastEigenvalue => Eigen.Values.Min();

    /// <summary>True when figures with these correlations can exist: no eigenvalue below −10⁻¹⁰.</summary>
    public bool IsPositiveSemidefinite => LeastEigenvalue >= Slack;

    /// <summary>The elements row by row.</summary>
    public ImmutableArray<double> Values => [.. _values];

    /// <summary>The correlation of two figures.</summary>
    /// <param name="row">The one, from 0.</param>
    /// <param name="column">The other, from 0.</param>
    /// <returns>The correlation.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside the matrix.</exception>
    public double this[int row, int column] =>
        _values[(Guard.InRange(row, 0, Size - 1, nameof(row)) * Size) + Guard.InRange(column, 0, Size - 1, nameof(column))];

    internal SymmetricEigen Eigen { get; }

    internal ReadOnlySpan<double> Span => _values;

    /// <summary>True when size and all elements are equal.</summary>
    /// <param name="other">The other matrix.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(CorrelationMatrix? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.Aggregate(Size, HashCode.Combine);

    internal static CorrelationMatrix Made(double[] values, int size) => new(values, size);

    /// <summary>Refuses what no figures can have, and says where to find the nearest that they can.</summary>
    internal CorrelationMatrix Possible(string place) =>
        IsPositiveSemidefinite
            ? this
            : throw Faults.Invalid(
                place,
                $"not positive semidefinite: its least eigenvalue is {Figures.Text(LeastEigenvalue)}",
                "use the matrix of NearestCorrelation.Of if it serves as well"
            );

    /// <summary>A matrix whose product with its transpose is this one, row by row.</summary>
    internal double[] Root()
    {
        double[] root = new double[_values.Length];
        for (int i = 0; i < Size; i++)
        {
            for (int j = 0; j < Size; j++)
                root[(i * Size) + j] = Eigen.Vectors[(i * Size) + j] * Math.Sqrt(Math.Max(0, Eigen.Values[j]));
        }
        return root;
    }
}
