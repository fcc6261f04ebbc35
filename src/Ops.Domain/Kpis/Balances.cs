namespace Ops.Domain.Kpis;

/// <summary>Balances at successive dates, checked, and their average.</summary>
internal static class Balances
{
    /// <summary>Refuses an empty list; the first of the checks.</summary>
    public static void CheckPresent(ReadOnlySpan<decimal> balances, string place) => Guard.NotEmpty(balances, place);

    public static void CheckSigns(ReadOnlySpan<decimal> balances, string place)
    {
        for (int i = 0; i < balances.Length; i++)
            Guard.InRange(balances[i], 0, decimal.MaxValue, Guard.At(place, i));
    }

    public static Fraction Mean(ReadOnlySpan<decimal> balances, BalanceMean mean, string place)
    {
        if (mean != BalanceMean.Simple)
            Guard.AtLeast(balances.Length, 2, place);
        Fraction ends = (Fraction)balances[0] + balances[^1];
        if (mean == BalanceMean.OpeningClosing)
            return ends / new Fraction(2, 1);
        var sum = Fraction.Zero;
        foreach (decimal balance in balances)
            sum += balance;
        return mean == BalanceMean.Simple
            ? sum / new Fraction(balances.Length, 1)
            : (sum - (ends / new Fraction(2, 1))) / new Fraction(balances.Length - 1, 1);
    }

    /// <summary>The quotient, refusing 0 below the line by name.</summary>
    public static Fraction Over(Fraction top, Fraction bottom, string place) =>
        Fraction.Ratio(top, bottom)
        ?? throw Faults.ZeroDenominator(place, "it is 0 and stands below the line", "the figure does not exist without it");
}
