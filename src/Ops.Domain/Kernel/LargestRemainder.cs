using System.Buffers;
using System.Numerics;

namespace Ops.Domain;

/// <summary>Hamilton's method on whole minor units. 64-bit where that is exact, else 128-bit, else without limit.</summary>
internal static class LargestRemainder
{
    /// <summary>Up to so many shares the scratch space lies on the stack.</summary>
    private const int StackShares = 64;

    private static readonly ImmutableArray<ulong> Powers = [.. Enumerable.Range(0, 20).Select(n => (ulong)BigInteger.Pow(10, n))];

    public static void Share(Money total, ReadOnlySpan<decimal> weights, Span<Money> parts)
    {
        int scale = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] < 0)
                throw Negative(i, Figures.Text(weights[i]));
            scale = Math.Max(scale, weights[i].Scale);
        }
        ulong[]? rented = null;
        var scratch = weights.Length <= StackShares ? stackalloc ulong[3 * weights.Length] : (rented = ArrayPool<ulong>.Shared.Rent(3 * weights.Length));
        var whole = scratch[..weights.Length];
        bool fits = true;
        for (int i = 0; i < whole.Length && fits; i++)
            fits = TryScale(weights[i], scale, out whole[i]);
        if (fits && TrySum(whole, out ulong sum) && TryUnits(total, out ulong units))
            Share(total, units, sum, scratch, parts);
        else
            WideShare(total, weights, scale, parts);
        if (rented is not null)
            ArrayPool<ulong>.Shared.Return(rented);
    }

    public static void Share(Money total, ReadOnlySpan<int> weights, Span<Money> parts)
    {
        ulong[]? rented = null;
        var scratch = weights.Length <= StackShares ? stackalloc ulong[3 * weights.Length] : (rented = ArrayPool<ulong>.Shared.Rent(3 * weights.Length));
        ulong sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] < 0)
                throw Negative(i, Figures.Text((decimal)weights[i]));
            scratch[i] = (ulong)weights[i];
            sum += scratch[i];
        }
        if (TryUnits(total, out ulong units))
        {
            Share(total, units, sum, scratch, parts);
        }
        else
        {
            var wide = new decimal[weights.Length];
            for (int i = 0; i < wide.Length; i++)
                wide[i] = weights[i];
            WideShare(total, wide, 0, parts);
        }
        if (rented is not null)
            ArrayPool<ulong>.Shared.Return(rented);
    }

    /// <summary>Scratch holds the weights first; they become the shares, then come the remainders, then room to sort these.</summary>
    private static void Share(Money total, ulong units, ulong sum, Span<ulong> scratch, Span<Money> parts)
    {
        if (sum == 0)
            throw NothingToShareBy();
        var shares = scratch[..parts.Length];
        var remainders = scratch.Slice(parts.Length, parts.Length);
        ulong given = Math.BigMul(units, sum, out _) == 0 ? Divide(units, sum, shares, remainders) : DivideWide(units, sum, shares, remainders);
        if (units > given)
            GiveRest((int)(units - given), shares, remainders, scratch.Slice(2 * parts.Length, parts.Length));
        bool isNegative = total.IsNegative;
        byte places = (byte)total.Currency.MinorUnitsFor("allocate");
        for (int i = 0; i < parts.Length; i++)
        {
            ulong share = shares[i];
            var amount = unchecked(new decimal((int)share, (int)(share >> 32), 0, isNegative && share != 0, places));
            parts[i] = new Money(amount, total.Currency);
        }
    }

    private static ulong Divide(ulong units, ulong sum, Span<ulong> shares, Span<ulong> remainders)
    {
        ulong given = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            ulong product = units * shares[i];
            ulong share = product / sum;
            remainders[i] = product - (share * sum);
            shares[i] = share;
            given += share;
        }
        return given;
    }

    private static ulong DivideWide(ulong units, ulong sum, Span<ulong> shares, Span<ulong> remainders)
    {
        ulong given = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            var (share, remainder) = UInt128.DivRem(Math.BigMul(units, shares[i]), sum);
            remainders[i] = (ulong)remainder;
            shares[i] = (ulong)share;
            given += shares[i];
        }
        return given;
    }

    /// <summary>One unit each to the largest remainders, to the earlier among equals.</summary>
    private static void GiveRest(int rest, Span<ulong> shares, ReadOnlySpan<ulong> remainders, Span<ulong> sorted)
    {
        remainders.CopyTo(sorted);
        sorted.Sort();
        ulong least = sorted[^rest];
        int above = sorted.Length - 1 - sorted.LastIndexOf(least);
        int equals = rest - above;
        for (int i = 0; i < shares.Length; i++)
        {
            if (remainders[i] > least || (remainders[i] == least && equals-- > 0))
                shares[i]++;
        }
    }

    private static void WideShare(Money total, ReadOnlySpan<decimal> weights, int scale, Span<Money> parts)
    {
        var whole = new BigInteger[weights.Length];
        var sum = BigInteger.Zero;
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] = Exact.Numerator(weights[i]) * Exact.PowerOfTen(scale - weights[i].Scale);
            sum += whole[i];
        }
        if (sum.IsZero)
            throw NothingToShareBy();
        int places = total.Currency.MinorUnitsFor("allocate");
        var units = BigInteger.Abs(Exact.Numerator(total.Amount)) * Exact.PowerOfTen(places - total.Amount.Scale);
        var remainders = new BigInteger[whole.Length];
        var rest = units;
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] = BigInteger.DivRem(units * whole[i], sum, out remainders[i]);
            rest -= whole[i];
        }
        foreach (int i in Enumerable.Range(0, whole.Length).OrderByDescending(i => remainders[i]).Take((int)rest))
            whole[i]++;
        var values = Array.ConvertAll(whole, share => Exact.Value(total.IsNegative ? -share : share, places));
        for (int i = 0; i < parts.Length; i++)
            parts[i] = new Money(values[i], total.Currency);
    }

    private static bool TryUnits(Money total, out ulong units) => TryScale(Math.Abs(total.Amount), total.Currency.MinorUnitsFor("allocate"), out units);

    /// <summary>The value times 10^scale, if that is a whole number of 64 bits.</summary>
    private static bool TryScale(decimal value, int scale, out ulong whole)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        ulong digits = unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        int power = scale - value.Scale;
        whole = digits;
        if (bits[2] != 0 || power == 0)
            return bits[2] == 0;
        if (power >= Powers.Length)
            return digits == 0;
        return Math.BigMul(digits, Powers[power], out whole) == 0;
    }

    private static bool TrySum(ReadOnlySpan<ulong> values, out ulong sum)
    {
        sum = 0;
        foreach (ulong value in values)
        {
            if (value > ulong.MaxValue - sum)
                return false;
            sum += value;
        }
        return true;
    }

    private static OpsException Negative(int index, string weight) =>
        Faults.Invalid(Guard.At("weights", index), $"{weight} is negative", "give a weight of at least 0");

    private static OpsException NothingToShareBy() =>
        Faults.ZeroDenominator("weights", "the weights sum to 0", "give at least one positive weight");
}
