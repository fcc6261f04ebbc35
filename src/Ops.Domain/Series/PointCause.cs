namespace Ops.Domain.Series;

/// <summary>Why a point of a Making Data Count chart is special; the first that holds.</summary>
public enum PointCause
{
    /// <summary>Nothing special.</summary>
    CommonCause = 0,

    /// <summary>Above the upper limit.</summary>
    AboveLimit,

    /// <summary>Below the lower limit.</summary>
    BelowLimit,

    /// <summary>One of seven points that rise steadily.</summary>
    TrendUp,

    /// <summary>One of seven points that fall steadily.</summary>
    TrendDown,

    /// <summary>In the upper third below the limit, as another of three points on that side.</summary>
    TwoOfThreeHigh,

    /// <summary>In the lower third above the limit, as another of three points on that side.</summary>
    TwoOfThreeLow,

    /// <summary>One of seven points in a row above the mean.</summary>
    ShiftHigh,

    /// <summary>One of seven points in a row below the mean.</summary>
    ShiftLow,
}
