namespace Ops.Domain.Coordination;

/// <summary>A log of actions in columns: 16 bytes an action, each owner's name kept once.</summary>
/// <remarks>
/// Read once and aged on any day by <see cref="ActionAgeing"/>. The ids are checked when it is built and not kept. Immutable; compares by identity.
/// </remarks>
public sealed class ActionLog
{
    /// <summary>The day of what has none: after every day of the calendar.</summary>
    internal const int NoDay = int.MaxValue;

    private readonly int[] _raised;
    private readonly int[] _due;
    private readonly int[] _closed;
    private readonly int[] _owner;
    private readonly int[] _days;

    internal ActionLog(ImmutableArray<string> owners, int[] days, ActionColumns columns, ReadOnlySpan<int> order)
    {
        Owners = owners;
        _days = days;
        _raised = new int[columns.Count];
        for (int i = 0; i < _raised.Length; i++)
            _raised[i] = order[columns.Raised[i]];
        _due = [.. columns.Due];
        _closed = [.. columns.Closed];
        _owner = [.. columns.Owner];
    }

    /// <summary>How many actions there are.</summary>
    public int Count => _raised.Length;

    /// <summary>The owners, in the order in which they first appear.</summary>
    public ImmutableArray<string> Owners { get; }

    /// <summary>The days on which something was raised, rising, as day numbers.</summary>
    internal ReadOnlySpan<int> Days => _days;

    /// <summary>The day of raising, as an index into <see cref="Days"/>.</summary>
    internal ReadOnlySpan<int> Raised => _raised;

    /// <summary>The number of the day due or <see cref="NoDay"/>.</summary>
    internal ReadOnlySpan<int> Due => _due;

    /// <summary>The number of the day of closing or <see cref="NoDay"/>.</summary>
    internal ReadOnlySpan<int> Closed => _closed;

    /// <summary>0 for nobody, otherwise 1 + the index into <see cref="Owners"/>.</summary>
    internal ReadOnlySpan<int> Owner => _owner;

    /// <summary>Starts a log.</summary>
    /// <returns>The builder.</returns>
    public static ActionLogBuilder Build() => new();
}
