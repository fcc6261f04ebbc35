using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>A key result through time: what was agreed first, and every change of baseline or target with its day and its reason (基线调整).</summary>
/// <remarks>Nothing agreed is ever overwritten: past days are judged by what was valid then. Immutable; compared by reference.</remarks>
public sealed class KeyResultHistory
{
    private KeyResultHistory(ImmutableArray<Rebaseline> versions) => Versions = versions;

    /// <summary>What was agreed, the first first.</summary>
    public ImmutableArray<Rebaseline> Versions { get; }

    /// <summary>What is agreed now.</summary>
    public KeyResult Current => Versions[^1].KeyResult;

    /// <summary>Begins the history of a key result.</summary>
    /// <param name="keyResult">What is agreed.</param>
    /// <param name="from">From which day on.</param>
    /// <returns>The history.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static KeyResultHistory Start(KeyResult keyResult, LocalDate from) =>
        new([new Rebaseline(Guard.NotNull(keyResult, nameof(keyResult)), from, new Phrase("first agreed", "首次约定"))]);

    /// <summary>The history with one change more.</summary>
    /// <param name="keyResult">What is agreed from then on; under the same id.</param>
    /// <param name="from">From which day on; after the last change.</param>
    /// <param name="reason">Why.</param>
    /// <returns>A new history; this one stays as it is.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null, another id, or no reason. <see cref="FaultCode.DuplicateKey"/>: a change on that day.
    /// <see cref="FaultCode.NotOrdered"/>: a later change.
    /// </exception>
    public KeyResultHistory Change(KeyResult keyResult, LocalDate from, Phrase reason)
    {
        Guard.NotNull(keyResult, nameof(keyResult));
        if (keyResult.Id != Current.Id)
            throw Faults.Invalid(nameof(keyResult), $"'{keyResult.Id}' is not '{Current.Id}'", "change the same key result");
        if (reason.IsEmpty)
            throw Faults.Invalid(nameof(reason), "no reason", "say why the agreement changes");
        var last = Versions[^1].From;
        if (from == last)
            throw Faults.Duplicate(Current.Id, Figures.Text(from));
        if (from < last)
            throw Faults.NotOrdered(
                Current.Id,
                $"{Figures.Text(from)} is before {Figures.Text(last)}",
                "add changes in the order in which they take effect"
            );
        return new KeyResultHistory(Versions.Add(new Rebaseline(keyResult, from, reason)));
    }

    /// <summary>What was agreed on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The key result that was valid then; null before the first.</returns>
    public KeyResult? On(LocalDate date)
    {
        KeyResult? valid = null;
        foreach (var version in Versions)
        {
            if (version.From <= date)
                valid = version.KeyResult;
        }
        return valid;
    }
}
