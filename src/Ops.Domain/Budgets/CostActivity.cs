namespace Ops.Domain.Budgets;

/// <summary>An activity, and the cost objects that take it.</summary>
public sealed class CostActivity
{
    /// <summary>Creates an activity.</summary>
    /// <param name="id">The activity; unique in its list.</param>
    /// <param name="capacity">Its practical capacity in driver units (time-driven); null to share all cost out by use.</param>
    /// <param name="uses">The cost objects that take it; perhaps none.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, or null.</exception>
    public CostActivity(string id, decimal? capacity = null, params ReadOnlySpan<CostUse> uses)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Capacity = capacity;
        Rows.NotNull(uses, nameof(uses));
        Uses = [.. uses];
    }

    /// <summary>The activity.</summary>
    public string Id { get; }

    /// <summary>Its practical capacity in driver units; null to share all cost out by use.</summary>
    public decimal? Capacity { get; }

    /// <summary>The cost objects that take it.</summary>
    public ImmutableArray<CostUse> Uses { get; }
}
