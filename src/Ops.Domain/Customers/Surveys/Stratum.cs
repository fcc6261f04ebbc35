namespace Ops.Domain.Customers;

/// <summary>Facts of one stratum (a region, an age group, a product) before and after.</summary>
/// <remarks>Two are equal when all their parts are.</remarks>
public sealed record Stratum
{
    /// <summary>Creates a stratum.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="before">Its answers before.</param>
    /// <param name="after">Its answers after.</param>
    /// <param name="weight">Its weight in <see cref="StandardPopulation.Given"/>; at least 0; null where that is not used.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, a negative weight.</exception>
    public Stratum(string id, StratumSide before, StratumSide after, double? weight = null)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Before = before;
        After = after;
        Weight = weight is { } given ? Guard.NotNegative(given, nameof(weight)) : null;
    }

    /// <summary>Its key.</summary>
    public string Id { get; }

    /// <summary>Its answers before.</summary>
    public StratumSide Before { get; }

    /// <summary>Its answers after.</summary>
    public StratumSide After { get; }

    /// <summary>Its weight in the given standard population; null where that is not used.</summary>
    public double? Weight { get; }
}
