using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>A figure of a simulation: the mean over its replications, with its interval.</summary>
/// <remarks>Two are equal when all figures are. <c>default</c> is the mean 0 of no replication, without an interval.</remarks>
public readonly record struct SimulationEstimate
{
    /// <summary>The mean over the replications.</summary>
    public double Mean { get; internal init; }

    /// <summary>Half the width of the Student-t interval round the mean; null for one replication.</summary>
    public double? HalfWidth { get; internal init; }

    /// <summary>The lower end of the interval; null for one replication.</summary>
    public double? Low => Mean - HalfWidth;

    /// <summary>The upper end of the interval; null for one replication.</summary>
    public double? High => Mean + HalfWidth;

    /// <summary>The estimate of one value per replication.</summary>
    internal static SimulationEstimate Of(ReadOnlySpan<double> values, double confidence)
    {
        double mean = Average(values);
        if (values.Length == 1)
            return new SimulationEstimate { Mean = mean };
        double error = Math.Sqrt(SampleVariance(values) / values.Length);
        double quantile = new StudentT(values.Length - 1).UpperQuantile((1 - confidence) / 2);
        return new SimulationEstimate { Mean = mean, HalfWidth = quantile * error };
    }

    /// <summary>The estimate of one value per replication; null when one is undefined.</summary>
    internal static SimulationEstimate? OfDefined(ReadOnlySpan<double?> values, double confidence)
    {
        var defined = new double[values.Length];
        for (int i = 0; i < defined.Length; i++)
        {
            if (values[i] is not { } value)
                return null;
            defined[i] = value;
        }
        return Of(defined, confidence);
    }

    /// <summary>The variance with n − 1, of two values and more.</summary>
    internal static double SampleVariance(ReadOnlySpan<double> values)
    {
        double mean = Average(values);
        double sum = 0;
        foreach (double value in values)
            sum += (value - mean) * (value - mean);
        return sum / (values.Length - 1);
    }

    internal static Explanation Explain(Phrase figure, SimulationEstimate? estimate, params ReadOnlySpan<Explanation> parts) =>
        Explanation.Of(
            figure,
            estimate?.Mean,
            estimate is { HalfWidth: { } half } known ? Phrase.Of($"{known.Mean} ± {half}") : default,
            default,
            parts
        );

    private static double Average(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return sum / values.Length;
    }
}
