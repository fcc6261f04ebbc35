namespace Ops.Domain.Benchmarks.Series;

/// <summary>N(100, 15) by the sum of twelve uniforms, the same on every machine.</summary>
internal static class NoisyLine
{
    public static double[] Of(int count)
    {
        var random = new Random(42);
        var values = new double[count];
        for (int i = 0; i < count; i++)
        {
            double sum = -6;
            for (int k = 0; k < 12; k++)
                sum += random.NextDouble();
            values[i] = 100 + (15 * sum);
        }
        return values;
    }
}
