namespace Ops.Domain.Decisions;

/// <summary>Whether a ranking depends on alternatives that nobody would choose: which pairs change places when one of the others leaves.</summary>
/// <remarks>
/// Methods that scale figures by the worst, the best or the length of a column can reverse ranks (Belton &amp; Gear 1983; García-Cascales &amp;
/// Lamata 2012 for TOPSIS). A reversal is a warning about the ranking, not a fault of the data. Every alternative is left out once: O(m²(m + n)).
/// </remarks>
public sealed class RankReversals : IExplainable
{
    private readonly DecisionMatrix _matrix;

    private RankReversals(DecisionMatrix matrix)
    {
        _matrix = matrix;
    }

    /// <summary>How the alternatives are ranked.</summary>
    public RankingMethod Method { get; private init; }

    /// <summary>The ranks with all alternatives present.</summary>
    public ImmutableArray<int> Ranks { get; private init; }

    /// <summary>The reversals, by the alternative that leaves, then by the pair. A pair that ties in one of the rankings is none.</summary>
    public ImmutableArray<RankReversal> Reversals { get; private init; }

    /// <summary>The alternatives, as their rows, without which the method has no answer: what remains is alike on a criterion.</summary>
    public ImmutableArray<int> Undecided { get; private init; }

    /// <summary>True when no pair changes places.</summary>
    public bool IsStable => Reversals.IsEmpty;

    /// <summary>Leaves out each alternative in turn and ranks the others.</summary>
    /// <param name="matrix">The decision; at least three alternatives.</param>
    /// <param name="method">How they are ranked.</param>
    /// <returns>The pairs that change places.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a method that is not defined. <see cref="FaultCode.InsufficientData"/>: fewer than three alternatives.
    /// <see cref="FaultCode.ZeroDenominator"/>: the method has no answer for the decision itself.
    /// </exception>
    public static RankReversals Of(DecisionMatrix matrix, RankingMethod method = RankingMethod.WeightedSum)
    {
        Guard.NotNull(matrix, nameof(matrix));
        Guard.Defined(method, nameof(method));
        Guard.AtLeast(matrix.Alternatives, 3, "alternatives");
        var ranks = matrix.RanksBy(method);
        int[] order = [.. Enumerable.Range(0, ranks.Length).OrderBy(row => ranks[row])];
        var reversals = ImmutableArray.CreateBuilder<RankReversal>();
        var undecided = ImmutableArray.CreateBuilder<int>();
        for (int removed = 0; removed < matrix.Alternatives; removed++)
        {
            try
            {
                var after = matrix.Without(removed).RanksBy(method);
                if (!KeepsOrder(order, ranks, after, removed))
                    AddReversals(reversals, ranks, after, removed);
            }
            catch (OpsException noAnswer) when (noAnswer.Code == FaultCode.ZeroDenominator)
            {
                undecided.Add(removed);
            }
        }
        return new RankReversals(matrix)
        {
            Method = method,
            Ranks = ranks,
            Reversals = reversals.ToImmutable(),
            Undecided = undecided.ToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Rank reversals", "排序逆转"),
            $"{Figures.Text((decimal)Reversals.Length)}",
            new Phrase("pairs that change places when a third alternative leaves", "移除第三个方案后名次互换的方案对"),
            new Phrase("Belton & Gear 1983", "Belton 与 Gear 1983"),
            [
                .. Reversals.Select(item =>
                    Explanation.Of(
                        Phrase.Of($"without {_matrix.NameOf(item.Removed).English}", $"去掉 {_matrix.NameOf(item.Removed).Chinese}"),
                        new Phrase(
                            $"{_matrix.NameOf(item.Worse).English} before {_matrix.NameOf(item.Better).English}",
                            $"{_matrix.NameOf(item.Worse).Chinese} 先于 {_matrix.NameOf(item.Better).Chinese}"
                        )
                    )
                ),
            ]
        );

    /// <summary>Whether nobody who stood behind another now stands before it: down the old order, the new ranks never fall below one from a better place.</summary>
    private static bool KeepsOrder(int[] order, ImmutableArray<int> before, ImmutableArray<int> after, int removed)
    {
        int place = 0;
        int worst = 0;
        int worstOfBetter = 0;
        foreach (int row in order)
        {
            if (row == removed)
                continue;
            if (before[row] != place)
                (place, worstOfBetter) = (before[row], worst);
            int now = after[row < removed ? row : row - 1];
            if (now < worstOfBetter)
                return false;
            worst = Math.Max(worst, now);
        }
        return true;
    }

    private static void AddReversals(
        ImmutableArray<RankReversal>.Builder reversals,
        ImmutableArray<int> before,
        ImmutableArray<int> after,
        int removed
    )
    {
        for (int i = 0; i < after.Length; i++)
        {
            for (int k = i + 1; k < after.Length; k++)
            {
                // Rows behind the one that left have moved up by one.
                int one = i < removed ? i : i + 1;
                int other = k < removed ? k : k + 1;
                if (before[one] < before[other] && after[i] > after[k])
                    reversals.Add(new RankReversal(removed, one, other));
                else if (before[one] > before[other] && after[i] < after[k])
                    reversals.Add(new RankReversal(removed, other, one));
            }
        }
    }
}
