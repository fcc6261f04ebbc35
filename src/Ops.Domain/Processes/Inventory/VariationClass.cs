namespace Ops.Domain.Processes;

/// <summary>How steady the demand of an item is (XYZ 分类).</summary>
public enum VariationClass
{
    /// <summary>Steady.</summary>
    X = 0,

    /// <summary>Varying.</summary>
    Y,

    /// <summary>Irregular.</summary>
    Z,
}
