using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Ops.Domain.Conformance;

/// <summary>Compares a result with the fields that a case expects, at any depth.</summary>
internal sealed class Comparison(Case @case)
{
    private static readonly JsonSerializerOptions AnyNumber = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>A result as text, also one that is wrongly infinite.</summary>
    public static string Raw(JsonNode? node) => node?.ToJsonString(AnyNumber) ?? "null";

    /// <summary>The first difference as <c>field want … got …</c>, or null when all expected fields hold.</summary>
    public string? Difference(JsonNode? got) => Compare(@case.Expect, got, "");

    private string? Compare(JsonElement want, JsonNode? got, string field)
    {
        switch (want.ValueKind)
        {
            case JsonValueKind.Object:
                if (got is not JsonObject fields)
                    return Differ(field, want, got);
                foreach (var property in want.EnumerateObject())
                {
                    string name = field.Length == 0 ? property.Name : $"{field}.{property.Name}";
                    string? difference =
                        Bound(property, fields, name)
                        ?? (
                            fields.TryGetPropertyValue(property.Name, out var value) ? Compare(property.Value, value, name)
                            : IsBound(property.Name) ? null
                            : $"{name} want {Short(property.Value.GetRawText())} got no such field"
                        );
                    if (difference is not null)
                        return difference;
                }
                return null;
            case JsonValueKind.Array:
                if (got is not JsonArray list)
                    return Differ(field, want, got);
                if (list.Count != want.GetArrayLength())
                    return $"{field} want {want.GetArrayLength()} elements got {list.Count}: {Short(Raw(got))}";
                int index = 0;
                foreach (var item in want.EnumerateArray())
                {
                    string? difference = Compare(item, list[index], $"{field}[{index}]");
                    if (difference is not null)
                        return difference;
                    index++;
                }
                return null;
            case JsonValueKind.Number:
                return TryNumber(got, out double number) && Close(number, want.GetDouble()) ? null : Differ(field, want, got);
            case JsonValueKind.String:
                return TextEquals(want.GetString()!, got) ? null : Differ(field, want, got);
            case JsonValueKind.True or JsonValueKind.False:
                return got is JsonValue flag && flag.TryGetValue(out bool value2) && value2 == want.GetBoolean()
                    ? null
                    : Differ(field, want, got);
            default:
                return got is null ? null : Differ(field, want, got);
        }
    }

    /// <summary>A key that ends in AtMost or AtLeast is a bound on the field without that ending.</summary>
    private static string? Bound(JsonProperty property, JsonObject got, string name)
    {
        if (!IsBound(property.Name) || got.ContainsKey(property.Name))
            return null;
        bool most = property.Name.EndsWith("AtMost", StringComparison.Ordinal);
        string plain = property.Name[..^(most ? "AtMost".Length : "AtLeast".Length)];
        if (!got.TryGetPropertyValue(plain, out var node) || !TryNumber(node, out double value))
            return $"{name} want a number in {plain} got {(node is null ? "nothing" : Raw(node))}";
        double bound = property.Value.GetDouble();
        return (most ? value <= bound : value >= bound)
            ? null
            : $"{name} want {bound.ToString("R", CultureInfo.InvariantCulture)} got {value.ToString("R", CultureInfo.InvariantCulture)}";
    }

    private static bool IsBound(string name) =>
        name.EndsWith("AtMost", StringComparison.Ordinal) || name.EndsWith("AtLeast", StringComparison.Ordinal);

    private bool Close(double got, double want) => Math.Abs(got - want) <= Math.Max(@case.Absolute, @case.Relative * Math.Abs(want));

    private bool TextEquals(string want, JsonNode? got)
    {
        if (got is not JsonValue value || !value.TryGetValue(out string? text))
            return false;
        if (text == want)
            return true;
        return TryDecimal(want, out decimal wanted)
            && TryDecimal(text, out decimal given)
            && (wanted == given || (@case.HasTolerance && Close((double)given, (double)wanted)));
    }

    private static bool TryDecimal(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private static bool TryNumber(JsonNode? node, out double number)
    {
        number = 0;
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.Number)
            return false;
        number =
            value.TryGetValue(out double real) ? real
            : value.TryGetValue(out long whole) ? whole
            : value.TryGetValue(out int small) ? small
            : double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
        return double.IsFinite(number);
    }

    private static string Differ(string field, JsonElement want, JsonNode? got) =>
        $"{(field.Length == 0 ? "result" : field)} want {Short(want.GetRawText())} got {Short(Raw(got))}";

    private static string Short(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
