using Ops.Domain.Coordination;

namespace Ops.Domain.Reviews;

/// <summary>What units owe each other: dependencies, promises, actions and decisions. Every part may be missing.</summary>
/// <remarks>
/// Immutable; compares by identity. The rows are those of <c>Ops.Domain.Coordination</c>, in any order. Who provides, receives, promises or owns is
/// a unit, by its key; what nobody owns is at fault and left out.
/// </remarks>
public sealed class ReviewCoordination
{
    /// <summary>What one unit needs of another by a day; perhaps nothing.</summary>
    public ImmutableArray<Dependency> Dependencies
    {
        get;
        init => field = value.IsDefault ? [] : [.. value.OrderBy(row => row.Id, StringComparer.Ordinal)];
    } = [];

    /// <summary>What units promised; perhaps nothing.</summary>
    public ImmutableArray<Commitment> Commitments
    {
        get;
        init => field = value.IsDefault ? [] : [.. value.OrderBy(row => row.Id, StringComparer.Ordinal)];
    } = [];

    /// <summary>What was agreed to be done; perhaps nothing.</summary>
    public ImmutableArray<ActionItem> Actions
    {
        get;
        init => field = value.IsDefault ? [] : [.. value.OrderBy(row => row.Id, StringComparer.Ordinal)];
    } = [];

    /// <summary>What waits for a decision: raised, due, closed when decided; perhaps nothing.</summary>
    public ImmutableArray<ActionItem> Decisions
    {
        get;
        init => field = value.IsDefault ? [] : [.. value.OrderBy(row => row.Id, StringComparer.Ordinal)];
    } = [];

    /// <summary>The share of promises that should be kept; strictly between 0 and 1, default 0.8.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside its range.</exception>
    public double KeptFloor
    {
        get;
        init => field = Guard.OpenProbability(value, nameof(KeptFloor));
    } = 0.8;

    /// <summary>How many days a decision may wait; at least 1, default 30.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: below 1.</exception>
    public int DecisionDays
    {
        get;
        init => field = Guard.InRange(value, 1, int.MaxValue, nameof(DecisionDays));
    } = 30;

    /// <summary>How many rows there are in all.</summary>
    internal int Rows => Dependencies.Length + Commitments.Length + Actions.Length + Decisions.Length;

    /// <summary>The names of dependencies in both languages; one that is not among them goes by its key.</summary>
    public ImmutableDictionary<string, Phrase> Names { get; init; } = ImmutableDictionary<string, Phrase>.Empty;

    /// <summary>Where the rows come from, for example files.</summary>
    public Phrase Source { get; init; }

    internal Phrase NameOf(string key) => PartNames.Of(Names, key);
}
