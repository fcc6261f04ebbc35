namespace Ops.Domain.Risks;

/// <summary>What is believed of a proportion before looking: as if alpha successes and beta failures had been seen.</summary>
public readonly record struct BetaPrior
{
    /// <summary>Creates the prior.</summary>
    /// <param name="alpha">Alpha: above 0; ½ and ½ is Jeffreys' prior, 1 and 1 the uniform one.</param>
    /// <param name="beta">Beta: above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a figure that is not above 0, NaN or infinite.</exception>
    public BetaPrior(double alpha, double beta)
    {
        Alpha = Guard.Positive(alpha, nameof(alpha));
        Beta = Guard.Positive(beta, nameof(beta));
    }

    /// <summary>Alpha; 0 for the default prior, which is refused.</summary>
    public double Alpha { get; }

    /// <summary>Beta; 0 for the default prior, which is refused.</summary>
    public double Beta { get; }
}
