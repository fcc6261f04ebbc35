using System.Numerics;
using System.Text.Json.Nodes;
using Ops.Domain.Rules;

namespace Ops.Domain.Conformance.Adapters.Rules;

internal sealed class TableProofAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("rules.table.verify", Verify);
        operations.Add("rules.table.diff", Compare);
    }

    private static JsonNode Verify(Input input)
    {
        var proof = TableJson.Read(input["table"]).Table.Verify();
        return new JsonObject
        {
            ["complete"] = proof.IsComplete,
            ["gaps"] = Output.List(
                proof.Gaps,
                gap => new JsonObject { ["box"] = TableJson.Write(gap.Box), ["witness"] = TableJson.Write(gap.Witness) }
            ),
            ["gapCount"] = proof.GapCount,
            ["totalPoints"] = Text(proof.TotalPoints),
            ["uncoveredPoints"] = Text(proof.UncoveredPoints),
            ["overlaps"] = Output.List(proof.Overlaps, Write),
            ["overlapCount"] = proof.OverlapCount,
            ["conflictCount"] = proof.ConflictCount,
            ["unreachable"] = Output.List(
                proof.Unreachable,
                row => new JsonObject
                {
                    ["rule"] = row.Row,
                    ["reason"] = row.IsEmpty ? "empty" : "masked",
                    ["by"] = Output.List(row.MaskedBy),
                }
            ),
            ["subsumed"] = Output.List(
                proof.Subsumed,
                row => new JsonObject
                {
                    ["rule"] = row.Row,
                    ["by"] = row.By,
                    ["sameOutput"] = row.HasSameOutcome,
                }
            ),
            ["redundant"] = Output.List(proof.Redundant),
        };
    }

    private static JsonNode Compare(Input input)
    {
        var old = TableJson.Read(input["old"]);
        var next = TableJson.Read(input["new"]);
        var difference = old.Table.Compare(next.Table);
        return new JsonObject
        {
            ["equal"] = difference.AreEqual,
            ["differences"] = Output.List(
                difference.Differences,
                item => new JsonObject
                {
                    ["box"] = TableJson.Write(item.Box),
                    ["witness"] = TableJson.Write(item.Witness),
                    ["old"] = old.Write(item.Old),
                    ["new"] = next.Write(item.New),
                }
            ),
            ["differenceCount"] = difference.Count,
            ["differingPoints"] = Text(difference.Points),
        };
    }

    private static JsonObject Write(Overlap overlap) =>
        new()
        {
            ["rules"] = Output.List([overlap.First, overlap.Second]),
            ["conflict"] = overlap.IsConflict,
            ["region"] = TableJson.Write(overlap.Region),
            ["witness"] = TableJson.Write(overlap.Witness),
        };

    private static JsonValue? Text(BigInteger? number) =>
        number is { } value ? JsonValue.Create(value.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null;
}
