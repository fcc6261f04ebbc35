using System.Text.Json;
using System.Text.Json.Nodes;
using Ops.Domain.Rules;

namespace Ops.Domain.Conformance.Adapters.Rules;

/// <summary>Facts, schemas and expressions of the rule ops as JSON.</summary>
internal static class FactJson
{
    public static JsonNode? Write(FactValue value) =>
        value.Kind switch
        {
            FactKind.Missing => null,
            FactKind.Flag => JsonValue.Create(value.Flag!.Value),
            _ => JsonValue.Create(value.ToString()),
        };

    public static FactValue Read(Input json, FactKind kind)
    {
        if (json.IsNull)
            return FactValue.Missing;
        return kind switch
        {
            FactKind.Number => FactValue.ParseNumber(json.Json.ValueKind == JsonValueKind.Number ? json.Json.GetRawText() : Text(json)),
            FactKind.Date => FactValue.ParseDate(Text(json)),
            FactKind.Flag => json.Json.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? FactValue.Of(json.Bool)
                : throw Wrong(json, "true or false"),
            _ => FactValue.Of(Text(json)),
        };
    }

    public static FactSchema Schema(Input json) => FactSchema.Of([.. json.Fields.Select(field => (field.Key, Kind(field.Value)))]);

    public static FactSheet Sheet(FactSchema schema, Input json) =>
        FactSheet.Of(
            schema,
            [
                .. json.Fields.Select(field =>
                {
                    int at = schema.Names.IndexOf(field.Key);
                    return KeyValuePair.Create(field.Key, at < 0 ? FactValue.Missing : Read(field.Value, schema.Kinds[at]));
                }),
            ]
        );

    public static FlagTerm<FactSheet> Condition(Input json, FactSchema schema) =>
        Term(json, schema) as FlagTerm<FactSheet> ?? throw json.Bad("a condition");

    public static Term<FactSheet> Term(Input json, FactSchema schema)
    {
        var fields = json.Fields.ToList();
        if (fields.Count != 1)
            throw json.Bad("one node");
        var (op, part) = fields[0];
        return op switch
        {
            "fact" => schema.Fact(part.Text),
            "number" => Terms.Constant<FactSheet>(Read(part, FactKind.Number)),
            "text" => Terms.Constant<FactSheet>(Read(part, FactKind.Text)),
            "boolean" => Terms.Constant<FactSheet>(Read(part, FactKind.Flag)),
            "date" => Terms.Constant<FactSheet>(Read(part, FactKind.Date)),
            "and" => Terms.All<FactSheet>(Parts(part, schema)),
            "or" => Terms.Any<FactSheet>(Parts(part, schema)),
            "not" => Terms.Not(Term(part, schema)),
            "lt" => Compare(RuleOperator.Less, part, schema),
            "le" => Compare(RuleOperator.AtMost, part, schema),
            "gt" => Compare(RuleOperator.Greater, part, schema),
            "ge" => Compare(RuleOperator.AtLeast, part, schema),
            "eq" => Compare(RuleOperator.Equal, part, schema),
            "ne" => Compare(RuleOperator.NotEqual, part, schema),
            "between" => Parts(part, schema, 3) is var x ? Terms.Between(x[0], x[1], x[2]) : null!,
            "in" => In(part, schema),
            "exists" => schema.Fact(part.Text).IsKnown,
            "add" => Terms.Sum<FactSheet>(Parts(part, schema)),
            "mul" => Terms.Product<FactSheet>(Parts(part, schema)),
            "sub" => Parts(part, schema, 2) is var x ? Terms.Difference(x[0], x[1]) : null!,
            "div" => Parts(part, schema, 2) is var x ? Terms.Quotient(x[0], x[1]) : null!,
            "neg" => Terms.Negate(Term(part, schema)),
            _ => throw new OpsException(
                new Fault(FaultCode.UnknownReference, "expression", $"'{op}' is not an operator", "use a known operator")
            ),
        };
    }

    private static FlagTerm<FactSheet> Compare(RuleOperator @operator, Input json, FactSchema schema)
    {
        var parts = Parts(json, schema, 2);
        return Terms.Compare(@operator, parts[0], parts[1]);
    }

    private static FlagTerm<FactSheet> In(Input json, FactSchema schema)
    {
        Input[] parts = [.. json.Items];
        if (parts.Length != 2)
            throw Length(parts.Length, 2);
        return Terms.In(Term(parts[0], schema), [.. parts[1].Items.Select(Literal)]);
    }

    private static FactValue Literal(Input json)
    {
        var fields = json.Fields.ToList();
        if (fields.Count != 1)
            throw json.Bad("a literal");
        var (op, part) = fields[0];
        return op switch
        {
            "number" => Read(part, FactKind.Number),
            "text" => Read(part, FactKind.Text),
            "boolean" => Read(part, FactKind.Flag),
            "date" => Read(part, FactKind.Date),
            _ => throw json.Bad("a literal"),
        };
    }

    private static Term<FactSheet>[] Parts(Input json, FactSchema schema, int? count = null)
    {
        Input[] items = [.. json.Items];
        if (count is { } want ? items.Length != want : items.Length == 0)
            throw Length(items.Length, count ?? 1);
        return [.. items.Select(item => Term(item, schema))];
    }

    private static FactKind Kind(Input json) =>
        json.Choice(("number", FactKind.Number), ("text", FactKind.Text), ("boolean", FactKind.Flag), ("date", FactKind.Date));

    private static string Text(Input json) => json.IsText ? json.Text : throw Wrong(json, "a text");

    private static OpsException Wrong(Input json, string wanted) => Input.Parse(json.Json.GetRawText(), wanted);

    private static OpsException Length(int got, int want) =>
        new(new Fault(FaultCode.LengthMismatch, "expression", $"{got} parts where {want} are needed", "give the operator its parts"));
}
