namespace Ops.Domain.Budgets;

/// <summary>A resource with its cost, and the activities that take it.</summary>
public sealed class CostResource
{
    /// <summary>Creates a resource.</summary>
    /// <param name="id">The resource; unique in its list.</param>
    /// <param name="cost">Its cost, at least 0, in whole minor units.</param>
    /// <param name="capacity">Its practical capacity in driver units (time-driven); null to share all cost out by use.</param>
    /// <param name="uses">The activities that take it; perhaps none.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, or null.</exception>
    public CostResource(string id, Money cost, decimal? capacity = null, params ReadOnlySpan<CostUse> uses)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Cost = cost;
        Capacity = capacity;
        Rows.NotNull(uses, nameof(uses));
        Uses = [.. uses];
    }

    /// <summary>The resource.</summary>
    public string Id { get; }

    /// <summary>Its cost.</summary>
    public Money Cost { get; }

    /// <summary>Its practical capacity in driver units; null to share all cost out by use.</summary>
    public decimal? Capacity { get; }

    /// <summary>The activities that take it.</summary>
    public ImmutableArray<CostUse> Uses { get; }
}
