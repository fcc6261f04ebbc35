namespace Ops.Domain.Decisions;

/// <summary>How far the search for a best selection may go.</summary>
public sealed record SelectionOptions
{
    /// <summary>
    /// How many partial selections the search keeps at a time, 1,000 to 50,000,000; the default 2,000,000 needs about 100 MB if all are
    /// ever used. When more are promising, the least promising are given up, and the result states the gap that this leaves.
    /// </summary>
    public int MostStates { get; init; } = 2_000_000;

    internal void Check() => Guard.InRange(MostStates, 1_000, 50_000_000, nameof(MostStates));
}
