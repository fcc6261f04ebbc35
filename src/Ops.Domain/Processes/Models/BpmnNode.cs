namespace Ops.Domain.Processes;

/// <summary>A node of a BPMN model.</summary>
/// <remarks>Two nodes are equal when id, kind and name are. <c>default</c> has no id and is refused by a model.</remarks>
public readonly record struct BpmnNode
{
    /// <summary>Creates a node.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="name">The activity of a task; null for every other node.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, an unknown kind, a task without a name or another node
    /// with one.</exception>
    public BpmnNode(string id, BpmnNodeKind kind, string? name = null)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Kind = Guard.Defined(kind, nameof(kind));
        if (kind == BpmnNodeKind.Task)
            Guard.NotBlank(name, nameof(name));
        else if (name is not null)
            throw Faults.Invalid(nameof(name), $"'{name}' on a {kind}", "name tasks only");
        Name = name;
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>What it is.</summary>
    public BpmnNodeKind Kind { get; }

    /// <summary>The activity of a task; null for every other node.</summary>
    public string? Name { get; }
}
