using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>When a risk of some rating was last looked at.</summary>
public readonly record struct RatedReview
{
    private readonly string? _id;
    private readonly string? _rating;

    /// <summary>Creates it.</summary>
    /// <param name="id">The risk.</param>
    /// <param name="rating">Its rating.</param>
    /// <param name="lastReview">The day of its last review.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text.</exception>
    public RatedReview(string id, string rating, LocalDate lastReview)
    {
        _id = Guard.NotBlank(id, nameof(id));
        _rating = Guard.NotBlank(rating, nameof(rating));
        LastReview = lastReview;
    }

    /// <summary>The risk.</summary>
    public string Id => _id ?? "";

    /// <summary>Its rating.</summary>
    public string Rating => _rating ?? "";

    /// <summary>The day of its last review.</summary>
    public LocalDate LastReview { get; }
}
