using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Ops.Domain.Conformance.Adapters;
using Ops.Domain.Goals;

namespace Ops.Domain.Conformance;

/// <summary>goals.pacing.*, goals.forecast.*, goals.smart.*</summary>
internal sealed class GoalPaceAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("goals.pacing.expected", Expected);
        operations.Add("goals.pacing.run-rate", RunRateOf);
        operations.Add("goals.forecast.attainment", Attainment);
        operations.Add("goals.forecast.first-passage", Passage);
        operations.Add("goals.smart.validate", Smart);
    }

    private static JsonObject Expected(Input input)
    {
        var curve = RankingAdapter.Known<Func<Input, PaceCurve>>(
            input["curve"],
            ("linear", one => PaceCurve.Linear(Counting(one))),
            ("s-curve", one => PaceCurve.SCurve(one["alpha"].Number, one["beta"].Number, Counting(one))),
            ("working-days", WorkingDays),
            ("seasonal", one => PaceCurve.Seasonal(one["monthWeights"].Numbers)),
            (
                "phased",
                one =>
                    PaceCurve.Phased(
                        one["points"].Items.Select(point => new PacePoint(point["date"].Date(), point["value"].Number)).ToArray()
                    )
            )
        )(input);
        var expected = curve.On(input["start"].Date(), input["end"].Date(), input["asOf"].Date());
        var output = new JsonObject { ["expected"] = expected.Expected };
        if (expected.TotalDays is { } total)
        {
            output["elapsed"] = expected.ElapsedDays;
            output["total"] = total;
        }
        return output;
    }

    private static DayCounting Counting(Input input) =>
        input.Has("count")
            ? RankingAdapter.Known(input["count"], ("exclusive", DayCounting.Exclusive), ("inclusive", DayCounting.Inclusive))
            : DayCounting.Exclusive;

    private static PaceCurve WorkingDays(Input input)
    {
        LocalDate[] holidays = input.Has("holidays") ? [.. input["holidays"].Items.Select(holiday => holiday.Date())] : [];
        return input.Has("weekmask") ? PaceCurve.WorkingDays(input["weekmask"].Text, holidays) : PaceCurve.WorkingDays(holidays: holidays);
    }

    private static JsonObject RunRateOf(Input input)
    {
        var rate = RunRate.Of(
            input["baseline"].Number,
            input["target"].Number,
            input["actual"].Number,
            input["start"].Date(),
            input["end"].Date(),
            input["asOf"].Date()
        );
        return new JsonObject
        {
            ["runRate"] = rate.Daily,
            ["requiredRate"] = rate.Required,
            ["projected"] = rate.Projected,
            ["projectedProgress"] = rate.ProjectedProgress,
            ["completionDate"] = rate.CompletionDate is { } date ? LocalDatePattern.Iso.Format(date) : null,
        };
    }

    private static JsonObject Attainment(Input input)
    {
        var history = input["history"].Items.Select(reading => new GoalReading(reading["date"].Date(), reading["value"].Number)).ToArray();
        var method = RankingAdapter.Known(
            input["method"],
            ("linear-trend", AttainmentMethod.LinearTrend),
            ("random-walk-drift", AttainmentMethod.RandomWalk)
        );
        var direction = input["direction"].Direction();
        var forecast = input.Has("level")
            ? AttainmentForecast.Of(history, input["target"].Number, input["by"].Date(), method, direction, input["level"].Number)
            : AttainmentForecast.Of(history, input["target"].Number, input["by"].Date(), method, direction);
        return new JsonObject
        {
            ["mean"] = forecast.Mean,
            ["standardError"] = forecast.StandardError,
            ["lower"] = forecast.Lower,
            ["upper"] = forecast.Upper,
            ["probability"] = forecast.Probability,
        };
    }

    private static JsonObject Passage(Input input)
    {
        var passage = FirstPassage.Of(
            input["current"].Number,
            input["target"].Number,
            input["drift"].Number,
            input["sigma"].Number,
            input["horizon"].Number,
            input["direction"].Direction()
        );
        return new JsonObject { ["probability"] = passage.Probability };
    }

    private static JsonObject Smart(Input input)
    {
        var statement = new GoalStatement
        {
            Title = input["title"].TextOrNull,
            Owner = input["owner"].TextOrNull,
            Metric = input["metric"].TextOrNull,
            Unit = input["unit"].TextOrNull,
            Baseline = NumberOrBlank(input["baseline"]),
            Target = NumberOrBlank(input["target"]),
            Direction = input["direction"].DirectionOrNull(),
            Start = input["start"].DateOrNull(),
            End = input["end"].DateOrNull(),
            IsTopLevel = input.Has("topLevel") && input["topLevel"].Bool,
            Parents = input.Has("parents") ? [.. input["parents"].Texts] : [],
            History = input.Has("history") ? [.. input["history"].Numbers] : default,
            PeriodsLeft = input["periodsLeft"].NumberOrNull,
        };
        var check = SmartCheck.Of(statement, input["asOf"].DateOrNull());
        return new JsonObject
        {
            ["specific"] = check.IsSpecific,
            ["measurable"] = check.IsMeasurable,
            ["achievable"] = check.IsAchievable,
            ["relevant"] = check.IsRelevant,
            ["timeBound"] = check.IsTimeBound,
            ["findings"] = Output.List(check.Findings),
            ["stretch"] = Output.Number(check.Stretch),
        };
    }

    private static double? NumberOrBlank(Input input) => input.IsText && string.IsNullOrWhiteSpace(input.Text) ? null : input.NumberOrNull;
}
