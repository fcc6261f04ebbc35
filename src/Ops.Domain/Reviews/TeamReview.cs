using NodaTime;
using Ops.Domain.Numerics;
using Ops.Domain.Teams;

namespace Ops.Domain.Reviews;

/// <summary>How the people of a unit stand to its work, on the day of the question.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class TeamReview : IExplainable
{
    private readonly double _chance;

    private TeamReview(ReviewTeam team, ReviewUnit unit, double confidence)
    {
        Team = team;
        Unit = unit;
        _chance = 1 - confidence;
    }

    /// <summary>The figure's id: <c>team:</c> and the unit's key.</summary>
    public string Id => "team:" + Team.Unit;

    /// <summary>The people.</summary>
    public ReviewTeam Team { get; }

    /// <summary>Whose they are.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>The work against the people there are; null where no work is given.</summary>
    public CapacityPlan? Capacity { get; private init; }

    /// <summary>Who masters what; null where no skill is needed.</summary>
    public SkillCoverage? Skills { get; private init; }

    /// <summary>Whose certificates hold; null where nothing is asked of anybody.</summary>
    public TrainingStatus? Certificates { get; private init; }

    /// <summary>Who came and left in the year up to the day of the question; null where that is not given.</summary>
    public Turnover? Turnover { get; private init; }

    /// <summary>Whether more people leave than was agreed, by an exact test; null without a limit or without people.</summary>
    public TestResult? TurnoverTest { get; private init; }

    /// <summary>Whether more people left than was agreed, by more than chance explains; null where it cannot be told.</summary>
    public bool? IsLeaving => TurnoverTest is { } test ? test.PValue <= _chance : null;

    /// <summary>How the pulse moved; null with fewer than two rounds.</summary>
    public PulseTrend? Pulse { get; private init; }

    /// <summary>The certificates that expired or were never issued.</summary>
    public ImmutableArray<CertificateStatus> Lapsed =>
        Certificates is null
            ? []
            : [.. Certificates.Certificates.Where(row => row.State is CertificateState.Expired or CertificateState.Missing)];

    /// <summary>The money that the missing people would cost; null where none are missing or their price is not known.</summary>
    public Money? GapCost =>
        Capacity is { GapFte: < 0 } plan && Team.CostPerFte is { } cost
            ? new Money(Math.Round(cost.Amount * (decimal)-plan.GapFte, 2, MidpointRounding.ToEven), cost.Currency)
            : null;

    /// <summary>Red with work that nobody can do or a certificate that lapsed, amber where a skill hangs on one person, people leave or engagement falls; else green.</summary>
    public Status Status =>
        Capacity is { HeadcountToHire: > 0 } || Skills is { Uncovered.IsEmpty: false } || !Lapsed.IsEmpty ? Status.Red
        : Skills is { SinglePointsOfFailure.IsEmpty: false } || IsLeaving == true || Pulse?.Overall.Movement == PulseMovement.Fallen
            ? Status.Amber
        : new IExplainable?[] { Capacity, Skills, Certificates, Turnover, Pulse }.All(part => part is null) ? Status.NoData
        : Status.Green;

    internal static TeamReview Of(ReviewTeam team, ReviewUnit unit, LocalDate? asOf, double confidence)
    {
        var turnover = team.Employments.IsEmpty
            ? null
            : Turnover.Of(team.Employments.AsSpan(), Asked(asOf).PlusYears(-1).PlusDays(1), Asked(asOf), [], confidence);
        return new TeamReview(team, unit, confidence)
        {
            Capacity = team.Demand.IsEmpty
                ? null
                : CapacityPlan.Of(team.Demand.AsSpan(), team.HoursPerFte, team.AvailableFte, team.Shrinkage, team.Occupancy),
            Skills = team.SkillNeeds.IsEmpty ? null : SkillCoverage.Of(team.People.AsSpan(), team.SkillNeeds.AsSpan()),
            Certificates =
                team.Staff.IsEmpty || team.Requirements.IsEmpty
                    ? null
                    : TrainingStatus.Of(
                        team.Staff.AsSpan(),
                        team.Requirements.AsSpan(),
                        team.Certificates.AsSpan(),
                        [],
                        Asked(asOf),
                        Asked(asOf)
                    ),
            Turnover = turnover,
            TurnoverTest =
                turnover is { AverageHeadcount: > 0 } && team.TurnoverLimit is { } limit
                    ? ExactTest.PoissonRate(turnover.Leavers, turnover.AverageHeadcount * turnover.Days / 365, limit, Alternative.Greater)
                    : null,
            Pulse = team.Pulse.Length < 2 ? null : PulseTrend.Of(team.Pulse.AsSpan(), confidence),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Unit.Name,
            ReviewText.StatusName(Status),
            default,
            Team.Source,
            [
                .. new IExplainable?[] { Capacity, Skills, Certificates, Turnover, TurnoverTest, Pulse }
                    .OfType<IExplainable>()
                    .Select(part => part.Explain()),
            ]
        );

    private static LocalDate Asked(LocalDate? asOf) =>
        asOf ?? throw Faults.Insufficient("asOf", "the model has no day of the question", "give AsOf: certificates and staff have dates");
}
