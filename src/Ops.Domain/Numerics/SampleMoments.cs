namespace Ops.Domain.Numerics;

/// <summary>Mean and variance (n − 1) of a sample in two passes, as the tests need them.</summary>
internal readonly record struct SampleMoments(long Count, double Mean, double Variance)
{
    public static SampleMoments Of(ReadOnlySpan<double> values, string place, int needed)
    {
        Guard.AtLeast(values.Length, needed, place);
        double sum = 0;
        foreach (double value in values)
            sum += value;
        double mean = sum / values.Length;
        double squares = 0;
        double rest = 0;
        foreach (double value in values)
        {
            double deviation = value - mean;
            squares += deviation * deviation;
            rest += deviation;
        }
        mean += rest / values.Length;
        double variance = (squares - (rest * rest / values.Length)) / (values.Length - 1);
        return new SampleMoments(values.Length, mean, Math.Max(0, variance));
    }
}
