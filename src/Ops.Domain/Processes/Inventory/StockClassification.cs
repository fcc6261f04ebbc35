namespace Ops.Domain.Processes;

/// <summary>The items of a stock by value and by steadiness of demand (ABC–XYZ 分类).</summary>
/// <remarks>
/// An item is of class A while the cumulative share of value before it is below the first limit: the item that crosses the limit still belongs to it.
/// Exact arithmetic. Source: Dickie, Factory Management and Maintenance, July 1951. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class StockClassification : IExplainable
{
    private StockClassification() { }

    /// <summary>The items by falling value, equals by ordinal key.</summary>
    public ImmutableArray<ClassifiedItem> Items { get; internal init; }

    /// <summary>Classifies a stock.</summary>
    /// <param name="items">The items; at least one.</param>
    /// <param name="options">Where the classes end; null for the defaults.</param>
    /// <returns>The classification.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no item. <see cref="FaultCode.DuplicateKey"/>. <see cref="FaultCode.InvalidArgument"/>: a limit outside its
    /// range. <see cref="FaultCode.NotOrdered"/>: limits that do not rise. <see cref="FaultCode.ZeroDenominator"/>: no value at all.
    /// </exception>
    public static StockClassification Of(ReadOnlySpan<StockItem> items, StockClassOptions? options = null)
    {
        options ??= new StockClassOptions();
        Guard.NotEmpty(items, nameof(items));
        for (int i = 0; i < items.Length; i++)
            Guard.NotNull(items[i], Guard.At(nameof(items), i));
        Ids.Unique(items, item => item.Id, nameof(items));
        Check(options);
        StockItem[] sorted = [.. items];
        Array.Sort(sorted, (a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : string.CompareOrdinal(a.Id, b.Id));
        var total = Fraction.Sum(sorted.Select(item => (Fraction)item.Value));
        if (total.IsZero)
            throw Faults.ZeroDenominator(nameof(items), "the items have no value", "give at least one item a value");
        var classified = ImmutableArray.CreateBuilder<ClassifiedItem>(sorted.Length);
        var before = Fraction.Zero;
        foreach (var item in sorted)
        {
            var with = before + item.Value;
            var squared = SquaredVariation(item);
            classified.Add(
                new ClassifiedItem(item)
                {
                    Share = (item.Value / total).ToDouble(),
                    CumulativeShare = (with / total).ToDouble(),
                    Value =
                        before < total * options.A ? ValueClass.A
                        : before < total * options.B ? ValueClass.B
                        : ValueClass.C,
                    CoefficientOfVariation = squared is { } known ? Math.Sqrt(known.ToDouble()) : null,
                    Variation = squared is { } square ? Class(square, options) : null,
                }
            );
            before = with;
        }
        return new StockClassification { Items = classified.DrainToImmutable() };
    }

    /// <summary>How many items are of a class of value and a class of steadiness.</summary>
    /// <param name="value">The class of value.</param>
    /// <param name="variation">The class of steadiness.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: not a class.</exception>
    public int Count(ValueClass value, VariationClass variation)
    {
        Guard.Defined(value, nameof(value));
        Guard.Defined(variation, nameof(variation));
        return Items.Count(item => item.Value == value && item.Variation == variation);
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>(Items.Length);
        foreach (var item in Items)
        {
            parts.Add(
                Explanation.Of(
                    Phrase.Of($"{item.Item.Id}"),
                    $"{item.Value}{item.Variation}",
                    default,
                    default,
                    Explanation.Of(new Phrase("Cumulative share of value", "累计价值占比"), item.CumulativeShare),
                    Explanation.Of(new Phrase("Coefficient of variation", "变异系数"), item.CoefficientOfVariation)
                )
            );
        }
        return Explanation.Of(new Phrase("Items classified", "已分类物料"), (decimal)Items.Length) with
        {
            Source = new Phrase("ABC-XYZ, Dickie 1951", "ABC-XYZ，迪基 1951"),
            Parts = parts.DrainToImmutable(),
        };
    }

    private static void Check(StockClassOptions options)
    {
        Limit(options.A, 1, nameof(options.A));
        Limit(options.B, 1, nameof(options.B));
        Limit(options.X, decimal.MaxValue, nameof(options.X));
        Limit(options.Y, decimal.MaxValue, nameof(options.Y));
        if (options.A >= options.B)
            throw Faults.NotOrdered(nameof(options.B), "the limits of value do not rise", "give rising limits");
        if (options.X >= options.Y)
            throw Faults.NotOrdered(nameof(options.Y), "the limits of variation do not rise", "give rising limits");
    }

    private static void Limit(decimal value, decimal most, string place)
    {
        if (value <= 0 || value > most)
            throw Faults.Invalid(place, $"{Figures.Text(value)} is outside (0, {Figures.Text(most)}]", "give a limit inside");
    }

    private static VariationClass Class(Fraction squared, StockClassOptions options) =>
        squared <= Fraction.Power(options.X, 2) ? VariationClass.X
        : squared <= Fraction.Power(options.Y, 2) ? VariationClass.Y
        : VariationClass.Z;

    /// <summary>n(n·Σx² − (Σx)²)/((n − 1)(Σx)²), the square of deviation over mean.</summary>
    private static Fraction? SquaredVariation(StockItem item)
    {
        int n = item.Demands.Length;
        var sum = Fraction.Sum(item.Demands.Select(demand => (Fraction)demand));
        if (n < 2 || sum.IsZero)
            return null;
        var squares = Fraction.Sum(item.Demands.Select(demand => (Fraction)demand * demand));
        var square = sum * sum;
        return ((squares * new Fraction(n, 1)) - square) * new Fraction(n, 1) / (square * new Fraction(n - 1, 1));
    }
}
