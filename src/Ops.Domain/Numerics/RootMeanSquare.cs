namespace Ops.Domain.Numerics;

/// <summary>√(Σx² / n), also where the squares leave double though the root does not.</summary>
internal static class RootMeanSquare
{
    /// <summary>Below it squares have lost digits; 0 itself may be exact or lost.</summary>
    private const double Least = 1e-290;

    /// <summary>The root of a sum of squares that was taken already; only where that left the range are the values looked at again.</summary>
    public static double Of(double squares, ReadOnlySpan<double> values) =>
        squares >= Least && double.IsFinite(squares) ? Math.Sqrt(squares / values.Length) : Scaled(values);

    /// <summary>The root for at least one value.</summary>
    public static double Of(ReadOnlySpan<double> values)
    {
        double squares = 0;
        foreach (double value in values)
            squares += value * value;
        return Of(squares, values);
    }

    private static double Scaled(ReadOnlySpan<double> values)
    {
        double largest = 0;
        foreach (double value in values)
            largest = Math.Max(largest, Math.Abs(value));
        if (largest == 0 || !double.IsFinite(largest))
            return largest;
        double squares = 0;
        foreach (double value in values)
            squares += value / largest * (value / largest);
        return largest * Math.Sqrt(squares / values.Length);
    }
}
