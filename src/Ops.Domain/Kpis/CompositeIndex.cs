namespace Ops.Domain.Kpis;

/// <summary>综合指数, a composite index: several indicators of several units as one score each, and how much the ranking hangs on the weights.</summary>
/// <remarks>Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008). Holds lists and makes no claim of value equality.</remarks>
public sealed class CompositeIndex : IExplainable
{
    private CompositeIndex() { }

    /// <summary>The indicators, in the order given.</summary>
    public ImmutableArray<IndexIndicator> Indicators { get; private init; }

    /// <summary>The units, in the order given.</summary>
    public ImmutableArray<IndexUnit> Units { get; private init; }

    /// <summary>How ranks shift with each weight; empty if that was not asked for.</summary>
    public ImmutableArray<RankShift> Sensitivity { get; private init; }

    /// <summary>Scores units.</summary>
    /// <param name="indicators">The indicators; at least one.</param>
    /// <param name="units">The units by name; at least one.</param>
    /// <param name="values">The values, at most one per unit and indicator, in any order; fewer than two of an indicator are too little data.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>The index.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no indicator or unit. <see cref="FaultCode.DuplicateKey"/>: an indicator, unit or value twice.
    /// <see cref="FaultCode.UnknownReference"/>: a value of another unit or indicator. <see cref="FaultCode.InvalidArgument"/>: undefined settings, a weight shift outside
    /// (0, 1), a geometric mean of z-scores. <see cref="FaultCode.InsufficientData"/>: fewer than two values of an indicator, a gap under <see cref="MissingScore.Fail"/>.
    /// <see cref="FaultCode.ZeroDenominator"/>: an indicator whose values are all equal, all weights 0.
    /// </exception>
    public static CompositeIndex Of(
        ReadOnlySpan<IndexIndicator> indicators,
        ReadOnlySpan<string> units,
        ReadOnlySpan<IndexValue> values,
        CompositeIndexOptions? options = null
    )
    {
        Guard.NotEmpty(indicators, nameof(indicators));
        Guard.NotEmpty(units, nameof(units));
        options ??= new CompositeIndexOptions();
        ImmutableArray<IndexIndicator> kept = [.. indicators];
        var raw = Table(kept, units, values);
        Check(options);
        double?[][] columns = [.. kept.Select((_, column) => raw.Select(row => row[column]).ToArray())];
        for (int column = 0; column < columns.Length; column++)
            Normaliser.Require(kept[column], columns[column], options.Missing);
        var normalised = kept.Select((indicator, column) => Normaliser.Of(indicator, columns[column], options)).ToArray();
        double[] weights = [.. kept.Select(indicator => indicator.Weight)];
        if (weights.All(weight => weight == 0))
            throw Faults.ZeroDenominator(nameof(indicators), "all weights are 0", "give at least one indicator a weight");
        double?[][] rows = [.. Enumerable.Range(0, units.Length).Select(row => normalised.Select(column => column[row]).ToArray())];
        double?[] scores = Scores(rows, weights, options.Mean);
        int?[] ranks = Order.Ranks(scores);
        string[] names = units.ToArray();
        return new CompositeIndex
        {
            Indicators = kept,
            Units = [.. rows.Select((row, i) => new IndexUnit(names[i], scores[i], ranks[i], [.. row]))],
            Sensitivity = options.WeightShift is { } shift
                ?
                [
                    .. kept.Select(
                        (indicator, column) =>
                            new RankShift(
                                indicator.Id,
                                Shift(rows, ranks, weights, column, 1 + shift, options.Mean),
                                Shift(rows, ranks, weights, column, 1 - shift, options.Mean)
                            )
                    ),
                ]
                : [],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Units", "单位数"),
            Figures.Text((decimal)Units.Length),
            default,
            new Phrase("weighted mean of normalised indicators", "标准化指标的加权平均"),
            [
                .. Units.Select(unit =>
                    Explanation.Of(
                        Named.Item(unit.Id),
                        unit.Score,
                        default,
                        default,
                        [.. Indicators.Select((indicator, i) => Explanation.Of(Named.Input(indicator.Id), unit.Normalised[i]))]
                    )
                ),
            ]
        );

    private static void Check(CompositeIndexOptions options)
    {
        Guard.Defined(options.Normalisation, "options.Normalisation");
        Guard.Defined(options.Mean, "options.Mean");
        Guard.Defined(options.Missing, "options.Missing");
        if (options.WeightShift is { } shift)
            Guard.OpenProbability(shift, "options.WeightShift");
        if (options is { Mean: IndexMean.Geometric, Normalisation: Normalisation.ZScore })
            throw Faults.Invalid(
                "options.Mean",
                "z-scores may be negative, so they have no geometric mean",
                "normalise by min-max or rank"
            );
    }

    private static double?[][] Table(ImmutableArray<IndexIndicator> indicators, ReadOnlySpan<string> units, ReadOnlySpan<IndexValue> values)
    {
        var columns = Keys.Of(indicators.AsSpan(), indicator => indicator.Id, nameof(indicators));
        var rows = Keys.Of(units, unit => unit, nameof(units));
        var seen = new HashSet<(string, string)>();
        foreach (var value in values)
        {
            if (!seen.Add((value.Unit, value.Indicator)))
                throw Faults.Duplicate(nameof(values), $"{value.Unit}, {value.Indicator}");
        }
        double?[][] table = [.. Enumerable.Range(0, units.Length).Select(_ => new double?[indicators.Length])];
        foreach (var value in values)
        {
            if (!rows.TryGetValue(value.Unit, out int row))
                throw Faults.Unknown(nameof(values), value.Unit, "name one of the units");
            if (!columns.TryGetValue(value.Indicator, out int column))
                throw Faults.Unknown(nameof(values), value.Indicator, "name one of the indicators");
            table[row][column] = value.Value;
        }
        return table;
    }

    private static double?[] Scores(double?[][] rows, double[] weights, IndexMean mean) =>
        [.. rows.Select(row => Score(row, weights, mean))];

    private static double? Score(double?[] row, double[] weights, IndexMean mean)
    {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < row.Length; i++)
            total += row[i] is null ? 0 : weights[i];
        if (total == 0)
            return null;
        double product = 1;
        for (int i = 0; i < row.Length; i++)
        {
            if (row[i] is not { } x)
                continue;
            sum += weights[i] * x;
            product *= Math.Pow(x, weights[i] / total);
        }
        return mean == IndexMean.Arithmetic ? sum / total : product;
    }

    private static int Shift(double?[][] rows, int?[] ranks, double[] weights, int column, double factor, IndexMean mean)
    {
        double[] shifted = [.. weights];
        shifted[column] *= factor;
        int?[] moved = Order.Ranks(Scores(rows, shifted, mean));
        return ranks.Select((rank, i) => Math.Abs((moved[i] - rank) ?? 0)).Sum();
    }
}
