using System.Numerics;

namespace Ops.Domain;

/// <summary>A whole number of units shared out by exact weights, without losing one: the largest-remainder method of Hamilton (1792).</summary>
internal static class WholeShares
{
    /// <summary>One share per weight; the units left over go to the largest remainders, among equals to the earlier. The weights sum to more than 0.</summary>
    public static BigInteger[] Of(BigInteger units, ReadOnlySpan<Fraction> weights)
    {
        var sum = Fraction.Zero;
        foreach (var weight in weights)
            sum += weight;
        var shares = new BigInteger[weights.Length];
        var remainders = new Fraction[weights.Length];
        var rest = units;
        for (int i = 0; i < shares.Length; i++)
        {
            var exact = new Fraction(units, 1) * weights[i] / sum;
            shares[i] = BigInteger.Divide(exact.Top, exact.Bottom);
            remainders[i] = exact - new Fraction(shares[i], 1);
            rest -= shares[i];
        }
        foreach (int i in Enumerable.Range(0, shares.Length).OrderByDescending(i => remainders[i]).Take((int)rest))
            shares[i]++;
        return shares;
    }
}
