namespace Ops.Domain.Reviews;

/// <summary>A module of the review, as the one who owns it sees it.</summary>
public enum ReviewModule
{
    /// <summary>Key results and objectives.</summary>
    Goals,

    /// <summary>Measures.</summary>
    Measures,

    /// <summary>Budgets and spending.</summary>
    Money,

    /// <summary>Services and what customers say.</summary>
    Services,

    /// <summary>Processes.</summary>
    Processes,

    /// <summary>Risks.</summary>
    Risks,
}
