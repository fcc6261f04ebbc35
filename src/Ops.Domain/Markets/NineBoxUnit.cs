namespace Ops.Domain.Markets;

/// <summary>A business for a matrix of nine boxes.</summary>
public readonly record struct NineBoxUnit
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">The business, once in a portfolio.</param>
    /// <param name="strength">Its strength (GE–McKinsey) or internal score (IFE); on the scale. Checked in the matrix.</param>
    /// <param name="attractiveness">The market's attractiveness (GE–McKinsey) or external score (EFE); on the scale. Checked in the matrix.</param>
    /// <param name="revenue">Its revenue; at least 0, null when not known. Checked in the matrix.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, NaN or infinity.</exception>
    public NineBoxUnit(string id, double strength, double attractiveness, double? revenue = null)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Strength = Guard.Finite(strength, nameof(strength));
        Attractiveness = Guard.Finite(attractiveness, nameof(attractiveness));
        Revenue = revenue is { } valueRevenue ? Guard.Finite(valueRevenue, nameof(revenue)) : null;
    }

    /// <summary>The business, once in a portfolio.</summary>
    public string Id { get; }

    /// <summary>Its strength (GE–McKinsey) or internal score (IFE).</summary>
    public double Strength { get; }

    /// <summary>The market's attractiveness (GE–McKinsey) or external score (EFE).</summary>
    public double Attractiveness { get; }

    /// <summary>Its revenue.</summary>
    public double? Revenue { get; }
}
