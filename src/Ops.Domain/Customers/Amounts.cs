namespace Ops.Domain.Customers;

/// <summary>Checks of amounts, and their exact quotients.</summary>
internal static class Amounts
{
    public static Money NotNegative(Money amount, string place) =>
        amount.Amount >= 0
            ? amount
            : throw Faults.Invalid(place, $"{Figures.Text(amount.Amount)} is negative", "give an amount of at least 0");

    /// <summary>Refuses an amount in another currency.</summary>
    public static void In(Currency currency, Money amount, string place)
    {
        if (amount.Currency != currency)
            throw Faults.Of(FaultCode.CurrencyMismatch, place, $"{amount.Currency} meets {currency}", "convert to one currency first");
    }

    /// <summary>The double nearest to the exact quotient; the divisor is not 0.</summary>
    public static double Ratio(decimal top, decimal bottom) => ((Fraction)top / bottom).ToDouble();

    /// <summary>The amount as text with its currency.</summary>
    public static string Text(Money amount) => $"{Figures.Text(amount.Amount)} {amount.Currency.Code}";
}
