namespace Ops.Domain;

/// <summary>Differences of figures that people wrote in decimals: there 1.3 − 1.2 is 2.5 − 2.4, which it is not among doubles.</summary>
internal static class ExactDifference
{
    private const double Most = 1e12;

    /// <summary>The double nearest to the decimal difference; beyond a billion thousands, the plain difference.</summary>
    public static double Of(double value, double other) =>
        Math.Abs(value) < Most && Math.Abs(other) < Most ? (double)((decimal)value - (decimal)other) : value - other;

    /// <summary>The differences of pairs.</summary>
    public static double[] Of(ReadOnlySpan<double> values, ReadOnlySpan<double> others)
    {
        double[] differences = new double[values.Length];
        for (int i = 0; i < differences.Length; i++)
            differences[i] = Of(values[i], others[i]);
        return differences;
    }
}
