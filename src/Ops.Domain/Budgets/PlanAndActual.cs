namespace Ops.Domain.Budgets;

/// <summary>A plan of n periods and the actual amounts of the first k of them.</summary>
internal static class PlanAndActual
{
    /// <summary>Refuses more actual periods than planned ones and a second currency.</summary>
    public static Currency Check(ReadOnlySpan<Money> plan, ReadOnlySpan<Money> actual)
    {
        if (actual.Length > plan.Length)
            throw Faults.Length(nameof(actual), actual.Length, plan.Length, nameof(plan));
        var currency = plan[0].Currency;
        for (int i = 0; i < plan.Length; i++)
            Rows.In(currency, Guard.At(nameof(plan), i), plan[i]);
        for (int i = 0; i < actual.Length; i++)
            Rows.In(currency, Guard.At(nameof(actual), i), actual[i]);
        return currency;
    }
}
