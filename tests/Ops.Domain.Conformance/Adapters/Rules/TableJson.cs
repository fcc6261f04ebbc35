using System.Text.Json;
using System.Text.Json.Nodes;
using Ops.Domain.Rules;

namespace Ops.Domain.Conformance.Adapters.Rules;

/// <summary>Tables whose columns are known only at run time, their facts and their answers as JSON.</summary>
internal sealed class TableJson
{
    private readonly Inputs _inputs;

    private TableJson(DecisionTable<FactValue[], OutputRow> table, OutputLayout outputs, Inputs inputs)
    {
        Table = table;
        Outputs = outputs;
        _inputs = inputs;
    }

    public DecisionTable<FactValue[], OutputRow> Table { get; }

    public OutputLayout Outputs { get; }

    public static TableJson Read(Input json)
    {
        var inputs = new Inputs([.. json["inputs"].Items.Select(input => (input["name"].Text, Kind(input)))]);
        var outputs = OutputLayout.Of([.. json["outputs"].Items.Select(ReadOutput)]);
        var builder = DecisionTable.For<FactValue[]>("table", Policy(json["hitPolicy"]), outputs);
        int at = 0;
        foreach (var input in json["inputs"].Items)
        {
            int index = at++;
            builder.Column(input["name"].Text, fact => fact[index], ReadDomain(input));
        }
        foreach (var rule in json["rules"].Items)
        {
            Input[] then = [.. rule["then"].Items];
            FactValue[] values =
            [
                .. then.Select((value, i) => i < outputs.Columns.Length ? FactJson.Read(value, outputs.Columns[i].Kind) : default),
            ];
            builder.Cells(rule["id"].Text, outputs.Row(values), [.. rule["when"].Items.Select(Cell)]);
        }
        return new TableJson(builder.Build(), outputs, inputs);
    }

    public FactValue[] Fact(Input json)
    {
        var values = new FactValue[_inputs.Items.Length];
        foreach (var (name, value) in json.Fields)
        {
            int at = Array.FindIndex(_inputs.Items, input => input.Name == name);
            if (at < 0)
                throw new OpsException(new Fault(FaultCode.UnknownReference, name, "no such input", "name an input of the table"));
            values[at] = FactJson.Read(value, _inputs.Items[at].Kind);
        }
        return values;
    }

    public FactValue[][] Facts(Input json) => [.. json.Items.Select(Fact)];

    public JsonObject Write(TableOutcome<OutputRow> outcome) =>
        outcome.Kind switch
        {
            OutcomeKind.One when Table.Policy >= HitPolicy.CollectSum => new JsonObject
            {
                ["value"] = FactJson.Write(outcome.Values[0].Values[0]),
            },
            OutcomeKind.One => new JsonObject { ["outputs"] = Write(outcome.Values[0]) },
            OutcomeKind.Many => new JsonObject { ["rows"] = Output.List(outcome.Values, Write) },
            OutcomeKind.Count => new JsonObject { ["value"] = outcome.Count },
            _ => new JsonObject { ["error"] = outcome.Fault!.Value.ToText() },
        };

    public static JsonObject Write(Box box) => new(box.Cells.Select(cell => KeyValuePair.Create(cell.Key, (JsonNode?)cell.Value)));

    public static JsonObject Write(Point point) =>
        new(point.Values.Select(value => KeyValuePair.Create(value.Key, FactJson.Write(value.Value))));

    private JsonObject Write(OutputRow row) =>
        new(Outputs.Columns.Select((column, i) => KeyValuePair.Create(column.Name, FactJson.Write(row.Values[i]))));

    private static Domain<FactValue> ReadDomain(Input input)
    {
        bool nullable = input.Has("nullable") && input["nullable"].Bool;
        return input["type"].Text switch
        {
            "integer" => Untyped(Within(input, Domains.WholeDecimals()), nullable),
            "decimal" => Untyped(Within(input, input.Has("step") ? Domains.Decimals().StepOf(Step(input)) : Domains.Decimals()), nullable),
            "date" => Untyped(Within(input, Domains.Dates()), nullable),
            "boolean" => Untyped(Within(input, Domains.Flags()), nullable),
            "enum" => nullable
                ? Within(input, Domains.OneOf(Listed(input))).OrMissing().Untyped()
                : Within(input, Domains.OneOf(Listed(input))).Untyped(),
            _ => throw input["type"].Bad("a type of inputs"),
        };
    }

    private static string Cell(Input json) =>
        json.IsText ? json.Text : throw Input.Parse(json.IsNull ? "" : json.Json.GetRawText(), "a cell");

    private static string[] Listed(Input input) => input.Has("values") ? input["values"].Texts : [];

    private static decimal Step(Input input) => FactJson.Read(input["step"], FactKind.Number).Number!.Value;

    private static Domain<T> Within<T>(Input input, Domain<T> domain) => input.Has("domain") ? domain.Within(input["domain"].Text) : domain;

    private static Domain<FactValue> Untyped<T>(Domain<T> domain, bool nullable)
        where T : struct => nullable ? domain.OrMissing().Untyped() : domain.Untyped();

    private static OutputColumn ReadOutput(Input json)
    {
        var kind = json["type"]
            .Choice(("decimal", FactKind.Number), ("text", FactKind.Text), ("boolean", FactKind.Flag), ("date", FactKind.Date));
        return new OutputColumn(json["name"].Text, kind)
        {
            Values = json.Has("values") ? [.. json["values"].Items.Select(value => FactJson.Read(value, kind))] : [],
            Default = FactJson.Read(json["default"], kind),
        };
    }

    private static FactKind Kind(Input input) =>
        input["type"]
            .Choice(
                ("integer", FactKind.Number),
                ("decimal", FactKind.Number),
                ("date", FactKind.Date),
                ("enum", FactKind.Text),
                ("boolean", FactKind.Flag)
            );

    private static HitPolicy Policy(Input json) =>
        json.Choice(
            ("unique", HitPolicy.Unique),
            ("any", HitPolicy.Any),
            ("first", HitPolicy.First),
            ("priority", HitPolicy.Priority),
            ("output-order", HitPolicy.OutputOrder),
            ("rule-order", HitPolicy.RuleOrder),
            ("collect", HitPolicy.Collect),
            ("collect-sum", HitPolicy.CollectSum),
            ("collect-min", HitPolicy.CollectMin),
            ("collect-max", HitPolicy.CollectMax),
            ("collect-count", HitPolicy.CollectCount)
        );

    private sealed record Inputs((string Name, FactKind Kind)[] Items);
}
