using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>Durations kept as whole ticks, and their figures in seconds.</summary>
internal sealed class TickFigures
{
    private readonly double[] _seconds;

    private TickFigures(long total, double[] seconds)
    {
        TotalTicks = total;
        _seconds = seconds;
    }

    public long TotalTicks { get; }

    public int Count => _seconds.Length;

    public double MeanSeconds => Seconds(TotalTicks) / Count;

    public double? StandardDeviationSeconds
    {
        get
        {
            if (Count < 2)
                return null;
            double mean = MeanSeconds;
            double squares = 0;
            foreach (double value in _seconds)
                squares += (value - mean) * (value - mean);
            return Math.Sqrt(squares / (Count - 1));
        }
    }

    public static TickFigures Of(ReadOnlySpan<long> ticks)
    {
        long total = 0;
        var seconds = new double[ticks.Length];
        for (int i = 0; i < ticks.Length; i++)
        {
            total += ticks[i];
            seconds[i] = Seconds(ticks[i]);
        }
        return new TickFigures(total, seconds);
    }

    public double At(double probability) => Quantiles.At(_seconds, probability);

    public static double Seconds(long ticks) => (double)ticks / NodaConstants.TicksPerSecond;
}
