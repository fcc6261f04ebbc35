namespace Ops.Domain.Projects;

/// <summary>An activity that needs resources in every period.</summary>
public sealed record ResourceActivity
{
    /// <summary>Creates an activity.</summary>
    /// <param name="id">The id.</param>
    /// <param name="duration">Its periods. A plan refuses a negative number.</param>
    /// <param name="demands">What it needs per period, by resource.</param>
    /// <param name="predecessors">What must be finished before it; empty when it can start at once.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, or no demands.</exception>
    public ResourceActivity(string id, int duration, IReadOnlyDictionary<string, double> demands, params ReadOnlySpan<string> predecessors)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Duration = duration;
        Demands = Guard.NotNull(demands, nameof(demands)).ToImmutableSortedDictionary(StringComparer.Ordinal);
        foreach (string predecessor in predecessors)
            Guard.NotBlank(predecessor, nameof(predecessors));
        Predecessors = [.. predecessors];
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>Its periods.</summary>
    public int Duration { get; }

    /// <summary>What it needs per period, by resource.</summary>
    public ImmutableSortedDictionary<string, double> Demands { get; }

    /// <summary>What must be finished before it.</summary>
    public ImmutableArray<string> Predecessors { get; }

    /// <summary>Equal when all parts are, predecessors in order.</summary>
    /// <param name="other">The other activity.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(ResourceActivity? other) =>
        other is not null
        && (Id, Duration) == (other.Id, other.Duration)
        && Demands.SequenceEqual(other.Demands)
        && Predecessors.AsSpan().SequenceEqual(other.Predecessors.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(ResourceActivity)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Id, Duration, Demands.Count, Predecessors.Length);
}
