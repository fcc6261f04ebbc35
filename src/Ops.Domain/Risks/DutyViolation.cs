namespace Ops.Domain.Risks;

/// <summary>A person who holds two duties that must be apart, and the grants that give them.</summary>
public sealed record DutyViolation
{
    internal DutyViolation() { }

    /// <summary>The person.</summary>
    public string Person { get; internal init; } = "";

    /// <summary>The rule that is broken.</summary>
    public DutyConflict Conflict { get; internal init; }

    /// <summary>What gives the first duty; the first such grant.</summary>
    public DutyGrant First { get; internal init; }

    /// <summary>What gives the other duty; the first such grant.</summary>
    public DutyGrant Second { get; internal init; }
}
