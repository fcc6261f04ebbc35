using System.Text.Json.Nodes;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.reliability.*, risks.continuity.*</summary>
internal sealed class ReliabilityAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.reliability.blocks", Blocks);
        operations.Add("risks.reliability.faultTree", Tree);
        operations.Add("risks.reliability.mtbfInterval", Mtbf);
        operations.Add("risks.continuity.gaps", Gaps);
    }

    private static JsonObject Blocks(Input input)
    {
        var reliability = BlockReliability.Of(Block(input["block"]));
        return new JsonObject { ["value"] = reliability.Value, ["downtimeHoursPerYear"] = reliability.DowntimeHoursPerYear };
    }

    private static ReliabilityBlock Block(Input block)
    {
        if (block.Has("type"))
            return block["type"]
                .Choice<Func<ReliabilityBlock>>(
                    ("series", () => ReliabilityBlock.Series(Parts(block))),
                    ("parallel", () => ReliabilityBlock.Parallel(Parts(block))),
                    ("k-of-n", () => ReliabilityBlock.AtLeast(block["k"].Int, Parts(block)))
                )();
        if (block.Has("availability"))
            return ReliabilityBlock.Available(block["availability"].Double);
        return block.Has("failureRate")
            ? ReliabilityBlock.Surviving(block["failureRate"].Double, block["hours"].Double)
            : ReliabilityBlock.Repaired(block["mtbf"].Double, block["mttr"].Double);
    }

    private static ReliabilityBlock[] Parts(Input block) => [.. block["items"].Items.Select(Block)];

    private static JsonObject Tree(Input input)
    {
        FaultGate[] gates = [.. input["gates"].Items.Select(Gate)];
        FaultEvent[] events =
        [
            .. input["events"].Items.Select(happening => new FaultEvent(happening["id"].Text, happening["probability"].Double)),
        ];
        var tree = FaultTree.Of(gates, events, input["top"].Text);
        return new JsonObject
        {
            ["probability"] = tree.Probability,
            ["minimalCutSets"] = Output.List(tree.MinimalCutSets, set => Output.List(set.Events)),
            ["rareEvent"] = tree.RareEvent,
            ["minCutUpperBound"] = tree.MinCutUpperBound,
            ["birnbaum"] = new JsonObject(tree.Importance.Select(entry => KeyValuePair.Create(entry.Id, (JsonNode?)entry.Birnbaum))),
            ["riskReduction"] = new JsonObject(
                tree.Importance.Select(entry => KeyValuePair.Create(entry.Id, Output.Number(entry.RiskReduction)))
            ),
        };
    }

    private static FaultGate Gate(Input gate)
    {
        string id = gate["id"].Text;
        string[] inputs = gate["inputs"].Texts;
        return gate["type"]
            .Choice<Func<FaultGate>>(
                ("and", () => FaultGate.And(id, inputs)),
                ("or", () => FaultGate.Or(id, inputs)),
                ("k-of-n", () => FaultGate.AtLeast(id, gate["k"].Int, inputs))
            )();
    }

    private static JsonObject Mtbf(Input input)
    {
        var mean = MeanTimeBetweenFailures.Of(
            input["totalTime"].Double,
            input["failures"].Int,
            input["confidence"].Double,
            input["terminated"].Choice(("time", TestEnd.Time), ("failure", TestEnd.Failure))
        );
        return new JsonObject
        {
            ["mtbf"] = Output.Number(mean.Mean),
            ["lower"] = mean.Lower,
            ["upper"] = Output.Number(mean.Upper),
        };
    }

    private static JsonObject Gaps(Input input)
    {
        ServiceTarget[] services = [.. input["services"].Items.Select(Target)];
        var gaps = ContinuityGaps.Of(services);
        return new JsonObject
        {
            ["services"] = Output.List(
                gaps.Services,
                service => new JsonObject
                {
                    ["id"] = service.Target.Id,
                    ["achievedRecoveryHours"] = service.AchievedRecoveryHours,
                    ["criticalPath"] = Output.List(service.CriticalPath),
                    ["rtoGapHours"] = service.RecoveryTimeGap,
                    ["rpoGapHours"] = service.RecoveryPointGap,
                    ["breachesMtpd"] = service.BreachesMaximumDowntime,
                }
            ),
            ["inconsistentTargets"] = Output.List(
                gaps.InconsistentTargets,
                target => new JsonObject { ["id"] = target.Id, ["dependsOn"] = target.DependsOn }
            ),
            ["gaps"] = Output.List(gaps.Gaps.Select(service => service.Target.Id)),
        };
    }

    private static ServiceTarget Target(Input service) =>
        new(
            service["id"].Text,
            service["rtoHours"].Double,
            service["rpoHours"].Double,
            service["recoveryHours"].Double,
            service["dataLossHours"].Double,
            service["mtpdHours"].DoubleOrNull,
            service["dependsOn"].Texts
        );
}
