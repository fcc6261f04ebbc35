using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>A run chart by the rules of Anhøj: a shift shows as a run that is too long, or as too few crossings of the centre.</summary>
/// <remarks>Anhøj and Olesen 2014. No limits and no distribution are assumed. Two results are equal when all their figures are.</remarks>
public sealed record RunChart : IExplainable
{
    private RunChart() { }

    /// <summary>How many values.</summary>
    public int Count { get; internal init; }

    /// <summary>The centre: the median, or the one given.</summary>
    public double Center { get; internal init; }

    /// <summary>How many values do not lie on the centre.</summary>
    public int UsefulObservations { get; internal init; }

    /// <summary>The longest run of useful observations on one side.</summary>
    public int LongestRun { get; internal init; }

    /// <summary>The longest run that chance explains: log2(n) rounded, and 3.</summary>
    public int LongestRunMaximum { get; internal init; }

    /// <summary>How often the useful observations cross the centre.</summary>
    public int Crossings { get; internal init; }

    /// <summary>The fewest crossings that chance explains: the 5 % quantile of the binomial distribution with n − 1 trials and ½.</summary>
    public int CrossingsMinimum { get; internal init; }

    /// <summary>True when the longest run is too long or the crossings are too few.</summary>
    public bool HasSignal => LongestRun > LongestRunMaximum || Crossings < CrossingsMinimum;

    /// <summary>Analyses the runs of a series.</summary>
    /// <param name="values">The values in time order; at least one off the centre.</param>
    /// <param name="center">The centre; null for the median.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity.
    /// <see cref="FaultCode.InsufficientData"/>: all values lie on the centre.
    /// </exception>
    public static RunChart Of(ReadOnlySpan<double> values, double? center = null)
    {
        Guard.Values(values, nameof(values));
        double middle = center is { } given ? Guard.Finite(given, nameof(center)) : Quantiles.Median(values);
        int useful = 0;
        int crossings = 0;
        int run = 0;
        int longest = 0;
        int side = 0;
        foreach (double value in values)
        {
            int now = value.CompareTo(middle);
            if (now == 0)
                continue;
            useful++;
            crossings += side != 0 && now != side ? 1 : 0;
            run = now == side ? run + 1 : 1;
            longest = Math.Max(longest, run);
            side = now;
        }
        if (useful == 0)
            throw Faults.Insufficient(nameof(values), "all values lie on the centre", "give values that vary around it");
        return new RunChart
        {
            Count = values.Length,
            Center = middle,
            UsefulObservations = useful,
            LongestRun = longest,
            LongestRunMaximum = (int)Math.Round(Math.Log2(useful)) + 3,
            Crossings = crossings,
            CrossingsMinimum = useful == 1 ? 0 : (int)new Binomial(useful - 1, 0.5).Quantile(0.05),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Run chart", "运行图"),
            HasSignal ? "signal" : "no signal",
            Phrase.Of(
                $"{UsefulObservations} of {Count} values off the centre {Center}",
                $"{Count} 个值中有 {UsefulObservations} 个不在中心 {Center} 上"
            ),
            new Phrase("Anhøj and Olesen 2014", "Anhøj 与 Olesen 2014"),
            Explanation.Of(
                new Phrase("Longest run", "最长连串"),
                $"{LongestRun}",
                Phrase.Of($"at most {LongestRunMaximum} by chance", $"随机情况下至多 {LongestRunMaximum}")
            ),
            Explanation.Of(
                new Phrase("Crossings", "穿越次数"),
                $"{Crossings}",
                Phrase.Of($"at least {CrossingsMinimum} by chance", $"随机情况下至少 {CrossingsMinimum}")
            )
        );
}
