namespace Ops.Domain.Numerics;

/// <summary>A distribution of whole numbers.</summary>
public interface IDiscreteDistribution : IDistribution
{
    /// <summary>P(X = k).</summary>
    /// <param name="k">A whole number; 0 comes out for one that cannot occur.</param>
    /// <returns>A probability in [0, 1].</returns>
    double Probability(long k);
}
