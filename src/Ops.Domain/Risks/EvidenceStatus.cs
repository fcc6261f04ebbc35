namespace Ops.Domain.Risks;

/// <summary>What the evidence says of a control or a requirement. Ordered: a greater status is a worse one.</summary>
public enum EvidenceStatus
{
    /// <summary>Tested, passed, and the test is still valid.</summary>
    Effective = 0,

    /// <summary>Passed, but the test is too old.</summary>
    Stale,

    /// <summary>Not tested: never shown as effective.</summary>
    Unknown,

    /// <summary>The last test found more deviations than allowed, however old it is.</summary>
    Failed,

    /// <summary>No control at all.</summary>
    Gap,
}
