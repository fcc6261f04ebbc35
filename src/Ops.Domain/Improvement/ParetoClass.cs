namespace Ops.Domain.Improvement;

/// <summary>The class of a cause.</summary>
public enum ParetoClass
{
    /// <summary>Less than the first limit comes before it.</summary>
    A = 0,

    /// <summary>Less than the second limit comes before it.</summary>
    B,

    /// <summary>The rest.</summary>
    C,
}
