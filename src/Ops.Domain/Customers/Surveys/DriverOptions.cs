namespace Ops.Domain.Customers;

/// <summary>Settings of <see cref="KeyDrivers"/>.</summary>
public sealed record DriverOptions
{
    /// <summary>The weight of each person, at least 0 and not all 0; empty when all count alike. Default empty.</summary>
    public ImmutableArray<double> Weights
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>How many samples of the persons are drawn for the limits of the importances; 0 for no limits, otherwise at least 100. Default 0.</summary>
    public int Samples { get; init; }

    /// <summary>The seed of the samples. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The confidence of the limits, strictly between 0 and 1. Default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Equal when all settings are.</summary>
    /// <param name="other">The other settings.</param>
    /// <returns>True when they say the same.</returns>
    public bool Equals(DriverOptions? other) =>
        other is not null
        && Samples == other.Samples
        && Seed == other.Seed
        && Confidence.Equals(other.Confidence)
        && Weights.AsSpan().SequenceEqual(other.Weights.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(DriverOptions)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Samples, Seed, Confidence, Weights.Length);

    internal void Check(int persons)
    {
        if (!Weights.IsEmpty)
        {
            Guard.SameLength(Weights.Length, "options.Weights", persons, "outcome");
            bool counts = false;
            for (int i = 0; i < Weights.Length; i++)
                counts |= Guard.NotNegative(Weights[i], Guard.At("options.Weights", i)) > 0;
            if (!counts)
                throw Faults.ZeroDenominator("options.Weights", "all weights are 0", "give at least one positive weight");
        }
        if (Samples != 0)
            Guard.InRange(Samples, KeyDrivers.FewestSamples, int.MaxValue, "options.Samples");
        Guard.OpenProbability(Confidence, "options.Confidence");
    }
}
