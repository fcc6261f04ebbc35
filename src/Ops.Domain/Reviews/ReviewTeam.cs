using Ops.Domain.Teams;

namespace Ops.Domain.Reviews;

/// <summary>The people of a unit: their work, skills, certificates, coming and going, and pulse. Every part may be missing.</summary>
/// <remarks>Immutable; compares by identity. The rows are those of <c>Ops.Domain.Teams</c>, in any order.</remarks>
public sealed class ReviewTeam
{
    /// <summary>Names the unit whose people they are.</summary>
    /// <param name="unit">The unit's key.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key.</exception>
    public ReviewTeam(string unit) => Unit = Guard.NotBlank(unit, nameof(unit));

    /// <summary>The unit's key.</summary>
    public string Unit { get; }

    /// <summary>The work of the period, one row for each kind; perhaps none.</summary>
    public ImmutableArray<WorkDemand> Demand
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Paid hours of a full-time equivalent in the period; needed with <see cref="Demand"/>.</summary>
    public double HoursPerFte { get; init; }

    /// <summary>Full-time equivalents there are.</summary>
    public double AvailableFte { get; init; }

    /// <summary>The share of paid hours lost to leave, training and illness; at least 0, below 1.</summary>
    public double Shrinkage { get; init; }

    /// <summary>The share of the hours present that is worked; above 0, at most 1.</summary>
    public double Occupancy { get; init; } = 1;

    /// <summary>What a full-time equivalent costs in the period, so that a gap can be put in money; null where it is not known.</summary>
    public Money? CostPerFte { get; init; }

    /// <summary>How many people must master which skill; perhaps none.</summary>
    public ImmutableArray<SkillNeed> SkillNeeds
    {
        get;
        init => field = value.IsDefault ? [] : [.. value.OrderBy(need => need.Skill, StringComparer.Ordinal)];
    } = [];

    /// <summary>The people with their skills; perhaps nobody.</summary>
    public ImmutableArray<SkilledPerson> People
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The people with the role whose certificates they need; perhaps nobody.</summary>
    public ImmutableArray<StaffMember> Staff
    {
        get;
        init => field = value.IsDefault ? [] : [.. value.OrderBy(person => person.Id, StringComparer.Ordinal)];
    } = [];

    /// <summary>Which role needs which certificate; perhaps none.</summary>
    public ImmutableArray<CertificateRequirement> Requirements
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>What was issued; perhaps nothing.</summary>
    public ImmutableArray<Certificate> Certificates
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Who worked here and when; perhaps nobody. The year up to the day of the question is judged.</summary>
    public ImmutableArray<Employment> Employments
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The share of people who may leave in a year; null where nothing was agreed.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: not above 0.</exception>
    public double? TurnoverLimit
    {
        get;
        init => field = value is { } limit ? Guard.Positive(limit, nameof(TurnoverLimit)) : null;
    }

    /// <summary>The rounds of an engagement pulse, in the order of their days; perhaps none. One alone is not compared.</summary>
    public ImmutableArray<PulseRound> Pulse
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The label of the period that it belongs to; null where it is the same in every review of the model.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank label.</exception>
    public string? Period
    {
        get;
        init => field = value is null ? null : Guard.NotBlank(value, nameof(Period));
    }

    /// <summary>Where it stands among the teams, the lowest first; those alike stand by key. Default 0.</summary>
    public int Order { get; init; }

    /// <summary>The names of skills, people and certificates in both languages; one that is not among them goes by its key.</summary>
    public ImmutableDictionary<string, Phrase> Names { get; init; } = ImmutableDictionary<string, Phrase>.Empty;

    /// <summary>Where the rows come from, for example files.</summary>
    public Phrase Source { get; init; }

    internal Phrase NameOf(string key) => PartNames.Of(Names, key);
}
