using System.Text.Json.Nodes;
using Ops.Domain.Decisions;

namespace Ops.Domain.Conformance;

/// <summary>processes.assign.*</summary>
internal sealed class AssignmentAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.assign.linear", Linear);
        operations.Add("processes.assign.transport", Transport);
    }

    private static JsonObject Linear(Input input)
    {
        bool maximize = !input["maximize"].IsNull && input["maximize"].Bool;
        var assignment = LinearAssignment.Of(
            [.. input["costs"].Items.Select(row => row.DoublesOrNull)],
            maximize ? Direction.HigherIsBetter : Direction.LowerIsBetter
        );
        if (!assignment.IsFeasible)
            return new JsonObject { ["feasible"] = false };
        var output = new JsonObject { ["feasible"] = true, ["total"] = assignment.Total };
        if (assignment.IsOnlyOptimum)
            output["assignment"] = Output.List(assignment.ColumnOfRow, column => column is { } at ? JsonValue.Create(at) : null);
        return output;
    }

    private static JsonObject Transport(Input input)
    {
        var plan = TransportPlan.Of(
            input["supply"].Doubles,
            input["demand"].Doubles,
            [.. input["costs"].Items.Select(row => row.DoublesOrNull)]
        );
        return plan.IsFeasible ? new JsonObject { ["feasible"] = true, ["total"] = plan.Total } : new JsonObject { ["feasible"] = false };
    }
}
