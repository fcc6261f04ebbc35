namespace Ops.Domain.Numerics;

/// <summary>
/// Outliers of roughly normal data by the generalized extreme studentized deviate test (Rosner 1983): up to k values are taken away one by one,
/// the farthest first, and the largest i with R_i &gt; λ_i tells how many of them are outliers, so that one outlier cannot hide another.
/// </summary>
/// <remarks>Holds lists and makes no claim of value equality. An outlier is a value to look at, not one to delete.</remarks>
public sealed class EsdOutliers : IExplainable
{
    private EsdOutliers() { }

    /// <summary>How many values were looked at.</summary>
    public int Count { get; internal init; }

    /// <summary>The chance of finding an outlier where there is none, in (0, 1).</summary>
    public double Alpha { get; internal init; }

    /// <summary>R_i = max|x − mean| / standard deviation of the values left at step i.</summary>
    public ImmutableArray<double> Statistics { get; internal init; }

    /// <summary>λ_i, which R_i must exceed.</summary>
    public ImmutableArray<double> CriticalValues { get; internal init; }

    /// <summary>Where the outliers stand, ascending, from 0.</summary>
    public ImmutableArray<int> Indices { get; internal init; }

    /// <summary>Tests for up to <paramref name="maxOutliers"/> outliers.</summary>
    /// <param name="values">The values; none NaN or infinite.</param>
    /// <param name="maxOutliers">How many outliers to look for; from 1 to n − 2.</param>
    /// <param name="alpha">The significance level, in (0, 1).</param>
    /// <returns>The outliers.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: a value is NaN or infinite, maxOutliers is below
    /// 1, alpha is outside (0, 1). <see cref="FaultCode.InsufficientData"/>: maxOutliers is above n − 2.
    /// <see cref="FaultCode.ZeroDenominator"/>: the values left at a step are all equal. <see cref="FaultCode.Overflow"/>: the squares are
    /// beyond double.
    /// </exception>
    public static EsdOutliers Of(ReadOnlySpan<double> values, int maxOutliers, double alpha = 0.05)
    {
        Guard.Values(values, nameof(values));
        Guard.InRange(maxOutliers, 1, int.MaxValue, nameof(maxOutliers));
        Guard.OpenProbability(alpha, nameof(alpha));
        if (maxOutliers > values.Length - 2)
            throw Faults.Insufficient(
                nameof(values),
                $"{values.Length} values for {maxOutliers} outliers",
                "give at least two values more than outliers"
            );
        double[] left = values.ToArray();
        int[] places = new int[left.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = i;
        double[] statistics = new double[maxOutliers];
        double[] critical = new double[maxOutliers];
        int[] taken = new int[maxOutliers];
        int found = 0;
        for (int i = 0; i < maxOutliers; i++)
        {
            int length = left.Length - i;
            (int at, statistics[i]) = Farthest(left.AsSpan(0, length));
            critical[i] = CriticalValue(left.Length, i + 1, alpha);
            if (statistics[i] > critical[i])
                found = i + 1;
            taken[i] = places[at];
            left.AsSpan(at + 1, length - at - 1).CopyTo(left.AsSpan(at));
            places.AsSpan(at + 1, length - at - 1).CopyTo(places.AsSpan(at));
        }
        return new EsdOutliers
        {
            Count = values.Length,
            Alpha = alpha,
            Statistics = [.. statistics],
            CriticalValues = [.. critical],
            Indices = [.. taken.AsSpan(0, found).ToArray().Order()],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var steps = new Explanation[Statistics.Length];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = Explanation.Of(
                Phrase.Of($"R{i + 1}"),
                Statistics[i],
                Phrase.Of($"critical value {CriticalValues[i]}", $"临界值 {CriticalValues[i]}")
            );
        return Explanation.Of(
            new Phrase("Outliers", "离群值"),
            (decimal)Indices.Length,
            Phrase.Of($"largest i with R_i > λ_i, n = {Count}, α = {Alpha}", $"满足 R_i > λ_i 的最大 i，n = {Count}，α = {Alpha}"),
            new Phrase("Rosner 1983", "Rosner 1983"),
            steps
        );
    }

    private static (int Place, double Statistic) Farthest(ReadOnlySpan<double> left)
    {
        var sums = MomentBlock.OfAll(left);
        if (sums.Minimum == sums.Maximum || sums.M2 == 0)
            throw Faults.ZeroDenominator("values", "the values left are all equal", "look for fewer outliers");
        double mean = sums.Sum.DividedBy(left.Length).High;
        double deviation = Math.Sqrt(Representable.Checked(sums.M2) / (left.Length - 1));
        int at = 0;
        for (int i = 1; i < left.Length; i++)
        {
            if (Math.Abs(left[i] - mean) > Math.Abs(left[at] - mean))
                at = i;
        }
        return (at, Math.Abs(left[at] - mean) / deviation);
    }

    private static double CriticalValue(int count, int step, double alpha)
    {
        double remaining = count - step + 1;
        double degrees = count - step - 1;
        double t = Significance.StudentUpper(alpha / (2 * remaining), degrees);
        return (count - step) * t / Math.Sqrt((degrees + (t * t)) * remaining);
    }
}
