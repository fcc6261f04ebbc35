namespace Ops.Domain.Kpis;

/// <summary>Which dimension tells most about a change: where it is least even, and which elements stand out.</summary>
/// <remarks>
/// Contributions of every dimension sum to the change; the excess over an even move shows what is special about an element. Computed in
/// exact fractions. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class Drivers : IExplainable
{
    private Drivers(Fraction change, IEnumerable<(string Name, Driver[] Elements)> dimensions, int top)
    {
        Change = change.ToDecimal();
        var scored = dimensions
            .Select(dimension =>
                (
                    dimension.Name,
                    dimension.Elements,
                    Score: new Fraction(1, 2) * Fraction.Sum(dimension.Elements.Select(element => Fraction.Abs(element.Excess)))
                )
            )
            .OrderByDescending(dimension => dimension.Score)
            .ThenBy(dimension => dimension.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var dimension in scored)
            Closure.Require(dimension.Elements.Select(element => element.Contribution), change);
        Dimensions =
        [
            .. scored.Select(dimension => new DriverDimension(
                dimension.Name,
                dimension.Score.ToDecimal(),
                [
                    .. dimension
                        .Elements.OrderByDescending(element => Fraction.Abs(element.Excess))
                        .ThenBy(element => element.Key, StringComparer.Ordinal)
                        .Select(element => element.Rounded(dimension.Name, change)),
                ]
            )),
        ];
        Top =
        [
            .. scored
                .SelectMany(dimension =>
                    dimension.Elements.Where(element => !element.Excess.IsZero).Select(element => (dimension.Name, Element: element))
                )
                .OrderByDescending(pair => Fraction.Abs(pair.Element.Excess))
                .ThenBy(pair => pair.Name, StringComparer.Ordinal)
                .ThenBy(pair => pair.Element.Key, StringComparer.Ordinal)
                .Take(top)
                .Select(pair => pair.Element.Rounded(pair.Name, change)),
        ];
    }

    /// <summary>The change of the whole figure.</summary>
    public decimal Change { get; }

    /// <summary>The dimensions, the most uneven first, then by name.</summary>
    public ImmutableArray<DriverDimension> Dimensions { get; }

    /// <summary>The elements that stand out most over all dimensions, greatest magnitude of excess first.</summary>
    public ImmutableArray<DriverElement> Top { get; }

    /// <summary>Searches the change of an amount.</summary>
    /// <param name="dimensions">The same amounts cut by one dimension after another; at least one.</param>
    /// <param name="top">How many elements to name, at least 1; 5 unless said otherwise.</param>
    /// <returns>The drivers.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no dimension. <see cref="FaultCode.DuplicateKey"/>: a dimension, or an element of one, twice.
    /// <see cref="FaultCode.InvalidArgument"/>: totals that differ between dimensions, top below 1. <see cref="FaultCode.ZeroDenominator"/>: the base total is 0.
    /// </exception>
    public static Drivers Of(ReadOnlySpan<Dimension<AmountChange>> dimensions, int top = 5)
    {
        CheckKeys(dimensions, element => element.Key);
        Guard.InRange(top, 1, int.MaxValue, nameof(top));
        var (first, last) = Totals(dimensions[0]);
        foreach (var dimension in dimensions)
        {
            if (Totals(dimension) != (first, last))
                throw Uneven(dimension.Name);
        }
        var growth =
            Fraction.Ratio(last, first)
            ?? throw Faults.ZeroDenominator(nameof(dimensions), "the base total is 0", "compare with a base that has something in it");
        var found = new List<(string, Driver[])>();
        foreach (var dimension in dimensions)
        {
            var drivers = dimension.Elements.Select(element => new Driver(
                element.Key,
                (Fraction)element.Current - element.Base,
                null,
                null,
                element.Current - (element.Base * growth)
            ));
            found.Add((dimension.Name, [.. drivers]));
        }
        return new Drivers(last - first, found, top);
    }

    /// <summary>Searches the change of a ratio, by the midpoint method.</summary>
    /// <param name="dimensions">The same ratio cut by one dimension after another; at least one. A segment without denominator in one period takes its other period's rate there.</param>
    /// <param name="top">How many elements to name, at least 1; 5 unless said otherwise.</param>
    /// <returns>The drivers.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no dimension. <see cref="FaultCode.DuplicateKey"/>: a dimension, or an element of one, twice.
    /// <see cref="FaultCode.InvalidArgument"/>: a negative denominator, a numerator over a denominator of 0, totals that differ between dimensions, top below 1.
    /// <see cref="FaultCode.ZeroDenominator"/>: the denominators of a period sum to 0.
    /// </exception>
    public static Drivers Of(ReadOnlySpan<Dimension<RatioSegment>> dimensions, int top = 5)
    {
        CheckKeys(dimensions, element => element.Key);
        Guard.InRange(top, 1, int.MaxValue, nameof(top));
        foreach (var dimension in dimensions)
        {
            foreach (var element in dimension.Elements)
            {
                CheckPeriod(element.BaseNumerator, element.BaseDenominator, element.Key);
                CheckPeriod(element.Numerator, element.Denominator, element.Key);
            }
        }
        var totals = RatioTotals.Of(dimensions[0]);
        foreach (var dimension in dimensions)
        {
            if (RatioTotals.Of(dimension) != totals)
                throw Uneven(dimension.Name);
        }
        if (totals.BaseDenominator.IsZero || totals.Denominator.IsZero)
            throw Faults.ZeroDenominator(
                nameof(dimensions),
                "the denominators of a period sum to 0",
                "compare periods that have something in them"
            );
        var found = new List<(string, Driver[])>();
        foreach (var dimension in dimensions)
            found.Add((dimension.Name, [.. dimension.Elements.Select(totals.Driver)]));
        return new Drivers(totals.Change, found, top);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change", "变动"),
            Change,
            default,
            new Phrase("excess over an even move", "超出均匀变动的部分"),
            [
                .. Dimensions.Select(dimension =>
                    Explanation.Of(
                        Named.Dimension(dimension.Name),
                        dimension.Score,
                        default,
                        default,
                        [
                            .. dimension.Elements.Select(element =>
                                Explanation.Of(
                                    Named.Segment(element.Key),
                                    element.Contribution,
                                    default,
                                    default,
                                    Explanation.Of(new Phrase("Excess", "超出部分"), element.Excess)
                                )
                            ),
                        ]
                    )
                ),
            ]
        );

    private static void CheckKeys<T>(ReadOnlySpan<Dimension<T>> dimensions, Func<T, string> key)
    {
        Guard.NotEmpty(dimensions, nameof(dimensions));
        Keys.Of(dimensions, dimension => dimension.Name, nameof(dimensions));
        foreach (var dimension in dimensions)
            Keys.Of(dimension.Elements.AsSpan(), key, $"dimension '{dimension.Name}'");
    }

    private static void CheckPeriod(decimal numerator, decimal denominator, string key)
    {
        if (denominator < 0 || (denominator == 0 && numerator != 0))
            throw Faults.Invalid(
                $"element '{key}'",
                $"{Figures.Text(numerator)} over {Figures.Text(denominator)}",
                "give a denominator above 0, or 0 over 0 for none"
            );
    }

    private static (Fraction First, Fraction Last) Totals(Dimension<AmountChange> dimension) =>
        (
            Fraction.Sum(dimension.Elements.Select(element => (Fraction)element.Base)),
            Fraction.Sum(dimension.Elements.Select(element => (Fraction)element.Current))
        );

    private static OpsException Uneven(string dimension) =>
        Faults.Invalid(
            $"dimension '{dimension}'",
            "its totals differ from the first dimension's",
            "let every dimension cover the whole figure"
        );
}
