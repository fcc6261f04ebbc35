using System.Buffers;
using System.Numerics;

namespace Ops.Domain;

/// <summary>Hamilton's method on whole minor units. 64-bit where that is exact, else 128-bit, else without limit.</summary>
internal static class LargestRemainder
{
    /// <summary>Up to so many shares the scratch space lies on the stack.</summary>
    private const int StackShares = 64;

    private const int FewShares = 24;

    private static readonly ImmutableArray<ulong> Powers = [.. Enumerable.Range(0, 20).Select(n => (ulong)BigInteger.Pow(10, n))];

    public static void Share(Money total, ReadOnlySpan<decimal> weights, Span<Money> parts)
    {
        ulong[]? rented = null;
        var scratch =
            weights.Length <= StackShares
                ? stackalloc ulong[3 * weights.Length]
                : (rented = ArrayPool<ulong>.Shared.Rent(3 * weights.Length));
        var whole = scratch[..weights.Length];
        bool fits = TryWhole(weights, whole, scratch.Slice(weights.Length, weights.Length), out int scale);
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
        var scratch =
            weights.Length <= StackShares
                ? stackalloc ulong[3 * weights.Length]
                : (rented = ArrayPool<ulong>.Shared.Rent(3 * weights.Length));
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
        ulong given =
            Math.BigMul(units, sum, out _) == 0 ? Divide(units, sum, shares, remainders) : DivideWide(units, sum, shares, remainders);
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
        Sort(remainders, sorted);
        ulong least = sorted[^rest];
        int above = sorted.Length - 1 - sorted.LastIndexOf(least);
        int equals = rest - above;
        for (int i = 0; i < shares.Length; i++)
        {
            if (remainders[i] > least || (remainders[i] == least && equals-- > 0))
                shares[i]++;
        }
    }

    /// <summary>Few values are inserted one by one, which is faster than the general way.</summary>
    private static void Sort(ReadOnlySpan<ulong> values, Span<ulong> sorted)
    {
        if (values.Length > FewShares)
        {
            values.CopyTo(sorted);
            sorted.Sort();
            return;
        }
        for (int i = 0; i < values.Length; i++)
        {
            ulong value = values[i];
            int at = i;
            for (; at > 0 && sorted[at - 1] > value; at--)
                sorted[at] = sorted[at - 1];
            sorted[at] = value;
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

    /// <summary>The weights as whole numbers at their largest scale, if 64 bits hold them all.</summary>
    private static bool TryWhole(ReadOnlySpan<decimal> weights, Span<ulong> whole, Span<ulong> scales, out int scale)
    {
        Span<int> bits = stackalloc int[4];
        bool fits = true;
        scale = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            decimal.GetBits(weights[i], bits);
            whole[i] = Low(bits);
            fits &= bits[2] == 0;
            if (bits[3] < 0 && weights[i] != 0)
                throw Negative(i, Figures.Text(weights[i]));
            int own = (bits[3] >> 16) & 0xFF;
            scales[i] = (ulong)own;
            scale = Math.Max(scale, own);
        }
        for (int i = 0; i < whole.Length && fits; i++)
        {
            if ((int)scales[i] != scale)
                fits = TryRaise(ref whole[i], scale - (int)scales[i]);
        }
        return fits;
    }

    private static bool TryUnits(Money total, out ulong units)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(total.Amount, bits);
        units = Low(bits);
        return bits[2] == 0 && TryRaise(ref units, total.Currency.MinorUnitsFor("allocate") - total.Amount.Scale);
    }

    /// <summary>The lower 64 bits of a decimal's digits.</summary>
    private static ulong Low(ReadOnlySpan<int> bits) => unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);

    /// <summary>Multiplies by 10^power, if 64 bits hold the product.</summary>
    private static bool TryRaise(ref ulong value, int power)
    {
        if (power >= Powers.Length)
            return value == 0;
        return Math.BigMul(value, Powers[power], out value) == 0;
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
