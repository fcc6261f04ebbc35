namespace Ops.Domain.Customers;

/// <summary>The class of a cause in a Pareto analysis.</summary>
public enum CauseClass
{
    /// <summary>One of the vital few.</summary>
    A = 0,

    /// <summary>In between.</summary>
    B,

    /// <summary>One of the trivial many.</summary>
    C,
}
