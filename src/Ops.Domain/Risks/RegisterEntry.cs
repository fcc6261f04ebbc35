using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>A risk as the register holds it (风险登记项).</summary>
/// <remarks>Immutable; compared by reference. What is not yet known stays null and is told by the register's status.</remarks>
public sealed class RegisterEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="id">Its id, unique in the register.</param>
    /// <param name="lastReview">The day of its last review, or of its entry.</param>
    /// <param name="reviewEveryMonths">After how many months the next review is due; at least 1.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, less than one month.</exception>
    public RegisterEntry(string id, LocalDate lastReview, int reviewEveryMonths)
    {
        Id = Guard.NotBlank(id, nameof(id));
        LastReview = lastReview;
        ReviewEveryMonths = DueDates.Positive(reviewEveryMonths, nameof(reviewEveryMonths));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The day of its last review.</summary>
    public LocalDate LastReview { get; }

    /// <summary>After how many months the next review is due.</summary>
    public int ReviewEveryMonths { get; }

    /// <summary>Cause, event and effect; null while nobody has written them down.</summary>
    public RiskStatement? Statement { get; init; }

    /// <summary>What kind of risk it is; null for none.</summary>
    public string? Category { get; init; }

    /// <summary>Who answers for it; null or empty while nobody does.</summary>
    public string? Owner { get; init; }

    /// <summary>The loss of a year that is to be expected with the controls as they are, at least 0; null while it is not assessed.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative amount.</exception>
    public Money? ResidualLoss
    {
        get;
        init => field = NotNegative(value, nameof(ResidualLoss));
    }

    /// <summary>What may be borne of this risk, at least 0; null where the register's tolerance holds.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative amount.</exception>
    public Money? Appetite
    {
        get;
        init => field = NotNegative(value, nameof(Appetite));
    }

    /// <summary>What is decided; null while nothing is.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a response that is not defined.</exception>
    public RiskResponse? Response
    {
        get;
        init => field = value is { } response ? Guard.Defined(response, nameof(Response)) : null;
    }

    /// <summary>What is to be done about it; perhaps nothing.</summary>
    public ImmutableArray<TreatmentAction> Treatments
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The last day of an acceptance; null for none.</summary>
    public LocalDate? AcceptedUntil { get; init; }

    /// <summary>Goals, budgets, processes and controls that it concerns.</summary>
    public ImmutableArray<RiskLink> Links
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    private static Money? NotNegative(Money? amount, string place) =>
        amount is { IsNegative: true } ? throw Faults.Invalid(place, $"{amount} is negative", "give at least 0") : amount;
}
