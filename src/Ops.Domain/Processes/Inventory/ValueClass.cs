namespace Ops.Domain.Processes;

/// <summary>How much of the value an item carries (ABC 分类).</summary>
public enum ValueClass
{
    /// <summary>One of the few that carry most.</summary>
    A = 0,

    /// <summary>One of those in between.</summary>
    B,

    /// <summary>One of the many that carry little.</summary>
    C,
}
