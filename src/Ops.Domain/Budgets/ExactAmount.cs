namespace Ops.Domain.Budgets;

/// <summary>From exact fractions to the figures that results show.</summary>
internal static class ExactAmount
{
    /// <summary>The nearest decimal without trailing zeros, as an amount.</summary>
    public static Money In(this Fraction value, Currency currency) => new(value.ToDecimal() / 1.0000000000000000000000000000m, currency);

    public static Money? In(this Fraction? value, Currency currency) => value is { } known ? known.In(currency) : null;

    public static double? ToNumber(this Fraction? value) => value?.ToDouble();

    public static Fraction Sum(ReadOnlySpan<Money> amounts)
    {
        var sum = Fraction.Zero;
        foreach (ref readonly var amount in amounts)
            sum += amount.Amount;
        return sum;
    }
}
