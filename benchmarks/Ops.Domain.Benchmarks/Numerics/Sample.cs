namespace Ops.Domain.Benchmarks.Numerics;

/// <summary>Bell-shaped figures around 100 with standard deviation 15, the same in every run.</summary>
internal static class Sample
{
    public static double[] Normal(int count)
    {
        var random = new Random(20261127);
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
            values[i] = 100 + (15 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        return values;
    }
}
