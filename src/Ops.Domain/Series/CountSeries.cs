using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Counts over their sizes: checks, and the share or rate of each.</summary>
internal static class CountSeries
{
    /// <summary>The checks up to invalid-argument; a size of 0 is the last of all, <see cref="NoZero"/>.</summary>
    public static void Check(ReadOnlySpan<double> counts, ReadOnlySpan<double> sizes, bool bounded)
    {
        Guard.NotEmpty(counts, nameof(counts));
        Guard.NotEmpty(sizes, nameof(sizes));
        Guard.SameLength(counts.Length, nameof(counts), sizes.Length, nameof(sizes));
        NotNegative(counts, nameof(counts));
        NotNegative(sizes, nameof(sizes));
        for (int i = 0; bounded && i < counts.Length; i++)
        {
            if (counts[i] > sizes[i] && sizes[i] > 0)
                throw Faults.Invalid(Guard.At(nameof(counts), i), Figures.Format($"{counts[i]} of {sizes[i]}"), "give at most the size");
        }
    }

    public static void NotNegative(ReadOnlySpan<double> values, string place)
    {
        Guard.Finite(values, place);
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] < 0)
                throw Faults.Invalid(Guard.At(place, i), Figures.Format($"{values[i]} is negative"), "give a value of at least 0");
        }
    }

    public static void NoZero(ReadOnlySpan<double> sizes)
    {
        int at = sizes.IndexOf(0);
        if (at >= 0)
            throw Faults.ZeroDenominator(Guard.At(nameof(sizes), at), "the size is 0", "leave the point out, or give its size");
    }

    public static double[] Ratios(ReadOnlySpan<double> counts, ReadOnlySpan<double> sizes)
    {
        var points = new double[counts.Length];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = counts[i] / sizes[i];
            if (!double.IsFinite(points[i]))
                throw SizeTooSmall(i);
        }
        return points;
    }

    public static OpsException SizeTooSmall(int point) =>
        Faults.Overflow(Guard.At("sizes", point), "it leads to a figure beyond double", "count per a larger unit");

    public static double Sum(ReadOnlySpan<double> values)
    {
        var sum = new CompensatedSum();
        foreach (double value in values)
            sum.Add(value);
        return double.IsFinite(sum.Value)
            ? sum.Value
            : throw Faults.Overflow("values", "the sum is beyond double", "give the values in a larger unit");
    }
}
