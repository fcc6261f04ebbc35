namespace Ops.Domain.Budgets;

/// <summary>What happens to a purchase, from the request to the close.</summary>
public enum EncumbranceKind
{
    /// <summary>Money is asked for and set aside.</summary>
    Request = 0,

    /// <summary>An order is placed; it may differ from the request.</summary>
    Commit,

    /// <summary>An invoice arrives.</summary>
    Invoice,

    /// <summary>A part of the order, or all that is open, will not come.</summary>
    Release,

    /// <summary>The purchase is called off before any invoice.</summary>
    Cancel,

    /// <summary>The purchase is over.</summary>
    Close,
}
