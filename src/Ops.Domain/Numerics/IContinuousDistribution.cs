namespace Ops.Domain.Numerics;

/// <summary>A distribution with a density.</summary>
public interface IContinuousDistribution : IDistribution
{
    /// <summary>The density at x; 0 outside the values that can occur.</summary>
    /// <param name="x">Any finite number.</param>
    /// <returns>A density of at least 0; positive infinity at an end where the density has a pole.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: x is NaN or infinite.</exception>
    double Density(double x);
}
