namespace Ops.Domain.Decisions;

/// <summary>An idea to be ranked by RICE: reach × impact × confidence / effort.</summary>
public readonly record struct RiceItem
{
    /// <summary>Creates the item.</summary>
    /// <param name="id">Its name, unique in the backlog.</param>
    /// <param name="reach">How many it touches in the period: at least 0.</param>
    /// <param name="impact">How much for each: at least 0.</param>
    /// <param name="confidence">How sure: 0 to 1.</param>
    /// <param name="effort">Work needed: above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank name, NaN or infinity. Ranges are checked when ranking.</exception>
    public RiceItem(string id, double reach, double impact, double confidence, double effort)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Reach = Guard.Finite(reach, nameof(reach));
        Impact = Guard.Finite(impact, nameof(impact));
        Confidence = Guard.Finite(confidence, nameof(confidence));
        Effort = Guard.Finite(effort, nameof(effort));
    }

    /// <summary>The item's name.</summary>
    public string Id { get; }

    /// <summary>How many it touches in the period.</summary>
    public double Reach { get; }

    /// <summary>How much for each.</summary>
    public double Impact { get; }

    /// <summary>How sure, 0 to 1.</summary>
    public double Confidence { get; }

    /// <summary>Work needed.</summary>
    public double Effort { get; }
}
