namespace Ops.Domain;

/// <summary>The traffic light of a figure. Ordered: a greater status is a better one; <see cref="NoData"/> is below all, never green.</summary>
public enum Status
{
    /// <summary>There is no figure to judge.</summary>
    NoData = 0,

    /// <summary>Off target: act.</summary>
    Red,

    /// <summary>Near target: watch.</summary>
    Amber,

    /// <summary>On target.</summary>
    Green,
}
