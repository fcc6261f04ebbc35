namespace Ops.Domain.Markets;

/// <summary>Who is how loud in the market, and what the excess over the market share is expected to bring.</summary>
/// <remarks>
/// Exact decimals. Sources: J. P. Jones, Ad spending: maintaining market share (Harvard Business Review, 1990); L. Binet and P. Field, The Long and the
/// Short of It (2013): ten points of excess bring about half a point of market share in a year.
/// </remarks>
public sealed class ShareOfVoice : IExplainable
{
    private ShareOfVoice() { }

    /// <summary>The brands, loudest first (ties: ordinal).</summary>
    public ImmutableArray<VoiceShare> Brands { get; private init; }

    /// <summary>All voices.</summary>
    public decimal Total { get; private init; }

    /// <summary>Compares voices.</summary>
    /// <param name="brands">At least one brand, each once; their market shares sum to at most 1.</param>
    /// <param name="growthPerPoint">The points of market share that a point of excess brings in a year; at least 0.</param>
    /// <returns>The shares.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: a negative voice or growth, a
    /// share outside 0 to 1, shares over 100 %; <see cref="FaultCode.ZeroDenominator"/>: all are silent.
    /// </exception>
    public static ShareOfVoice Of(ReadOnlySpan<BrandVoice> brands, decimal growthPerPoint = 0.05m)
    {
        Guard.NotEmpty(brands, nameof(brands));
        Ids.Unique(brands, brand => brand.Brand, nameof(brands));
        decimal total = 0;
        decimal shares = 0;
        for (int i = 0; i < brands.Length; i++)
        {
            string place = Guard.At(nameof(brands), i);
            total += Guard.InRange(brands[i].Voice, 0, decimal.MaxValue, place);
            shares += Guard.InRange(brands[i].MarketShare, 0, 1, place);
        }
        if (shares > 1)
            throw Faults.Invalid(nameof(brands), $"the market shares sum to {Figures.Text(shares)}", "give shares of one market");
        Guard.InRange(growthPerPoint, 0, decimal.MaxValue, nameof(growthPerPoint));
        if (total == 0)
            throw Faults.ZeroDenominator(nameof(brands), "all are silent", "give at least one voice above 0");
        return new ShareOfVoice
        {
            Total = total,
            Brands =
            [
                .. brands
                    .ToArray()
                    .OrderByDescending(brand => brand.Voice)
                    .ThenBy(brand => brand.Brand, StringComparer.Ordinal)
                    .Select(brand => new VoiceShare
                    {
                        Brand = brand.Brand,
                        Share = brand.Voice / total,
                        MarketShare = brand.MarketShare,
                        Excess = (brand.Voice / total) - brand.MarketShare,
                        ExpectedGrowth = ((brand.Voice / total) - brand.MarketShare) * growthPerPoint,
                    }),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Loudest brand's share of voice", "声量最高品牌的声量份额"),
            Brands[0].Share,
            Phrase.Of($"{Brands[0].Brand}"),
            new Phrase("Jones 1990; Binet & Field 2013", "Jones 1990；Binet 与 Field 2013"),
            [
                .. Brands.Select(row =>
                    Explanation.Of(
                        Phrase.Of($"{row.Brand}"),
                        row.Excess,
                        Phrase.Of($"{row.Share} - {row.MarketShare}"),
                        default,
                        Explanation.Of(new Phrase("Expected growth of market share", "预期市场份额增长"), row.ExpectedGrowth)
                    )
                ),
            ]
        );
}
