namespace Ops.Domain.Customers;

/// <summary>One item in the ranking.</summary>
/// <param name="Id">The item.</param>
/// <param name="Amount">What it comes to.</param>
/// <param name="Share">Amount / total.</param>
/// <param name="CumulativeShare">The amounts up to this one / total.</param>
/// <param name="Class">The class: by the cumulative share before the item.</param>
public sealed record AbcRank(string Id, Money Amount, double Share, double CumulativeShare, AbcClass Class);
