using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>Which few make most of the total, and how unequal the whole is.</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class AbcAnalysis : IExplainable
{
    private AbcAnalysis() { }

    /// <summary>The sum of all amounts.</summary>
    public Money Total { get; internal init; }

    /// <summary>The items by falling amount, then ordinal id.</summary>
    public ImmutableArray<AbcRank> Items { get; internal init; }

    /// <summary>The classes A, B and C, also those without items.</summary>
    public ImmutableArray<AbcClassTotal> Classes { get; internal init; }

    /// <summary>Σ(2i − n − 1)·x_i / (n·Σx), x rising: 0 when all are equal, near 1 when one has all.</summary>
    public double Gini { get; internal init; }

    /// <summary>Ranks items.</summary>
    /// <param name="items">At least one item, each once, amounts in one currency.</param>
    /// <param name="a">An item is of class A if the share before it is below this; above 0 and below b.</param>
    /// <param name="b">It is of class B if the share before it is below this; at most 1.</param>
    /// <returns>The analysis. A share is one division of exact sums, so that a limit met exactly counts as met.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: a null, limits that are not 0 &lt; a &lt; b ≤ 1;
    /// <see cref="FaultCode.CurrencyMismatch"/>; <see cref="FaultCode.DuplicateKey"/>: an item twice;
    /// <see cref="FaultCode.ZeroDenominator"/>: a total of 0; <see cref="FaultCode.Overflow"/>: a total beyond decimal.
    /// </exception>
    public static AbcAnalysis Of(ReadOnlySpan<AbcItem> items, double a = 0.8, double b = 0.95)
    {
        Guard.NotEmpty(items, nameof(items));
        for (int i = 0; i < items.Length; i++)
            Guard.NotNull(items[i], Guard.At(nameof(items), i));
        if (!(Guard.Positive(a, nameof(a)) < Guard.Finite(b, nameof(b)) && b <= 1))
            throw Faults.Invalid(
                nameof(a),
                $"{Figures.Text(a)} and {Figures.Text(b)} are not 0 < a < b ≤ 1",
                "give rising limits, such as 0.8, 0.95"
            );
        var total = Money.Zero(items[0].Amount.Currency);
        for (int i = 0; i < items.Length; i++)
            Amounts.In(total.Currency, items[i].Amount, Guard.At(nameof(items), i));
        UniqueIds.Check(items, nameof(items), static item => item.Id);
        foreach (var item in items)
            total += item.Amount;
        if (total.IsZero)
            throw Faults.ZeroDenominator(nameof(items), "the amounts sum to 0", "give at least one positive amount");
        AbcItem[] sorted = items.ToArray();
        Array.Sort(sorted, Falling);
        var ranks = Ranked(sorted, total, a, b);
        return new AbcAnalysis
        {
            Total = total,
            Items = ranks,
            Classes = [.. Enum.GetValues<AbcClass>().Select(kind => Sum(kind, ranks, total))],
            Gini = GiniOf(sorted, total.Amount),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Gini coefficient", "基尼系数"),
            Gini,
            Phrase.Of(
                $"Σ(2i − n − 1)·x / (n·Σx), n = {Items.Length}, Σx = {Total.Amount}",
                $"Σ(2i − n − 1)·x / (n·Σx)，n = {Items.Length}，Σx = {Total.Amount}"
            ),
            default,
            [
                .. Classes.Select(part =>
                    Explanation.Of(
                        Phrase.Of($"Share of class {part.Class}", $"{part.Class} 类占比"),
                        part.AmountShare,
                        Phrase.Of(
                            $"{part.Amount.Amount} / {Total.Amount}; {part.Count} of {Items.Length} items",
                            $"{part.Amount.Amount} / {Total.Amount}；{Items.Length} 项中的 {part.Count} 项"
                        )
                    )
                ),
            ]
        );

    private static int Falling(AbcItem left, AbcItem right)
    {
        int order = right.Amount.Amount.CompareTo(left.Amount.Amount);
        return order == 0 ? string.CompareOrdinal(left.Id, right.Id) : order;
    }

    private static ImmutableArray<AbcRank> Ranked(AbcItem[] sorted, Money total, double a, double b)
    {
        var ranks = ImmutableArray.CreateBuilder<AbcRank>(sorted.Length);
        decimal sum = 0;
        double before = 0;
        foreach (var item in sorted)
        {
            sum += item.Amount.Amount;
            double after = Amounts.Ratio(sum, total.Amount);
            var kind =
                before < a ? AbcClass.A
                : before < b ? AbcClass.B
                : AbcClass.C;
            ranks.Add(new AbcRank(item.Id, item.Amount, Amounts.Ratio(item.Amount.Amount, total.Amount), after, kind));
            before = after;
        }
        return ranks.MoveToImmutable();
    }

    private static AbcClassTotal Sum(AbcClass kind, ImmutableArray<AbcRank> ranks, Money total)
    {
        int count = 0;
        var amount = Money.Zero(total.Currency);
        foreach (var rank in ranks)
        {
            if (rank.Class != kind)
                continue;
            count++;
            amount += rank.Amount;
        }
        return new AbcClassTotal(kind, count, (double)count / ranks.Length, amount, Amounts.Ratio(amount.Amount, total.Amount));
    }

    private static double GiniOf(AbcItem[] falling, decimal total)
    {
        var sum = default(CompensatedSum);
        double n = falling.Length;
        for (int i = 0; i < falling.Length; i++)
            sum.Add((n - 1 - (2.0 * i)) * (double)falling[i].Amount.Amount);
        return Math.Max(0, sum.Value / (n * (double)total));
    }
}
