using Ops.Domain.Budgets;

namespace Ops.Domain.Reviews;

/// <summary>Where a unit's money stands within the period, and what the period will come to.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class SpendingOutlook : IExplainable
{
    private SpendingOutlook(UnitReview unit, ReviewSpending spending, Money adopted, double least)
    {
        Unit = unit;
        Spending = spending;
        Adopted = adopted;
        LeastChance = least;
        Spent = spending.Actual.Aggregate(Money.Zero(adopted.Currency), (sum, amount) => sum + amount);
        if (spending.Actual.Length >= 2)
            PeriodEnd = OverspendForecast.Of(spending.Plan.AsSpan(), spending.Actual.AsSpan(), adopted);
    }

    /// <summary>The figure's id: <c>outlook:</c> and the unit's key.</summary>
    public string Id => "outlook:" + Unit.Unit.Id;

    /// <summary>The unit.</summary>
    public UnitReview Unit { get; }

    /// <summary>The facts.</summary>
    public ReviewSpending Spending { get; }

    /// <summary>The adopted budget of the period.</summary>
    public Money Adopted { get; }

    /// <summary>What is spent.</summary>
    public Money Spent { get; }

    /// <summary>Adopted − spent − committed: below 0 the commitments do not fit.</summary>
    public Money Room => Adopted - Spent - Spending.Committed;

    /// <summary>What the period will come to, with an interval and the chance of overspending; null before two parts of it are over.</summary>
    public OverspendForecast? PeriodEnd { get; }

    /// <summary>From which chance of overspending on the outlook is found.</summary>
    public double LeastChance { get; }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        string code = Adopted.Currency.Code;
        return Explanation.Of(
            new Phrase("Room for more", "剩余可用"),
            Figures.Text(Room.Amount) + " " + code,
            Phrase.Of($"{Figures.Text(Adopted.Amount)} - {Figures.Text(Spent.Amount)} - {Figures.Text(Spending.Committed.Amount)}"),
            default,
            [
                Explanation.Of(new Phrase("Adopted", "批准预算"), Figures.Text(Adopted.Amount) + " " + code),
                Explanation.Of(new Phrase("Spent", "已支出"), Figures.Text(Spent.Amount) + " " + code),
                Explanation.Of(new Phrase("Committed", "已承诺"), Figures.Text(Spending.Committed.Amount) + " " + code),
                .. PeriodEnd is null ? ImmutableArray<Explanation>.Empty : [PeriodEnd.Explain()],
            ]
        );
    }

    /// <summary>The outlooks of the units whose spending and adopted budget are given, in the order of the units.</summary>
    internal static IEnumerable<SpendingOutlook> In(ImmutableArray<ReviewSpending> rows, Func<string, UnitReview> unitOf, double least) =>
        from spending in rows
        let unit = unitOf(spending.Unit)
        where unit.Adopted is not null
        select new SpendingOutlook(unit, spending, unit.Adopted!.Amount, least);
}
