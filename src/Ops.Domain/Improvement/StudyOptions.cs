namespace Ops.Domain.Improvement;

/// <summary>How a study will be judged.</summary>
public sealed record StudyOptions
{
    /// <summary>The error of the first kind, strictly between 0 and 1; default 0.05.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>Whether an effect in either direction counts; default true.</summary>
    public bool IsTwoSided { get; init; } = true;
}
