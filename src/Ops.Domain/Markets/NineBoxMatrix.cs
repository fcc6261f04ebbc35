namespace Ops.Domain.Markets;

/// <summary>A portfolio in nine boxes: GE–McKinsey by strength and attractiveness, or internal–external by IFE and EFE score.</summary>
/// <remarks>A value on a line counts as the higher side.</remarks>
public sealed class NineBoxMatrix : IExplainable
{
    private NineBoxMatrix() { }

    /// <summary>The businesses in input order.</summary>
    public ImmutableArray<NineBoxPlacement> Units { get; private init; }

    /// <summary>The share of revenue of each zone with a business, by the zone's name; null unless all revenues are known and not all 0.</summary>
    public ImmutableArray<ZoneRevenue>? RevenueShares { get; private init; }

    /// <summary>Places businesses.</summary>
    /// <param name="units">At least one business, each once.</param>
    /// <param name="scale">The scale; null for <see cref="NineBoxScale.GeMcKinsey"/>.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: off the scale, a negative
    /// revenue.
    /// </exception>
    public static NineBoxMatrix Of(ReadOnlySpan<NineBoxUnit> units, NineBoxScale? scale = null)
    {
        scale ??= NineBoxScale.GeMcKinsey;
        Guard.NotEmpty(units, nameof(units));
        Ids.Unique(units, unit => unit.Id, nameof(units));
        var rows = new NineBoxPlacement[units.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            string place = Guard.At(nameof(units), i);
            Guard.InRange(units[i].Strength, scale.Minimum, scale.Maximum, $"{place}.strength");
            Guard.InRange(units[i].Attractiveness, scale.Minimum, scale.Maximum, $"{place}.attractiveness");
            if (units[i].Revenue is { } revenue)
                Guard.NotNegative(revenue, $"{place}.revenue");
            var strength = scale.LevelOf(units[i].Strength);
            var attractiveness = scale.LevelOf(units[i].Attractiveness);
            int down = NineBoxLevel.High - attractiveness;
            int right = NineBoxLevel.High - strength;
            rows[i] = new NineBoxPlacement
            {
                Id = units[i].Id,
                Strength = strength,
                Attractiveness = attractiveness,
                Box = (3 * down) + right + 1,
                Zone =
                    down + right < 2 ? NineBoxZone.Grow
                    : down + right == 2 ? NineBoxZone.Hold
                    : NineBoxZone.Harvest,
            };
        }
        return new NineBoxMatrix { Units = [.. rows], RevenueShares = Revenues(units.ToArray(), rows) };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Businesses in nine boxes", "九宫格中的业务数"),
            (decimal)Units.Length,
            default,
            new Phrase("General Electric and McKinsey, 1970s", "通用电气与麦肯锡，1970 年代"),
            [
                .. Units.Select(unit =>
                    Explanation.Of(Phrase.Of($"{unit.Id}"), Word(unit.Zone), Phrase.Of($"box {unit.Box}", $"第 {unit.Box} 格"))
                ),
            ]
        );

    private static Phrase Word(NineBoxZone zone) =>
        zone switch
        {
            NineBoxZone.Grow => new Phrase("grow", "增长"),
            NineBoxZone.Hold => new Phrase("hold", "保持"),
            _ => new Phrase("harvest", "收获"),
        };

    private static ImmutableArray<ZoneRevenue>? Revenues(NineBoxUnit[] units, NineBoxPlacement[] rows)
    {
        double total = units.Sum(unit => unit.Revenue ?? 0);
        if (units.Any(unit => unit.Revenue is null) || total == 0)
            return null;
        return
        [
            .. Enumerable
                .Range(0, units.Length)
                .GroupBy(i => rows[i].Zone)
                .OrderBy(group => group.Key)
                .Select(group => new ZoneRevenue { Zone = group.Key, Share = group.Sum(i => units[i].Revenue!.Value) / total }),
        ];
    }
}
