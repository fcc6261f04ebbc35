namespace Ops.Domain.Kpis;

/// <summary>A node of a hierarchy: a company, a region, a shop.</summary>
public readonly record struct HierarchyNode
{
    private readonly string? _id;

    /// <summary>Declares a node.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="parent">The node that it belongs to; null for a root.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key.</exception>
    public HierarchyNode(string id, string? parent = null)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Parent = parent;
    }

    /// <summary>The node's key.</summary>
    public string Id => _id ?? "";

    /// <summary>The node that it belongs to; null for a root.</summary>
    public string? Parent { get; }
}
