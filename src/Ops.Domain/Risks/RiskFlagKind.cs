namespace Ops.Domain.Risks;

/// <summary>What is wrong with an entry of the register, in the order in which it is told.</summary>
public enum RiskFlagKind
{
    /// <summary>Nobody owns it.</summary>
    NoOwner = 0,

    /// <summary>Its loss is not known.</summary>
    NotAssessed,

    /// <summary>It is above tolerance and nothing is decided.</summary>
    NoResponse,

    /// <summary>It is to be treated, transferred or avoided, and no treatment is planned.</summary>
    NoTreatment,

    /// <summary>A treatment is not done and was due before the day.</summary>
    TreatmentOverdue,

    /// <summary>It is accepted without an end, or the end has passed.</summary>
    AcceptanceExpired,

    /// <summary>Its review was due before the day.</summary>
    ReviewOverdue,
}
