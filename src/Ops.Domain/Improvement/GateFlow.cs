namespace Ops.Domain.Improvement;

/// <summary>What a gate let through.</summary>
public sealed record GateFlow
{
    internal GateFlow() { }

    /// <summary>The gate.</summary>
    public string Gate { get; internal init; } = "";

    /// <summary>How many ideas came to it.</summary>
    public int Arrived { get; internal init; }

    /// <summary>How many passed.</summary>
    public int Passed { get; internal init; }

    /// <summary>How many were given up.</summary>
    public int Killed { get; internal init; }

    /// <summary>How many wait: arrived − passed − killed.</summary>
    public int Waiting => Arrived - Passed - Killed;

    /// <summary>Passed / (passed + killed); null when none was decided.</summary>
    public double? PassRate { get; internal init; }

    /// <summary>The lower end of its Wilson interval.</summary>
    public double? Lower { get; internal init; }

    /// <summary>The upper end.</summary>
    public double? Upper { get; internal init; }

    /// <summary>The median of days from arrival to passing or giving up; null when none was decided.</summary>
    public double? MedianDays { get; internal init; }
}
