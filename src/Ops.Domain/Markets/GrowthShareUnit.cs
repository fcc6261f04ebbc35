namespace Ops.Domain.Markets;

/// <summary>A business for the growth–share matrix.</summary>
public readonly record struct GrowthShareUnit
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">The business, once in a portfolio.</param>
    /// <param name="share">Its market share; 0 to 1. Checked in the matrix.</param>
    /// <param name="largestRivalShare">The largest rival's share; 0 to 1. Checked in the matrix.</param>
    /// <param name="growth">The market's growth rate; at least −1. Checked in the matrix.</param>
    /// <param name="revenue">Its revenue; at least 0, null when not known. Checked in the matrix.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, NaN or infinity.</exception>
    public GrowthShareUnit(string id, double share, double largestRivalShare, double growth, double? revenue = null)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Share = Guard.Finite(share, nameof(share));
        LargestRivalShare = Guard.Finite(largestRivalShare, nameof(largestRivalShare));
        Growth = Guard.Finite(growth, nameof(growth));
        Revenue = revenue is { } valueRevenue ? Guard.Finite(valueRevenue, nameof(revenue)) : null;
    }

    /// <summary>The business, once in a portfolio.</summary>
    public string Id { get; }

    /// <summary>Its market share.</summary>
    public double Share { get; }

    /// <summary>The largest rival's share.</summary>
    public double LargestRivalShare { get; }

    /// <summary>The market's growth rate.</summary>
    public double Growth { get; }

    /// <summary>Its revenue.</summary>
    public double? Revenue { get; }
}
