namespace Ops.Domain.Numerics;

/// <summary>Draws without replacement: the count of marked ones among <paramref name="draws"/> of a population. Its tails are sums outwards from a term.</summary>
internal readonly struct HypergeometricLaw(double population, double marked, double draws) : IWholeLaw
{
    /// <summary>Tables that differ from the observed one only by rounding count as equally probable (as in R's fisher.test).</summary>
    /// <summary>The greatest population whose counts a <c>double</c> tells apart, 2⁵³.</summary>
    public const long MostCounted = 1L << 53;

    private const double Slack = 1 + 1e-7;

    public double Low => Math.Max(0, draws - (population - marked));

    public double High => Math.Min(draws, marked);

    /// <summary>The ratio of three binomial terms at the same p, each in saddle-point form (Loader 2000).</summary>
    public double Term(double k)
    {
        if (k < Low || k > High)
            return 0;
        if (draws == 0 || draws == population)
            return 1;
        double p = draws / population;
        double q = (population - draws) / population;
        return BetaFunctions.BinomialTerm(k, marked - k, p, q)
            * (
                BetaFunctions.BinomialTerm(draws - k, population - marked - (draws - k), p, q)
                / BetaFunctions.BinomialTerm(draws, population - draws, p, q)
            );
    }

    public Tails Of(double k)
    {
        if (k < Low)
            return Tails.None;
        if (k >= High)
            return Tails.All;
        return k < draws * (marked / population) ? Tails.FromLower(Below(k)) : Tails.FromUpper(Above(k + 1));
    }

    /// <summary>The sum over all counts that are no more probable than <paramref name="k"/>.</summary>
    public double TwoSided(double k)
    {
        double limit = Term(k) * Slack;
        double mode = Math.Clamp(Math.Floor((draws + 1) * ((marked + 1) / (population + 2))), Low, High);
        if (Term(mode) <= limit)
            return 1;
        // The terms rise to the mode and fall after it: on each side the improbable ones are a tail.
        double lastBelow = Low - 1;
        double top = mode;
        while (top - lastBelow > 1)
        {
            double middle = Math.Floor((lastBelow + top) / 2);
            (lastBelow, top) = Term(middle) <= limit ? (middle, top) : (lastBelow, middle);
        }
        double firstAbove = High + 1;
        double bottom = mode;
        while (firstAbove - bottom > 1)
        {
            double middle = Math.Floor((firstAbove + bottom) / 2);
            (firstAbove, bottom) = Term(middle) <= limit ? (middle, bottom) : (firstAbove, middle);
        }
        return Math.Min(1, Below(lastBelow) + Above(firstAbove));
    }

    private double Below(double k)
    {
        double sum = 0;
        double term = Term(k);
        for (; k >= Low && term > sum * 1e-17; k--)
        {
            sum += term;
            term *= k / (marked - k + 1) * ((population - marked - draws + k) / (draws - k + 1));
        }
        return Math.Min(1, sum);
    }

    private double Above(double k)
    {
        double sum = 0;
        double term = Term(k);
        for (; k <= High && term > sum * 1e-17; k++)
        {
            sum += term;
            term *= (marked - k) / (k + 1) * ((draws - k) / (population - marked - draws + k + 1));
        }
        return Math.Min(1, sum);
    }
}
