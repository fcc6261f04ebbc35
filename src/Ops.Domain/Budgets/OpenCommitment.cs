using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>What is ordered and not yet invoiced when the year closes.</summary>
/// <param name="Id">The commitment's key; unique in its line.</param>
/// <param name="Amount">The open amount, above 0.</param>
/// <param name="Expires">The last day on which it is still open; null if it does not expire.</param>
public sealed record OpenCommitment(string Id, Money Amount, LocalDate? Expires = null)
{
    /// <summary>The commitment's key; unique in its line.</summary>
    public string Id { get; } = Guard.NotBlank(Id, nameof(Id));
}
