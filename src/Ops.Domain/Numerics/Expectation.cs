namespace Ops.Domain.Numerics;

/// <summary>Expected values of a function of a random figure, by sums and quadrature over its quantiles.</summary>
/// <remarks>Mixtures and truncations are taken apart first, so that only plain laws are integrated, piece by smooth piece.</remarks>
internal static class Expectation
{
    private const double Negligible = 1e-30;

    /// <summary>Quantiles between which a distribution function is smooth enough for one integral.</summary>
    private static readonly ImmutableArray<double> LowerMarks = [0.01, 0.25, 0.5, 0.75];
    private static readonly ImmutableArray<double> UpperMarks = [1e-2, 1e-4, 1e-6, 1e-9, 1e-12, 1e-16];

    /// <summary>E[g(X)]; g is smooth but at the breaks.</summary>
    public static double Of(IDistribution law, Func<double, double> g, ReadOnlySpan<double> breaks) =>
        Within(law, g, double.NegativeInfinity, double.PositiveInfinity, breaks);

    /// <summary>E[g(X); low ≤ X ≤ high].</summary>
    public static double Within(IDistribution law, Func<double, double> g, double low, double high, ReadOnlySpan<double> breaks)
    {
        switch (law)
        {
            case Mixture mixture:
                double sum = 0;
                foreach (var part in mixture.Components)
                    sum += part.Weight * Within(part.Distribution, g, low, high, breaks);
                return sum;
            case Truncated truncated:
                double from = Math.Max(low, truncated.Low ?? double.NegativeInfinity);
                double to = Math.Min(high, truncated.High ?? double.PositiveInfinity);
                return from > to ? 0 : Within(truncated.Base, g, from, to, breaks) / truncated.Mass;
            case IDiscreteDistribution discrete:
                return Sum(discrete, g, low, high);
            default:
                return Pieces(law, g, low, high, breaks);
        }
    }

    /// <summary>P(X &lt; x).</summary>
    public static double Below(IDistribution law, double x) => Strictly(law, x).Lower;

    /// <summary>P(X &lt; x) and P(X ≥ x).</summary>
    public static Tails Strictly(IDistribution law, double x)
    {
        switch (law)
        {
            case Mixture mixture:
                var sum = default(Tails);
                foreach (var part in mixture.Components)
                {
                    var tails = Strictly(part.Distribution, x);
                    sum = new Tails(sum.Lower + (part.Weight * tails.Lower), sum.Upper + (part.Weight * tails.Upper));
                }
                return sum;
            case Truncated truncated:
                return truncated.Conditional(x, Strictly(truncated.Base, x));
            case IDiscreteDistribution:
                double before = Math.Ceiling(x) - 1;
                return new Tails(law.Cdf(before), law.Survival(before));
            default:
                return new Tails(law.Cdf(x), law.Survival(x));
        }
    }

    /// <summary>∫ P(X &gt; x) dx from a to b: what the figure adds to a layer between them, E[min(max(X − a, 0), b − a)].</summary>
    public static double SurvivalIntegral(IDistribution law, double a, double b)
    {
        if (b <= a)
            return 0;
        switch (law)
        {
            case Mixture mixture:
                double sum = 0;
                foreach (var part in mixture.Components)
                    sum += part.Weight * SurvivalIntegral(part.Distribution, a, b);
                return sum;
            case Truncated truncated:
                double low = truncated.Low ?? double.NegativeInfinity;
                double high = truncated.High ?? double.PositiveInfinity;
                double below = Math.Max(0, Math.Min(b, low) - a);
                double from = Math.Max(a, low);
                double to = Math.Min(b, high);
                if (to <= from)
                    return below;
                double beyond = truncated.High is { } end ? (to - from) * truncated.Base.Survival(end) : 0;
                return below + ((SurvivalIntegral(truncated.Base, from, to) - beyond) / truncated.Mass);
            case IDiscreteDistribution:
                return Steps(law, a, b);
            default:
                return Smooth(law, a, b);
        }
    }

    /// <summary>The places where a law's distribution function is not smooth.</summary>
    public static IEnumerable<double> Knots(IDistribution law)
    {
        var inner = law switch
        {
            Mixture mixture => mixture.Components.SelectMany(part => Knots(part.Distribution)),
            Truncated truncated => Knots(truncated.Base),
            Triangular triangular => [triangular.Mode],
            _ => [],
        };
        return inner.Concat(new[] { law.Minimum, law.Maximum }.OfType<double>());
    }

    private static double Sum(IDiscreteDistribution law, Func<double, double> g, double low, double high)
    {
        double first = Math.Max(Math.Ceiling(low), law.Minimum ?? law.Quantile(Negligible));
        double last = Math.Min(Math.Floor(high), law.Maximum ?? law.UpperQuantile(Negligible));
        double sum = 0;
        for (double k = first; k <= last; k++)
            sum += law.Probability((long)k) * g(k);
        return sum;
    }

    private static double Pieces(IDistribution law, Func<double, double> g, double low, double high, ReadOnlySpan<double> breaks)
    {
        double[] inner = [.. breaks, .. Knots(law), law.Quantile(0.5)];
        double[] ends = [low, .. inner.Where(x => x > low && x < high).Distinct().Order(), high];
        double sum = 0;
        for (int i = 0; i + 1 < ends.Length; i++)
            sum += Piece(law, g, At(law, ends[i]), At(law, ends[i + 1]));
        return sum;
    }

    /// <summary>Over the quantiles between two tail areas, counted from the nearer end of the law.</summary>
    private static double Piece(IDistribution law, Func<double, double> g, Tails from, Tails to)
    {
        bool isLower = from.Lower < 0.5;
        double start = isLower ? from.Lower : to.Upper;
        double width = isLower ? to.Lower - from.Lower : from.Upper - to.Upper;
        if (width <= 0)
            return 0;
        double Quantile(Tails at)
        {
            double p = at.Lower <= at.Upper ? start + (width * at.Lower) : start + width - (width * at.Upper);
            if (p <= 0 || p >= 1)
                return 0;
            return g(isLower ? law.Quantile(p) : law.UpperQuantile(p));
        }

        return width * TanhSinh.Unit(Quantile);
    }

    private static Tails At(IDistribution law, double x) =>
        double.IsNegativeInfinity(x) ? Tails.None
        : double.IsPositiveInfinity(x) ? Tails.All
        : new Tails(law.Cdf(x), law.Survival(x));

    private static double Steps(IDistribution law, double a, double b)
    {
        double sum = 0;
        double at = a;
        while (at < b)
        {
            double next = Math.Min(b, Math.Floor(at) + 1);
            double survival = law.Survival(at);
            if (survival < Negligible)
                break;
            sum += (next - at) * survival;
            at = next;
        }
        return sum;
    }

    private static double Smooth(IDistribution law, double a, double b)
    {
        double start = Math.Max(a, law.Minimum ?? a);
        double sum = Math.Min(start, b) - a;
        double stop = Math.Min(b, law.Maximum ?? b);
        if (stop <= start)
            return sum;
        double[] marks = [.. Knots(law), .. LowerMarks.Select(law.Quantile), .. UpperMarks.Select(law.UpperQuantile)];
        double[] ends = [start, .. marks.Where(x => x > start && x < stop).Distinct().Order(), stop];
        for (int i = 0; i + 1 < ends.Length; i++)
            sum += TanhSinh.Between(ends[i], ends[i + 1], law.Survival);
        return sum;
    }
}
