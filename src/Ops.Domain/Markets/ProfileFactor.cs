namespace Ops.Domain.Markets;

/// <summary>A key success factor with everyone's rating.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class ProfileFactor
{
    /// <summary>Creates the factor.</summary>
    /// <param name="id">Its name, unique in the profile.</param>
    /// <param name="weight">How much it counts; all weights sum to 1. Checked in the profile.</param>
    /// <param name="ratings">At least one rating; the same names in every factor. Checked in the profile.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id.</exception>
    public ProfileFactor(string id, decimal weight, params ReadOnlySpan<FactorRating> ratings)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Weight = weight;
        Ratings = [.. ratings];
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>How much it counts.</summary>
    public decimal Weight { get; }

    /// <summary>Everyone's rating.</summary>
    public ImmutableArray<FactorRating> Ratings { get; }
}
