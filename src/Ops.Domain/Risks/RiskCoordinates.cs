namespace Ops.Domain.Risks;

/// <summary>A risk by its quantities, to be placed on two scales.</summary>
public readonly record struct RiskCoordinates
{
    private readonly string? _id;

    /// <summary>Creates it.</summary>
    /// <param name="id">The risk.</param>
    /// <param name="likelihood">Its likelihood in the unit of the scale.</param>
    /// <param name="impact">Its impact in the unit of the scale.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, NaN, infinity.</exception>
    public RiskCoordinates(string id, double likelihood, double impact)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Likelihood = Guard.Finite(likelihood, nameof(likelihood));
        Impact = Guard.Finite(impact, nameof(impact));
    }

    /// <summary>The risk.</summary>
    public string Id => _id ?? "";

    /// <summary>Its likelihood.</summary>
    public double Likelihood { get; }

    /// <summary>Its impact.</summary>
    public double Impact { get; }
}
