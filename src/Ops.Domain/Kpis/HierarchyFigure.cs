namespace Ops.Domain.Kpis;

/// <summary>A node's figure.</summary>
public sealed record HierarchyFigure
{
    internal HierarchyFigure(string id, string? parent, decimal? value, double? shareOfParent)
    {
        Id = id;
        Parent = parent;
        Value = value;
        ShareOfParent = shareOfParent;
    }

    /// <summary>The node.</summary>
    public string Id { get; }

    /// <summary>The node that it belongs to; null for a root.</summary>
    public string? Parent { get; }

    /// <summary>The figure; null if there is nothing to make it of.</summary>
    public decimal? Value { get; }

    /// <summary>Its share of the parent: of its value, of its denominator or weight, or its own count over the parent's. Null for roots, and where one of the two is missing or the parent's is 0.</summary>
    public double? ShareOfParent { get; }
}
