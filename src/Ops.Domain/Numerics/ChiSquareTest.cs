namespace Ops.Domain.Numerics;

/// <summary>Pearson's chi-square tests of counts, without continuity correction.</summary>
/// <remarks>Source: K. Pearson (Philosophical Magazine 50, 1900). The p-value is good when the expected counts are about 5 or more.</remarks>
public static class ChiSquareTest
{
    private static readonly Phrase Source = new("Pearson 1900", "Pearson 1900");

    /// <summary>Tests whether counts follow given shares: Σ (observed − expected)² / expected, k − 1 degrees of freedom.</summary>
    /// <param name="observed">The counts: at least 0; at least two.</param>
    /// <param name="weights">The shares under the null hypothesis, up to a common factor: above 0, one for each count.</param>
    /// <returns>The result.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>; <see cref="FaultCode.InvalidArgument"/>: a negative count, a weight not above 0;
    /// <see cref="FaultCode.InsufficientData"/>: one count; <see cref="FaultCode.ZeroDenominator"/>: the counts sum to 0;
    /// <see cref="FaultCode.Overflow"/>: the counts sum beyond a long, or the weights beyond double.
    /// </exception>
    public static TestResult GoodnessOfFit(ReadOnlySpan<long> observed, ReadOnlySpan<double> weights)
    {
        Guard.NotEmpty(observed, nameof(observed));
        Guard.NotEmpty(weights, nameof(weights));
        Guard.SameLength(observed.Length, nameof(observed), weights.Length, nameof(weights));
        double total = Total(observed, nameof(observed));
        double all = 0;
        for (int i = 0; i < weights.Length; i++)
            all += Guard.Positive(weights[i], Guard.At(nameof(weights), i));
        Guard.AtLeast(observed.Length, 2, nameof(observed));
        if (total == 0)
            throw Faults.ZeroDenominator(nameof(observed), "the counts sum to 0", "give at least one positive count");
        Representable.At(nameof(weights), all, "divide the weights by a common factor");
        double statistic = 0;
        for (int i = 0; i < observed.Length; i++)
        {
            double expected = total * (weights[i] / all);
            statistic += (observed[i] - expected) * (observed[i] - expected) / expected;
        }
        return Result(new Phrase("chi-square goodness of fit", "卡方拟合优度检验"), statistic, observed.Length - 1, total);
    }

    /// <summary>Tests whether rows and columns of a table of counts are independent, (rows − 1)(columns − 1) degrees of freedom.</summary>
    /// <param name="counts">The table row by row: counts of at least 0.</param>
    /// <param name="columns">The number of columns: at least 2, and a divisor of the number of counts.</param>
    /// <returns>The result.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>: no whole number of rows; <see cref="FaultCode.InvalidArgument"/>: a negative count, less than 2 columns;
    /// <see cref="FaultCode.InsufficientData"/>: one row; <see cref="FaultCode.ZeroDenominator"/>: a row or column without counts;
    /// <see cref="FaultCode.Overflow"/>: the counts sum beyond a long.
    /// </exception>
    public static TestResult Independence(ReadOnlySpan<long> counts, int columns)
    {
        Guard.NotEmpty(counts, nameof(counts));
        Guard.InRange(columns, 2, int.MaxValue, nameof(columns));
        int rows = counts.Length / columns;
        Guard.SameLength(counts.Length, nameof(counts), rows * columns, "whole rows");
        double total = Total(counts, nameof(counts));
        Guard.AtLeast(rows, 2, nameof(counts));
        double[] rowSums = new double[rows];
        double[] columnSums = new double[columns];
        for (int i = 0; i < counts.Length; i++)
        {
            rowSums[i / columns] += counts[i];
            columnSums[i % columns] += counts[i];
        }
        if (rowSums.AsSpan().Contains(0) || columnSums.AsSpan().Contains(0))
            throw Faults.ZeroDenominator(nameof(counts), "a row or a column has no counts", "leave it out");
        double statistic = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            double expected = rowSums[i / columns] * columnSums[i % columns] / total;
            statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        return Result(new Phrase("chi-square test of independence", "卡方独立性检验"), statistic, (rows - 1.0) * (columns - 1), total);
    }

    private static double Total(ReadOnlySpan<long> counts, string place)
    {
        double total = 0;
        for (int i = 0; i < counts.Length; i++)
            total += Guard.InRange(counts[i], 0, long.MaxValue, Guard.At(place, i));
        // The least double above the long's end is 2⁶³ itself.
        return total < 9223372036854775808.0
            ? total
            : throw Faults.Overflow(place, "the counts sum beyond what a long holds", "count in a larger unit");
    }

    private static TestResult Result(Phrase test, double statistic, double degrees, double total) =>
        new()
        {
            Test = test,
            Statistic = statistic,
            DegreesOfFreedom = degrees,
            Alternative = Alternative.Greater,
            PValue = new ChiSquared(degrees).Survival(statistic),
            Used = (long)total,
            Source = Source,
        };
}
