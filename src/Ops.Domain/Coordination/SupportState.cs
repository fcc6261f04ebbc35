namespace Ops.Domain.Coordination;

/// <summary>How a promise about a request stands.</summary>
public enum SupportState
{
    /// <summary>Kept: at the due instant or before.</summary>
    Met = 0,

    /// <summary>Open and not yet past due.</summary>
    Running,

    /// <summary>Kept late, or open and past due.</summary>
    Breached,
}
