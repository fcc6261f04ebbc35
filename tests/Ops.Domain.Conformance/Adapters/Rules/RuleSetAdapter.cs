using System.Text.Json.Nodes;
using NodaTime;
using Ops.Domain.Rules;

namespace Ops.Domain.Conformance.Adapters.Rules;

internal sealed class RuleSetAdapter : IAdapter
{
    public void Register(Operations operations) => operations.Add("rules.set.evaluate", Evaluate);

    private static JsonNode Evaluate(Input input)
    {
        var schema = FactJson.Schema(input["schema"]);
        Rule<FactSheet>[] rules =
        [
            .. input["rules"]
                .Items.Select(rule => new Rule<FactSheet>(rule["name"].Text, FactJson.Condition(rule["when"], schema))
                {
                    Severity = rule.Has("severity") ? Severity(rule["severity"]) : default,
                    Salience = rule["salience"].IntOrNull ?? 0,
                    Requires = rule.Has("requires") ? [.. rule["requires"].Texts] : [],
                    From = Date(rule["from"]),
                    To = Date(rule["to"]),
                    Version = rule["version"].TextOrNull,
                }),
        ];
        var set = RuleSet<FactSheet>.Of(rules);
        var result = set.Evaluate(FactJson.Sheet(schema, input["facts"]), Date(input["asOf"]) ?? throw input["asOf"].Bad("a date"));
        return new JsonObject
        {
            ["results"] = Output.List(result.Results, Write),
            ["notInForce"] = Output.List(result.NotInForce),
            ["worstSeverity"] = result.WorstSeverity is { } worst ? Name(worst) : null,
        };
    }

    private static JsonObject Write(RuleResult result)
    {
        var json = new JsonObject
        {
            ["rule"] = result.Rule,
            ["result"] = Name(result.Result),
            ["severity"] = Name(result.Severity),
            ["blockedBy"] = Output.List(result.BlockedBy),
            ["atoms"] = Output.List(result.Atoms, Write),
            ["missing"] = Output.List(result.Missing),
        };
        if (result.Version is not null)
            json["version"] = result.Version;
        return json;
    }

    private static JsonObject Write(RuleAtom atom)
    {
        var json = new JsonObject
        {
            ["op"] = Name(atom.Operator),
            ["values"] = Output.List(atom.Values, FactJson.Write),
            ["result"] = Name(atom.Result),
        };
        if (atom.Operator == RuleOperator.Exists)
            json["fact"] = atom.Fact;
        return json;
    }

    private static LocalDate? Date(Input json) => FactJson.Read(json, FactKind.Date).Date;

    private static Severity Severity(Input json) =>
        json.Choice(
            ("info", Ops.Domain.Rules.Severity.Info),
            ("warning", Ops.Domain.Rules.Severity.Warning),
            ("error", Ops.Domain.Rules.Severity.Error),
            ("critical", Ops.Domain.Rules.Severity.Critical)
        );

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();

    private static string Name(RuleOperator @operator) =>
        @operator switch
        {
            RuleOperator.Less => "lt",
            RuleOperator.AtMost => "le",
            RuleOperator.Greater => "gt",
            RuleOperator.AtLeast => "ge",
            RuleOperator.Equal => "eq",
            RuleOperator.NotEqual => "ne",
            _ => @operator.ToString().ToLowerInvariant(),
        };
}
