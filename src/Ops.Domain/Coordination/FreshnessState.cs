namespace Ops.Domain.Coordination;

/// <summary>How fresh what is known is.</summary>
public enum FreshnessState
{
    /// <summary>Delivered, and not due again.</summary>
    Fresh = 0,

    /// <summary>Never delivered, and not due yet.</summary>
    Pending,

    /// <summary>Overdue within the tolerance.</summary>
    Grace,

    /// <summary>Delivered before, and overdue beyond the tolerance.</summary>
    Stale,

    /// <summary>Never delivered, and overdue beyond the tolerance.</summary>
    Never,
}
