using System.Numerics;

namespace Ops.Domain;

public readonly partial record struct Money
{
    /// <summary>The sum of amounts of one currency.</summary>
    /// <param name="amounts">At least one amount, all of one currency.</param>
    /// <returns>
    /// The exact sum; where it has more than 28 to 29 significant digits, the nearest decimal to it (half-even). The order of
    /// the amounts never matters.
    /// </returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no amount. <see cref="FaultCode.CurrencyMismatch"/>: two currencies, with the index.
    /// <see cref="FaultCode.Overflow"/>: the sum is beyond decimal.
    /// </exception>
    public static Money Sum(params ReadOnlySpan<Money> amounts)
    {
        Guard.NotEmpty(amounts, nameof(amounts));
        var currency = amounts[0].Currency;
        RefuseOthers(amounts, currency, nameof(amounts));
        return new Money(TrySum(amounts, out decimal sum) ? sum : WideSum(amounts), currency);
    }

    /// <summary>Refuses amounts of another currency, naming the first index.</summary>
    internal static void RefuseOthers(ReadOnlySpan<Money> amounts, Currency currency, string place)
    {
        for (int i = 0; i < amounts.Length; i++)
        {
            if (amounts[i].Currency != currency)
                throw Mismatch(Guard.At(place, i), currency, amounts[i].Currency);
        }
    }

    /// <summary>Adds in decimal as long as no digit is lost.</summary>
    private static bool TrySum(ReadOnlySpan<Money> amounts, out decimal sum)
    {
        sum = 0;
        try
        {
            foreach (ref readonly var item in amounts)
            {
                decimal next = sum + item.Amount;
                if (next.Scale < sum.Scale || next.Scale < item.Amount.Scale)
                    return false;
                sum = next;
            }
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>Adds without limit, then comes back to decimal once.</summary>
    private static decimal WideSum(ReadOnlySpan<Money> amounts)
    {
        var sum = BigInteger.Zero;
        foreach (ref readonly var item in amounts)
            sum += Exact.Numerator(item.Amount) * Exact.PowerOfTen(Exact.MostPlaces - item.Amount.Scale);
        return Exact.Nearest(sum, Exact.PowerOfTen(Exact.MostPlaces));
    }
}
