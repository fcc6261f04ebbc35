namespace Ops.Domain.Risks;

/// <summary>What is believed of a rate of events before looking: as if shape events had been seen in rate years.</summary>
public readonly record struct GammaPrior
{
    /// <summary>Creates the prior.</summary>
    /// <param name="shape">The shape: above 0.</param>
    /// <param name="rate">The rate: above 0, in units of exposure.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a figure that is not above 0, NaN or infinite.</exception>
    public GammaPrior(double shape, double rate)
    {
        Shape = Guard.Positive(shape, nameof(shape));
        Rate = Guard.Positive(rate, nameof(rate));
    }

    /// <summary>The shape; 0 for the default prior, which is refused.</summary>
    public double Shape { get; }

    /// <summary>The rate; 0 for the default prior, which is refused.</summary>
    public double Rate { get; }
}
