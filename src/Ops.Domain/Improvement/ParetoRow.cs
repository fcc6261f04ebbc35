namespace Ops.Domain.Improvement;

/// <summary>One cause of a Pareto analysis.</summary>
public sealed record ParetoRow
{
    internal ParetoRow() { }

    /// <summary>The cause; "other" for the merged ones.</summary>
    public string Category { get; internal init; } = "";

    /// <summary>How much.</summary>
    public decimal Value { get; internal init; }

    /// <summary>Its share.</summary>
    public double Share { get; internal init; }

    /// <summary>Its share and those before it.</summary>
    public double Cumulative { get; internal init; }

    /// <summary>Its class.</summary>
    public ParetoClass Class { get; internal init; }

    /// <summary>Whether it stands for several small causes.</summary>
    public bool IsMerged { get; internal init; }
}
