using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Ops.Domain.Rules;

namespace Ops.Domain.Conformance.Adapters.Rules;

internal sealed class AlertAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add(
            "rules.series.consecutive",
            input =>
                Run(
                    input,
                    AlertRule.Consecutive(Set(input["condition"]), input["count"].Int, input["clearCount"].IntOrNull ?? 1, Missing(input))
                )
        );
        operations.Add(
            "rules.series.kOfN",
            input => Run(input, AlertRule.KOfN(Set(input["condition"]), input["k"].Int, input["n"].Int, Missing(input)))
        );
        operations.Add(
            "rules.series.forDuration",
            input =>
                Run(
                    input,
                    AlertRule.ForDuration(
                        Set(input["condition"]),
                        Time(input["duration"]),
                        input.Has("maxGap") ? Time(input["maxGap"]) : null,
                        Missing(input)
                    )
                )
        );
        operations.Add("rules.series.hysteresis", input => Run(input, AlertRule.Hysteresis(Set(input["raise"]), Set(input["clear"]))));
        operations.Add(
            "rules.series.rateOfChange",
            input => Run(input, AlertRule.RateOfChange(Set(input["condition"]), Time(input["per"])))
        );
        operations.Add("rules.series.coolDown", CoolDown);
        operations.Add("rules.series.missing", Silence);
    }

    private static JsonObject Run(Input input, AlertRule rule)
    {
        var history = rule.Of(Readings(input));
        return new JsonObject
        {
            ["events"] = Output.List(history.Events, Write),
            ["active"] = history.State.IsActive,
            ["pendingSince"] = history.State.PendingSince is { } since ? Text(since) : null,
            ["rates"] = Output.List(history.Rates, rate => rate is { } value ? JsonValue.Create((double)value) : null),
        };
    }

    private static JsonNode CoolDown(Input input)
    {
        var told = new CoolDown(Set(input["condition"]), Time(input["coolDown"])).Of(Readings(input), out int heldBack);
        return new JsonObject
        {
            ["notifications"] = Output.List(
                told,
                item => new JsonObject
                {
                    ["at"] = Text(item.At),
                    ["index"] = item.Index,
                    ["suppressedBefore"] = item.HeldBackBefore,
                }
            ),
            ["suppressed"] = heldBack,
        };
    }

    private static JsonNode Silence(Input input)
    {
        var history = new SilenceRule(Time(input["maxSilence"])).Of(Readings(input), At(input["from"]), At(input["asOf"]));
        return new JsonObject
        {
            ["events"] = Output.List(history.Events, Write),
            ["active"] = history.State.IsActive,
            ["silentSeconds"] = history.State.Silent.TotalSeconds,
        };
    }

    private static Reading[] Readings(Input input) =>
        [.. input["series"].Items.Select(item => new Reading(At(item["at"]), FactJson.Read(item["value"], FactKind.Number).Number))];

    private static JsonObject Write(AlertEvent item) =>
        new()
        {
            ["type"] = item.Change == AlertChange.Raised ? "raised" : "cleared",
            ["at"] = Text(item.At),
            ["index"] = item.Index,
        };

    private static NumberSet Set(Input json) => NumberSet.Parse(json.Text);

    private static Duration Time(Input json) => IsoDuration.Parse(json.Text);

    private static MissingReading Missing(Input input) =>
        input["missing"].Choice(("skip", MissingReading.Skip), ("break", MissingReading.Break));

    private static Instant At(Input json)
    {
        var parsed = InstantPattern.ExtendedIso.Parse(json.Text);
        return parsed.Success ? parsed.Value : throw Input.Parse(json.Text, "an instant");
    }

    private static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
