namespace Ops.Domain.Customers;

/// <summary>A side of the quality of data.</summary>
public enum QualityDimension
{
    /// <summary>完整性: what must be there is there.</summary>
    Completeness = 0,

    /// <summary>有效性: what is there can be true.</summary>
    Validity,

    /// <summary>唯一性: nothing stands twice.</summary>
    Uniqueness,

    /// <summary>及时性: it is fresh enough.</summary>
    Timeliness,
}
