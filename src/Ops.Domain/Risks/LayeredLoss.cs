using System.Numerics;

namespace Ops.Domain.Risks;

/// <summary>Losses that happened, parted by an insurance layer, to the last digit (保险分层).</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class LayeredLoss : IExplainable
{
    private LayeredLoss(InsuranceLayer layer, ImmutableArray<LayeredYear> years)
    {
        Layer = layer;
        Years = years;
    }

    /// <summary>The layer.</summary>
    public InsuranceLayer Layer { get; }

    /// <summary>The years with events, ascending.</summary>
    public ImmutableArray<LayeredYear> Years { get; }

    /// <summary>All losses.</summary>
    public Money Gross => Money.Sum([.. Years.Select(year => year.Gross)]);

    /// <summary>All that the insurer bears.</summary>
    public Money Ceded => Money.Sum([.. Years.Select(year => year.Ceded)]);

    /// <summary>All that stays.</summary>
    public Money Retained => Money.Sum([.. Years.Select(year => year.Retained)]);

    /// <summary>Applies a layer.</summary>
    /// <param name="events">The losses, in any order; at least one.</param>
    /// <param name="layer">The layer, in the currency of the losses.</param>
    /// <returns>The years.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no event. <see cref="FaultCode.CurrencyMismatch"/>: two currencies. <see cref="FaultCode.InvalidArgument"/>: null.
    /// <see cref="FaultCode.Overflow"/>: more digits than decimal holds.
    /// </exception>
    public static LayeredLoss Of(ReadOnlySpan<LossEvent> events, InsuranceLayer layer)
    {
        Guard.NotEmpty(events, nameof(events));
        Guard.NotNull(layer, nameof(layer));
        var sums = new SortedDictionary<int, (Money Gross, Money Layered)>();
        foreach (var loss in events)
        {
            var inside = InsuranceLayer.Between(loss.Amount, layer.Deductible, layer.Limit);
            sums[loss.Year] = sums.TryGetValue(loss.Year, out var sum)
                ? (sum.Gross + loss.Amount, sum.Layered + inside)
                : (loss.Amount, inside);
        }
        var years = ImmutableArray.CreateBuilder<LayeredYear>(sums.Count);
        foreach (var (year, (gross, layered)) in sums)
        {
            var ceded = Part(InsuranceLayer.Between(layered, layer.AggregateDeductible, layer.AggregateLimit), layer.Share);
            years.Add(new LayeredYear(year, gross, ceded, gross - ceded));
        }
        return new LayeredLoss(layer, years.MoveToImmutable());
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Years.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = Explanation.Of(
                Phrase.Of($"Ceded in {Years[i].Year}", $"{Years[i].Year} 年转移"),
                Years[i].Ceded.ToString(),
                Phrase.Of($"of {Years[i].Gross}, {Years[i].Retained} stays", $"总损失 {Years[i].Gross}，自留 {Years[i].Retained}")
            );
        return Explanation.Of(
            new Phrase("Ceded loss", "转移的损失"),
            Ceded.ToString(),
            Phrase.Of(
                $"{Layer.Share} · min(max(Σ min(max(loss - {Layer.Deductible}, 0), limit) - {Layer.AggregateDeductible}, 0), aggregate limit)",
                $"{Layer.Share} · min(max(Σ min(max(损失 - {Layer.Deductible}, 0), 限额) - {Layer.AggregateDeductible}, 0), 累计限额)"
            ),
            default,
            parts
        );
    }

    /// <summary>A share of an amount with all its digits: where decimal would round, it is refused.</summary>
    private static Money Part(Money amount, decimal share)
    {
        var whole = Exact.Numerator(amount.Amount) * Exact.Numerator(share);
        int places = amount.Amount.Scale + share.Scale;
        for (; places > Exact.MostPlaces; places--)
        {
            whole = BigInteger.DivRem(whole, 10, out var digit);
            if (!digit.IsZero)
                throw Faults.Overflow(
                    "layer",
                    $"{Figures.Text(share)} of {amount} has more digits than decimal holds",
                    "give fewer decimals"
                );
        }
        return new Money(Exact.Value(whole, places), amount.Currency);
    }
}
