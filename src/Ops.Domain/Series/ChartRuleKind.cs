namespace Ops.Domain.Series;

/// <summary>What pattern a chart rule looks for.</summary>
public enum ChartRuleKind
{
    /// <summary>So many of so many points beyond a distance on one side, the last being one of them.</summary>
    Beyond = 0,

    /// <summary>So many points in a row on one side of the centre; a point on the centre breaks the row.</summary>
    Shift,

    /// <summary>So many points steadily rising or falling; equal neighbours break the row.</summary>
    Trend,

    /// <summary>So many points going up and down in turn.</summary>
    Alternation,

    /// <summary>So many points in a row within a distance of the centre.</summary>
    Hugging,

    /// <summary>So many points in a row beyond a distance, on both sides.</summary>
    Mixture,
}
