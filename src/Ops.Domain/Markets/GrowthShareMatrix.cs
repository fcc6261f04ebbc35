namespace Ops.Domain.Markets;

/// <summary>The growth–share matrix: stars, cash cows, question marks and dogs.</summary>
/// <remarks>Source: B. D. Henderson, The Product Portfolio (Boston Consulting Group, 1970). A value on a line counts as the higher side.</remarks>
public sealed class GrowthShareMatrix : IExplainable
{
    private GrowthShareMatrix() { }

    /// <summary>The businesses in input order.</summary>
    public ImmutableArray<GrowthSharePlacement> Units { get; private init; }

    /// <summary>The share of revenue of each cell with a business, by the cell's name; null unless all revenues are known and not all 0.</summary>
    public ImmutableArray<CellRevenue>? RevenueShares { get; private init; }

    /// <summary>Places businesses.</summary>
    /// <param name="units">At least one business, each once.</param>
    /// <param name="shareCut">From this relative share on a business is strong; above 0.</param>
    /// <param name="growthCut">From this growth on a market grows.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: a share outside 0 to 1, growth
    /// below −1, a negative revenue, a cut out of range; <see cref="FaultCode.ZeroDenominator"/>: a largest rival without share.
    /// </exception>
    public static GrowthShareMatrix Of(ReadOnlySpan<GrowthShareUnit> units, double shareCut = 1, double growthCut = 0.1)
    {
        Guard.NotEmpty(units, nameof(units));
        Ids.Unique(units, unit => unit.Id, nameof(units));
        Guard.Positive(shareCut, nameof(shareCut));
        Guard.Finite(growthCut, nameof(growthCut));
        for (int i = 0; i < units.Length; i++)
        {
            string place = Guard.At(nameof(units), i);
            Guard.Probability(units[i].Share, $"{place}.share");
            Guard.Probability(units[i].LargestRivalShare, $"{place}.largestRivalShare");
            if (units[i].Growth < -1)
                throw Faults.Invalid($"{place}.growth", "a market cannot shrink below nothing", "give at least -1");
            if (units[i].Revenue is { } revenue)
                Guard.NotNegative(revenue, $"{place}.revenue");
        }
        var rows = new GrowthSharePlacement[units.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            if (units[i].LargestRivalShare == 0)
                throw Faults.ZeroDenominator(Guard.At(nameof(units), i), "the largest rival has no share", "give a rival's share");
            double relative = units[i].Share / units[i].LargestRivalShare;
            rows[i] = new GrowthSharePlacement
            {
                Id = units[i].Id,
                RelativeShare = relative,
                Cell = CellOf(Near.AtLeast(relative, shareCut), Near.AtLeast(units[i].Growth, growthCut)),
            };
        }
        return new GrowthShareMatrix { Units = [.. rows], RevenueShares = Revenues(units.ToArray(), rows) };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Businesses in the growth–share matrix", "增长份额矩阵中的业务数"),
            (decimal)Units.Length,
            default,
            new Phrase("Henderson 1970", "Henderson 1970"),
            [
                .. Units.Select(unit =>
                    Explanation.Of(
                        Phrase.Of($"{unit.Id}"),
                        Word(unit.Cell),
                        Phrase.Of($"relative share {unit.RelativeShare}", $"相对份额 {unit.RelativeShare}")
                    )
                ),
            ]
        );

    private static Phrase Word(GrowthShareCell cell) =>
        cell switch
        {
            GrowthShareCell.Star => new Phrase("star", "明星"),
            GrowthShareCell.CashCow => new Phrase("cash cow", "现金牛"),
            GrowthShareCell.QuestionMark => new Phrase("question mark", "问题业务"),
            _ => new Phrase("dog", "瘦狗"),
        };

    private static GrowthShareCell CellOf(bool isStrong, bool grows) =>
        grows
            ? (isStrong ? GrowthShareCell.Star : GrowthShareCell.QuestionMark)
            : (isStrong ? GrowthShareCell.CashCow : GrowthShareCell.Dog);

    private static ImmutableArray<CellRevenue>? Revenues(GrowthShareUnit[] units, GrowthSharePlacement[] rows)
    {
        double total = units.Sum(unit => unit.Revenue ?? 0);
        if (units.Any(unit => unit.Revenue is null) || total == 0)
            return null;
        return
        [
            .. Enumerable
                .Range(0, units.Length)
                .GroupBy(i => rows[i].Cell)
                .OrderBy(group => group.Key)
                .Select(group => new CellRevenue { Cell = group.Key, Share = group.Sum(i => units[i].Revenue!.Value) / total }),
        ];
    }
}
