namespace Ops.Domain.Projects;

/// <summary>Which end of an activity waits for which end of another (搭接关系).</summary>
public enum LinkType
{
    /// <summary>The successor starts after the predecessor has finished.</summary>
    FinishToStart,

    /// <summary>The successor starts after the predecessor has started.</summary>
    StartToStart,

    /// <summary>The successor finishes after the predecessor has finished.</summary>
    FinishToFinish,

    /// <summary>The successor finishes after the predecessor has started.</summary>
    StartToFinish,
}
