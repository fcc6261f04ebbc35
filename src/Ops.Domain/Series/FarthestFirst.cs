using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>The generalized ESD test: takes away the farthest value again and again, and tells how many of them are outliers (Rosner 1983).</summary>
internal sealed class FarthestFirst
{
    private readonly AnomalyScale _scale;

    public FarthestFirst(double[] values, AnomalyScale scale, int steps, double alpha)
    {
        _scale = scale;
        Statistics = new double[steps];
        CriticalValues = new double[steps];
        Taken = new int[steps];
        IsHigh = new bool[steps];
        var left = new List<double>(values);
        var places = new List<int>(Enumerable.Range(0, values.Length));
        for (int i = 0; i < steps; i++)
        {
            (int at, Statistics[i], IsHigh[i]) = Farthest([.. left]);
            CriticalValues[i] = CriticalValue(values.Length, i + 1, alpha);
            if (Statistics[i] > CriticalValues[i])
                Found = i + 1;
            Taken[i] = places[at];
            left.RemoveAt(at);
            places.RemoveAt(at);
        }
    }

    public double[] Statistics { get; }

    public double[] CriticalValues { get; }

    /// <summary>Where the value taken at each step stands.</summary>
    public int[] Taken { get; }

    /// <summary>Whether it lay above the centre of the values left.</summary>
    public bool[] IsHigh { get; }

    /// <summary>How many of the values taken are outliers.</summary>
    public int Found { get; }

    private (int At, double Statistic, bool IsHigh) Farthest(double[] left)
    {
        var (centre, spread) = Measure(left);
        if (!(spread > 0))
            throw Faults.ZeroDenominator("values", "the remainders left do not vary", "look for fewer outliers");
        int at = 0;
        for (int i = 1; i < left.Length; i++)
        {
            if (Math.Abs(left[i] - centre) > Math.Abs(left[at] - centre))
                at = i;
        }
        return (at, Math.Abs(left[at] - centre) / spread, left[at] > centre);
    }

    private (double Centre, double Spread) Measure(double[] left)
    {
        if (_scale == AnomalyScale.MeanAndDeviation)
        {
            var moments = Moments.Of(left);
            return (moments.Mean, moments.StandardDeviation ?? 0);
        }
        var robust = RobustSummary.Of(left);
        return (robust.Median, robust.ScaledMedianAbsoluteDeviation);
    }

    private static double CriticalValue(int count, int step, double alpha)
    {
        double left = count - step + 1;
        double degrees = count - step - 1;
        double t = Significance.StudentUpper(alpha / (2 * left), degrees);
        return (count - step) * t / Math.Sqrt((degrees + (t * t)) * left);
    }
}
