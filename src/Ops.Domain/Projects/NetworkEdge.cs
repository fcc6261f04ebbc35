namespace Ops.Domain.Projects;

/// <summary>A link between two activities by place.</summary>
internal readonly record struct NetworkEdge(int From, int To, LinkType Type, int Lag)
{
    /// <summary>True if the predecessor's finish counts, not its start.</summary>
    public bool FromFinish => Type is LinkType.FinishToStart or LinkType.FinishToFinish;

    /// <summary>True if the successor's start waits, not its finish.</summary>
    public bool ToStart => Type is LinkType.FinishToStart or LinkType.StartToStart;
}
