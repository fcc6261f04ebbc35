namespace Ops.Domain.Numerics;

/// <summary>How closely a series goes with itself some steps earlier.</summary>
public static class Autocorrelation
{
    /// <summary>The sample autocorrelation r_k = Σ(x_i−m)(x_{i+k}−m) / Σ(x_i−m)² (Box and Jenkins).</summary>
    /// <param name="values">The values in time order; at least one, none NaN or infinite.</param>
    /// <param name="lag">How many steps apart, k; at least 1.</param>
    /// <returns>The autocorrelation, in [−1, 1]; null when no two values are that far apart or all values are equal.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: a value is NaN or infinite, or the lag is below 1.
    /// <see cref="FaultCode.Overflow"/>: the squares are beyond double.
    /// </exception>
    public static double? At(ReadOnlySpan<double> values, int lag)
    {
        Guard.Values(values, nameof(values));
        Guard.InRange(lag, 1, int.MaxValue, nameof(lag));
        if (lag >= values.Length || !values.ContainsAnyExcept(values[0]))
            return null;
        var (mean, rest) = CoMomentBlock.Sum(values).DividedBy(values.Length);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double d = values[i] - mean - rest;
            squares += d * d;
            if (i + lag < values.Length)
                products += d * (values[i + lag] - mean - rest);
        }
        return Representable.Checked(squares) > 0 ? products / squares : null;
    }
}
