namespace Ops.Domain.Reviews;

/// <summary>All rules of the review, in the order in which they are applied.</summary>
internal static class ReviewRules
{
    public static ImmutableArray<ReviewRule> All { get; } = [.. UnitRules.All, .. MeasureRules.All, .. ServiceRules.All, .. DataRules.All];
}
