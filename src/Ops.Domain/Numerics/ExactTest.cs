namespace Ops.Domain.Numerics;

/// <summary>Exact tests of counts: the p-value is a sum of probabilities, at any sample size.</summary>
/// <remarks>
/// Two-sided p-values sum all outcomes that are no more probable than the observed one, where outcomes whose probabilities differ
/// by less than one part in ten million count as equal (as R does).
/// </remarks>
public static class ExactTest
{
    private const double Slack = 1 + 1e-7;

    /// <summary>Up to here a count beside the expected one can still be told from it in a <see cref="long"/>.</summary>
    private const double MostExpected = 1e18;

    /// <summary>Tests whether a share differs from a given one (binomial test).</summary>
    /// <param name="counts">The counts; at least one trial.</param>
    /// <param name="share">The share under the null hypothesis, from 0 to 1.</param>
    /// <param name="alternative">What to hold against it: the true share is less or greater.</param>
    /// <returns>The result; its estimate is the observed share.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: share outside [0, 1]; <see cref="FaultCode.InsufficientData"/>: no trial.</exception>
    public static TestResult Binomial(Proportion counts, double share, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Probability(share, nameof(share));
        Guard.Defined(alternative, nameof(alternative));
        if (counts.Total == 0)
            throw Faults.Insufficient(nameof(counts), "there is no trial", "give at least one");
        var law = new Binomial(counts.Total, share);
        return new TestResult
        {
            Test = new Phrase("exact binomial test", "精确二项检验"),
            Alternative = alternative,
            PValue = PValue(law, counts.Successes, counts.Total, alternative),
            IsExact = true,
            Estimate = counts.Share,
            Used = counts.Total,
            Source = new Phrase("Clopper and Pearson 1934", "Clopper 与 Pearson 1934"),
        };
    }

    /// <summary>Tests whether a rate of events differs from a given one (Poisson test).</summary>
    /// <param name="events">The number of events: at least 0.</param>
    /// <param name="exposure">The time or quantity in which they were counted: above 0.</param>
    /// <param name="rate">The rate under the null hypothesis, events per unit of exposure: above 0.</param>
    /// <param name="alternative">What to hold against it: the true rate is less or greater.</param>
    /// <returns>The result; its estimate is events / exposure.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range, or more than 10¹⁸ events expected; <see cref="FaultCode.Overflow"/>: the estimate is beyond double.</exception>
    public static TestResult PoissonRate(long events, double exposure, double rate, Alternative alternative = Alternative.TwoSided)
    {
        Guard.InRange(events, 0, long.MaxValue, nameof(events));
        Guard.Positive(exposure, nameof(exposure));
        Guard.Positive(rate, nameof(rate));
        Guard.Defined(alternative, nameof(alternative));
        var law = new Poisson(Guard.InRange(Guard.Positive(rate * exposure, nameof(exposure)), 0, MostExpected, nameof(exposure)));
        return new TestResult
        {
            Test = new Phrase("exact Poisson test", "精确泊松检验"),
            Alternative = alternative,
            PValue = PValue(law, events, long.MaxValue, alternative),
            IsExact = true,
            Estimate = Representable.At(nameof(exposure), events / exposure, "measure the exposure in a smaller unit"),
            Used = events,
            Source = new Phrase("Garwood 1936", "Garwood 1936"),
        };
    }

    /// <summary>Fisher's exact test of a 2×2 table: is the first share the same as the second?</summary>
    /// <param name="first">The first counts; at least one trial.</param>
    /// <param name="second">The second counts; at least one trial.</param>
    /// <param name="alternative">What to hold against it: the first share is less or greater than the second.</param>
    /// <returns>The result; its estimate is the odds ratio of the table, null where a failure or success count is 0.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InsufficientData"/>: a side without a trial; <see cref="FaultCode.InvalidArgument"/>: more than 2⁵³ trials together.</exception>
    public static TestResult Fisher(Proportion first, Proportion second, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Defined(alternative, nameof(alternative));
        if (first.Total == 0 || second.Total == 0)
            throw Faults.Insufficient(first.Total == 0 ? nameof(first) : nameof(second), "there is no trial", "give at least one");
        Guard.InRange(first.Total, 0, HypergeometricLaw.MostCounted, nameof(first));
        Guard.InRange(second.Total, 0, HypergeometricLaw.MostCounted - first.Total, nameof(second));
        var law = new HypergeometricLaw((double)first.Total + second.Total, (double)first.Successes + second.Successes, first.Total);
        double denominator = (double)first.Failures * second.Successes;
        return new TestResult
        {
            Test = new Phrase("Fisher's exact test", "Fisher 精确检验"),
            Alternative = alternative,
            PValue = alternative switch
            {
                Alternative.Less => law.Of(first.Successes).Lower,
                Alternative.Greater => law.Of(first.Successes - 1.0).Upper,
                _ => law.TwoSided(first.Successes),
            },
            IsExact = true,
            Estimate = denominator > 0 ? (double)first.Successes * second.Failures / denominator : null,
            Used = first.Total + second.Total,
            Source = new Phrase("Fisher 1934", "Fisher 1934"),
        };
    }

    /// <summary>The improbable outcomes are a tail on each side, as the probabilities rise to the mode and fall after it.</summary>
    private static double PValue(IDiscreteDistribution law, long k, long high, Alternative alternative)
    {
        double atMost = law.Cdf(k);
        double atLeast = law.Survival(k - 1.0);
        if (alternative != Alternative.TwoSided)
            return alternative == Alternative.Less ? atMost : atLeast;
        double limit = law.Probability(k) * Slack;
        double mean = law.Mean!.Value;
        if (k < mean)
        {
            // From the whole number at or above the mean on, the probabilities fall.
            long near = (long)Math.Ceiling(mean) - 1;
            long far = high;
            if (law.Probability(far) > limit)
                return atMost;
            while (far - near > 1)
            {
                long middle = near + ((far - near) / 2);
                (near, far) = law.Probability(middle) > limit ? (middle, far) : (near, middle);
            }
            return Math.Min(1, atMost + law.Survival(far - 1.0));
        }
        long last = -1;
        for (long top = Math.Min(k, (long)mean + 1); top - last > 1; )
        {
            long middle = last + ((top - last) / 2);
            (last, top) = law.Probability(middle) > limit ? (last, middle) : (middle, top);
        }
        return Math.Min(1, atLeast + law.Cdf(last));
    }
}
