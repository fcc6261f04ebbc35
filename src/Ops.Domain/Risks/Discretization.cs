using System.Runtime.Intrinsics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>The probabilities that a severity has on the points of a grid.</summary>
internal static class Discretization
{
    public static double[] Of(IDistribution law, double step, int steps, DiscretizationMethod method) =>
        method switch
        {
            DiscretizationMethod.Upper => Differences(law, step, 0, steps),
            DiscretizationMethod.Lower => [0, .. Differences(law, step, 0, steps)],
            DiscretizationMethod.Rounding => Rounded(law, step, steps),
            _ => Unbiased(law, step, steps),
        };

    /// <summary>F(h/2), then F(kh + h/2) − F(kh − h/2).</summary>
    public static double[] Rounded(IDistribution law, double step, int points)
    {
        if (law is LogNormal normal)
            return Rounded(normal, step, points);
        double[] rest = points > 1 ? Differences(law, step, step / 2, points - 1) : [];
        return [law.Cdf(step / 2), .. rest];
    }

    /// <summary>The same for the commonest severity, eight edges at a time.</summary>
    private static double[] Rounded(LogNormal law, double step, int points)
    {
        double[] values = new double[points];
        var mean = Vector512.Create(law.LogMean);
        var scale = Vector512.Create(1 / law.LogStandardDeviation);
        var ramp = Vector512.Create(0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5);
        Span<double> lower = stackalloc double[8];
        Span<double> upper = stackalloc double[8];
        var before = Tails.None;
        for (int k = 0; k < points; k += 8)
        {
            var edges = (Vector512.Create((double)k) + ramp) * step;
            var (below, above) = NormalFunctions.EightTails((VectorFunctions.Log(edges) - mean) * scale);
            below.CopyTo(lower);
            above.CopyTo(upper);
            for (int i = 0; i < Math.Min(8, points - k); i++)
            {
                values[k + i] = Math.Max(0, lower[i] <= 0.5 ? lower[i] - before.Lower : before.Upper - upper[i]);
                before = new Tails(lower[i], upper[i]);
            }
        }
        return values;
    }

    /// <summary>F(start + (k + 1) h) − F(start + k h), from the smaller tail on both sides.</summary>
    private static double[] Differences(IDistribution law, double step, double start, int count)
    {
        double[] values = new double[count];
        var before = new Tails(law.Cdf(start), law.Survival(start));
        for (int k = 0; k < count; k++)
        {
            double x = start + ((k + 1) * step);
            var at = new Tails(law.Cdf(x), law.Survival(x));
            values[k] = at.Lower <= 0.5 ? at.Lower - before.Lower : before.Upper - at.Upper;
            before = at;
        }
        return values;
    }

    /// <summary>With the mean of each cell: (L(kh) − L((k−1)h)) / h is the mean survival in it.</summary>
    private static double[] Unbiased(IDistribution law, double step, int steps)
    {
        double[] values = new double[steps + 1];
        double before = 1;
        for (int k = 0; k < steps; k++)
        {
            double mean = Expectation.SurvivalIntegral(law, k * step, (k + 1) * step) / step;
            values[k] = before - mean;
            before = mean;
        }
        values[steps] = before - law.Survival(steps * step);
        return values;
    }
}
