using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>The lead times of many cases as the middles of a hundred equal shares of them, in which two distributions can be compared.</summary>
internal sealed class LeadPercentiles
{
    private const int Shares = 100;

    private readonly double[] _middles;

    private LeadPercentiles(double median, double p90, double[] middles)
    {
        Median = median;
        P90 = p90;
        _middles = middles;
    }

    public double Median { get; }

    public double P90 { get; }

    /// <summary>The percentiles in seconds of sorted ticks (type 7); null of none.</summary>
    public static LeadPercentiles? Of(ReadOnlySpan<long> sorted)
    {
        if (sorted.Length == 0)
            return null;
        double[] middles = new double[Shares];
        for (int i = 0; i < Shares; i++)
            middles[i] = At(sorted, (i + 0.5) / Shares);
        return new LeadPercentiles(At(sorted, 0.5), At(sorted, 0.9), middles);
    }

    /// <summary>How far apart the middles of both are, on average: the distance by which times would have to be moved.</summary>
    public double DistanceTo(LeadPercentiles other)
    {
        double sum = 0;
        for (int i = 0; i < Shares; i++)
            sum += Math.Abs(_middles[i] - other._middles[i]);
        return sum / Shares;
    }

    private static double At(ReadOnlySpan<long> sorted, double probability)
    {
        double place = (sorted.Length - 1) * probability;
        int below = (int)place;
        long above = sorted[Math.Min(below + 1, sorted.Length - 1)];
        return (sorted[below] + ((place - below) * (above - sorted[below]))) / NodaConstants.TicksPerSecond;
    }
}
