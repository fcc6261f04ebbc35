namespace Ops.Domain.Markets;

/// <summary>How a competitor does on a factor.</summary>
public readonly record struct FactorRating
{
    /// <summary>Creates the fact.</summary>
    /// <param name="name">The competitor, once in a factor.</param>
    /// <param name="rating">The rating; on the scale. Checked in the profile.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank name.</exception>
    public FactorRating(string name, decimal rating)
    {
        Name = Guard.NotBlank(name, nameof(name));
        Rating = rating;
    }

    /// <summary>The competitor, once in a factor.</summary>
    public string Name { get; }

    /// <summary>The rating.</summary>
    public decimal Rating { get; }
}
