namespace Ops.Domain.Processes;

/// <summary>How much of the time of a class of service was work.</summary>
/// <remarks>Two are equal when all their figures are.</remarks>
public sealed record FlowShare
{
    internal FlowShare(string serviceClass) => ServiceClass = serviceClass;

    /// <summary>The class of service; empty for all classes together.</summary>
    public string ServiceClass { get; }

    /// <summary>How many items.</summary>
    public int Items { get; internal init; }

    /// <summary>The time in which they were worked on.</summary>
    public double Active { get; internal init; }

    /// <summary>The time that they took.</summary>
    public double Elapsed { get; internal init; }

    /// <summary>Σ active/Σ elapsed, a ratio of sums; null if they took no time (流动效率).</summary>
    public double? Efficiency { get; internal init; }

    /// <summary>The median of the time that an item took.</summary>
    public double MedianElapsed { get; internal init; }

    /// <summary>The share of the time of all classes; null if they took none.</summary>
    public double? ShareOfElapsed { get; internal init; }

    /// <summary>The share of the waiting (elapsed − active) of all classes; null if nothing waited.</summary>
    public double? ShareOfWaiting { get; internal init; }
}
