using System.Runtime.InteropServices;

namespace Ops.Domain.Customers;

/// <summary>Recency, frequency and amount scored by rank: customers with equal figures have equal scores.</summary>
/// <remarks>Holds a list and makes no claim of value equality. Bins may stay empty where many customers are equal.</remarks>
public sealed class RfmScoring : IExplainable
{
    private RfmScoring() { }

    /// <summary>The best score.</summary>
    public int Bins { get; internal init; }

    /// <summary>The scores, in the order of the customers.</summary>
    public ImmutableArray<RfmScore> Scores { get; internal init; }

    /// <summary>Scores customers.</summary>
    /// <param name="customers">At least one customer, each once, amounts in one currency.</param>
    /// <param name="bins">The best score, at least 1; usually 5.</param>
    /// <returns>score = min(bins, 1 + ⌊bins · (number of customers strictly worse) / n⌋).</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: a null, bins below 1;
    /// <see cref="FaultCode.CurrencyMismatch"/>; <see cref="FaultCode.DuplicateKey"/>: a customer twice.
    /// </exception>
    public static RfmScoring Of(ReadOnlySpan<RfmCustomer> customers, int bins = 5)
    {
        Guard.NotEmpty(customers, nameof(customers));
        Guard.InRange(bins, 1, int.MaxValue, nameof(bins));
        CheckPresent(customers);
        UniqueIds.Check(customers, nameof(customers), static customer => customer.Customer);
        using var columns = RfmColumns.Of(customers);
        RankScores.Replace(columns.Recency, bins);
        RankScores.Replace(columns.Orders, bins);
        if (columns.AmountsFit)
            RankScores.Replace(columns.Amounts, bins);
        else
            RankScores.Replace(Decimals(customers), columns.Amounts, bins);
        var scores = new RfmScore[customers.Length];
        for (int i = 0; i < scores.Length; i++)
            scores[i] = new RfmScore(customers[i].Customer, (int)columns.Recency[i], (int)columns.Orders[i], (int)columns.Amounts[i]);
        return new RfmScoring { Bins = bins, Scores = ImmutableCollectionsMarshal.AsImmutableArray(scores) };
    }

    /// <summary>No customer null, all amounts in the currency of the first.</summary>
    private static void CheckPresent(ReadOnlySpan<RfmCustomer> customers)
    {
        int foreign = -1;
        for (int i = 0; i < customers.Length; i++)
        {
            if (customers[i] is null)
                Guard.NotNull(customers[i], Guard.At(nameof(customers), i));
            if (foreign < 0 && customers[i].Amount.Currency != customers[0].Amount.Currency)
                foreign = i;
        }
        if (foreign >= 0)
            Amounts.In(customers[0].Amount.Currency, customers[foreign].Amount, Guard.At(nameof(customers), foreign));
    }

    private static decimal[] Decimals(ReadOnlySpan<RfmCustomer> customers)
    {
        decimal[] amounts = new decimal[customers.Length];
        for (int i = 0; i < amounts.Length; i++)
            amounts[i] = customers[i].Amount.Amount;
        return amounts;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Customers scored", "已评分客户"),
            (decimal)Scores.Length,
            Phrase.Of(
                $"score = min({Bins}, 1 + ⌊{Bins} · strictly worse / {Scores.Length}⌋), equal figures score alike",
                $"得分 = min({Bins}, 1 + ⌊{Bins} · 严格更差的人数 / {Scores.Length}⌋)，相同数值得分相同"
            ),
            default,
            [
                .. Scores.Select(score =>
                    Explanation.Of(Phrase.Of($"{score.Customer}"), $"R{score.Recency} F{score.Frequency} M{score.Monetary}")
                ),
            ]
        );
}
