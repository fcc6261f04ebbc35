using Ops.Domain.Budgets;
using Ops.Domain.Kpis;

namespace Ops.Domain.Reviews;

/// <summary>A unit's part in the change from adopted to expected spending.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class SpendingDriver : IExplainable
{
    private const string ByUnit = "unit";

    private SpendingDriver(UnitReview unit, DriverElement element, Drivers whole, double least)
    {
        Unit = unit;
        Element = element;
        Whole = whole;
        LeastShare = least;
    }

    /// <summary>The unit.</summary>
    public UnitReview Unit { get; }

    /// <summary>Its part of the change.</summary>
    public DriverElement Element { get; }

    /// <summary>The parts of all units.</summary>
    public Drivers Whole { get; }

    /// <summary>What its share would be if all units had changed evenly: its share of the adopted budget.</summary>
    public double EvenShare => (double)((Element.Contribution - Element.Excess) / Whole.Change);

    /// <summary>The currency of the amounts.</summary>
    public Currency Currency => (Unit.Estimated ?? Unit.Adopted)!.Amount.Currency;

    /// <summary>From which share of the change on a unit is found.</summary>
    public double LeastShare { get; }

    /// <inheritdoc/>
    public Explanation Explain() => Whole.Explain();

    /// <summary>
    /// The change from adopted to expected spending, cut by unit. A unit without entries of one of the two has nothing booked there, as in the
    /// budget's own totals.
    /// </summary>
    internal static Drivers? Search(ImmutableArray<UnitReview> units)
    {
        var changes = units
            .Where(unit => unit.Adopted is not null || unit.Estimated is not null)
            .Select(unit => new AmountChange(unit.Unit.Id, Booked(unit.Adopted), Booked(unit.Estimated)))
            .ToArray();
        decimal adopted = changes.Sum(change => change.Base);
        return adopted == 0 || changes.Sum(change => change.Current) == adopted
            ? null
            : Drivers.Of([new Dimension<AmountChange>(ByUnit, changes)]);
    }

    private static decimal Booked(BudgetTotal? total) => total?.Amount.Amount ?? 0;

    /// <summary>The units that serve with their parts, in the order of the review.</summary>
    internal static IEnumerable<SpendingDriver> In(OperatingReview review)
    {
        if (review.SpendingDrivers is not { } whole)
            return [];
        var parts = whole.Dimensions[0].Elements.ToDictionary(element => element.Key, StringComparer.Ordinal);
        return from unit in review.Units
            where unit.Unit.Serves && parts.ContainsKey(unit.Unit.Id)
            select new SpendingDriver(unit, parts[unit.Unit.Id], whole, review.Options.DriverShare);
    }
}
