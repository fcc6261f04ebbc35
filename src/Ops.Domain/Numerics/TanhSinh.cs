namespace Ops.Domain.Numerics;

/// <summary>Integrals over (0, 1) by the double-exponential rule, also where the function or its slope is infinite at an end.</summary>
/// <remarks>
/// H. Takahasi and M. Mori, Double exponential formulas for numerical integration (1974). A node comes as its distances from both
/// ends, so that it keeps its digits near 1 as well as near 0. The step is halved until two sums agree to twelve digits; the error
/// of the last one is then about the square of their difference.
/// </remarks>
internal static class TanhSinh
{
    private const int Levels = 8;

    /// <summary>Here a node is about 1e-250 from its end.</summary>
    private const double Reach = 5.9;

    private static readonly (double Near, double Weight)[][] Rules = MakeRules();

    /// <summary>∫ f over (0, 1); f is given the distances of the node from 0 and from 1.</summary>
    public static double Unit(Func<Tails, double> f)
    {
        double sum = Math.PI / 4 * f(new Tails(0.5, 0.5));
        double integral = 0;
        double step = 2;
        for (int level = 0; level < Levels; level++)
        {
            step /= 2;
            foreach (var (near, weight) in Rules[level])
                sum += weight * (f(new Tails(near, 1 - near)) + f(new Tails(1 - near, near)));
            double before = integral;
            integral = sum * step;
            if (level > 2 && Math.Abs(integral - before) <= 1e-12 * Math.Abs(integral))
                break;
        }
        return integral;
    }

    /// <summary>∫ f over (low, high).</summary>
    public static double Between(double low, double high, Func<double, double> f)
    {
        double width = high - low;
        return width * Unit(at => f(at.Lower <= at.Upper ? low + (width * at.Lower) : high - (width * at.Upper)));
    }

    /// <summary>The nodes on one side that level adds: all multiples of 1, then the odd multiples of 1/2, 1/4 and so on.</summary>
    private static (double, double)[][] MakeRules()
    {
        var rules = new (double, double)[Levels][];
        for (int level = 0; level < Levels; level++)
        {
            double step = Math.ScaleB(1, -level);
            var nodes = new List<(double, double)>();
            for (double t = step; t <= Reach; t += level == 0 ? step : 2 * step)
            {
                double reach = Math.PI * Math.Sinh(t);
                double near = 1 / (1 + Math.Exp(reach));
                double weight = Math.PI * Math.Cosh(t) * near * (1 - near);
                nodes.Add((near, weight));
            }
            rules[level] = [.. nodes];
        }
        return rules;
    }
}
