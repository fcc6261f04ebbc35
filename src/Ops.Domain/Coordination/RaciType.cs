namespace Ops.Domain.Coordination;

/// <summary>What a role has to do with a task.</summary>
public enum RaciType
{
    /// <summary>Does it (R).</summary>
    Responsible = 0,

    /// <summary>Answers for it (A): exactly one in a task.</summary>
    Accountable,

    /// <summary>Is asked before (C).</summary>
    Consulted,

    /// <summary>Is told after (I).</summary>
    Informed,
}
