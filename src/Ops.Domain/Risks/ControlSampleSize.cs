using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>How many items a control test must look at (控制测试样本量).</summary>
/// <remarks>
/// The least n with P(at most k deviations in n) &lt;= 1 − confidence when the tolerable rate is just exceeded: binomial at the rate, or
/// hypergeometric with ⌊rate · N⌋ + 1 deviations among N. Source: AICPA, Audit Guide: Audit Sampling. Two results are equal when all their
/// figures are.
/// </remarks>
public sealed record ControlSampleSize : IExplainable
{
    /// <summary>Relative differences below this are rounding.</summary>
    internal const double Rounding = 1e-12;

    private const double Whole = 1e-9;
    private const long MostItems = 1L << 52;

    private ControlSampleSize() { }

    /// <summary>How many items to look at.</summary>
    public long SampleSize { get; internal init; }

    /// <summary>The rate of deviations that is still borne, in (0, 1).</summary>
    public double TolerableRate { get; internal init; }

    /// <summary>The confidence, in (0, 1).</summary>
    public double Confidence { get; internal init; }

    /// <summary>How many deviations the test may find and still pass.</summary>
    public int ExpectedDeviations { get; internal init; }

    /// <summary>How many items there are; null for many.</summary>
    public long? Population { get; internal init; }

    /// <summary>P(at most the expected deviations) in a sample of this size.</summary>
    public double ChanceToMiss { get; internal init; }

    /// <summary>Finds the size.</summary>
    /// <param name="tolerableRate">The rate of deviations that is still borne, in (0, 1).</param>
    /// <param name="confidence">The confidence, in (0, 1).</param>
    /// <param name="expectedDeviations">How many deviations the test may find and still pass; at least 0.</param>
    /// <param name="population">How many items there are, at least 1; null for many.</param>
    /// <returns>The size.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a rate or confidence outside (0, 1), a negative number of deviations, a population below 1.
    /// <see cref="FaultCode.InsufficientData"/>: the population cannot hold more deviations than expected.
    /// <see cref="FaultCode.Overflow"/>: more than 2^52 items.
    /// </exception>
    public static ControlSampleSize Of(double tolerableRate, double confidence, int expectedDeviations, long? population = null)
    {
        Guard.OpenProbability(tolerableRate, nameof(tolerableRate));
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.InRange(expectedDeviations, 0, int.MaxValue, nameof(expectedDeviations));
        double allowed = (1 - confidence) * (1 + Rounding);
        Func<long, double> miss;
        if (population is { } count)
        {
            Guard.InRange(count, 1, MostItems, nameof(population));
            long marked = Math.Min(count, Below(tolerableRate * count) + 1);
            if (marked <= expectedDeviations)
                throw Faults.Insufficient(
                    nameof(population),
                    $"{marked} deviations among {count} would exceed the tolerable rate, and {expectedDeviations} are expected",
                    "expect fewer deviations, or look at all items"
                );
            miss = n => new Hypergeometric(count, marked, n).Cdf(expectedDeviations);
        }
        else
            miss = n => new Binomial(n, tolerableRate).Cdf(expectedDeviations);
        long size = Least(miss, allowed, expectedDeviations + 1L, population ?? MostItems);
        return new ControlSampleSize
        {
            SampleSize = size,
            TolerableRate = tolerableRate,
            Confidence = confidence,
            ExpectedDeviations = expectedDeviations,
            Population = population,
            ChanceToMiss = miss(size),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Sample size", "样本量"),
            (decimal)SampleSize,
            Phrase.Of($"P(X <= {ExpectedDeviations}) = {ChanceToMiss} <= 1 - {Confidence}"),
            Population is null
                ? new Phrase("binomial; AICPA Audit Sampling", "二项分布；AICPA 审计抽样")
                : new Phrase("hypergeometric; AICPA Audit Sampling", "超几何分布；AICPA 审计抽样"),
            Explanation.Of(new Phrase("Tolerable rate", "可容忍偏差率"), TolerableRate)
        );

    /// <summary>The whole number at or below, one within 1e-9 being that number.</summary>
    private static long Below(double value)
    {
        double nearest = Math.Round(value);
        return (long)(Math.Abs(value - nearest) <= Whole ? nearest : Math.Floor(value));
    }

    /// <summary>The chance to miss falls with every item, so the size is doubled and then halved.</summary>
    private static long Least(Func<long, double> miss, double allowed, long low, long most)
    {
        long high = low;
        while (miss(high) > allowed)
        {
            if (high >= most)
                throw Faults.Overflow("tolerableRate", "more than 2^52 items would be needed", "give a larger rate");
            low = high + 1;
            high = Math.Min(most, high * 2);
        }
        while (low < high)
        {
            long middle = low + ((high - low) / 2);
            if (miss(middle) > allowed)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
