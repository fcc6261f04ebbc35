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
        double[] rest = points > 1 ? Differences(law, step, step / 2, points - 1) : [];
        return [law.Cdf(step / 2), .. rest];
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
