namespace Ops.Domain.Numerics;

/// <summary>One of the distributions that a <see cref="Mixture"/> draws from.</summary>
public sealed record MixtureComponent
{
    /// <summary>Creates the component.</summary>
    /// <param name="weight">How often this one is drawn from: above 0.</param>
    /// <param name="distribution">The distribution.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a weight that is NaN, infinite or not above 0; no distribution.</exception>
    public MixtureComponent(double weight, IDistribution distribution)
    {
        Weight = Guard.Positive(weight, nameof(weight));
        Distribution = Guard.NotNull(distribution, nameof(distribution));
    }

    /// <summary>How often this one is drawn from.</summary>
    public double Weight { get; }

    /// <summary>The distribution.</summary>
    public IDistribution Distribution { get; }
}
