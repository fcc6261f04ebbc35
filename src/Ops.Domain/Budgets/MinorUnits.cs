namespace Ops.Domain.Budgets;

/// <summary>Amounts as whole minor units in 64 bits, which is exact and takes half the room of a decimal.</summary>
internal static class MinorUnits
{
    private const int SignMask = int.MinValue;

    private static readonly ulong[] s_powers = [.. Enumerable.Range(0, 20).Select(n => (ulong)Exact.PowerOfTen(n))];

    /// <summary>Why an amount is not a whole number of minor units in 64 bits.</summary>
    public enum Fit : byte
    {
        Whole = 0,
        Finer,
        TooLarge,
    }

    /// <summary>The whole minor units of an amount.</summary>
    public static Fit Of(decimal amount, int places, out long units)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        int scale = (bits[3] >> 16) & 0xFF;
        ulong low = unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        units = 0;
        if (bits[2] != 0)
            return Wide(amount, places, out units);
        if (scale == places && low <= long.MaxValue)
        {
            units = bits[3] < 0 ? -(long)low : (long)low;
            return Fit.Whole;
        }
        ulong whole;
        if (scale <= places)
        {
            if (Math.BigMul(low, s_powers[places - scale], out whole) != 0)
                return Fit.TooLarge;
        }
        else
        {
            int down = scale - places;
            if (down >= s_powers.Length)
                return low == 0 ? Fit.Whole : Fit.Finer;
            whole = low / s_powers[down];
            if (whole * s_powers[down] != low)
                return Fit.Finer;
        }
        if (whole > long.MaxValue)
            return Fit.TooLarge;
        units = (bits[3] & SignMask) != 0 ? -(long)whole : (long)whole;
        return Fit.Whole;
    }

    /// <summary>The amount of so many minor units.</summary>
    public static Money Amount(Int128 units, int places, Currency currency)
    {
        var magnitude = (UInt128)(units < 0 ? -units : units);
        if (magnitude >> 96 != 0)
            throw Faults.Overflow("result", "the sum is beyond the range of decimal", "work in a larger unit");
        ulong low = (ulong)(magnitude & ulong.MaxValue);
        var amount = unchecked(new decimal((int)low, (int)(low >> 32), (int)(uint)(magnitude >> 64), units < 0, (byte)places));
        return new Money(amount, currency);
    }

    /// <summary>The whole minor units of an amount, or a fault.</summary>
    public static long OrThrow(Money amount, int places, string place)
    {
        var fit = Of(amount.Amount, places, out long units);
        return fit == Fit.Whole ? units : throw new OpsException(Fault(fit, amount, place));
    }

    public static Fault Fault(Fit fit, Money amount, string place) =>
        fit == Fit.Finer
            ? new Fault(
                FaultCode.InvalidArgument,
                place,
                $"{amount} is finer than the minor unit of {amount.Currency}",
                "round it first, with a mode that you choose"
            )
            : new Fault(FaultCode.Overflow, place, $"{amount} does not fit 64 bits of minor units", "work in a larger unit");

    /// <summary>An amount of more than 64 bits before its scale is looked at.</summary>
    private static Fit Wide(decimal amount, int places, out long units)
    {
        units = 0;
        decimal shortest = amount / 1.0000000000000000000000000000m;
        if (shortest.Scale > places)
            return Fit.Finer;
        if (Math.Abs(shortest) > long.MaxValue)
            return Fit.TooLarge;
        var whole = Exact.Numerator(shortest) * Exact.PowerOfTen(places - shortest.Scale);
        if (whole > long.MaxValue || whole < -long.MaxValue)
            return Fit.TooLarge;
        units = (long)whole;
        return Fit.Whole;
    }
}
