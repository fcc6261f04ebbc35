using Ops.Domain.Budgets;

namespace Ops.Domain.Reviews;

/// <summary>Sums of money over units.</summary>
internal static class Totals
{
    /// <summary>The sum over units; null if none of them reports it.</summary>
    public static Money? Of(ReadOnlySpan<UnitReview> units, Func<UnitReview, BudgetTotal?> which)
    {
        Money? sum = null;
        foreach (var unit in units)
        {
            if (which(unit) is { } total)
                sum = sum is { } before ? before + total.Amount : total.Amount;
        }
        return sum;
    }
}
