using System.Text.Json.Nodes;
using Ops.Domain.Rules;

namespace Ops.Domain.Conformance.Adapters.Rules;

internal sealed class ForwardChainAdapter : IAdapter
{
    public void Register(Operations operations) => operations.Add("rules.forward.run", Run);

    private static JsonNode Run(Input input)
    {
        var schema = FactJson.Schema(input["schema"]);
        ChainRule[] rules =
        [
            .. input["rules"]
                .Items.Select(rule => new ChainRule(
                    rule["name"].Text,
                    FactJson.Condition(rule["when"], schema),
                    [.. rule["then"].Items.Select(then => new Assignment(then["set"].Text, FactJson.Term(then["to"], schema)))]
                )
                {
                    Salience = rule["salience"].IntOrNull ?? 0,
                }),
        ];
        var chain = ForwardChain.Of(schema, rules);
        var options = new ChainOptions
        {
            Limit = input["limit"].Int,
            OnConflict = input["onConflict"]
                .Choice(("overwrite", ConflictPolicy.Overwrite), ("keep", ConflictPolicy.Keep), ("error", ConflictPolicy.Error)),
        };
        var result = chain.Run(FactJson.Sheet(schema, input["facts"]), options);
        return new JsonObject
        {
            ["facts"] = Known(result.Facts),
            ["firings"] = Output.List(result.Firings, Write),
            ["count"] = result.Firings.Length,
        };
    }

    private static JsonObject Known(FactSheet facts)
    {
        var json = new JsonObject();
        foreach (string name in facts.Schema.Names.Where(name => !facts[name].IsMissing))
            json[name] = FactJson.Write(facts[name]);
        return json;
    }

    private static JsonObject Write(Firing firing)
    {
        var set = new JsonObject();
        foreach (var (name, value) in firing.Set)
            set[name] = FactJson.Write(value);
        return new JsonObject
        {
            ["rule"] = firing.Rule,
            ["set"] = set,
            ["kept"] = Output.List(firing.Kept),
            ["unknown"] = Output.List(firing.Unknown),
        };
    }
}
