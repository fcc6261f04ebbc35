using System.Globalization;
using System.Text.Json.Nodes;

namespace Ops.Domain.Conformance;

/// <summary>Library results as JSON: lists, exact decimals as texts, undefined figures as null.</summary>
internal static class Output
{
    public static JsonArray List(IEnumerable<double> values) => [.. values.Select(value => (JsonNode?)JsonValue.Create(value))];

    public static JsonArray List(IEnumerable<double?> values) => [.. values.Select(Number)];

    public static JsonArray List(IEnumerable<int> values) => [.. values.Select(value => (JsonNode?)JsonValue.Create(value))];

    public static JsonArray List(IEnumerable<bool> values) => [.. values.Select(value => (JsonNode?)JsonValue.Create(value))];

    public static JsonArray List(IEnumerable<string?> values) =>
        [.. values.Select(value => (JsonNode?)(value is null ? null : JsonValue.Create(value)))];

    public static JsonArray List(IEnumerable<decimal> values) => [.. values.Select(value => (JsonNode?)Exact(value))];

    public static JsonArray List(IEnumerable<JsonNode?> values) => [.. values];

    public static JsonArray List<T>(IEnumerable<T> values, Func<T, JsonNode?> map) => [.. values.Select(map)];

    public static JsonNode? Number(double? value) => value is { } number ? JsonValue.Create(number) : null;

    public static JsonNode Exact(decimal value) => JsonValue.Create(value.ToString(CultureInfo.InvariantCulture));

    public static JsonNode? Exact(decimal? value) => value is { } number ? Exact(number) : null;
}
