using System.Text.Json.Nodes;
using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>Declarative rules on the cases of a log.</summary>
internal sealed class ProcessRuleAdapter : IAdapter
{
    public void Register(Operations operations) => operations.Add("processes.conformance.rules", Rules);

    private static JsonObject Rules(Input input)
    {
        var checks = CalendarAdapter.InOrder();
        var log = checks.Try(() => LogInput.Log(input));
        var items = checks.Try(() => input["rules"].NotEmpty()) ?? [];
        checks.Try(() => Unique(items));
        ProcessRule?[] rules = [.. items.Select(item => Rule(item, checks))];
        checks.ThrowFirst();
        var result = ProcessRuleReport.Of(log!, [.. rules.Select(rule => rule!)]);
        return new JsonObject
        {
            ["cases"] = result.Cases,
            ["rules"] = Output.List(
                result.Rules,
                item => new JsonObject
                {
                    ["id"] = item.Rule.Id,
                    ["activations"] = item.Activations,
                    ["fulfilments"] = item.Fulfilments,
                    ["violations"] = item.Violations,
                    ["fulfilmentRatio"] = item.FulfilmentRatio,
                    ["notEvaluable"] = item.NotEvaluable,
                    ["vacuousCases"] = item.VacuousCases,
                    ["satisfiedCases"] = item.SatisfiedCases,
                    ["violatingCases"] = Output.List(item.ViolatingCases),
                }
            ),
        };
    }

    private static bool Unique(Input[] items) =>
        items.Select(item => item["id"].TextOrNull).Distinct(StringComparer.Ordinal).Count() == items.Length
            ? true
            : throw new OpsException(new Fault(FaultCode.DuplicateKey, "rules", "a rule id twice", "give each rule an id of its own"));

    private static ProcessRule? Rule(Input item, Checks checks)
    {
        var calendar = item.Has("calendar") ? CalendarAdapter.Calendar(item["calendar"], checks) : null;
        string id = item["id"].TextOrNull!;
        string a = item["a"].TextOrNull!;
        string b = item["b"].TextOrNull!;
        int? n = checks.Try(() => item["n"].IntOrNull);
        return checks.Try(() =>
            item["kind"].TextOrNull switch
            {
                "response" => ProcessRule.Response(id, a, b),
                "alternateResponse" => ProcessRule.AlternateResponse(id, a, b),
                "chainResponse" => ProcessRule.ChainResponse(id, a, b),
                "precedence" => ProcessRule.Precedence(id, a, b),
                "succession" => ProcessRule.Succession(id, a, b),
                "respondedExistence" => ProcessRule.RespondedExistence(id, a, b),
                "coExistence" => ProcessRule.CoExistence(id, a, b),
                "notCoExistence" => ProcessRule.NotCoExistence(id, a, b),
                "existence" => n is { } least ? ProcessRule.Existence(id, a, least) : ProcessRule.Existence(id, a),
                "absence" => n is { } most ? ProcessRule.Absence(id, a, most) : ProcessRule.Absence(id, a),
                "exactly" => n is { } times ? ProcessRule.Exactly(id, a, times) : ProcessRule.Exactly(id, a),
                "init" => ProcessRule.Init(id, a),
                "end" => ProcessRule.End(id, a),
                "maxTime" => ProcessRule.MaximumTime(id, a, b, item["maxSeconds"].Seconds(), calendar),
                "fourEyes" => ProcessRule.FourEyes(id, a, b),
                "sameResource" => ProcessRule.SameResource(id, a, b),
                "segregation" => ProcessRule.Segregation(id, item["activities"].Texts),
                _ => throw new OpsException(new Fault(FaultCode.UnknownReference, "rules", "no such kind", "use one of the stated kinds")),
            }
        );
    }
}
