namespace Ops.Domain.Budgets;

/// <summary>A step on the way of money: set aside, ordered, spent. Each may have limits of its own.</summary>
public enum SpendingActivity
{
    /// <summary>Money is set aside for a request.</summary>
    Reserve = 0,

    /// <summary>It is ordered.</summary>
    Commit,

    /// <summary>It is spent: the invoice is booked.</summary>
    Book,
}
