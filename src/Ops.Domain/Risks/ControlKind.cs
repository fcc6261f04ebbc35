namespace Ops.Domain.Risks;

/// <summary>Where a control works.</summary>
public enum ControlKind
{
    /// <summary>Before the event: it makes it rarer.</summary>
    Preventive = 0,

    /// <summary>After the event (detective, corrective): it makes it cheaper.</summary>
    Mitigating,
}
