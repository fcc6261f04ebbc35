namespace Ops.Domain.Risks;

/// <summary>How often an item fails in one mode, and how likely that is to matter.</summary>
public sealed record FailureRate
{
    /// <summary>Creates it.</summary>
    /// <param name="id">The failure mode.</param>
    /// <param name="item">The item that fails.</param>
    /// <param name="beta">The probability that this mode has the effect in question.</param>
    /// <param name="alpha">The share of the item's failures that are of this mode.</param>
    /// <param name="rate">Failures of the item per hour, at least 0.</param>
    /// <param name="hours">Hours of operation, at least 0.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank text, a probability outside [0, 1], a negative figure, NaN, infinity.
    /// </exception>
    public FailureRate(string id, string item, double beta, double alpha, double rate, double hours)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Item = Guard.NotBlank(item, nameof(item));
        Beta = Guard.Probability(beta, nameof(beta));
        Alpha = Guard.Probability(alpha, nameof(alpha));
        Rate = Guard.NotNegative(rate, nameof(rate));
        Hours = Guard.NotNegative(hours, nameof(hours));
    }

    /// <summary>The failure mode.</summary>
    public string Id { get; }

    /// <summary>The item that fails.</summary>
    public string Item { get; }

    /// <summary>The probability that this mode has the effect in question.</summary>
    public double Beta { get; }

    /// <summary>The share of the item's failures that are of this mode.</summary>
    public double Alpha { get; }

    /// <summary>Failures of the item per hour.</summary>
    public double Rate { get; }

    /// <summary>Hours of operation.</summary>
    public double Hours { get; }

    /// <summary>β · α · λ · t: how many failures with this effect are to be expected.</summary>
    public double Criticality => Beta * Alpha * Rate * Hours;
}
