using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Rational subgroups with the mean, range and standard deviation of each.</summary>
internal sealed class Subgroups
{
    public Subgroups(IReadOnlyList<double[]> subgroups)
    {
        Check(subgroups);
        int count = subgroups.Count;
        Means = new double[count];
        Ranges = new double[count];
        Deviations = new double[count];
        Constants = new ChartConstants[count];
        var known = new Dictionary<int, ChartConstants>();
        var all = new CompensatedSum();
        long values = 0;
        for (int i = 0; i < count; i++)
        {
            var moments = Moments.Of(subgroups[i]);
            Means[i] = moments.Mean;
            Ranges[i] = moments.Maximum - moments.Minimum;
            Deviations[i] = moments.StandardDeviation!.Value;
            int size = subgroups[i].Length;
            if (!known.TryGetValue(size, out var constants))
                known[size] = constants = ChartConstants.Of(size);
            Constants[i] = constants;
            all.Add(moments.Sum);
            values += size;
        }
        GrandMean = all.Value / values;
    }

    public double[] Means { get; }

    public double[] Ranges { get; }

    public double[] Deviations { get; }

    public ChartConstants[] Constants { get; }

    /// <summary>The mean of all values.</summary>
    public double GrandMean { get; }

    public double SigmaFromRanges() => Mean(Ranges, static constants => constants.MeanRange);

    public double SigmaFromDeviations() => Mean(Deviations, static constants => constants.MeanDeviation);

    private double Mean(double[] spreads, Func<ChartConstants, double> factor)
    {
        var sum = new CompensatedSum();
        for (int i = 0; i < spreads.Length; i++)
            sum.Add(spreads[i] / factor(Constants[i]));
        return sum.Value / spreads.Length;
    }

    private static void Check(IReadOnlyList<double[]> subgroups)
    {
        Guard.NotNull(subgroups, nameof(subgroups));
        if (subgroups.Count == 0)
            throw Faults.Empty(nameof(subgroups), "give at least one subgroup");
        for (int i = 0; i < subgroups.Count; i++)
        {
            string place = Guard.At(nameof(subgroups), i);
            Guard.NotEmpty<double>(Guard.NotNull(subgroups[i], place), place);
        }
        for (int i = 0; i < subgroups.Count; i++)
        {
            string place = Guard.At(nameof(subgroups), i);
            Guard.Finite(subgroups[i], place);
            Guard.InRange(subgroups[i].Length, 1, ChartConstants.LargestSize, place);
        }
        for (int i = 0; i < subgroups.Count; i++)
            Guard.AtLeast(subgroups[i].Length, 2, Guard.At(nameof(subgroups), i));
    }
}
