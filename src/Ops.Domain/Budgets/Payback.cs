namespace Ops.Domain.Budgets;

/// <summary>When payments have earned back what they cost.</summary>
public sealed record Payback : IExplainable
{
    private Payback() { }

    /// <summary>Periods until the sum reaches 0, linear within a period; null if it never does.</summary>
    public double? Periods { get; internal init; }

    /// <summary>Finds the time.</summary>
    /// <param name="cashFlows">At least one payment, all in one currency; the first at time 0.</param>
    /// <returns>The time.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.CurrencyMismatch"/>.</exception>
    public static Payback Of(params ReadOnlySpan<Money> cashFlows)
    {
        Guard.NotEmpty(cashFlows, nameof(cashFlows));
        for (int i = 0; i < cashFlows.Length; i++)
            Rows.In(cashFlows[0].Currency, Guard.At(nameof(cashFlows), i), cashFlows[i]);
        var sum = Fraction.Zero;
        for (int i = 0; i < cashFlows.Length; i++)
        {
            var before = sum;
            sum += cashFlows[i].Amount;
            if (sum.Sign >= 0)
                return new Payback { Periods = i == 0 ? 0 : ((decimal)(i - 1) - (before / cashFlows[i].Amount)).ToDouble() };
        }
        return new Payback();
    }

    /// <inheritdoc/>
    public Explanation Explain() => Told.Of("Payback in periods", "回收期（期数）", Periods);
}
