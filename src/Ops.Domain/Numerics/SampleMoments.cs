namespace Ops.Domain.Numerics;

/// <summary>Mean and variance (n − 1) of a sample, as the tests need them.</summary>
internal readonly record struct SampleMoments(long Count, double Mean, double Variance)
{
    public static SampleMoments Of(ReadOnlySpan<double> values, string place, int needed)
    {
        Guard.AtLeast(values.Length, needed, place);
        var sums = MomentBlock.OfAll(values);
        if (!double.IsFinite(sums.Sum.Value) || !double.IsFinite(sums.M2))
            throw Faults.Overflow(place, "the squares are beyond double", "divide the values by a common factor");
        double mean = sums.Sum.DividedBy(sums.Count).High;
        return new SampleMoments(sums.Count, mean, sums.Minimum < sums.Maximum ? sums.M2 / (sums.Count - 1) : 0);
    }
}
