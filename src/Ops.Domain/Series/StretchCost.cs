using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>The squared distances of a stretch of values from their mean.</summary>
internal static class StretchCost
{
    /// <summary>Mean and squared distances in two passes.</summary>
    public static (double Mean, double Squares) Of(ReadOnlySpan<double> values)
    {
        var sum = new CompensatedSum();
        foreach (double value in values)
            sum.Add(value);
        double mean = sum.DividedBy(values.Length).High;
        double squares = 0;
        foreach (double value in values)
            squares += (value - mean) * (value - mean);
        return double.IsFinite(squares)
            ? (mean, squares)
            : throw Faults.Overflow("values", "the squares are beyond double", "give the values in a larger unit");
    }
}
