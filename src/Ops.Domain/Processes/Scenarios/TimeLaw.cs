using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>Times of a law as whole ticks, by inversion: the same uniform number gives the longer time where the law is slower.</summary>
internal sealed class TimeLaw
{
    /// <summary>Ten thousand years: no step takes longer, and sums of two still fit.</summary>
    private const double Longest = 3_652_500.0 * NodaConstants.TicksPerDay;

    private readonly IDistribution _law;
    private readonly double _scale;
    private readonly double? _exponential;
    private readonly long? _constant;

    public TimeLaw(IDistribution law, double factor)
    {
        _law = law;
        _scale = factor * NodaConstants.TicksPerSecond;
        if (law is Exponential exponential)
            _exponential = _scale / exponential.Rate;
        else if (law is Constant constant)
            _constant = Whole(constant.Value * _scale);
    }

    public long Ticks(double uniform)
    {
        if (_constant is { } always)
            return always;
        return Whole(
            _exponential is { } mean ? -Math.Log(1 - uniform) * mean : _scale * _law.Quantile(Math.Max(uniform, RandomStream.Least))
        );
    }

    private static long Whole(double ticks) =>
        ticks <= Longest
            ? (long)Math.Round(ticks)
            : throw Faults.Overflow("seconds", "a drawn time is above 10,000 years", "cut the law with Truncated");
}
