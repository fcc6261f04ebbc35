namespace Ops.Domain.Customers;

/// <summary>An item with its shrunk score.</summary>
/// <param name="Id">The item's key.</param>
/// <param name="Count">How many ratings it has.</param>
/// <param name="Mean">The plain mean of its ratings; null without ratings.</param>
/// <param name="Score">(C·m + sum)/(C + count).</param>
/// <param name="Rank">1 + the number of items with a higher score.</param>
public sealed record RankedItem(string Id, long Count, double? Mean, double Score, int Rank);
