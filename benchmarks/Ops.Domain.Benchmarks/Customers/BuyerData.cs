using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Customers;

/// <summary>2,357 buyers drawn from the BG/NBD law published for the CDNOW sample, in weeks, ages 27 to 39.</summary>
internal static class BuyerData
{
    public static PurchaseHistory[] Buyers { get; } = Draw();

    private static PurchaseHistory[] Draw()
    {
        var rates = new Gamma(0.243, 1 / 4.414);
        var chances = new Beta(0.793, 2.426);
        var buyers = new PurchaseHistory[2357];
        for (int i = 0; i < buyers.Length; i++)
        {
            var random = new RandomStream(7, (ulong)i).From();
            double rate = random.Next(rates);
            double chance = random.Next(chances);
            double age = Math.Round(27 + (i % 84 / 7.0), 2);
            double last = 0;
            int repeats = 0;
            for (double time = random.NextExponential() / rate; time < age; time += random.NextExponential() / rate)
            {
                repeats++;
                last = Math.Min(age, Math.Round(Math.Ceiling(time * 7) / 7, 2));
                if (random.NextUniform() < chance)
                    break;
            }
            buyers[i] = new PurchaseHistory($"b{i}", repeats, last, age);
        }
        return buyers;
    }
}
