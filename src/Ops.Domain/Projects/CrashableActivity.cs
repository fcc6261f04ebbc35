namespace Ops.Domain.Projects;

/// <summary>An activity that money makes shorter (赶工).</summary>
public sealed record CrashableActivity
{
    /// <summary>Creates an activity. A plan refuses negative figures, a crash duration above the normal one and a crash cost below it.</summary>
    /// <param name="id">The id.</param>
    /// <param name="normalDuration">Its periods at normal cost.</param>
    /// <param name="crashDuration">The fewest periods.</param>
    /// <param name="normalCost">The cost of the normal duration.</param>
    /// <param name="crashCost">The cost of the crash duration.</param>
    /// <param name="predecessors">What must be finished before it; empty when it can start at once.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public CrashableActivity(
        string id,
        int normalDuration,
        int crashDuration,
        decimal normalCost,
        decimal crashCost,
        params ReadOnlySpan<string> predecessors
    )
    {
        Id = Guard.NotBlank(id, nameof(id));
        NormalDuration = normalDuration;
        CrashDuration = crashDuration;
        NormalCost = normalCost;
        CrashCost = crashCost;
        foreach (string predecessor in predecessors)
            Guard.NotBlank(predecessor, nameof(predecessors));
        Predecessors = [.. predecessors];
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>Its periods at normal cost.</summary>
    public int NormalDuration { get; }

    /// <summary>The fewest periods.</summary>
    public int CrashDuration { get; }

    /// <summary>The cost of the normal duration.</summary>
    public decimal NormalCost { get; }

    /// <summary>The cost of the crash duration.</summary>
    public decimal CrashCost { get; }

    /// <summary>What must be finished before it.</summary>
    public ImmutableArray<string> Predecessors { get; }

    /// <summary>Equal when all parts are, predecessors in order.</summary>
    /// <param name="other">The other activity.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(CrashableActivity? other) =>
        other is not null
        && (Id, NormalDuration, CrashDuration, NormalCost, CrashCost)
            == (other.Id, other.NormalDuration, other.CrashDuration, other.NormalCost, other.CrashCost)
        && Predecessors.AsSpan().SequenceEqual(other.Predecessors.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(CrashableActivity)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Id, NormalDuration, CrashDuration, NormalCost, CrashCost, Predecessors.Length);
}
