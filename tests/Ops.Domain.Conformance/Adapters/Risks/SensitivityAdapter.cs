using System.Text.Json.Nodes;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.sensitivity.*</summary>
internal sealed class SensitivityAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.sensitivity.rankCorrelation", Rank);
        operations.Add("risks.sensitivity.sobolIndices", Sobol);
        operations.Add("risks.sensitivity.tornado", Bars);
    }

    private static JsonObject Rank(Input input)
    {
        double[] output = input["output"].Doubles;
        input["inputs"].Items.Select(item => item["values"]).EachOf(output.Length);
        var inputs = input["inputs"].Items.Select(item => new SensitivityInput(item["name"].Text, item["values"].Doubles));
        var sensitivity = RankSensitivity.Of([.. inputs], output);
        return new JsonObject
        {
            ["ranked"] = Output.List(
                sensitivity.Ranked,
                item => new JsonObject
                {
                    ["name"] = item.Name,
                    ["spearman"] = Output.Number(item.Spearman),
                    ["contribution"] = Output.Number(item.Contribution),
                }
            ),
        };
    }

    private static JsonObject Sobol(Input input)
    {
        var indices = SobolIndices.Of(input["a"].Doubles, input["b"].Doubles, [.. input["ab"].Items.Select(row => row.Doubles)]);
        return new JsonObject
        {
            ["firstOrder"] = Output.List(indices.Inputs.Select(index => index.FirstOrder)),
            ["total"] = Output.List(indices.Inputs.Select(index => index.Total)),
        };
    }

    private static JsonObject Bars(Input input)
    {
        var ranges = input["inputs"]
            .Fields.Select(item => new InputRange(
                item.Key,
                item.Value["low"].Double,
                item.Value["base"].Double,
                item.Value["high"].Double
            ));
        var tornado = Tornado.Of(Formula(input["tree"]), [.. ranges]);
        return new JsonObject
        {
            ["base"] = tornado.Base,
            ["bars"] = Output.List(
                tornado.Bars,
                bar => new JsonObject
                {
                    ["name"] = bar.Name,
                    ["atLow"] = bar.AtLow,
                    ["atHigh"] = bar.AtHigh,
                    ["swing"] = bar.Swing,
                }
            ),
        };
    }

    private static SensitivityFormula Formula(Input input)
    {
        if (input.Has("input"))
            return SensitivityFormula.Input(input["input"].Text);
        if (input.Has("value"))
            return SensitivityFormula.Constant(input["value"].Double);
        var operation = input["op"]
            .Choice(
                ("add", SensitivityOperation.Add),
                ("sub", SensitivityOperation.Subtract),
                ("mul", SensitivityOperation.Multiply),
                ("div", SensitivityOperation.Divide),
                ("min", SensitivityOperation.Minimum),
                ("max", SensitivityOperation.Maximum)
            );
        return SensitivityFormula.Combine(operation, [.. input["args"].Items.Select(Formula)]);
    }
}
