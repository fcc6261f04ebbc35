using System.Text.Json;
using System.Text.Json.Nodes;
using Ops.Domain.Customers;

namespace Ops.Domain.Conformance.Adapters.Customers;

/// <summary>Quality of customer data, candidate duplicates, identities.</summary>
internal sealed class CustomerDataAdapter : IAdapter
{
    private static readonly (string, KeyNormalisation)[] Normalisations =
    [
        ("none", KeyNormalisation.None),
        ("text", KeyNormalisation.Text),
        ("key", KeyNormalisation.Key),
    ];

    public void Register(Operations operations)
    {
        operations.Add("customers.quality.score", Score);
        operations.Add("customers.quality.duplicates", Duplicates);
        operations.Add("customers.identity.resolve", Resolve);
    }

    private static JsonObject Score(Input input)
    {
        string[] fields = [.. input["fields"].NotEmpty().Select(field => field.Text)];
        CustomerRecord[] records = [.. input["records"].NotEmpty().Select(Record)];
        var items = input["rules"].NotEmpty();
        var checks = BusinessTimeAdapter.InOrder();
        var asOf = checks.Try(() => input["asOf"].Date());
        QualityRule[] rules = [.. items.Select(item => checks.Try(() => Rule(item))).OfType<QualityRule>()];
        var weights = checks.Try(() => Weights(input["weights"]));
        checks.ThrowFirst();
        var result = DataQuality.Of(fields, records, rules, asOf, weights);
        return new JsonObject
        {
            ["rules"] = Output.List(result.Rules, Rule),
            ["dimensions"] = new JsonObject(
                result.Dimensions.Select(dimension => KeyValuePair.Create(Name(dimension.Dimension), (JsonNode?)Dimension(dimension)))
            ),
            ["total"] = result.Total,
            ["recordsWithoutOffence"] = result.RecordsWithoutOffence,
        };
    }

    private static CustomerRecord Record(Input record) =>
        new([.. record.Fields.Select(field => KeyValuePair.Create(field.Key, Value(field.Value)))]);

    private static FieldValue Value(Input value) =>
        value.Json.ValueKind switch
        {
            JsonValueKind.String => FieldValue.Of(value.Text),
            JsonValueKind.Number => FieldValue.Of(value.Double),
            JsonValueKind.True or JsonValueKind.False => FieldValue.Of(value.Bool),
            _ when value.IsNull => FieldValue.Missing,
            _ => throw value.Bad("a text, a number, true, false or null"),
        };

    private static QualityRule Rule(Input rule) =>
        rule["kind"].Text switch
        {
            "required" => QualityRule.Required(rule["field"].Text),
            "range" => QualityRule.Range(rule["field"].Text, rule["minimum"].Double, rule["maximum"].Double),
            "one-of" => QualityRule.OneOf(rule["field"].Text, [.. rule["values"].Items.Select(Value)]),
            "length" => QualityRule.Length(rule["field"].Text, rule["minimum"].Int, rule["maximum"].Int),
            "date-order" => QualityRule.DateOrder(rule["earlier"].Text, rule["later"].Text),
            "unique" => QualityRule.Unique(Normalisation(rule["normalise"]), rule["fields"].Texts),
            "recent" => QualityRule.Recent(rule["field"].Text, rule["maximumDays"].Int),
            _ => throw rule["kind"].Bad("a kind of rule"),
        };

    private static KeyNormalisation Normalisation(Input text) =>
        text.IsNull ? KeyNormalisation.None : text.Choice<KeyNormalisation>(Normalisations);

    private static QualityWeights Weights(Input weights)
    {
        var result = new QualityWeights();
        foreach (var (dimension, weight) in weights.IsNull ? [] : weights.Fields)
        {
            result = dimension switch
            {
                "completeness" => result with { Completeness = weight.Double },
                "validity" => result with { Validity = weight.Double },
                "uniqueness" => result with { Uniqueness = weight.Double },
                "timeliness" => result with { Timeliness = weight.Double },
                _ => throw weight.Bad("the weight of a dimension"),
            };
        }
        return result;
    }

    private static string Name(QualityDimension dimension) => $"{dimension}".ToLowerInvariant();

    private static JsonObject Rule(RuleScore rule) =>
        new()
        {
            ["dimension"] = Name(rule.Rule.Dimension),
            ["applicable"] = rule.Applicable,
            ["offenders"] = rule.Offenders,
            ["offendingRecords"] = Output.List(rule.OffendingRecords),
            ["score"] = Output.Number(rule.Score),
        };

    private static JsonObject Dimension(DimensionScore dimension) =>
        new()
        {
            ["applicable"] = dimension.Applicable,
            ["passed"] = dimension.Passed,
            ["score"] = Output.Number(dimension.Score),
        };

    private static JsonObject Duplicates(Input input)
    {
        TextPair[] pairs = [.. input["pairs"].NotEmpty().Select(pair => new TextPair(pair["left"].Text, pair["right"].Text))];
        var measure = input["measure"]
            .Member(("jaro-winkler", SimilarityMeasure.JaroWinkler), ("damerau-levenshtein", SimilarityMeasure.DamerauLevenshtein));
        var result = DuplicateCandidates.Of(
            pairs,
            measure,
            input["normalise"].Member<KeyNormalisation>(Normalisations),
            input["threshold"].Double
        );
        return new JsonObject
        {
            ["pairs"] = Output.List(result.Pairs, Pair),
            ["candidates"] = result.Candidates,
            ["identicalKeys"] = result.IdenticalKeys,
        };
    }

    private static JsonObject Pair(PairSimilarity pair) =>
        new()
        {
            ["leftKey"] = pair.LeftKey,
            ["rightKey"] = pair.RightKey,
            ["same"] = pair.IsSame,
            ["distance"] = pair.Distance,
            ["similarity"] = pair.Similarity,
            ["candidate"] = pair.IsCandidate,
        };

    private static JsonObject Resolve(Input input)
    {
        string[] ids = [.. input["ids"].NotEmpty().Select(id => id.Text)];
        var result = CustomerIdentity.Of(ids, Links(input["same"]), Links(input["different"]));
        return new JsonObject
        {
            ["groups"] = Output.List(
                result.Groups,
                group => new JsonObject { ["canonical"] = group.Canonical, ["members"] = Output.List(group.Members) }
            ),
            ["gross"] = result.Gross,
            ["net"] = result.Net,
        };
    }

    private static IdentityLink[] Links(Input links) => links.IsNull ? [] : [.. links.Items.Select(Link)];

    private static IdentityLink Link(Input link) =>
        link.Texts is [var left, var right] ? new IdentityLink(left, right) : throw link.Bad("two ids");
}
