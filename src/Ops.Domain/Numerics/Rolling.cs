namespace Ops.Domain.Numerics;

/// <summary>Figures over a window that moves along a series, written into memory of the caller's: nothing is allocated.</summary>
/// <remarks>
/// Only full windows count: place i of a result is the figure of values i to i + window − 1, so that n values have n − window + 1 results.
/// Results stay accurate over any distance and at any level of the values: means and variances are right to 10⁻¹⁰ or better.
/// Results must not be written over the values themselves.
/// </remarks>
public static class Rolling
{
    /// <summary>How many results a series has.</summary>
    /// <param name="count">How many values; at least 1.</param>
    /// <param name="window">The length of the window, from 1 to <paramref name="count"/>.</param>
    /// <returns>count − window + 1.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: below 1. <see cref="FaultCode.InsufficientData"/>: the window is longer than the series.
    /// </exception>
    public static int WindowCount(int count, int window)
    {
        Guard.InRange(count, 1, int.MaxValue, nameof(count));
        return Windows(count, window, 1);
    }

    /// <summary>The sum of each window.</summary>
    /// <param name="values">The series; none NaN or infinite.</param>
    /// <param name="window">The length of the window; at least 1.</param>
    /// <param name="sums">Where the results go; as long as <see cref="WindowCount"/> says.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/> (NaN, infinite, a window
    /// below 1, results over the values), <see cref="FaultCode.InsufficientData"/>: the window is longer than the series;
    /// <see cref="FaultCode.Overflow"/>: a sum is beyond double.
    /// </exception>
    public static void Sum(ReadOnlySpan<double> values, int window, Span<double> sums)
    {
        Check(values, window, 1, sums, nameof(sums));
        RollingMoments.Sums(values, window, sums, 1);
    }

    /// <summary>The mean of each window.</summary>
    /// <param name="values">The series; none NaN or infinite.</param>
    /// <param name="window">The length of the window; at least 1.</param>
    /// <param name="means">Where the results go; as long as <see cref="WindowCount"/> says.</param>
    /// <exception cref="OpsException">As for <see cref="Sum"/>.</exception>
    public static void Mean(ReadOnlySpan<double> values, int window, Span<double> means)
    {
        Check(values, window, 1, means, nameof(means));
        RollingMoments.Sums(values, window, means, window);
    }

    /// <summary>The sample variance (n − 1 below) of each window.</summary>
    /// <param name="values">The series; none NaN or infinite.</param>
    /// <param name="window">The length of the window; at least 2.</param>
    /// <param name="variances">Where the results go; as long as <see cref="WindowCount"/> says.</param>
    /// <exception cref="OpsException">As for <see cref="Sum"/>, with a window of at least 2.</exception>
    public static void Variance(ReadOnlySpan<double> values, int window, Span<double> variances)
    {
        Check(values, window, 2, variances, nameof(variances));
        new RollingMoments(values, window, [], variances).Run();
    }

    /// <summary>The mean and the sample variance (n − 1 below) of each window, in one pass.</summary>
    /// <param name="values">The series; none NaN or infinite.</param>
    /// <param name="window">The length of the window; at least 2.</param>
    /// <param name="means">Where the means go; as long as <see cref="WindowCount"/> says.</param>
    /// <param name="variances">Where the variances go; of the same length.</param>
    /// <exception cref="OpsException">
    /// As for <see cref="Sum"/>, with a window of at least 2; <see cref="FaultCode.InvalidArgument"/>: both results share memory.
    /// </exception>
    public static void MeanAndVariance(ReadOnlySpan<double> values, int window, Span<double> means, Span<double> variances)
    {
        Check(values, window, 2, means, nameof(means));
        Check(values, window, 2, variances, nameof(variances));
        if (means.Overlaps(variances))
            throw Faults.Invalid(nameof(variances), "the variances would overwrite the means", "give each memory of its own");
        new RollingMoments(values, window, means, variances).Run();
    }

    /// <summary>The smallest value of each window, in time that does not grow with the window.</summary>
    /// <param name="values">The series; none NaN or infinite.</param>
    /// <param name="window">The length of the window; at least 1.</param>
    /// <param name="minima">Where the results go; as long as <see cref="WindowCount"/> says.</param>
    /// <exception cref="OpsException">As for <see cref="Sum"/>.</exception>
    public static void Minimum(ReadOnlySpan<double> values, int window, Span<double> minima)
    {
        Check(values, window, 1, minima, nameof(minima));
        RollingExtremes.Of<Smaller>(values, window, minima);
    }

    /// <summary>The largest value of each window, in time that does not grow with the window.</summary>
    /// <param name="values">The series; none NaN or infinite.</param>
    /// <param name="window">The length of the window; at least 1.</param>
    /// <param name="maxima">Where the results go; as long as <see cref="WindowCount"/> says.</param>
    /// <exception cref="OpsException">As for <see cref="Sum"/>.</exception>
    public static void Maximum(ReadOnlySpan<double> values, int window, Span<double> maxima)
    {
        Check(values, window, 1, maxima, nameof(maxima));
        RollingExtremes.Of<Larger>(values, window, maxima);
    }

    /// <summary>The median of each window.</summary>
    /// <param name="values">The series; none NaN or infinite.</param>
    /// <param name="window">The length of the window; at least 1.</param>
    /// <param name="medians">Where the results go; as long as <see cref="WindowCount"/> says.</param>
    /// <exception cref="OpsException">As for <see cref="Sum"/>.</exception>
    public static void Median(ReadOnlySpan<double> values, int window, Span<double> medians)
    {
        Check(values, window, 1, medians, nameof(medians));
        RollingMedian.Of(values, window, medians);
    }

    private static int Windows(int count, int window, int shortest)
    {
        Guard.InRange(window, shortest, int.MaxValue, nameof(window));
        Guard.AtLeast(count, window, "values");
        return count - window + 1;
    }

    private static void Check(ReadOnlySpan<double> values, int window, int shortest, ReadOnlySpan<double> results, string place)
    {
        Guard.NotEmpty(values, nameof(values));
        int windows = Windows(values.Length, window, shortest);
        Guard.SameLength(results.Length, place, windows, "windows");
        if (values.Overlaps(results))
            throw Faults.Invalid(place, "the results would overwrite the values", "give memory of its own");
        Guard.Finite(values, nameof(values));
    }
}
