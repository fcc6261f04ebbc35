namespace Ops.Domain.Series;

/// <summary>On which side of the centre a signal stands.</summary>
public enum SignalSide
{
    /// <summary>On both or neither: alternation, hugging, mixture.</summary>
    Neither = 0,

    /// <summary>Above the centre, or rising.</summary>
    High,

    /// <summary>Below the centre, or falling.</summary>
    Low,
}
