namespace Ops.Domain.Coordination;

/// <summary>Where a dependency stands; the first that holds.</summary>
public enum DependencyStatus
{
    /// <summary>Delivered by the day.</summary>
    Met = 0,

    /// <summary>Delivered after the day.</summary>
    MetLate,

    /// <summary>No day is known.</summary>
    NoDate,

    /// <summary>Expected after the day.</summary>
    Late,

    /// <summary>Expected in time, but nobody stands by it.</summary>
    Unconfirmed,

    /// <summary>Expected in time with less slack than the buffer.</summary>
    Tight,

    /// <summary>Expected in time with slack.</summary>
    OnTrack,
}
