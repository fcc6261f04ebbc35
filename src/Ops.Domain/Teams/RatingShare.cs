namespace Ops.Domain.Teams;

/// <summary>The share of people that a rating is meant for.</summary>
public readonly record struct RatingShare
{
    /// <summary>Creates the fact.</summary>
    /// <param name="rating">The rating, once in a list.</param>
    /// <param name="share">The share, exactly; at least 0, all together 1. Checked in the distribution.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank rating.</exception>
    public RatingShare(string rating, decimal share)
    {
        Rating = Guard.NotBlank(rating, nameof(rating));
        Share = share;
    }

    /// <summary>The rating, once in a list.</summary>
    public string Rating { get; }

    /// <summary>The share, exactly.</summary>
    public decimal Share { get; }
}
