namespace Ops.Domain.Numerics;

/// <summary>What a test holds against its null hypothesis.</summary>
public enum Alternative
{
    /// <summary>The figure differs, in either direction. The default.</summary>
    TwoSided = 0,

    /// <summary>The figure is smaller.</summary>
    Less,

    /// <summary>The figure is greater.</summary>
    Greater,
}
