using NodaTime;
using Ops.Domain.Coordination;

namespace Ops.Domain.Reviews;

/// <summary>What a unit owes the others on the day of the question: what it provides, what it promised, what it was to do and to decide.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class CoordinationReview : IExplainable
{
    private CoordinationReview(ReviewUnit unit, ReviewCoordination facts)
    {
        Unit = unit;
        Facts = facts;
    }

    /// <summary>The figure's id: <c>coordination:</c> and the unit's key.</summary>
    public string Id => "coordination:" + Unit.Id;

    /// <summary>The unit.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>What it is read from.</summary>
    public ReviewCoordination Facts { get; }

    /// <summary>What others wait for from this unit, by key.</summary>
    public ImmutableArray<DependencyItem> Provides { get; private init; } = [];

    /// <summary>How its promises were kept; null where it promised nothing.</summary>
    public ReliabilityFigures? Promises { get; private init; }

    /// <summary>Its actions by age; null where it has none.</summary>
    public ActionAgeing? Actions { get; private init; }

    /// <summary>What it is to decide, by age; null where it has nothing to decide.</summary>
    public ActionAgeing? Decisions { get; private init; }

    /// <summary>How many of its open decisions wait longer than they may, or past their day.</summary>
    public int DecisionsWaiting { get; private init; }

    /// <summary>What comes too late for those who need it.</summary>
    public ImmutableArray<DependencyItem> Late => With(DependencyStatus.Late);

    /// <summary>What has no day, or one that nobody confirmed.</summary>
    public ImmutableArray<DependencyItem> Unconfirmed => [.. With(DependencyStatus.NoDate), .. With(DependencyStatus.Unconfirmed)];

    /// <summary>Red with what comes too late or promises provably below what is agreed, amber with anything unconfirmed, overdue or undecided; else green.</summary>
    public Status Status =>
        !Late.IsEmpty || Promises?.Upper < Facts.KeptFloor ? Status.Red
        : !Unconfirmed.IsEmpty || Actions is { Overdue: > 0 } || DecisionsWaiting > 0 ? Status.Amber
        : Status.Green;

    /// <summary>One review for each unit that has a row, in the order of the units.</summary>
    internal static IEnumerable<CoordinationReview> All(
        ReviewCoordination facts,
        IEnumerable<ReviewUnit> units,
        LocalDate asOf,
        double confidence
    )
    {
        var board = facts.Dependencies.IsEmpty ? null : DependencyBoard.Of(facts.Dependencies.AsSpan(), asOf);
        var promises = facts.Commitments.IsEmpty ? null : CommitmentReliability.Of(facts.Commitments.AsSpan(), asOf, confidence);
        foreach (var unit in units)
        {
            var provided = facts.Dependencies.Where(row => row.Provider == unit.Id).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
            ActionItem[] actions = [.. facts.Actions.Where(row => row.Owner == unit.Id)];
            ActionItem[] decisions = [.. facts.Decisions.Where(row => row.Owner == unit.Id)];
            var kept = promises?.ByOwner.FirstOrDefault(row => row.Owner == unit.Id);
            if (provided.Count + actions.Length + decisions.Length == 0 && kept is null)
                continue;
            yield return new CoordinationReview(unit, facts)
            {
                Provides = board is null
                    ? []
                    : [.. board.Items.Where(item => provided.Contains(item.Id)).OrderBy(item => item.Id, StringComparer.Ordinal)],
                Promises = kept,
                Actions = actions.Length == 0 ? null : ActionAgeing.Of(actions, asOf),
                Decisions = decisions.Length == 0 ? null : ActionAgeing.Of(decisions, asOf),
                DecisionsWaiting = decisions.Count(row => Waits(row, asOf, facts.DecisionDays)),
            };
        }
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Unit.Name,
            ReviewText.StatusName(Status),
            Phrase.Of(
                $"{Late.Length} late, {Unconfirmed.Length} unconfirmed of {Provides.Length} that others wait for",
                $"他人等待的 {Provides.Length} 项中，逾期 {Late.Length} 项、未确认 {Unconfirmed.Length} 项"
            ),
            Facts.Source,
            [
                .. Promises is { } promises
                    ? new[]
                    {
                        Explanation.Of(
                            new Phrase("Commitments kept", "承诺兑现率"),
                            promises.Rate,
                            Phrase.Of($"{promises.Kept} / ({promises.Kept} + {promises.Broken}), {promises.Lower} … {promises.Upper}"),
                            new Phrase("Wilson 1927", "Wilson 1927")
                        ),
                    }
                    : [],
                .. Actions is { } actions ? new[] { actions.Explain() } : [],
                .. Decisions is null
                    ? []
                    : new[]
                    {
                        Explanation.Of(
                            new Phrase("Decisions that wait too long", "久拖未决的事项"),
                            (decimal)DecisionsWaiting,
                            Phrase.Of($"of {Decisions.Open} open", $"共 {Decisions.Open} 项未决")
                        ),
                    },
            ]
        );

    private static bool Waits(ActionItem decision, LocalDate asOf, int days) =>
        decision.Raised <= asOf
        && !(decision.Closed <= asOf)
        && (decision.Due < asOf || NodaTime.Period.DaysBetween(decision.Raised, asOf) > days);

    private ImmutableArray<DependencyItem> With(DependencyStatus status) => [.. Provides.Where(item => item.Status == status)];
}
