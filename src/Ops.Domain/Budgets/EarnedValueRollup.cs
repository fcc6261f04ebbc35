namespace Ops.Domain.Budgets;

/// <summary>The earned value of many work packages: indices of the sums, never a mean of indices.</summary>
public sealed class EarnedValueRollup : IExplainable
{
    private EarnedValueRollup(EarnedValueStatus total, ImmutableArray<WorkPackageStatus> packages)
    {
        Total = total;
        Packages = packages;
    }

    /// <summary>The status of the whole.</summary>
    public EarnedValueStatus Total { get; }

    /// <summary>The status of each package, in the order given.</summary>
    public ImmutableArray<WorkPackageStatus> Packages { get; }

    /// <summary>Adds packages up.</summary>
    /// <param name="packages">At least one package; keys are unique, all amounts in one currency.</param>
    /// <returns>The whole and its parts.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.DuplicateKey"/>, <see cref="FaultCode.CurrencyMismatch"/>,
    /// <see cref="FaultCode.InvalidArgument"/>: a negative amount, or more earned than the package's budget.
    /// </exception>
    public static EarnedValueRollup Of(params ReadOnlySpan<WorkPackage> packages)
    {
        Rows.NotEmpty(packages, nameof(packages));
        Rows.Unique(packages, nameof(packages), package => package.Id);
        var currency = packages[0].BudgetAtCompletion.Currency;
        for (int i = 0; i < packages.Length; i++)
            Rows.In(
                currency,
                Guard.At(nameof(packages), i),
                packages[i].PlannedValue,
                packages[i].EarnedValue,
                packages[i].ActualCost,
                packages[i].BudgetAtCompletion
            );
        var sums = new Fraction[4];
        var parts = ImmutableArray.CreateBuilder<WorkPackageStatus>(packages.Length);
        for (int i = 0; i < packages.Length; i++)
        {
            var package = packages[i];
            Check(package, Guard.At(nameof(packages), i));
            sums[0] += package.BudgetAtCompletion.Amount;
            sums[1] += package.PlannedValue.Amount;
            sums[2] += package.EarnedValue.Amount;
            sums[3] += package.ActualCost.Amount;
            parts.Add(
                new WorkPackageStatus(
                    package.Id,
                    EarnedValueStatus.Of(package.BudgetAtCompletion, package.PlannedValue, package.EarnedValue, package.ActualCost)
                )
            );
        }
        return new EarnedValueRollup(EarnedValueStatus.Of(sums[0], sums[1], sums[2], sums[3], currency), parts.MoveToImmutable());
    }

    private static void Check(WorkPackage package, string place)
    {
        Rows.NotNegative(package.PlannedValue.Amount, $"{place}.PlannedValue");
        Rows.NotNegative(package.EarnedValue.Amount, $"{place}.EarnedValue");
        Rows.NotNegative(package.ActualCost.Amount, $"{place}.ActualCost");
        Rows.NotNegative(package.BudgetAtCompletion.Amount, $"{place}.BudgetAtCompletion");
        if (package.EarnedValue > package.BudgetAtCompletion)
            throw Faults.Invalid(
                $"{place}.EarnedValue",
                $"{package.EarnedValue} is more than the budget of {package.BudgetAtCompletion}",
                "earn from the baseline, at most its budget"
            );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Earned value of all packages",
            "全部工作包的挣值",
            Total.EarnedValue,
            null,
            [
                Total.Explain(),
                .. Packages.Select(package =>
                    Explanation.Of(
                        Phrase.Of($"{package.Id}"),
                        Told.Text(package.Status.EarnedValue),
                        default,
                        default,
                        package.Status.Explain()
                    )
                ),
            ]
        );
}
