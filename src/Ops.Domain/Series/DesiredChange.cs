namespace Ops.Domain.Series;

/// <summary>Which way of a charted figure is an improvement.</summary>
public enum DesiredChange
{
    /// <summary>Up is good.</summary>
    Increase = 0,

    /// <summary>Down is good.</summary>
    Decrease,

    /// <summary>Neither is: a change is worth knowing, no more.</summary>
    Neutral,
}
