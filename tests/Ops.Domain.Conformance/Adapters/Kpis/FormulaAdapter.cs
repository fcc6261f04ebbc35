using System.Text.Json.Nodes;
using Ops.Domain.Kpis;

namespace Ops.Domain.Conformance.Adapters.Kpis;

/// <summary>Formula trees: figures, sensitivity, units, and the two ways to share a change out to inputs.</summary>
internal sealed class FormulaAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("kpis.formula.evaluate", Evaluate);
        operations.Add("kpis.formula.sensitivity", Sensitive);
        operations.Add("kpis.formula.units", Units);
        operations.Add("kpis.formula.chainSubstitution", Chain);
        operations.Add("kpis.decompose.shapley", Fair);
    }

    private static InputValue[] Values(Input values) => [.. values.Fields.Select(field => new InputValue(field.Key, field.Value.Decimal))];

    /// <summary>Inputs, before the formulas are looked at: none at all is the first fault.</summary>
    private static InputValue[] Some(Input values)
    {
        var found = Values(values);
        return found.Length > 0
            ? found
            : throw new OpsException(new Fault(FaultCode.EmptyInput, "inputs", "there is none", "give at least one"));
    }

    private static JsonObject Evaluate(Input input)
    {
        var figures = Tree(input, input["inputs"]).Evaluate(Values(input["inputs"]));
        return new JsonObject { ["values"] = Named(figures.Values.Select(figure => (figure.Name, (JsonNode?)(double)figure.Value))) };
    }

    private static JsonObject Sensitive(Input input)
    {
        var inputs = Some(input["inputs"]);
        var tree = Tree(input, input["inputs"]);
        string metric = input["metric"].Text;
        var whatIf = input.Has("changes") ? WhatIf.Of(tree, metric, inputs, Values(input["changes"])) : null;
        var sensitivity = Sensitivity.Of(tree, metric, inputs);
        var json = new JsonObject
        {
            ["value"] = (double)sensitivity.Value,
            ["inputs"] = Output.List(
                sensitivity.Inputs,
                one => new JsonObject
                {
                    ["input"] = one.Input,
                    ["partial"] = Output.Number(one.Partial),
                    ["elasticity"] = Output.Number(one.Elasticity),
                }
            ),
        };
        if (whatIf is null)
            return json;
        json["whatIf"] = new JsonObject
        {
            ["value"] = (double)whatIf.Value,
            ["change"] = (double)whatIf.Change,
            ["changeRatio"] = Output.Number(whatIf.ChangeRatio),
            ["linearChange"] = Output.Number(whatIf.LinearChange),
            ["oneAtATime"] = Output.List(
                whatIf.OneAtATime,
                one => new JsonObject { ["input"] = one.Input, ["change"] = (double)one.Value }
            ),
        };
        return json;
    }

    private static JsonObject Units(Input input)
    {
        FormulaInput[] inputs = [.. input["units"].Fields.Select(field => new FormulaInput(field.Key, field.Value.Text))];
        FormulaUnit[] expected = input.Has("expected")
            ? [.. input["expected"].Fields.Select(field => new FormulaUnit(field.Key, field.Value.Text))]
            : [];
        var check = UnitCheck.Of(FormulaTree.Of(Definitions(input), inputs), expected);
        return new JsonObject
        {
            ["units"] = Output.List(check.Units, unit => new JsonObject { ["name"] = unit.Name, ["unit"] = unit.Unit }),
        };
    }

    private static JsonObject Chain(Input input)
    {
        var (first, last) = (Some(input["base"]), Some(input["current"]));
        var chain = ChainSubstitution.Of(Tree(input, input["base"]), input["metric"].Text, first, last, input["order"].Texts);
        return new JsonObject
        {
            ["base"] = (double)chain.Base,
            ["current"] = (double)chain.Current,
            ["change"] = (double)chain.Change,
            ["contributions"] = Output.List(
                chain.Contributions,
                step => new JsonObject
                {
                    ["input"] = step.Input,
                    ["value"] = (double)step.Value,
                    ["shapley"] = (double)step.Shapley,
                    ["difference"] = (double)step.Difference,
                }
            ),
        };
    }

    private static JsonObject Fair(Input input)
    {
        var (first, last) = (Some(input["base"]), Some(input["current"]));
        var shares = Shapley.Of(Tree(input, input["base"]), input["metric"].Text, first, last);
        return new JsonObject
        {
            ["base"] = (double)shares.Base,
            ["current"] = (double)shares.Current,
            ["contributions"] = Named(shares.Contributions.Select(share => (share.Input, (JsonNode?)(double)share.Value))),
        };
    }

    private static JsonObject Named(IEnumerable<(string Name, JsonNode? Value)> values) =>
        new(values.Select(value => KeyValuePair.Create(value.Name, value.Value)));

    private static FormulaTree Tree(Input input, Input inputs) =>
        FormulaTree.Of(Definitions(input), [.. inputs.Fields.Select(field => new FormulaInput(field.Key))]);

    private static FormulaDefinition[] Definitions(Input input) =>
        [.. input["definitions"].Fields.Select(field => new FormulaDefinition(field.Key, field.Value.Text))];
}
