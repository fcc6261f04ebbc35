using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Customers;

/// <summary>Buyers drawn from known laws with a fixed seed: data that no other test or file depends on.</summary>
internal static class SimulatedBuyers
{
    /// <summary>Customers of a BG/NBD or MBG/NBD law; ages 20 to 40 weeks, times to a hundredth.</summary>
    public static PurchaseHistory[] Draw(int count, double r, double alpha, double a, double b, bool leavesAtFirst, ulong seed)
    {
        var rates = new Gamma(r, 1 / alpha);
        var chances = new Beta(a, b);
        var buyers = new PurchaseHistory[count];
        for (int i = 0; i < count; i++)
        {
            var random = new RandomStream(seed, (ulong)i).From();
            double rate = random.Next(rates);
            double chance = random.Next(chances);
            double age = 20 + Math.Round(20 * random.NextUniform(), 1);
            double time = 0;
            double last = 0;
            int repeats = 0;
            bool there = !leavesAtFirst || random.NextUniform() >= chance;
            while (there)
            {
                time += random.NextExponential() / rate;
                if (time > age)
                    break;
                repeats++;
                last = Math.Min(age, Math.Round(time, 2));
                there = random.NextUniform() >= chance;
            }
            buyers[i] = new PurchaseHistory($"b{i}", repeats, last, age);
        }
        return buyers;
    }

    /// <summary>Customers of a Pareto/NBD law; ages 20 to 40 weeks, times to a hundredth.</summary>
    public static PurchaseHistory[] DrawPareto(int count, double r, double alpha, double s, double beta, ulong seed)
    {
        var rates = new Gamma(r, 1 / alpha);
        var departures = new Gamma(s, 1 / beta);
        var buyers = new PurchaseHistory[count];
        for (int i = 0; i < count; i++)
        {
            var random = new RandomStream(seed, (ulong)i).From();
            double rate = random.Next(rates);
            double departure = random.NextExponential() / random.Next(departures);
            double age = 20 + Math.Round(20 * random.NextUniform(), 1);
            double last = 0;
            int repeats = 0;
            for (double time = random.NextExponential() / rate; time < Math.Min(age, departure); time += random.NextExponential() / rate)
            {
                repeats++;
                last = Math.Min(age, Math.Round(time, 2));
            }
            buyers[i] = new PurchaseHistory($"p{i}", repeats, last, age);
        }
        return buyers;
    }
}
