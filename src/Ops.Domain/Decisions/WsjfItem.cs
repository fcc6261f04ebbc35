namespace Ops.Domain.Decisions;

/// <summary>A job to be ranked by weighted shortest job first: cost of delay / job size.</summary>
public readonly record struct WsjfItem
{
    /// <summary>Creates the item.</summary>
    /// <param name="id">Its name, unique in the backlog.</param>
    /// <param name="businessValue">At least 0.</param>
    /// <param name="timeCriticality">At least 0.</param>
    /// <param name="riskReduction">Risk reduction or opportunity enablement: at least 0.</param>
    /// <param name="jobSize">Above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank name, NaN or infinity. Ranges are checked when ranking.</exception>
    public WsjfItem(string id, double businessValue, double timeCriticality, double riskReduction, double jobSize)
    {
        Id = Guard.NotBlank(id, nameof(id));
        BusinessValue = Guard.Finite(businessValue, nameof(businessValue));
        TimeCriticality = Guard.Finite(timeCriticality, nameof(timeCriticality));
        RiskReduction = Guard.Finite(riskReduction, nameof(riskReduction));
        JobSize = Guard.Finite(jobSize, nameof(jobSize));
    }

    /// <summary>The item's name.</summary>
    public string Id { get; }

    /// <summary>Value to the user or the business.</summary>
    public double BusinessValue { get; }

    /// <summary>How the value decays with time.</summary>
    public double TimeCriticality { get; }

    /// <summary>Risk reduction or opportunity enablement.</summary>
    public double RiskReduction { get; }

    /// <summary>Size of the job.</summary>
    public double JobSize { get; }
}
