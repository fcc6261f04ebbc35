namespace Ops.Domain.Improvement;

/// <summary>What a comparison with a margin says.</summary>
public enum NonInferiorityConclusion
{
    /// <summary>The interval leaves both open.</summary>
    Inconclusive = 0,

    /// <summary>The candidate is worse by more than the margin.</summary>
    Inferior,

    /// <summary>The candidate is not worse by as much as the margin.</summary>
    NonInferior,

    /// <summary>The candidate is better.</summary>
    Superior,
}
