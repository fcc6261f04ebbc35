namespace Ops.Domain.Processes;

/// <summary>How many cards a kanban loop needs (看板数量).</summary>
/// <remarks>Exact decimal arithmetic: a quotient that is whole stays whole. Source: Monden, Toyota Production System, 1983.</remarks>
public sealed record KanbanLoop : IExplainable
{
    private KanbanLoop() { }

    /// <summary>Pieces used up during the lead time, without safety: demand · lead time.</summary>
    public decimal LeadTimeDemand { get; internal init; }

    /// <summary>The safety added, as a share of that.</summary>
    public decimal Safety { get; internal init; }

    /// <summary>Pieces in one container.</summary>
    public decimal Container { get; internal init; }

    /// <summary>The containers before rounding up: demand · lead time · (1 + safety)/container.</summary>
    public decimal Exact { get; internal init; }

    /// <summary>The cards: that, rounded up.</summary>
    public long Cards { get; internal init; }

    /// <summary>The most pieces that can be in the loop: cards · container.</summary>
    public decimal MaximumInventory { get; internal init; }

    /// <summary>The safety that the whole cards give; null without demand or lead time.</summary>
    public decimal? ActualSafety { get; internal init; }

    /// <summary>Sizes a loop.</summary>
    /// <param name="demand">Pieces used per unit of time; at least 0.</param>
    /// <param name="leadTime">The time from taking a card to having its container full again; at least 0.</param>
    /// <param name="safety">The share to add for safety; at least 0.</param>
    /// <param name="container">Pieces in one container; above 0.</param>
    /// <returns>The loop.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: an argument outside its range. <see cref="FaultCode.Overflow"/>: more cards than can be counted.
    /// </exception>
    public static KanbanLoop Of(decimal demand, decimal leadTime, decimal safety, decimal container)
    {
        Guard.InRange(demand, 0, decimal.MaxValue, nameof(demand));
        Guard.InRange(leadTime, 0, decimal.MaxValue, nameof(leadTime));
        Guard.InRange(safety, 0, decimal.MaxValue, nameof(safety));
        if (container <= 0)
            throw Faults.Invalid(nameof(container), $"{Figures.Text(container)} is not positive", "give a value above 0");
        var used = (Fraction)demand * leadTime;
        var exact = used * (Fraction.One + safety) / container;
        var cards = System.Numerics.BigInteger.Divide(exact.Top + exact.Bottom - 1, exact.Bottom);
        if (cards > long.MaxValue)
            throw Faults.Overflow(nameof(demand), "more cards than can be counted", "work in a larger unit");
        var inventory = new Fraction(cards, 1) * container;
        return new KanbanLoop
        {
            LeadTimeDemand = used.ToDecimal(),
            Safety = safety,
            Container = container,
            Exact = exact.ToDecimal(),
            Cards = (long)cards,
            MaximumInventory = inventory.ToDecimal(),
            ActualSafety = Fraction.Ratio(inventory - used, used)?.ToDecimal(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Kanban cards", "看板数量"),
            (decimal)Cards,
            Phrase.Of($"⌈{LeadTimeDemand} * (1 + {Safety}) / {Container}⌉"),
            new Phrase("Monden 1983", "门田安弘 1983"),
            Explanation.Of(new Phrase("Before rounding up", "取整前"), Exact),
            Explanation.Of(new Phrase("Most pieces in the loop", "最大库存"), MaximumInventory, Phrase.Of($"{Cards} * {Container}")),
            Explanation.Of(new Phrase("Safety that results", "实际安全系数"), ActualSafety is { } share ? Figures.Text(share) : null)
        );
}
