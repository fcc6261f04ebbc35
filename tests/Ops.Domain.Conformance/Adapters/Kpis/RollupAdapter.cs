using System.Text.Json.Nodes;
using Ops.Domain.Kpis;

namespace Ops.Domain.Conformance.Adapters.Kpis;

/// <summary>Roll-ups: the text that names an indicator's kind chooses the type, and the type does the rest.</summary>
internal sealed class RollupAdapter : IAdapter
{
    private static readonly string[] Fields = ["value", "numerator", "denominator", "weight", "members"];

    public void Register(Operations operations)
    {
        operations.Add("kpis.rollup.aggregate", Aggregate);
        operations.Add("kpis.rollup.hierarchy", Hierarchy);
    }

    private static JsonNode Aggregate(Input input)
    {
        var kpi = input["kpi"];
        return kpi["behaviour"].Text switch
        {
            "additive" => Rolled(input, "sum", () => new Additive(Missing(kpi)), Amounts),
            "semi-additive" => Rolled(input, "sum", () => new SemiAdditive(Time(kpi), Missing(kpi)), Amounts),
            "ratio" => Rolled(input, "ratio-of-sums", () => new RatioOfSums(Missing(kpi)), Ratios),
            "weighted-mean" => Rolled(input, "weighted-mean", () => new WeightedMean(Missing(kpi)), Weighted),
            "distinct-count" => Rolled(input, "union", () => new DistinctCount(Missing(kpi)), Members),
            _ => throw kpi["behaviour"].Bad("a behaviour"),
        };
    }

    private static JsonNode Hierarchy(Input input)
    {
        var kpi = input["kpi"];
        return kpi["behaviour"].Text switch
        {
            "additive" => Tree(input, () => new Additive(Gaps(kpi)), Amounts),
            "ratio" => Tree(input, () => new RatioOfSums(Gaps(kpi)), Ratios),
            "weighted-mean" => Tree(input, () => new WeightedMean(Gaps(kpi)), Weighted),
            "distinct-count" => Tree(input, () => new DistinctCount(Gaps(kpi)), Members),
            _ => throw kpi["behaviour"].Bad("a behaviour"),
        };
    }

    private static JsonObject Rolled<T>(Input input, string operation, Func<Aggregation<T>> aggregation, Func<Input, T> read)
        where T : struct
    {
        string[] segments = Some(input["segments"], "segments").Select(item => item.Text).ToArray();
        string[] periods = Some(input["periods"], "periods").Select(item => item.Text).ToArray();
        KpiFact<T>[] facts =
        [
            .. Some(input["facts"], "facts").Select(fact => new KpiFact<T>(fact["segment"].Text, fact["period"].Text, read(fact))),
        ];
        var kpi = input["kpi"];
        if (kpi.Has("operation") && kpi["operation"].Text != operation)
            throw kpi["operation"].Bad("the operation of this behaviour");
        if (kpi.Has("timeRule") && kpi["behaviour"].Text != "semi-additive")
            throw kpi["timeRule"].Bad("nothing: only stocks have a rule for time");
        var over = input["over"]
            .ChoiceOrFirst(("segments", RollupAxis.Segments), ("periods", RollupAxis.Periods), ("both", RollupAxis.Both));
        var rollup = Rollup.Of(aggregation(), segments, periods, facts, over);
        return over == RollupAxis.Both
            ? new JsonObject { ["value"] = Output.Number((double?)rollup.Value) }
            : new JsonObject
            {
                ["values"] = Output.List(
                    rollup.Values,
                    figure => new JsonObject { ["key"] = figure.Key, ["value"] = Output.Number((double?)figure.Value) }
                ),
            };
    }

    private static JsonObject Tree<T>(Input input, Func<Aggregation<T>> aggregation, Func<Input, T> read)
        where T : struct
    {
        HierarchyNode[] nodes =
        [
            .. Some(input["nodes"], "nodes").Select(node => new HierarchyNode(node["id"].Text, node["parent"].TextOrNull)),
        ];
        NodeFact<T>[] facts = [.. Some(input["facts"], "facts").Select(fact => new NodeFact<T>(fact["node"].Text, read(fact)))];
        var rollup = HierarchyRollup.Of(aggregation(), nodes, facts);
        return new JsonObject
        {
            ["nodes"] = Output.List(
                rollup.Nodes,
                node => new JsonObject
                {
                    ["id"] = node.Id,
                    ["value"] = Output.Number((double?)node.Value),
                    ["shareOfParent"] = Output.Number(node.ShareOfParent),
                }
            ),
        };
    }

    private static Amount Amounts(Input fact) => new(Only(fact, "value")["value"].Decimal);

    private static RatioParts Ratios(Input fact) =>
        new(Only(fact, "numerator", "denominator")["numerator"].Decimal, fact["denominator"].Decimal);

    private static WeightedAmount Weighted(Input fact) => new(Only(fact, "value", "weight")["value"].Decimal, fact["weight"].Decimal);

    private static MemberSet Members(Input fact) => new(Only(fact, "members")["members"].Texts);

    /// <summary>A fact with a field of another kind of indicator is no fact of this one.</summary>
    private static Input Only(Input fact, params string[] own) =>
        Fields.Except(own).FirstOrDefault(fact.Has) is { } other
            ? throw fact[other].Bad("nothing: the field belongs to another kind of indicator")
            : fact;

    private static Input[] Some(Input list, string place)
    {
        Input[] items = [.. list.Items];
        return items.Length > 0
            ? items
            : throw new OpsException(new Fault(FaultCode.EmptyInput, place, "there is none", "give at least one"));
    }

    private static MissingRule Missing(Input kpi) =>
        kpi.Has("missing")
            ? kpi["missing"]
                .Choice(
                    ("ignore", MissingRule.Ignore),
                    ("zero", MissingRule.Zero),
                    ("propagate", MissingRule.Propagate),
                    ("fail", MissingRule.Fail),
                    ("carry-forward", MissingRule.CarryForward)
                )
            : MissingRule.Ignore;

    /// <summary>The rules for gaps that a tree knows.</summary>
    private static MissingRule Gaps(Input kpi) =>
        kpi["missing"].ChoiceOrFirst(("ignore", MissingRule.Ignore), ("zero", MissingRule.Zero), ("propagate", MissingRule.Propagate));

    private static TimeRule Time(Input kpi) =>
        kpi["timeRule"]
            .Choice(
                ("last", TimeRule.Last),
                ("first", TimeRule.First),
                ("average", TimeRule.Average),
                ("max", TimeRule.Max),
                ("min", TimeRule.Min)
            );
}
