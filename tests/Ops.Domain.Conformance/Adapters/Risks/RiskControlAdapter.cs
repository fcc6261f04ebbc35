using System.Text.Json.Nodes;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.control.*</summary>
internal sealed class RiskControlAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.control.residual", Residual);
        operations.Add("risks.control.sampleSize", SampleSize);
        operations.Add("risks.control.evaluateTest", EvaluateTest);
    }

    private static JsonObject Residual(Input input)
    {
        RiskControl[] controls = [.. input["controls"].Items.Select(Control)];
        var residual = ResidualRisk.Of(new RiskLevel(input["inherent"]["frequency"].Double, input["inherent"]["impact"].Double), controls);
        return new JsonObject
        {
            ["controls"] = Output.List(
                residual.Controls,
                counted => new JsonObject
                {
                    ["id"] = counted.Control.Id,
                    ["effectiveness"] = counted.Control.Effectiveness,
                    ["counted"] = counted.IsCounted,
                }
            ),
            ["residual"] = new JsonObject { ["frequency"] = residual.Residual.Frequency, ["impact"] = residual.Residual.Impact },
            ["inherentExpectedLoss"] = residual.Inherent.ExpectedLoss,
            ["residualExpectedLoss"] = residual.Residual.ExpectedLoss,
            ["reduction"] = Output.Number(residual.Reduction),
        };
    }

    private static RiskControl Control(Input control) =>
        new(
            control["id"].Text,
            control["kind"].Choice(("preventive", ControlKind.Preventive), ("mitigating", ControlKind.Mitigating)),
            control["design"].Double,
            control["operation"].Double,
            control["coverage"].Double,
            control["group"].TextOrNull
        );

    private static JsonObject SampleSize(Input input) =>
        new()
        {
            ["sampleSize"] = ControlSampleSize
                .Of(
                    input["tolerableRate"].Double,
                    input["confidence"].Double,
                    input["expectedDeviations"].Int,
                    input.Has("population") ? input["population"].Long : null
                )
                .SampleSize,
        };

    private static JsonObject EvaluateTest(Input input)
    {
        var test = ControlTest.Of(
            input["sampleSize"].Long,
            input["deviations"].Long,
            input["confidence"].Double,
            input["tolerableRate"].Double
        );
        return new JsonObject
        {
            ["deviationRate"] = test.DeviationRate,
            ["upperLimit"] = test.UpperLimit,
            ["effective"] = test.IsEffective,
        };
    }
}
