namespace Ops.Domain.Processes;

/// <summary>A sequence flow of a BPMN model.</summary>
/// <remarks>Two flows are equal when id and ends are. <c>default</c> has no id and is refused by a model.</remarks>
public readonly record struct BpmnFlow
{
    /// <summary>Creates a flow.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="from">The id of the node that it leaves; not blank.</param>
    /// <param name="to">The id of the node that it enters; not blank.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public BpmnFlow(string id, string from, string to)
    {
        Id = Guard.NotBlank(id, nameof(id));
        From = Guard.NotBlank(from, nameof(from));
        To = Guard.NotBlank(to, nameof(to));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The id of the node that it leaves.</summary>
    public string From { get; }

    /// <summary>The id of the node that it enters.</summary>
    public string To { get; }
}
