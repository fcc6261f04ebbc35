namespace Ops.Domain.Decisions;

/// <summary>How many times more each item counts than each other one: a positive reciprocal matrix on Saaty's scale 1/9 to 9.</summary>
/// <remarks>Immutable, checked when made. Two comparisons are equal only when they are the same object.</remarks>
public sealed class PairwiseComparison
{
    private const double ReciprocityTolerance = 1e-6;
    private readonly double[] _values;

    private PairwiseComparison(int size, double[] values)
    {
        Size = size;
        _values = values;
    }

    /// <summary>How many items are compared.</summary>
    public int Size { get; }

    /// <summary>The matrix row by row.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>How many times more item <paramref name="row"/> counts than item <paramref name="column"/>.</summary>
    /// <param name="row">The first item, from 0.</param>
    /// <param name="column">The second item, from 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: there is no such item.</exception>
    public double this[int row, int column] =>
        _values[(Guard.InRange(row, 0, Size - 1, nameof(row)) * Size) + Guard.InRange(column, 0, Size - 1, nameof(column))];

    /// <summary>Creates a comparison from the full matrix.</summary>
    /// <param name="rows">A square matrix of positive figures with a[j,i] = 1/a[i,j] within 1e-6.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>: not square; <see cref="FaultCode.InvalidArgument"/>:
    /// a figure that is not positive or not the reciprocal of its mirror.
    /// </exception>
    public static PairwiseComparison Of(IReadOnlyList<double[]> rows)
    {
        Guard.NotNull(rows, nameof(rows));
        if (rows.Count == 0)
            throw Faults.Empty(nameof(rows), "compare at least one item");
        int size = rows.Count;
        var values = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            Guard.SameLength(Guard.NotNull(rows[i], Guard.At(nameof(rows), i)).Length, Guard.At(nameof(rows), i), size, nameof(rows));
            rows[i].CopyTo(values.AsSpan(i * size));
        }
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                string place = Guard.At(Guard.At(nameof(rows), i), j);
                double product = Guard.Positive(values[(i * size) + j], place) * values[(j * size) + i];
                if (!(Math.Abs(product - 1) <= ReciprocityTolerance))
                    throw Faults.Invalid(
                        place,
                        $"{Figures.Text(values[(i * size) + j])} is not the reciprocal of its mirror {Figures.Text(values[(j * size) + i])}",
                        "set a[j,i] = 1/a[i,j]"
                    );
            }
        }
        return new PairwiseComparison(size, values);
    }

    /// <summary>The judgement of a group: the geometric mean of its members' comparisons, item by item.</summary>
    /// <param name="members">At least one comparison, all of one size.</param>
    /// <returns>The group's comparison, again reciprocal.</returns>
    /// <remarks>Source: Aczél &amp; Saaty 1983: the only mean that keeps reciprocity.</remarks>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>.</exception>
    public static PairwiseComparison OfGroup(IReadOnlyList<PairwiseComparison> members)
    {
        Guard.NotNull(members, nameof(members));
        if (members.Count == 0)
            throw Faults.Empty(nameof(members), "give at least one member's comparison");
        int size = members[0].Size;
        var values = new double[size * size];
        foreach (var member in members)
        {
            Guard.SameLength(member.Size, nameof(members), size, "the first member");
            for (int k = 0; k < values.Length; k++)
                values[k] += Math.Log(member._values[k]);
        }
        for (int k = 0; k < values.Length; k++)
            values[k] = Math.Exp(values[k] / members.Count);
        return new PairwiseComparison(size, values);
    }
}
