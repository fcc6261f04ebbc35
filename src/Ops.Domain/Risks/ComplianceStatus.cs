namespace Ops.Domain.Risks;

/// <summary>How a requirement is met.</summary>
public enum ComplianceStatus
{
    /// <summary>Met: counts 1.</summary>
    Compliant = 0,

    /// <summary>Met in part: counts ½.</summary>
    Partial,

    /// <summary>Not met: counts 0.</summary>
    NonCompliant,

    /// <summary>Nobody has looked: counts 0, and lowers the coverage.</summary>
    NotAssessed,

    /// <summary>Does not apply: left out, never counted as met.</summary>
    NotApplicable,
}
