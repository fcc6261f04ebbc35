namespace Ops.Domain.Kpis;

/// <summary>Why did revenue move: price, volume and mix (价格、销量、结构), new and discontinued products.</summary>
/// <remarks>
/// Over products sold in both periods, with Q the total quantity: volume q₀(Q₁/Q₀ − 1)p₀, mix (q₁ − q₀Q₁/Q₀)p₀, price (p₁ − p₀)q₁.
/// Computed in exact fractions and closed exactly; each figure is then rounded once to decimal. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class PriceVolumeMix : IExplainable
{
    private PriceVolumeMix() { }

    /// <summary>Revenue of the base period.</summary>
    public decimal Base { get; private init; }

    /// <summary>Revenue of the current period.</summary>
    public decimal Current { get; private init; }

    /// <summary>Current less base: the sum of the effects.</summary>
    public decimal Total { get; private init; }

    /// <summary>The effects over all products.</summary>
    public PriceVolumeEffects Effects { get; private init; } = new(0, 0, 0, 0, 0);

    /// <summary>The effects of each product, in the order given.</summary>
    public ImmutableArray<PriceVolumeItem> Items { get; private init; }

    /// <summary>Decomposes a change of revenue.</summary>
    /// <param name="rows">The products; at least one.</param>
    /// <returns>The effects.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no row. <see cref="FaultCode.DuplicateKey"/>: a product twice. <see cref="FaultCode.InvalidArgument"/>: a row without key.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond decimal.
    /// </exception>
    public static PriceVolumeMix Of(ReadOnlySpan<PriceVolumeRow> rows)
    {
        Guard.NotEmpty(rows, nameof(rows));
        Keys.Of(rows, row => row.Key, nameof(rows));
        var (before, after) = (Fraction.Zero, Fraction.Zero);
        var (first, last) = (Fraction.Zero, Fraction.Zero);
        foreach (var row in rows)
        {
            first += (Fraction)row.BaseQuantity * row.BasePrice;
            last += (Fraction)row.Quantity * row.Price;
            if (row.BaseQuantity == 0 || row.Quantity == 0)
                continue;
            before += row.BaseQuantity;
            after += row.Quantity;
        }
        var growth = Fraction.Ratio(after, before) ?? Fraction.One;
        var parts = new Fraction[rows.Length][];
        for (int i = 0; i < rows.Length; i++)
            parts[i] = Parts(rows[i], growth);
        Fraction[] sums = [.. Enumerable.Range(0, 5).Select(effect => Fraction.Sum(parts.Select(row => row[effect])))];
        Closure.Require(sums, last - first);
        var items = ImmutableArray.CreateBuilder<PriceVolumeItem>(rows.Length);
        for (int i = 0; i < rows.Length; i++)
            items.Add(new PriceVolumeItem(rows[i].Key, Rounded(parts[i])));
        return new PriceVolumeMix
        {
            Base = first.ToDecimal(),
            Current = last.ToDecimal(),
            Total = (last - first).ToDecimal(),
            Effects = Rounded(sums),
            Items = items.MoveToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change", "变动"),
            Total,
            Phrase.Of($"{Current} - {Base}"),
            new Phrase("price, volume and mix over products sold in both periods", "按两期均有销售的产品分解价格、销量与结构"),
            Parts(Effects)
        );

    private static Explanation[] Parts(PriceVolumeEffects effects) =>
        [
            Explanation.Of(new Phrase("Volume", "销量影响"), effects.Volume),
            Explanation.Of(new Phrase("Mix", "结构影响"), effects.Mix),
            Explanation.Of(new Phrase("Price", "价格影响"), effects.Price),
            Explanation.Of(new Phrase("New products", "新产品"), effects.New),
            Explanation.Of(new Phrase("Discontinued products", "停售产品"), effects.Discontinued),
        ];

    /// <summary>Volume, mix, price, new, discontinued.</summary>
    private static Fraction[] Parts(PriceVolumeRow row, Fraction growth)
    {
        var parts = new Fraction[5];
        Fraction q0 = row.BaseQuantity;
        Fraction q1 = row.Quantity;
        Fraction p0 = row.BasePrice;
        Fraction p1 = row.Price;
        if (q0.IsZero)
        {
            parts[3] = q1 * p1;
        }
        else if (q1.IsZero)
        {
            parts[4] = -q0 * p0;
        }
        else
        {
            parts[0] = q0 * (growth - Fraction.One) * p0;
            parts[1] = (q1 - (q0 * growth)) * p0;
            parts[2] = (p1 - p0) * q1;
        }
        return parts;
    }

    private static PriceVolumeEffects Rounded(Fraction[] parts) =>
        new(parts[0].ToDecimal(), parts[1].ToDecimal(), parts[2].ToDecimal(), parts[3].ToDecimal(), parts[4].ToDecimal());
}
