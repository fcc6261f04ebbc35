namespace Ops.Domain.Improvement;

/// <summary>A cause in a tree of whys: the problem at the root, what causes it below.</summary>
/// <param name="Id">Its name, unique in the tree.</param>
/// <param name="Parent">What it causes; null for the problem itself.</param>
/// <param name="Value">How much of the problem it accounts for: cases, hours, money; at least 0, and only at the ends of the tree.</param>
/// <param name="Category">The branch of the fishbone, such as method or material; null for that of its parent.</param>
/// <param name="IsVerified">Whether the link to what it causes was checked on the spot.</param>
public sealed record CauseNode(string Id, string? Parent, decimal Value = 0, string? Category = null, bool IsVerified = false);
