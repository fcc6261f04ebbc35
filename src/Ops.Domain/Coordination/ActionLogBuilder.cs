using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>Collects actions and makes the log.</summary>
/// <remarks>Mutable and meant for one thread; the log it makes is immutable.</remarks>
public sealed class ActionLogBuilder
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly ActionColumns _columns = new(0);

    internal ActionLogBuilder() { }

    /// <summary>How many actions have been added.</summary>
    public int Count => _columns.Count;

    /// <summary>Adds an action.</summary>
    /// <param name="id">Its name, unique in the log.</param>
    /// <param name="owner">Who has it; null when nobody does.</param>
    /// <param name="raised">The day on which it was raised.</param>
    /// <param name="due">The day by which it should be closed, not before it was raised; null when none is named.</param>
    /// <param name="closed">The day on which it was closed, not before it was raised; null when it is open.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: the id is there already. <see cref="FaultCode.NotOrdered"/>: a day due or closed before it was raised.
    /// The place is <c>actions[n]</c>, n being the number of actions added before. Nothing is added then.
    /// </exception>
    public ActionLogBuilder Add(string id, string? owner, LocalDate raised, LocalDate? due = null, LocalDate? closed = null)
    {
        Guard.NotBlank(id, nameof(id));
        if (_ids.Contains(id))
            throw Faults.Duplicate(Guard.At("actions", Count), id);
        _columns.Add(owner, raised, due, closed);
        _ids.Add(id);
        return this;
    }

    /// <summary>The log of what has been added so far.</summary>
    /// <returns>The log.</returns>
    public ActionLog ToLog() => _columns.ToLog();
}
