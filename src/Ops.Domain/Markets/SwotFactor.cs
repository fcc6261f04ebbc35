namespace Ops.Domain.Markets;

/// <summary>A factor of a SWOT analysis.</summary>
/// <param name="Id">Its name, unique in the analysis.</param>
/// <param name="Kind">Which field it stands in.</param>
/// <param name="Weight">How much it counts for success in the industry; the inner weights sum to 1, and so do the outer ones.</param>
/// <param name="Rating">Strength 3 (minor) or 4 (major), weakness 1 (major) or 2 (minor); outside from 1 to 4 how well the firm answers it.</param>
public sealed record SwotFactor(string Id, SwotKind Kind, decimal Weight, decimal Rating)
{
    internal bool IsInternal => Kind is SwotKind.Strength or SwotKind.Weakness;
}
