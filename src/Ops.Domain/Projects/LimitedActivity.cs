namespace Ops.Domain.Projects;

/// <summary>An activity that needs shares of limited resources in every period.</summary>
public sealed record LimitedActivity
{
    /// <summary>Creates an activity.</summary>
    /// <param name="id">The id.</param>
    /// <param name="duration">Its periods. A plan refuses a negative number.</param>
    /// <param name="demands">What it needs of each resource, in the order of the plan's capacities; empty in a plan without capacities.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public LimitedActivity(string id, int duration, params ReadOnlySpan<int> demands)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Duration = duration;
        Demands = [.. demands];
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>Its periods.</summary>
    public int Duration { get; }

    /// <summary>What it needs of each resource.</summary>
    public ImmutableArray<int> Demands { get; }

    /// <summary>Equal when all parts are.</summary>
    /// <param name="other">The other activity.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(LimitedActivity? other) =>
        other is not null && (Id, Duration) == (other.Id, other.Duration) && Demands.AsSpan().SequenceEqual(other.Demands.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(LimitedActivity)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Id, Duration, Demands.Length);
}
