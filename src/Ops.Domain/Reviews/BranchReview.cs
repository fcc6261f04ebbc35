using Ops.Domain.Budgets;

namespace Ops.Domain.Reviews;

/// <summary>A unit with all units under it: their money added up, their measures and what was found about them.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class BranchReview : IExplainable
{
    internal BranchReview(ImmutableArray<UnitReview> units, OperatingReview review)
    {
        Units = units;
        var ids = units.Select(unit => unit.Unit.Id).ToHashSet(StringComparer.Ordinal);
        Findings = [.. review.Findings.Where(finding => ids.Contains(finding.Unit.Id))];
        Actual = Totals.Of(units.AsSpan(), unit => unit.Actual);
        Adopted = Totals.Of(units.AsSpan(), unit => unit.Adopted);
        Estimated = Totals.Of(units.AsSpan(), unit => unit.Estimated);
        Next = Totals.Of(units.AsSpan(), unit => unit.Next);
        Variance = Adopted is { } adopted && Estimated is { } estimated ? BudgetVariance.Of(BudgetKind.Expense, adopted, estimated) : null;
    }

    /// <summary>The unit at the head of the branch.</summary>
    public ReviewUnit Unit => Units[0].Unit;

    /// <summary>The units of the branch, its head first.</summary>
    public ImmutableArray<UnitReview> Units { get; }

    /// <summary>What the units spent in the last period; null if none of them reports it.</summary>
    public Money? Actual { get; }

    /// <summary>What was adopted for the units; null if none of them reports it.</summary>
    public Money? Adopted { get; }

    /// <summary>What is expected for the units, or was spent; null if none of them reports it.</summary>
    public Money? Estimated { get; }

    /// <summary>What is adopted for the units' next period; null if none of them reports it.</summary>
    public Money? Next { get; }

    /// <summary>Expected against adopted; null if one of them is missing.</summary>
    public BudgetVariance? Variance { get; }

    /// <summary>The findings about the units, most urgent first.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The measures of the units.</summary>
    public IEnumerable<MeasureReview> Measures => Units.SelectMany(unit => unit.Measures);

    /// <summary>How many measures of the units have a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The number.</returns>
    public int Count(Status status) => Units.Sum(unit => unit.Count(status));

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Unit.Name,
            Variance is null ? null : Figures.Text(Variance.Variance.Amount) + " " + Variance.Variance.Currency.Code,
            Phrase.Of($"sum over {Units.Length} units", $"{Units.Length} 个单位之和"),
            default,
            [.. Units.Select(unit => unit.Explain())]
        );
}
