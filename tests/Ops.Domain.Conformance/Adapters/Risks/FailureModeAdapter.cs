using System.Text.Json.Nodes;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.fmea.*, risks.bowtie.*</summary>
internal sealed class FailureModeAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.fmea.rpn", Rpn);
        operations.Add("risks.fmea.actionPriority", Priority);
        operations.Add("risks.fmea.criticality", Criticality);
        operations.Add("risks.bowtie.evaluate", Evaluate);
    }

    private static JsonObject Rpn(Input input)
    {
        var priority = RiskPriority.Of(Modes(input["modes"]));
        return new JsonObject
        {
            ["modes"] = Output.List(
                priority.Modes,
                mode => new JsonObject
                {
                    ["id"] = mode.Mode.Id,
                    ["rpn"] = mode.Rpn,
                    ["criticality"] = mode.Criticality,
                }
            ),
            ["ranking"] = Output.List(priority.Ranking.Select(mode => mode.Mode.Id)),
        };
    }

    private static JsonObject Priority(Input input)
    {
        var given = input["table"];
        new[] { given["cells"] }.EachOf(given["severityBands"].Items.Count());
        var table = ActionPriorityTable.Of(
            Bands(given["severityBands"]),
            Bands(given["occurrenceBands"]),
            Bands(given["detectionBands"]),
            [.. given["cells"].Items.Select(rows => rows.Items.Select(row => row.Texts).ToArray())]
        );
        var priority = ActionPriority.Of(table, Modes(input["modes"]));
        return new JsonObject
        {
            ["modes"] = Output.List(priority.Modes, mode => new JsonObject { ["id"] = mode.Mode.Id, ["priority"] = mode.Priority }),
        };
    }

    private static JsonObject Criticality(Input input)
    {
        FailureRate[] modes =
        [
            .. input["modes"]
                .Items.Select(mode => new FailureRate(
                    mode["id"].Text,
                    mode["item"].Text,
                    mode["beta"].Double,
                    mode["alpha"].Double,
                    mode["failureRate"].Double,
                    mode["hours"].Double
                )),
        ];
        var criticality = FailureCriticality.Of(modes);
        return new JsonObject
        {
            ["modes"] = Output.List(criticality.Modes, mode => new JsonObject { ["id"] = mode.Id, ["criticality"] = mode.Criticality }),
            ["items"] = new JsonObject(criticality.Items.Select(item => KeyValuePair.Create(item.Key, (JsonNode?)item.Value))),
        };
    }

    private static JsonObject Evaluate(Input input)
    {
        BowtieThreat[] threats =
        [
            .. input["threats"]
                .Items.Select(threat => new BowtieThreat(threat["id"].Text, threat["frequency"].Double, threat["barriers"].Doubles)),
        ];
        BowtieConsequence[] consequences =
        [
            .. input["consequences"]
                .Items.Select(consequence => new BowtieConsequence(
                    consequence["id"].Text,
                    consequence["probability"].Double,
                    consequence["loss"].Double,
                    consequence["barriers"].Doubles
                )),
        ];
        var bowtie = Bowtie.Of(threats, consequences);
        return new JsonObject
        {
            ["threats"] = Output.List(bowtie.Threats, threat => new JsonObject { ["id"] = threat.Id, ["frequency"] = threat.Frequency }),
            ["topEventFrequency"] = bowtie.TopEventFrequency,
            ["consequences"] = Output.List(
                bowtie.Consequences,
                consequence => new JsonObject
                {
                    ["id"] = consequence.Id,
                    ["frequency"] = consequence.Frequency,
                    ["expectedLoss"] = consequence.ExpectedLoss,
                }
            ),
            ["expectedLoss"] = bowtie.ExpectedLoss,
        };
    }

    private static FailureMode[] Modes(Input input) =>
        [
            .. input.Items.Select(mode => new FailureMode(
                mode["id"].Text,
                mode["severity"].Int,
                mode["occurrence"].Int,
                mode["detection"].Int
            )),
        ];

    private static ScoreBand[] Bands(Input input) =>
        [.. input.Items.Select(band => band.Ints is [var low, var high] ? new ScoreBand(low, high) : throw band.Bad("two scores"))];
}
