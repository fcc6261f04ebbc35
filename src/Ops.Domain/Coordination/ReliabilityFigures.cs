namespace Ops.Domain.Coordination;

/// <summary>How promises were kept.</summary>
public sealed record ReliabilityFigures
{
    internal ReliabilityFigures() { }

    /// <summary>Who promised; null for all together.</summary>
    public string? Owner { get; internal init; }

    /// <summary>Done by the day.</summary>
    public int Kept { get; internal init; }

    /// <summary>Done later, not done when due, or taken back after the day.</summary>
    public int Broken { get; internal init; }

    /// <summary>Not due yet.</summary>
    public int Open { get; internal init; }

    /// <summary>Taken back by the day, before being done.</summary>
    public int Withdrawn { get; internal init; }

    /// <summary>Kept / (kept + broken); null when none is judged.</summary>
    public double? Rate { get; internal init; }

    /// <summary>The lower end of its Wilson interval.</summary>
    public double? Lower { get; internal init; }

    /// <summary>The upper end.</summary>
    public double? Upper { get; internal init; }

    /// <summary>How late those done late were, in days; null when none was.</summary>
    public double? MeanDaysLate { get; internal init; }
}
