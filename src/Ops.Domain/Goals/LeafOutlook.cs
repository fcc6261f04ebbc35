namespace Ops.Domain.Goals;

/// <summary>Where one goal of a portfolio is expected to end: normal, independent of the others.</summary>
public readonly record struct LeafOutlook
{
    /// <summary>Creates an outlook.</summary>
    /// <param name="weight">How much the goal counts beside the others; not negative.</param>
    /// <param name="mean">Its expected progress at the end.</param>
    /// <param name="standardDeviation">The standard deviation of that; not negative.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a negative weight or standard deviation.</exception>
    public LeafOutlook(double weight, double mean, double standardDeviation)
    {
        Weight = Guard.NotNegative(weight, nameof(weight));
        Mean = Guard.Finite(mean, nameof(mean));
        StandardDeviation = Guard.NotNegative(standardDeviation, nameof(standardDeviation));
    }

    /// <summary>How much the goal counts beside the others.</summary>
    public double Weight { get; }

    /// <summary>Its expected progress at the end.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation of that.</summary>
    public double StandardDeviation { get; }
}
