namespace Ops.Domain.Processes;

/// <summary>What a node of a BPMN model is.</summary>
public enum BpmnNodeKind
{
    /// <summary>Where a case starts.</summary>
    StartEvent,

    /// <summary>Where a case ends.</summary>
    EndEvent,

    /// <summary>A step of work.</summary>
    Task,

    /// <summary>One way goes on (排他网关).</summary>
    ExclusiveGateway,

    /// <summary>All ways go on, and are waited for (并行网关).</summary>
    ParallelGateway,
}
