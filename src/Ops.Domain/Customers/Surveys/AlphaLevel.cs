namespace Ops.Domain.Customers;

/// <summary>How the difference of two categories is measured in Krippendorff's alpha.</summary>
public enum AlphaLevel
{
    /// <summary>Two categories are the same or not.</summary>
    Nominal = 0,

    /// <summary>Categories have an order: their difference counts the codes that lie between them.</summary>
    Ordinal,
}
