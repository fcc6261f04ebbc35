using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>Importances in samples of the persons, drawn with replacement: the bootstrap of B. Efron (1979), limits by percentiles.</summary>
internal sealed class DriverSamples
{
    private readonly double[][] _shares;

    private DriverSamples(double[][] shares, int failed)
    {
        _shares = shares;
        Failed = failed;
    }

    /// <summary>Samples in which a driver was constant, followed from others, or all had one outcome.</summary>
    public int Failed { get; }

    public static DriverSamples Of(
        ReadOnlySpan<string> drivers,
        IReadOnlyList<double[]> ratings,
        ReadOnlySpan<double> outcome,
        DriverOptions options,
        CancellationToken cancellation
    )
    {
        var shares = new List<double[]>(options.Samples);
        double[] weights = new double[outcome.Length];
        int failed = 0;
        for (int sample = 0; sample < options.Samples; sample++)
        {
            cancellation.ThrowIfCancellationRequested();
            var random = new RandomStream(options.Seed, (ulong)sample).From();
            Array.Clear(weights);
            for (int i = 0; i < weights.Length; i++)
            {
                int person = (int)random.NextBelow(weights.Length);
                weights[person] += options.Weights.IsEmpty ? 1 : options.Weights[person];
            }
            if (Shares(drivers, ratings, outcome, weights) is { } found)
                shares.Add(found);
            else
                failed++;
        }
        return new DriverSamples([.. shares], failed);
    }

    /// <summary>The limits of a driver's importance; null where less than half of the samples gave one.</summary>
    public (double Lower, double Upper)? Limits(int driver, double confidence)
    {
        if (_shares.Length == 0 || _shares.Length < Failed)
            return null;
        double[] values = [.. _shares.Select(shares => shares[driver])];
        return (Quantiles.At(values, (1 - confidence) / 2), Quantiles.At(values, (1 + confidence) / 2));
    }

    private static double[]? Shares(
        ReadOnlySpan<string> drivers,
        IReadOnlyList<double[]> ratings,
        ReadOnlySpan<double> outcome,
        double[] weights
    )
    {
        try
        {
            var table = CorrelationTable.Of(drivers, ratings, outcome, weights);
            return ShapleyShares.Of(table.ExplainedBySubsets(), drivers.Length);
        }
        catch (OpsException)
        {
            return null;
        }
    }
}
