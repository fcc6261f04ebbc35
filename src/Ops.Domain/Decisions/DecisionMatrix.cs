namespace Ops.Domain.Decisions;

/// <summary>The alternatives of a decision, each with its figure on every criterion.</summary>
/// <remarks>Immutable; holds the figures row by row in one block. Two matrices are equal only when they are the same object.</remarks>
public sealed class DecisionMatrix
{
    private readonly double[] _values;

    private DecisionMatrix(ImmutableArray<Criterion> criteria, ImmutableArray<string> names, double[] values)
    {
        Criteria = criteria;
        AlternativeNames = names;
        _values = values;
        Alternatives = values.Length / criteria.Length;
    }

    /// <summary>The criteria, one per column.</summary>
    public ImmutableArray<Criterion> Criteria { get; }

    /// <summary>How many alternatives there are: the rows.</summary>
    public int Alternatives { get; }

    /// <summary>The names of the alternatives, or empty when they have none.</summary>
    public ImmutableArray<string> AlternativeNames { get; }

    /// <summary>The figures, row by row.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>The figures of one alternative.</summary>
    /// <param name="alternative">The row, from 0.</param>
    /// <returns>One figure per criterion.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: there is no such row.</exception>
    public ReadOnlySpan<double> Row(int alternative)
    {
        Guard.InRange(alternative, 0, Alternatives - 1, nameof(alternative));
        return _values.AsSpan(alternative * Criteria.Length, Criteria.Length);
    }

    /// <summary>Creates a matrix from rows.</summary>
    /// <param name="criteria">The criteria; at least one, each name once.</param>
    /// <param name="rows">One row per alternative, as long as there are criteria; finite figures.</param>
    /// <param name="names">The alternatives' names, each once; or null when they have none.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>: a ragged row or a list of names of another length;
    /// <see cref="FaultCode.DuplicateKey"/>: a name twice; <see cref="FaultCode.InvalidArgument"/>: NaN or infinity.
    /// </exception>
    public static DecisionMatrix Of(IReadOnlyList<Criterion> criteria, IReadOnlyList<double[]> rows, IReadOnlyList<string>? names = null)
    {
        Guard.NotNull(criteria, nameof(criteria));
        Guard.NotNull(rows, nameof(rows));
        if (criteria.Count == 0)
            throw Faults.Empty(nameof(criteria), "give at least one criterion");
        if (rows.Count == 0)
            throw Faults.Empty(nameof(rows), "give at least one alternative");
        if (names is not null)
            Guard.SameLength(names.Count, nameof(names), rows.Count, nameof(rows));
        double[] values = Flatten(rows, criteria.Count);
        RefuseDuplicates(criteria.Select(criterion => criterion.Id), nameof(criteria));
        if (names is not null)
            RefuseDuplicates(names, nameof(names));
        for (int i = 0; i < rows.Count; i++)
            Guard.Finite(rows[i], Guard.At(nameof(rows), i));
        return new DecisionMatrix([.. criteria], names is null ? [] : [.. names], values);
    }

    /// <summary>Creates a matrix whose criteria have no names: they are called 1, 2, 3 …</summary>
    /// <param name="rows">One row per alternative; finite figures.</param>
    /// <param name="weights">One weight per column: at least 0.</param>
    /// <param name="directions">One direction per column.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/>.
    /// </exception>
    public static DecisionMatrix Of(IReadOnlyList<double[]> rows, ReadOnlySpan<double> weights, ReadOnlySpan<Direction> directions)
    {
        Guard.NotNull(rows, nameof(rows));
        if (rows.Count == 0 || rows[0].Length == 0)
            throw Faults.Empty(nameof(rows), "give at least one alternative and one criterion");
        Guard.NotEmpty(weights, nameof(weights));
        Guard.NotEmpty(directions, nameof(directions));
        Guard.SameLength(weights.Length, nameof(weights), rows[0].Length, "row 0");
        Guard.SameLength(directions.Length, nameof(directions), rows[0].Length, "row 0");
        var criteria = new Criterion[weights.Length];
        for (int j = 0; j < criteria.Length; j++)
            criteria[j] = new Criterion(Figures.Text((decimal)(j + 1)), directions[j], weights[j]);
        return Of(criteria, rows);
    }

    /// <summary>Creates a matrix whose criteria have no names and count alike.</summary>
    /// <param name="rows">One row per alternative; finite figures.</param>
    /// <param name="directions">One direction per column.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/>.
    /// </exception>
    public static DecisionMatrix Of(IReadOnlyList<double[]> rows, ReadOnlySpan<Direction> directions)
    {
        var weights = new double[Guard.NotNull(rows, nameof(rows)).Count == 0 ? 0 : Guard.NotNull(rows[0], "rows[0]").Length];
        Array.Fill(weights, 1);
        return Of(rows, weights, directions);
    }

    /// <summary>The weights scaled to sum to 1.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.ZeroDenominator"/>: all weights are 0.</exception>
    internal double[] NormalisedWeights()
    {
        double sum = 0;
        foreach (var criterion in Criteria)
            sum += criterion.Weight;
        if (sum == 0)
            throw Faults.ZeroDenominator("weights", "all weights are 0", "give at least one positive weight");
        var weights = new double[Criteria.Length];
        for (int j = 0; j < weights.Length; j++)
            weights[j] = Criteria[j].Weight / sum;
        return weights;
    }

    /// <summary>The decision without one alternative.</summary>
    internal DecisionMatrix Without(int alternative)
    {
        var left = _values.AsSpan(0, alternative * Criteria.Length);
        var right = _values.AsSpan((alternative + 1) * Criteria.Length);
        return new DecisionMatrix(Criteria, AlternativeNames.IsEmpty ? [] : AlternativeNames.RemoveAt(alternative), [.. left, .. right]);
    }

    /// <summary>The same figures under other weights.</summary>
    internal DecisionMatrix WithWeights(double[] weights) =>
        new(
            [.. Criteria.Select((criterion, j) => new Criterion(criterion.Id, criterion.Direction, weights[j]))],
            AlternativeNames,
            _values
        );

    internal ImmutableArray<int> RanksBy(RankingMethod method) =>
        method switch
        {
            RankingMethod.Topsis => Topsis.Of(this).Ranks,
            RankingMethod.Vikor => Vikor.Of(this).Ranks,
            _ => WeightedSum.Of(this).Ranks,
        };

    internal Phrase NameOf(int alternative) =>
        AlternativeNames.IsEmpty
            ? Phrase.Of($"Alternative {alternative + 1}", $"方案 {alternative + 1}")
            : Phrase.Of($"{AlternativeNames[alternative]}");

    private static double[] Flatten(IReadOnlyList<double[]> rows, int columns)
    {
        var values = new double[rows.Count * columns];
        for (int i = 0; i < rows.Count; i++)
        {
            double[] row = Guard.NotNull(rows[i], Guard.At(nameof(rows), i));
            Guard.SameLength(row.Length, Guard.At(nameof(rows), i), columns, "criteria");
            row.CopyTo(values.AsSpan(i * columns));
        }
        return values;
    }

    private static void RefuseDuplicates(IEnumerable<string> keys, string place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string key in keys)
        {
            if (!seen.Add(key))
                throw Faults.Duplicate(place, key);
        }
    }
}
