namespace Ops.Domain.Risks;

/// <summary>How the parts of a block work together.</summary>
public enum BlockKind
{
    /// <summary>A part without parts.</summary>
    Component = 0,

    /// <summary>All must work.</summary>
    Series,

    /// <summary>One must work.</summary>
    Parallel,

    /// <summary>At least k must work.</summary>
    AtLeast,
}
