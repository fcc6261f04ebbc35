namespace Ops.Domain.Coordination;

/// <summary>What comes in and goes out in a period.</summary>
public readonly record struct SupplyPeriod
{
    /// <summary>Creates the fact.</summary>
    /// <param name="period">The period, once in a plan.</param>
    /// <param name="supply">What comes in; at least 0. Checked in the plan.</param>
    /// <param name="demand">What is asked for; at least 0. Checked in the plan.</param>
    /// <param name="safetyStock">What should never be gone below; at least 0. Checked in the plan.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank period.</exception>
    public SupplyPeriod(string period, decimal supply, decimal demand, decimal safetyStock = 0m)
    {
        Period = Guard.NotBlank(period, nameof(period));
        Supply = supply;
        Demand = demand;
        SafetyStock = safetyStock;
    }

    /// <summary>The period, once in a plan.</summary>
    public string Period { get; }

    /// <summary>What comes in.</summary>
    public decimal Supply { get; }

    /// <summary>What is asked for.</summary>
    public decimal Demand { get; }

    /// <summary>What should never be gone below.</summary>
    public decimal SafetyStock { get; }
}
