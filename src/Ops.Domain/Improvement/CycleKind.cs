namespace Ops.Domain.Improvement;

/// <summary>A way to improve as a sequence of states.</summary>
public enum CycleKind
{
    /// <summary>Plan, do, check, act (Shewhart, Deming).</summary>
    Pdca = 0,

    /// <summary>Corrective and preventive action: contain, analyse, plan, implement, verify, close.</summary>
    Capa,

    /// <summary>The A3 report: describe, aim, analyse, propose, approve, implement, follow up, share.</summary>
    A3,
}
