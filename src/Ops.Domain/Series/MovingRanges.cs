using System.Numerics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Mean and mean moving range of a stretch of single values, and the limits they give.</summary>
internal readonly record struct MovingRanges(double Center, double MeanRange, int Points, int Ranges)
{
    /// <summary>Mean, and mean of the distances between neighbours; of the distances at or above <paramref name="screen"/>·mean only when given.</summary>
    public static MovingRanges Of(ReadOnlySpan<double> values, double? screen)
    {
        double center = CoMomentBlock.Sum(values).DividedBy(values.Length).High;
        double mean = RangeSum(values) / (values.Length - 1);
        int kept = values.Length - 1;
        if (screen is { } factor && mean > 0)
            (mean, kept) = Screened(values, factor * mean);
        return Checked(new MovingRanges(center, mean, values.Length, kept));
    }

    /// <summary>The same over the points marked as used; a range needs two used neighbours. Null when there are too few.</summary>
    public static MovingRanges? OfUsed(ReadOnlySpan<double> values, ReadOnlySpan<bool> used, double? screen)
    {
        var sum = new CompensatedSum();
        int points = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!used[i])
                continue;
            sum.Add(values[i]);
            points++;
        }
        (double mean, int kept) = UsedMean(values, used, double.PositiveInfinity);
        if (points < 2 || kept == 0)
            return null;
        if (screen is { } factor && mean > 0)
            (mean, kept) = UsedMean(values, used, factor * mean);
        return Checked(new MovingRanges(sum.DividedBy(points).High, mean, points, kept));
    }

    /// <summary>
    /// The mean weighted by size, and the mean of the distances of neighbours, each brought to what it would be for two figures of size 1:
    /// divided by √((1/size + 1/size before) / 2).
    /// </summary>
    public static MovingRanges OfSized(ReadOnlySpan<double> values, ReadOnlySpan<double> sizes, double? screen)
    {
        var weighted = new CompensatedSum();
        var weight = new CompensatedSum();
        for (int i = 0; i < values.Length; i++)
        {
            weighted.Add(values[i] * sizes[i]);
            weight.Add(sizes[i]);
        }
        (double mean, int kept) = SizedMean(values, sizes, double.PositiveInfinity);
        if (screen is { } factor && mean > 0)
            (mean, kept) = SizedMean(values, sizes, factor * mean);
        return Checked(new MovingRanges(weighted.Value / weight.Value, mean, values.Length, kept));
    }

    public double Sigma(ChartConstants two) => MeanRange / two.MeanRange;

    public ControlLimits Limits(ChartConstants two)
    {
        double reach = two.E2 * MeanRange;
        return new ControlLimits(Center, Center - reach, Center + reach, Sigma(two));
    }

    /// <summary>The sum of the distances between neighbours: plain within 256 of them, compensated between.</summary>
    private static double RangeSum(ReadOnlySpan<double> values)
    {
        var total = new CompensatedSum();
        for (int start = 0; start < values.Length - 1; start += 256)
        {
            var later = values.Slice(start + 1, Math.Min(256, values.Length - 1 - start));
            var earlier = values.Slice(start, later.Length);
            var lanes = Vector<double>.Zero;
            int i = 0;
            for (; i <= later.Length - Vector<double>.Count; i += Vector<double>.Count)
                lanes += Vector.Abs(new Vector<double>(later[i..]) - new Vector<double>(earlier[i..]));
            double rest = Vector.Sum(lanes);
            for (; i < later.Length; i++)
                rest += Math.Abs(later[i] - earlier[i]);
            total.Add(rest);
        }
        return total.Value;
    }

    private static (double Mean, int Kept) Screened(ReadOnlySpan<double> values, double bound)
    {
        var sum = new CompensatedSum();
        int kept = 0;
        for (int i = 1; i < values.Length; i++)
        {
            double range = Math.Abs(values[i] - values[i - 1]);
            if (range >= bound)
                continue;
            sum.Add(range);
            kept++;
        }
        return (sum.Value / kept, kept);
    }

    private static (double Mean, int Kept) SizedMean(ReadOnlySpan<double> values, ReadOnlySpan<double> sizes, double bound)
    {
        var sum = new CompensatedSum();
        int kept = 0;
        for (int i = 1; i < values.Length; i++)
        {
            double range = Math.Abs(values[i] - values[i - 1]) / Math.Sqrt(((1 / sizes[i]) + (1 / sizes[i - 1])) / 2);
            if (range >= bound)
                continue;
            sum.Add(range);
            kept++;
        }
        return (sum.Value / kept, kept);
    }

    private static (double Mean, int Kept) UsedMean(ReadOnlySpan<double> values, ReadOnlySpan<bool> used, double bound)
    {
        var sum = new CompensatedSum();
        int kept = 0;
        for (int i = 1; i < values.Length; i++)
        {
            double range = Math.Abs(values[i] - values[i - 1]);
            if (!used[i] || !used[i - 1] || range >= bound)
                continue;
            sum.Add(range);
            kept++;
        }
        return (sum.Value / kept, kept);
    }

    private static MovingRanges Checked(MovingRanges found) =>
        double.IsFinite(found.Center) && double.IsFinite(found.MeanRange)
            ? found
            : throw Faults.Overflow("values", "the sums are beyond double", "give the values in a larger unit");
}
