using System.Text.Json.Nodes;
using Ops.Domain.Rules;

namespace Ops.Domain.Conformance.Adapters.Rules;

internal sealed class TableTestAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("rules.table.coverage", Coverage);
        operations.Add("rules.table.mutants", Mutants);
        operations.Add("rules.table.backtest", Backtest);
    }

    private static JsonNode Coverage(Input input)
    {
        var table = TableJson.Read(input["table"]);
        var coverage = table.Table.CoverageOf(table.Facts(input["points"]));
        return new JsonObject
        {
            ["rules"] = Output.List(
                coverage.Rows,
                row => new JsonObject
                {
                    ["id"] = row.Row,
                    ["matched"] = row.Matched,
                    ["selected"] = row.Selected,
                }
            ),
            ["unselected"] = Output.List(coverage.Unselected),
            ["ruleCoverage"] = coverage.RowShare,
            ["faults"] = Output.List(coverage.Faults),
            ["boundaries"] = Output.List(
                coverage.Boundaries,
                item => new JsonObject
                {
                    ["rule"] = item.Row,
                    ["input"] = item.Column,
                    ["value"] = FactJson.Write(item.Value),
                    ["inside"] = item.IsInside,
                    ["exercised"] = item.IsExercised,
                }
            ),
            ["boundaryCoverage"] = coverage.BoundaryShare,
        };
    }

    private static JsonNode Mutants(Input input)
    {
        var table = TableJson.Read(input["table"]);
        var report = table.Table.MutateAgainst(table.Facts(input["points"]));
        return new JsonObject
        {
            ["mutants"] = report.Mutants,
            ["killed"] = report.Killed,
            ["score"] = report.Score,
            ["survived"] = Output.List(report.Survived, Write),
        };
    }

    private static JsonNode Backtest(Input input)
    {
        var old = TableJson.Read(input["old"]);
        var next = TableJson.Read(input["new"]);
        KeyValuePair<string, FactValue[]>[] rows =
        [
            .. input["rows"].Items.Select(row => KeyValuePair.Create(row["id"].Text, old.Fact(row["facts"]))),
        ];
        var measure = input.Has("measure") ? old.Outputs.Measure(input["measure"].Text) : null;
        var test = old.Table.Replay(next.Table, rows, measure);
        var json = new JsonObject
        {
            ["rows"] = test.Rows,
            ["changed"] = test.ChangedIds.Length,
            ["changedIds"] = Output.List(test.ChangedIds),
            ["transitions"] = Output.List(
                test.Transitions,
                item => new JsonObject
                {
                    ["old"] = old.Write(item.Old),
                    ["new"] = next.Write(item.New),
                    ["count"] = item.Count,
                }
            ),
        };
        if (test.Measure is { } sums)
            json["measure"] = new JsonObject
            {
                ["rows"] = sums.Rows,
                ["old"] = Output.Exact(sums.Old),
                ["new"] = Output.Exact(sums.New),
                ["delta"] = Output.Exact(sums.Delta),
            };
        return json;
    }

    private static JsonObject Write(Mutant mutant)
    {
        var json = new JsonObject
        {
            ["kind"] = mutant.Kind switch
            {
                MutantKind.RemoveRow => "remove-rule",
                MutantKind.CellToAny => "cell-to-any",
                _ => "flip-end",
            },
            ["rule"] = mutant.Row,
        };
        if (mutant.Column is not null)
            json["input"] = mutant.Column;
        if (mutant.IsLowerEnd is { } lower)
        {
            json["end"] = lower ? "lower" : "upper";
            json["value"] = FactJson.Write(mutant.Value);
        }
        return json;
    }
}
