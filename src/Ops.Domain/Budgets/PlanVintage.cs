namespace Ops.Domain.Budgets;

/// <summary>A rolling plan as it was made at one time: the amounts of the next periods.</summary>
public sealed class PlanVintage
{
    /// <summary>Creates a vintage.</summary>
    /// <param name="madeAfter">After how many periods it was made, at least 0: its first amount is that of the next period.</param>
    /// <param name="amounts">One amount per period of the horizon, at least one.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: negative. <see cref="FaultCode.EmptyInput"/>: no amount.</exception>
    public PlanVintage(int madeAfter, params ReadOnlySpan<Money> amounts)
    {
        MadeAfter = Guard.InRange(madeAfter, 0, int.MaxValue, nameof(madeAfter));
        Guard.NotEmpty(amounts, nameof(amounts));
        Amounts = [.. amounts];
    }

    /// <summary>After how many periods it was made.</summary>
    public int MadeAfter { get; }

    /// <summary>One amount per period of the horizon.</summary>
    public ImmutableArray<Money> Amounts { get; }

    /// <summary>The next vintage: the period that is over drops out and a new one is added at the end.</summary>
    /// <param name="last">The amount of the new last period.</param>
    /// <returns>The next vintage, with the same horizon.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>.</exception>
    public PlanVintage Roll(Money last)
    {
        Rows.In(Amounts[0].Currency, nameof(last), last);
        return new PlanVintage(MadeAfter + 1, [.. Amounts.Skip(1), last]);
    }
}
