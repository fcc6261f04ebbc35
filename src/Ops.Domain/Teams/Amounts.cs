namespace Ops.Domain.Teams;

/// <summary>The checks and quotients of exact figures in this room.</summary>
internal static class Amounts
{
    public static decimal NotNegative(decimal value, string place) =>
        value >= 0 ? value : throw Faults.Invalid(place, $"{Figures.Text(value)} is negative", "give a figure of at least 0");

    public static Money NotNegative(Money value, string place) =>
        value.IsNegative ? throw Faults.Invalid(place, $"{value} is negative", "give an amount of at least 0") : value;

    /// <summary>The quotient as a double; null where the divisor is 0.</summary>
    public static double? Ratio(decimal top, decimal bottom) => bottom == 0 ? null : (double)(top / bottom);

    /// <summary>An exact amount rounded once to the currency's minor unit, half-even.</summary>
    public static Money Rounded(Fraction amount, Currency currency) =>
        new(Exact.Quotient(amount.Top, amount.Bottom, currency.MinorUnitsFor("round"), RoundingMode.HalfEven), currency);
}
