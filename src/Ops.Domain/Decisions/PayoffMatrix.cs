namespace Ops.Domain.Decisions;

/// <summary>What each alternative yields in each state of the world (损益矩阵).</summary>
/// <remarks>Immutable, checked when made. Two matrices are equal only when they are the same object.</remarks>
public sealed class PayoffMatrix
{
    private readonly double[] _values;

    private PayoffMatrix(ImmutableArray<string> alternatives, ImmutableArray<string> states, Direction direction, double[] values)
    {
        Alternatives = alternatives;
        States = states;
        Direction = direction;
        _values = values;
    }

    /// <summary>The alternatives: one per row.</summary>
    public ImmutableArray<string> Alternatives { get; }

    /// <summary>The states: one per column.</summary>
    public ImmutableArray<string> States { get; }

    /// <summary>Whether higher figures are better (payoffs) or lower ones (costs).</summary>
    public Direction Direction { get; }

    /// <summary>The size of the largest figure.</summary>
    internal double Largest => _values.Max(Math.Abs);

    /// <summary>What one alternative yields, state by state.</summary>
    /// <param name="alternative">The row, from 0.</param>
    /// <returns>One figure per state.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: there is no such row.</exception>
    public ReadOnlySpan<double> Row(int alternative)
    {
        Guard.InRange(alternative, 0, Alternatives.Length - 1, nameof(alternative));
        return _values.AsSpan(alternative * States.Length, States.Length);
    }

    /// <summary>Creates a matrix.</summary>
    /// <param name="alternatives">The names of the alternatives, each once; at least one.</param>
    /// <param name="states">The names of the states, each once; at least one.</param>
    /// <param name="payoffs">One row per alternative with one finite figure per state.</param>
    /// <param name="direction">Payoffs (higher is better) or costs (lower is better).</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>: rows or columns that do not pair up;
    /// <see cref="FaultCode.DuplicateKey"/>: a name twice; <see cref="FaultCode.InvalidArgument"/>: a blank name, a direction that is neither, NaN or infinity.
    /// </exception>
    public static PayoffMatrix Of(
        IReadOnlyList<string> alternatives,
        IReadOnlyList<string> states,
        IReadOnlyList<double[]> payoffs,
        Direction direction = Direction.HigherIsBetter
    )
    {
        NotEmpty(Guard.NotNull(alternatives, nameof(alternatives)), nameof(alternatives));
        NotEmpty(Guard.NotNull(states, nameof(states)), nameof(states));
        NotEmpty(Guard.NotNull(payoffs, nameof(payoffs)), nameof(payoffs));
        Guard.SameLength(payoffs.Count, nameof(payoffs), alternatives.Count, nameof(alternatives));
        for (int i = 0; i < payoffs.Count; i++)
            Guard.SameLength(
                Guard.NotNull(payoffs[i], Guard.At(nameof(payoffs), i)).Length,
                Guard.At(nameof(payoffs), i),
                states.Count,
                nameof(states)
            );
        Distinct(alternatives, nameof(alternatives));
        Distinct(states, nameof(states));
        if (direction is not (Direction.HigherIsBetter or Direction.LowerIsBetter))
            throw Faults.Invalid(nameof(direction), $"{direction}", "say whether higher or lower figures are better");
        for (int i = 0; i < payoffs.Count; i++)
            Guard.Finite(payoffs[i], Guard.At(nameof(payoffs), i));
        return new PayoffMatrix([.. alternatives], [.. states], direction, [.. payoffs.SelectMany(row => row)]);
    }

    private static void NotEmpty<T>(IReadOnlyList<T> items, string place)
    {
        if (items.Count == 0)
            throw Faults.Empty(place, "give at least one");
    }

    private static void Distinct(IReadOnlyList<string> names, string place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < names.Count; i++)
        {
            if (!seen.Add(Guard.NotBlank(names[i], Guard.At(place, i))))
                throw Faults.Duplicate(place, names[i]);
        }
    }
}
