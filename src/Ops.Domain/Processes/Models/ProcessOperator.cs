namespace Ops.Domain.Processes;

/// <summary>What a node of a process tree says about its children.</summary>
public enum ProcessOperator
{
    /// <summary>A leaf: one activity (活动).</summary>
    Activity,

    /// <summary>A leaf: a step that leaves no event, written <c>tau</c>.</summary>
    Silent,

    /// <summary>The children one after the other, written <c>-></c> (顺序).</summary>
    Sequence,

    /// <summary>Exactly one of the children, written <c>X</c> (排他选择).</summary>
    Exclusive,

    /// <summary>All children, their steps in any interleaving, written <c>+</c> (并行).</summary>
    Parallel,

    /// <summary>The first child, then any number of times the second and the first again, written <c>*</c> (循环).</summary>
    Loop,
}
