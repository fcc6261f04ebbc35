namespace Ops.Domain.Risks;

/// <summary>How often risks of a rating are reviewed.</summary>
public readonly record struct ReviewCadence
{
    private readonly string? _rating;

    /// <summary>Creates it.</summary>
    /// <param name="rating">The rating.</param>
    /// <param name="months">Every how many months; at least 1.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank rating, less than one month.</exception>
    public ReviewCadence(string rating, int months)
    {
        _rating = Guard.NotBlank(rating, nameof(rating));
        Months = DueDates.Positive(months, nameof(months));
    }

    /// <summary>The rating.</summary>
    public string Rating => _rating ?? "";

    /// <summary>Every how many months.</summary>
    public int Months { get; }
}
