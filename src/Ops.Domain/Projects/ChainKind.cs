namespace Ops.Domain.Projects;

/// <summary>What a chain of tasks is in a plan by critical chain.</summary>
public enum ChainKind
{
    /// <summary>The longest chain by tasks and resources: the critical chain, with the project buffer at its end.</summary>
    Project,

    /// <summary>A chain that joins it, with a feeding buffer at the joint.</summary>
    Feeding,
}
