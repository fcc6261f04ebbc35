using Ops.Domain.Goals;
using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Two objectives that pull one measure apart. Asked where two key results want opposite directions; refuted where one figure keeps both.</summary>
internal static class GoalLinks
{
    public static IEnumerable<CrossLink> In(OperatingReview review) => review.GoalConflicts.Select(Join);

    private static CrossLink Join(GoalConflict conflict)
    {
        var (raises, lowers) = (conflict.Raises, conflict.Lowers);
        double least = Least(raises.Goal.KeyResult);
        double most = Most(lowers.Goal.KeyResult);
        var unit = raises.Measure.Measure.Kpi.Unit;
        var (low, high) = (ReviewText.Value(ReviewText.Exact(least)!.Value, unit), ReviewText.Value(ReviewText.Exact(most)!.Value, unit));
        var (name, first, second) = (raises.Measure.Measure.Kpi.Name, raises.Goal.Objective, lowers.Goal.Objective);
        return new CrossLink(CrossLinkKind.GoalsApart, raises.Measure.Unit, Wants(raises, low), Excludes(lowers, least > most, low, high))
        {
            Subject = Phrase.Of(
                $"{name.English} – {first.English} – {second.English}",
                $"{name.Chinese} – {first.Chinese} – {second.Chinese}"
            ),
            Conclusion = Phrase.Of(
                $"{name.English}: '{first.English}' wants at least {low.English} and '{second.English}' at most {high.English}; no figure keeps both",
                $"{name.Chinese}：“{first.Chinese}”要求至少 {low.Chinese}，“{second.Chinese}”要求至多 {high.Chinese}；没有数值能同时满足"
            ),
            Action = Phrase.Of(
                $"Let the owners of '{first.English}' and '{second.English}' agree on one target for {name.English}, or decide which of the two yields",
                $"请“{first.Chinese}”与“{second.Chinese}”的负责人就{name.Chinese}商定同一目标，或决定哪一方让步"
            ),
            Points = Math.Min(raises.Weight, lowers.Weight),
            Impact = new Phrase("one of the two is lost, at least the lighter one", "两者必失其一，至少失去较轻者"),
        };
    }

    private static LinkClaim Wants(GoalReview raises, Phrase low) =>
        new(
            raises.Id,
            new Phrase("one objective wants more", "一个目标要求提高"),
            Truth.True,
            Phrase.Of($"{raises.Goal.Objective.English}: at least {low.English}", $"{raises.Goal.Objective.Chinese}：至少 {low.Chinese}"),
            new Phrase("a key result that wants less", "关键结果要求降低"),
            raises.Explain()
        );

    private static LinkClaim Excludes(GoalReview lowers, bool excludes, Phrase low, Phrase high) =>
        new(
            lowers.Id,
            new Phrase("the other wants less than that", "另一个目标要求更低"),
            excludes ? Truth.True : Truth.False,
            excludes
                ? Phrase.Of(
                    $"{lowers.Goal.Objective.English}: at most {high.English}",
                    $"{lowers.Goal.Objective.Chinese}：至多 {high.Chinese}"
                )
                : Phrase.Of(
                    $"{lowers.Goal.Objective.English}: at most {high.English}; any figure from {low.English} to {high.English} keeps both",
                    $"{lowers.Goal.Objective.Chinese}：至多 {high.Chinese}；从 {low.Chinese} 到 {high.Chinese} 的任何数值均可同时满足"
                ),
            Phrase.Of($"a target of at least {low.English}", $"目标不低于 {low.Chinese}"),
            lowers.Explain()
        );

    private static double Least(KeyResult raises) => (raises.Kind == KeyResultKind.AtLeast ? raises.Lower : raises.Target)!.Value;

    private static double Most(KeyResult lowers) => (lowers.Kind == KeyResultKind.AtMost ? lowers.Upper : lowers.Target)!.Value;
}
