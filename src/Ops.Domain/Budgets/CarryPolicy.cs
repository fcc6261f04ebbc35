namespace Ops.Domain.Budgets;

/// <summary>What of a year's money goes on into the next. Nothing is dropped or forgiven without being said here.</summary>
public sealed record CarryPolicy
{
    /// <summary>Whether open commitments are carried, with their money; false unless said otherwise.</summary>
    public bool Commitments { get; init; }

    /// <summary>The share of unspent money that is carried, from 0 to 1; 0 unless said otherwise.</summary>
    public decimal Share { get; init; }

    /// <summary>At most this share of the budget is carried, from 0 to 1; null for no such limit.</summary>
    public decimal? CapOfBudget { get; init; }

    /// <summary>At most this amount is carried, at least 0; null for no such limit.</summary>
    public Money? CapAmount { get; init; }

    /// <summary>Whether money may be carried one time only: what came from last year and is not spent lapses.</summary>
    public bool Once { get; init; }

    /// <summary>Whether overspending reduces the next year; false forgives it.</summary>
    public bool Deficit { get; init; }
}
