namespace Ops.Domain.Series;

/// <summary>Which control chart constants are used: unrounded, or as handbooks print them.</summary>
public enum ConstantSet
{
    /// <summary>Unrounded constants. The default.</summary>
    Exact = 0,

    /// <summary>Rounded as printed in tables (c4 to four digits, the others to three): 1.128, 2.660, 3.267.</summary>
    Published,
}
