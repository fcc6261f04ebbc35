using Ops.Domain.Decisions;

namespace Ops.Domain.Budgets;

/// <summary>A budget built from zero: which packages are funded up to which level, so that the value is largest. Exact, to the cent.</summary>
public sealed class ZeroBasePlan : IExplainable
{
    private readonly BestLevels _best;

    private ZeroBasePlan(ReadOnlySpan<DecisionPackage> packages, Money budget, BestLevels best)
    {
        _best = best;
        TotalCost = new Money(best.TotalCost, budget.Currency);
        Unspent = budget - TotalCost;
        var funded = ImmutableArray.CreateBuilder<PackageFunding>(packages.Length);
        for (int i = 0; i < packages.Length; i++)
        {
            var costs = packages[i].Levels.Select(level => level.Cost).ToArray().AsSpan();
            int level = best.Levels[i];
            funded.Add(new PackageFunding(packages[i].Id, level, Sum(costs[..level], budget), Sum(costs[level..], budget)));
        }
        Packages = funded.ToImmutable();
    }

    private static Money Sum(ReadOnlySpan<Money> costs, Money budget) => ExactAmount.Sum(costs).In(budget.Currency);

    /// <summary>Every package in the order given.</summary>
    public ImmutableArray<PackageFunding> Packages { get; }

    /// <summary>What the funded levels are worth.</summary>
    public double TotalValue => _best.TotalValue;

    /// <summary>What they cost.</summary>
    public Money TotalCost { get; }

    /// <summary>Budget − total cost.</summary>
    public Money Unspent { get; }

    /// <summary>By how much a better choice might beat this one: 0 if none does, which is proven.</summary>
    public double Gap => _best.Gap;

    /// <summary>About what one more unit of money would bring; null if all is funded.</summary>
    public double? ValueOfNextUnit => _best.ValueOfNextUnit;

    /// <summary>Chooses the levels.</summary>
    /// <param name="packages">At least one package, each with at least one level.</param>
    /// <param name="budget">What they may cost together, at least 0, in whole minor units.</param>
    /// <param name="options">How far to search; null for the defaults.</param>
    /// <returns>The plan; where several choices are best, one of them, always the same.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no package. <see cref="FaultCode.DuplicateKey"/>: a key twice.
    /// <see cref="FaultCode.CurrencyMismatch"/>. <see cref="FaultCode.InvalidArgument"/>: a package without levels, a negative cost,
    /// value or budget, one finer than the minor unit, mandatory first levels that cost more than the budget.
    /// </exception>
    public static ZeroBasePlan Of(ReadOnlySpan<DecisionPackage> packages, Money budget, SelectionOptions? options = null)
    {
        Rows.NotEmpty(packages, nameof(packages));
        Rows.Unique(packages, nameof(packages), package => package.Id);
        for (int i = 0; i < packages.Length; i++)
        {
            foreach (var level in packages[i].Levels)
                Rows.In(budget.Currency, Guard.At(nameof(packages), i), level.Cost);
        }
        Rows.NotNegative(budget.Amount, nameof(budget));
        budget.InMinorUnits("plan", nameof(budget));
        var items = new LevelledItem[packages.Length];
        for (int i = 0; i < items.Length; i++)
        {
            string place = Guard.At(nameof(packages), i);
            if (packages[i].Levels.IsEmpty)
                throw Faults.Invalid(place, "the package has no levels", "give each package at least one level");
            foreach (var level in packages[i].Levels)
            {
                Rows.NotNegative(level.Cost.Amount, $"{place}.Levels");
                Guard.NotNegative(level.Value, $"{place}.Levels");
                level.Cost.InMinorUnits("plan", $"{place}.Levels");
            }
            items[i] = new LevelledItem(
                packages[i].Id,
                packages[i].IsMandatory,
                [.. packages[i].Levels.Select(level => new ItemLevel(level.Cost.Amount, level.Value))]
            );
        }
        return new ZeroBasePlan(packages, budget, BestLevels.Of(items, budget.Amount, options));
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of("Cost of the plan", "计划总成本", TotalCost, $"{Told.Plain(TotalCost + Unspent)} - {Told.Plain(Unspent)}", _best.Explain());
}
