namespace Ops.Domain.Coordination;

/// <summary>What is wrong in a RACI matrix.</summary>
public enum RaciFault
{
    /// <summary>A role stands in no cell.</summary>
    IdleRole = 0,

    /// <summary>More than one role answers for a task.</summary>
    MultipleAccountable,

    /// <summary>Nobody answers for a task.</summary>
    NoAccountable,

    /// <summary>Nobody does a task.</summary>
    NoResponsible,

    /// <summary>A role does more tasks than the limit.</summary>
    OverloadedRole,
}
