using System.Text.Json.Nodes;
using Ops.Domain.Conformance.Adapters;
using Ops.Domain.Goals;

namespace Ops.Domain.Conformance;

/// <summary>goals.progress.*, goals.score.*, goals.status.*, goals.checkin.*</summary>
internal sealed class GoalProgressAdapter : IAdapter
{
    private static readonly Phrase Name = new("Key result", "关键结果");

    public void Register(Operations operations)
    {
        operations.Add("goals.progress.key-result", KeyResultOf);
        operations.Add("goals.score.piecewise", Piecewise);
        operations.Add("goals.score.normalize", Normalize);
        operations.Add("goals.status.classify", Classify);
        operations.Add("goals.checkin.breakdown", Breakdown);
    }

    private static JsonObject KeyResultOf(Input input)
    {
        var measure = RankingAdapter.Known<Func<Input, KeyResultProgress>>(
            input["kind"],
            (
                "increase",
                one =>
                    KeyResultProgress.Of(KeyResult.Increase("k", Name, one["baseline"].Number, one["target"].Number), one["actual"].Number)
            ),
            (
                "decrease",
                one =>
                    KeyResultProgress.Of(KeyResult.Decrease("k", Name, one["baseline"].Number, one["target"].Number), one["actual"].Number)
            ),
            (
                "at-least",
                one => KeyResultProgress.Of(KeyResult.AtLeast("k", Name, one["lower"].Number, Tolerance(one)), one["actual"].Number)
            ),
            (
                "at-most",
                one => KeyResultProgress.Of(KeyResult.AtMost("k", Name, one["upper"].Number, Tolerance(one)), one["actual"].Number)
            ),
            (
                "within",
                one =>
                    KeyResultProgress.Of(
                        KeyResult.Within("k", Name, one["lower"].Number, one["upper"].Number, Tolerance(one)),
                        one["actual"].Number
                    )
            ),
            ("milestone", ByMilestones)
        );
        var clamp = input.Has("clamp")
            ? RankingAdapter.Known(
                input["clamp"],
                ("none", ProgressClamp.None),
                ("floor", ProgressClamp.Floor),
                ("unit", ProgressClamp.Unit)
            )
            : ProgressClamp.None;
        var progress = measure(input);
        var output = new JsonObject { ["progress"] = progress.Clamped(clamp), ["achieved"] = progress.Achieved };
        if (progress.Remaining is { } remaining)
            output["remaining"] = remaining;
        if (progress.Distance is { } distance)
            output["distance"] = distance;
        return output;
    }

    private static double Tolerance(Input input) => input["tolerance"].NumberOrNull ?? 0;

    private static KeyResultProgress ByMilestones(Input input)
    {
        var milestones = input["milestones"].Items.ToArray();
        var steps = milestones.Select(
            (milestone, i) => milestone.Has("weight") ? new Milestone($"m{i}", milestone["weight"].Number) : new Milestone($"m{i}")
        );
        return KeyResultProgress.OfMilestones(
            KeyResult.Milestones("k", Name, [.. steps]),
            milestones.Select(milestone => milestone["completion"].Number).ToArray()
        );
    }

    private static JsonObject Piecewise(Input input)
    {
        bool extrapolates = input.Has("extrapolate") && RankingAdapter.Known(input["extrapolate"], ("clamp", false), ("linear", true));
        var points = input["points"].Items.Select(point => new ScorePoint(point["value"].Number, point["score"].Number)).ToArray();
        return new JsonObject { ["score"] = ScoreScale.Of(points, extrapolates).Score(input["actual"].Number) };
    }

    private static JsonObject Normalize(Input input)
    {
        var method = RankingAdapter.Known(
            input["method"],
            ("min-max", NormalizationMethod.MinMax),
            ("max", NormalizationMethod.Maximum),
            ("sum", NormalizationMethod.Sum),
            ("vector", NormalizationMethod.Vector),
            ("z-score", NormalizationMethod.ZScore)
        );
        return new JsonObject
        {
            ["values"] = Output.List(NormalizedScores.Of(input["values"].Numbers, method, input["direction"].Direction()).Values),
        };
    }

    private static JsonObject Classify(Input input)
    {
        var bands = input.Bands();
        var measure = RankingAdapter.Known(
            input["measure"],
            ("value", StatusMeasure.Value),
            ("ratio", StatusMeasure.Ratio),
            ("margin", StatusMeasure.Margin)
        );
        var policy = new StatusPolicy(measure, bands) { AchievedAt = input["achievedAt"].NumberOrNull };
        if (input.Has("achievedStatus"))
            policy = policy with { AchievedStatus = input["achievedStatus"].Text };
        var status = GoalStatus.Of(
            new StatusFacts { Progress = input["progress"].Number, Expected = input["expected"].NumberOrNull },
            policy
        );
        return new JsonObject { ["value"] = status.Value, ["status"] = status.Status };
    }

    private static JsonObject Breakdown(Input input)
    {
        var periods = input["periods"]
            .Items.Select(period => new PlannedPeriod(
                period["actual"].IsNull ? 0 : period["planned"].Number,
                period["actual"].NumberOrNull
            ))
            .ToArray();
        var breakdown = RankingAdapter.Known<Func<TargetBreakdown>>(
            input["mode"],
            ("cumulative", () => TargetBreakdown.Cumulative(input["baseline"].NumberOrNull ?? 0, periods, input.Bands())),
            ("non-cumulative", () => TargetBreakdown.PerPeriod(periods, input.Bands()))
        )();
        return new JsonObject
        {
            ["achievements"] = Output.List(breakdown.Achievements),
            ["statuses"] = Output.List(breakdown.Statuses),
            ["target"] = new JsonObject { ["achievement"] = breakdown.Achievement, ["status"] = breakdown.Status },
        };
    }
}
