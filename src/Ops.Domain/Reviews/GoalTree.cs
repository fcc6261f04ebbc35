using System.Text;
using Ops.Domain.Goals;

namespace Ops.Domain.Reviews;

/// <summary>The goals of a review as one graph: key results serve their objective, objectives serve the whole; siblings count alike.</summary>
internal sealed class GoalTree
{
    private const string Whole = "whole";

    private GoalTree(ImmutableArray<GoalReview> goals, ImmutableArray<ObjectiveReview> objectives, double? progress)
    {
        Goals = goals;
        Objectives = objectives;
        Progress = progress;
    }

    public ImmutableArray<GoalReview> Goals { get; }

    public ImmutableArray<ObjectiveReview> Objectives { get; }

    public double? Progress { get; }

    public static GoalTree Of(ImmutableArray<ReviewGoal> rows, ReviewOptions options, Dictionary<string, MeasureReview> measures)
    {
        if (rows.IsEmpty)
            return new GoalTree([], [], null);
        Phrase[] names = [.. rows.Select(goal => goal.Objective).Distinct()];
        var places = new Dictionary<Phrase, int>(names.Length);
        var ids = new List<string> { Whole };
        var links = new List<GoalLink>();
        var progress = new List<double?> { null };
        for (int i = 0; i < names.Length; i++)
        {
            places.Add(names[i], i);
            ids.Add(ObjectiveId(i));
            progress.Add(null);
            links.Add(new GoalLink(ObjectiveId(i), Whole));
        }
        foreach (var goal in rows)
        {
            ids.Add(KeyResultId(goal));
            progress.Add(new GoalReview(goal, measures[goal.Measure]).Counted);
            links.Add(new GoalLink(KeyResultId(goal), ObjectiveId(places[goal.Objective])));
        }
        var rollup = GoalRollup.Of(GoalGraph.Of([.. ids], [.. links]), [.. progress]);
        var carried = rollup.Contributions(Whole);
        ImmutableArray<GoalReview> goals =
        [
            .. rows.Select(goal => new GoalReview(goal, measures[goal.Measure], carried.Find(KeyResultId(goal))?.EffectiveWeight ?? 0)),
        ];
        string[] keys = Keys(names);
        var serving = goals.ToLookup(goal => goal.Goal.Objective);
        ImmutableArray<ObjectiveReview> objectives =
        [
            .. names.Select(
                (name, i) => new ObjectiveReview(keys[i], name, [.. serving[name]], rollup[ObjectiveId(i)], options.ObjectiveLimit)
            ),
        ];
        return new GoalTree(goals, objectives, rollup[Whole]);
    }

    /// <summary>Pairs of key results that pull one measure in opposite directions, in the order of the review.</summary>
    public static IEnumerable<GoalConflict> Conflicts(ImmutableArray<GoalReview> goals)
    {
        foreach (var measure in goals.GroupBy(goal => goal.Measure.Id, StringComparer.Ordinal))
        {
            foreach (var raises in measure.Where(goal => goal.Goal.KeyResult.Kind is KeyResultKind.Increase or KeyResultKind.AtLeast))
            {
                foreach (var lowers in measure.Where(goal => goal.Goal.KeyResult.Kind is KeyResultKind.Decrease or KeyResultKind.AtMost))
                    yield return new GoalConflict(raises, lowers);
            }
        }
    }

    private static string ObjectiveId(int index) => Figures.Format($"objective {index}");

    private static string KeyResultId(ReviewGoal goal) => "key result " + goal.KeyResult.Id;

    /// <summary>Names in small letters with hyphens; one that would stand twice gets a number.</summary>
    private static string[] Keys(Phrase[] names)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var keys = new string[names.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            string plain = Plain(names[i].English);
            keys[i] = plain;
            for (int number = 2; !used.Add(keys[i]); number++)
                keys[i] = Figures.Format($"{plain}-{number}");
        }
        return keys;
    }

    private static string Plain(string name)
    {
        var key = new StringBuilder();
        foreach (char letter in name)
        {
            if (char.IsLetterOrDigit(letter))
                key.Append(char.ToLowerInvariant(letter));
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }
        return key.ToString().Trim('-');
    }
}
