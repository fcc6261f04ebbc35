namespace Ops.Domain.Processes;

/// <summary>What went through one step, and what was wrong with it.</summary>
/// <remarks>Two steps are equal when all their numbers are. <c>default</c> has no units and is refused by the chain.</remarks>
public readonly record struct YieldStep
{
    /// <summary>Creates a step.</summary>
    /// <param name="units">Units that entered; at least 1.</param>
    /// <param name="defectives">Units with at least one defect; at least 0, at most the units.</param>
    /// <param name="defects">Defects found; at least 0.</param>
    /// <param name="opportunities">Chances for a defect on one unit; at least 1.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range.</exception>
    public YieldStep(long units, long defectives, long defects, long opportunities)
    {
        Units = Guard.InRange(units, 1, long.MaxValue, nameof(units));
        Defectives = Guard.InRange(defectives, 0, units, nameof(defectives));
        Defects = Guard.InRange(defects, 0, long.MaxValue, nameof(defects));
        Opportunities = Guard.InRange(opportunities, 1, long.MaxValue, nameof(opportunities));
    }

    /// <summary>Units that entered.</summary>
    public long Units { get; }

    /// <summary>Units with at least one defect.</summary>
    public long Defectives { get; }

    /// <summary>Defects found.</summary>
    public long Defects { get; }

    /// <summary>Chances for a defect on one unit.</summary>
    public long Opportunities { get; }

    /// <summary>The share of units without a defect: 1 − defectives/units (一次合格率).</summary>
    public double FirstTimeYield => (double)(Units - Defectives) / Units;

    /// <summary>The share of units without a defect that defects falling at random would leave: e^(−defects/units).</summary>
    public double PoissonYield => Math.Exp(-(double)Defects / Units);
}
