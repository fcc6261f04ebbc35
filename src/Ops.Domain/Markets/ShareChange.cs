namespace Ops.Domain.Markets;

/// <summary>How a supplier's share changed.</summary>
public sealed record ShareChange
{
    internal ShareChange() { }

    /// <summary>The supplier.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The share before.</summary>
    public double Before { get; internal init; }

    /// <summary>The share after.</summary>
    public double After { get; internal init; }

    /// <summary>The lower end of the Wilson interval of the share after.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper end.</summary>
    public double Upper { get; internal init; }

    /// <summary>After − before.</summary>
    public double Change { get; internal init; }

    /// <summary>The lower end of Newcombe's interval of the change.</summary>
    public double ChangeLower { get; internal init; }

    /// <summary>The upper end.</summary>
    public double ChangeUpper { get; internal init; }

    /// <summary>The change in pooled standard errors; null where the pooled variance is 0.</summary>
    public double? Z { get; internal init; }

    /// <summary>Its two-sided p-value; null with it.</summary>
    public double? PValue { get; internal init; }
}
