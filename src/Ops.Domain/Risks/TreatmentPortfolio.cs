namespace Ops.Domain.Risks;

/// <summary>Which treatments buy the most under one budget (预算约束下的处理组合).</summary>
/// <remarks>
/// Exact: of all choices with at most one treatment for each risk and no more cost than the budget the one with the greatest benefit; of equal
/// benefits the cheapest. The choices that no other beats in cost and benefit are kept risk by risk (Nemhauser &amp; Ullmann 1969); more than
/// <see cref="MostChoices"/> of them are refused, not sampled. Compared by reference.
/// </remarks>
public sealed class TreatmentPortfolio : IExplainable
{
    /// <summary>How many undominated choices are kept at most.</summary>
    public const int MostChoices = 200_000;

    private TreatmentPortfolio() { }

    /// <summary>What may be spent.</summary>
    public Money Budget { get; internal init; }

    /// <summary>The treatments to take, in the order given.</summary>
    public ImmutableArray<PortfolioOption> Chosen { get; internal init; }

    /// <summary>What they cost together.</summary>
    public Money Cost { get; internal init; }

    /// <summary>What they are worth together.</summary>
    public Money Benefit { get; internal init; }

    /// <summary>Chooses treatments.</summary>
    /// <param name="options">At least one option, each id once.</param>
    /// <param name="budget">What may be spent; at least 0.</param>
    /// <returns>The choice.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no option. <see cref="FaultCode.DuplicateKey"/>: an id twice.
    /// <see cref="FaultCode.CurrencyMismatch"/>. <see cref="FaultCode.InvalidArgument"/>: a negative budget. <see cref="FaultCode.Overflow"/>: an
    /// amount beyond decimal, or too many undominated choices.
    /// </exception>
    public static TreatmentPortfolio Of(ReadOnlySpan<PortfolioOption> options, Money budget)
    {
        Guard.NotEmpty(options, nameof(options));
        UniqueIds.Check(options, nameof(options), option => option.Id);
        TreatmentOption.NotNegative(budget, nameof(budget));
        for (int i = 0; i < options.Length; i++)
            TreatmentOption.InCurrency(options[i].Cost, budget.Currency, Guard.At(nameof(options), i));
        PortfolioOption[] all = [.. options];
        var frontier = new List<Choice> { new(0, 0, -1, null) };
        foreach (var risk in Enumerable.Range(0, all.Length).GroupBy(row => all[row].Risk, StringComparer.Ordinal))
        {
            frontier = Undominated(frontier, all, risk, budget.Amount);
            if (frontier.Count > MostChoices)
                throw Faults.Overflow(
                    nameof(options),
                    $"more than {MostChoices} choices that no other beats",
                    "round costs and benefits to a larger unit, or choose in two steps"
                );
        }
        var best = frontier[^1];
        return new TreatmentPortfolio
        {
            Budget = budget,
            Chosen = [.. best.Rows().Order().Select(row => all[row])],
            Cost = new Money(best.Cost, budget.Currency),
            Benefit = new Money(best.Benefit, budget.Currency),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Benefit of the treatments", "处理组合的效益"),
            $"{Benefit}",
            Phrase.Of($"cost {Cost}, budget {Budget}", $"成本 {Cost}，预算 {Budget}"),
            new Phrase("exact choice; Nemhauser and Ullmann 1969", "精确选择；Nemhauser 与 Ullmann 1969"),
            [.. Chosen.Select(option => Explanation.Of(Phrase.Of($"{option.Id}"), $"{option.Benefit}", Phrase.Of($"{option.Cost}")))]
        );

    /// <summary>The old choices beside each of them with one treatment of the risk; rising in cost, and only those whose benefit rises too.</summary>
    private static List<Choice> Undominated(List<Choice> frontier, PortfolioOption[] all, IEnumerable<int> rows, decimal budget)
    {
        var candidates = new List<Choice>(frontier);
        foreach (int row in rows)
        {
            foreach (var choice in frontier)
            {
                decimal cost = Sum(choice.Cost, all[row].Cost.Amount);
                if (cost <= budget)
                    candidates.Add(new Choice(cost, Sum(choice.Benefit, all[row].Benefit.Amount), row, choice));
            }
        }
        var kept = new List<Choice>();
        foreach (var choice in candidates.OrderBy(choice => choice.Cost).ThenByDescending(choice => choice.Benefit))
        {
            if (kept.Count == 0 || choice.Benefit > kept[^1].Benefit)
                kept.Add(choice);
        }
        return kept;
    }

    private static decimal Sum(decimal a, decimal b)
    {
        try
        {
            return a + b;
        }
        catch (OverflowException)
        {
            throw Faults.Overflow("options", "a sum is beyond the range of decimal", "work in a larger unit");
        }
    }

    private sealed record Choice(decimal Cost, decimal Benefit, int Row, Choice? Before)
    {
        public IEnumerable<int> Rows()
        {
            for (var choice = this; choice is { Row: >= 0 }; choice = choice.Before)
                yield return choice.Row;
        }
    }
}
