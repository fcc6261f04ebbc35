using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>The versions of a budget: drafted, handed in, approved by someone else, replaced; with a trail in which nothing is overwritten.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class VersionHistory : IExplainable
{
    private readonly Dictionary<string, BudgetVersion> _versions = new(StringComparer.Ordinal);
    private readonly List<VersionStep> _trail = [];

    private VersionHistory() { }

    /// <summary>The versions in the order in which they were drafted.</summary>
    public ImmutableArray<BudgetVersion> Versions { get; private set; } = [];

    /// <summary>Every change of state in the order in which it happened.</summary>
    public ImmutableArray<VersionStep> Trail { get; private set; } = [];

    /// <summary>The budget in force: the approved original or the revision that replaced it; null before any approval.</summary>
    public BudgetVersion? InForce => Approved(VersionKind.Revised) ?? Approved(VersionKind.Original);

    /// <summary>The approved forecast; null before any approval.</summary>
    public BudgetVersion? Forecast => Approved(VersionKind.Forecast);

    /// <summary>Follows what was done.</summary>
    /// <param name="events">What was done, in the order in which it happened; days do not fall.</param>
    /// <param name="asOf">The last day that counts; events after it are not looked at.</param>
    /// <returns>Where the versions stood on that day.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no event. <see cref="FaultCode.UnknownReference"/>: a version that was not drafted.
    /// <see cref="FaultCode.DuplicateKey"/>: a version drafted twice. <see cref="FaultCode.NotOrdered"/>: a day before the one before it.
    /// <see cref="FaultCode.InvalidArgument"/>: an action that does not follow from the state, a second approved original, a revision or
    /// forecast without an approved original, a rejection without reason, or who approves what he handed in.
    /// </exception>
    public static VersionHistory Of(ReadOnlySpan<VersionEvent> events, LocalDate asOf)
    {
        Rows.NotEmpty(events, nameof(events));
        var history = new VersionHistory();
        var order = new List<string>();
        for (int i = 1; i < events.Length; i++)
        {
            if (events[i].On < events[i - 1].On)
                throw Faults.NotOrdered(
                    Guard.At(nameof(events), i),
                    "the day is before that of the event before",
                    "give events in the order in which they happened"
                );
        }
        for (int i = 0; i < events.Length && events[i].On <= asOf; i++)
        {
            string place = Guard.At(nameof(events), i);
            if (events[i].Action == VersionAction.Draft)
                order.Add(events[i].Version);
            history.Apply(events[i], place);
        }
        history.Versions = [.. order.Select(id => history._versions[id])];
        history.Trail = [.. history._trail];
        return history;
    }

    private void Apply(VersionEvent change, string place)
    {
        if (change.Action == VersionAction.Draft)
        {
            if (_versions.ContainsKey(change.Version))
                throw Faults.Duplicate(place, change.Version);
            _versions.Add(change.Version, new BudgetVersion(change.Version, change.Kind, VersionState.Draft, null));
            _trail.Add(new VersionStep(change.Version, null, VersionState.Draft, change.By, change.On, change.Reason));
            return;
        }
        if (!_versions.TryGetValue(change.Version, out var version))
            throw Faults.Unknown(place, change.Version, "draft the version first");
        var next =
            Next(version.State, change.Action)
            ?? throw Faults.Invalid(
                place,
                $"'{version.Id}' is {version.State}: no {change.Action} follows",
                "follow draft, submit, approve"
            );
        if (change.Action == VersionAction.Reject && string.IsNullOrWhiteSpace(change.Reason))
            throw Faults.Invalid($"{place}.Reason", "a rejection without a reason", "say why");
        if (change.Action == VersionAction.Approve)
            Replace(version, change, place);
        Move(version, next, change, change.Reason);
    }

    private static VersionState? Next(VersionState state, VersionAction action) =>
        (action, state) switch
        {
            (VersionAction.Submit, VersionState.Draft or VersionState.Rejected) => VersionState.Submitted,
            (VersionAction.Approve, VersionState.Submitted) => VersionState.Approved,
            (VersionAction.Reject, VersionState.Submitted) => VersionState.Rejected,
            (VersionAction.Withdraw, VersionState.Draft or VersionState.Submitted or VersionState.Rejected) => VersionState.Withdrawn,
            _ => null,
        };

    /// <summary>An approved version replaces the one in force; only the first needs none.</summary>
    private void Replace(BudgetVersion version, VersionEvent change, string place)
    {
        if (change.By == version.SubmittedBy)
            throw Faults.Invalid($"{place}.By", $"'{change.By}' approves what they handed in", "let someone else approve");
        if (version.Kind == VersionKind.Original && InForce is not null)
            throw Faults.Invalid(place, "a budget is in force already", "draft a revision");
        if (version.Kind != VersionKind.Original && InForce is null)
            throw Faults.Invalid(place, "no original budget is approved yet", "approve the original first");
        var former = version.Kind == VersionKind.Forecast ? Approved(VersionKind.Forecast) : InForce;
        if (former is not null)
            Move(former, VersionState.Superseded, change, version.Id);
    }

    private void Move(BudgetVersion version, VersionState next, VersionEvent change, string? reason)
    {
        string? submittedBy = change.Action == VersionAction.Submit ? change.By : version.SubmittedBy;
        _versions[version.Id] = version with { State = next, SubmittedBy = submittedBy };
        _trail.Add(new VersionStep(version.Id, version.State, next, change.By, change.On, reason));
    }

    private BudgetVersion? Approved(VersionKind kind) =>
        _versions.Values.FirstOrDefault(version => version.Kind == kind && version.State == VersionState.Approved);

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Budget in force", "现行预算"),
            InForce?.Id,
            default,
            default,
            [
                .. Trail.Select(step =>
                    Explanation.Of(
                        Phrase.Of($"{Figures.Text(step.On)} {step.By}"),
                        Phrase.Of($"{step.Version}: {Word(step.After).English}", $"{step.Version}：{Word(step.After).Chinese}"),
                        step.Reason is null ? default : Phrase.Of($"{step.Reason}")
                    )
                ),
            ]
        );

    private static Phrase Word(VersionState state) =>
        state switch
        {
            VersionState.Draft => new Phrase("draft", "草案"),
            VersionState.Submitted => new Phrase("submitted", "已提交"),
            VersionState.Approved => new Phrase("approved", "已批准"),
            VersionState.Rejected => new Phrase("rejected", "已退回"),
            VersionState.Withdrawn => new Phrase("withdrawn", "已撤回"),
            _ => new Phrase("superseded", "已被取代"),
        };
}
