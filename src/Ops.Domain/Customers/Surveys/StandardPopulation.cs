namespace Ops.Domain.Customers;

/// <summary>Whose mix of strata both sides are given in a standardised comparison.</summary>
public enum StandardPopulation
{
    /// <summary>The mix before.</summary>
    Before = 0,

    /// <summary>The mix after.</summary>
    After,

    /// <summary>The mix of both sides together.</summary>
    Pooled,

    /// <summary>The weights that stand at the strata.</summary>
    Given,
}
