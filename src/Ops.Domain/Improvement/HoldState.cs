namespace Ops.Domain.Improvement;

/// <summary>Whether a gain was held.</summary>
public enum HoldState
{
    /// <summary>No signal.</summary>
    NoChange = 0,

    /// <summary>Only signals for the worse.</summary>
    Worse,

    /// <summary>A signal for the better, but the last points are not all on the good side.</summary>
    Faded,

    /// <summary>A signal for the better, and the last points are all on the good side.</summary>
    Held,
}
