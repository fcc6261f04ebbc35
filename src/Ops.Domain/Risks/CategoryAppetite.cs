namespace Ops.Domain.Risks;

/// <summary>Where a category stands against its limits.</summary>
/// <param name="Limit">The limits.</param>
/// <param name="Exposure">The sum of its exposures.</param>
/// <param name="Status">Where that stands.</param>
/// <param name="Headroom">Tolerance less exposure; negative above the tolerance.</param>
public sealed record CategoryAppetite(AppetiteLimit Limit, Money Exposure, AppetiteStatus Status, Money Headroom);
