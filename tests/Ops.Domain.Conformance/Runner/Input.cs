using System.Globalization;
using System.Text.Json;

namespace Ops.Domain.Conformance;

/// <summary>A JSON value of a case's input, read as the types that the library takes.</summary>
/// <remarks>
/// What cannot be read as the wanted type is the fault that the README of the vectors names: parse-error for a bad decimal or
/// date, invalid-argument for a value that is missing or of the wrong kind.
/// </remarks>
internal readonly struct Input(JsonElement json, string folder)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public JsonElement Json { get; } = json;

    public string Folder { get; } = folder;

    public bool IsNull => Json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    public bool IsText => Json.ValueKind == JsonValueKind.String;

    public bool IsObject => Json.ValueKind == JsonValueKind.Object;

    public bool IsList => Json.ValueKind == JsonValueKind.Array;

    /// <summary>A field that may be absent: absent and null read alike.</summary>
    public Input this[string field] =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(field, out var value)
            ? new Input(value, Folder)
            : new Input(default, Folder);

    public bool Has(string field) => !this[field].IsNull;

    public IEnumerable<Input> Items
    {
        get
        {
            if (Json.ValueKind != JsonValueKind.Array)
                throw Bad("a list");
            string folder = Folder;
            return Json.EnumerateArray().Select(item => new Input(item, folder)).ToArray();
        }
    }

    public IEnumerable<(string Key, Input Value)> Fields
    {
        get
        {
            if (Json.ValueKind != JsonValueKind.Object)
                throw Bad("an object");
            string folder = Folder;
            return Json.EnumerateObject().Select(item => (item.Name, new Input(item.Value, folder))).ToArray();
        }
    }

    public string Text => Json.ValueKind == JsonValueKind.String ? Json.GetString()! : throw Bad("a text");

    public string? TextOrNull => IsNull ? null : Text;

    public bool Bool => Json.ValueKind is JsonValueKind.True or JsonValueKind.False ? Json.GetBoolean() : throw Bad("true or false");

    public int Int => Long is var value and >= int.MinValue and <= int.MaxValue ? (int)value : throw Bad("a whole number");

    /// <summary>A whole number, however it is spelt: 3, 3.0 and 3e0 are one number in JSON.</summary>
    public long Long =>
        Json.ValueKind != JsonValueKind.Number ? throw Bad("a whole number")
        : Json.TryGetInt64(out long value) ? value
        : Json.TryGetDecimal(out decimal number) && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue ? (long)number
        : throw Bad("a whole number");

    /// <summary>A seed: an unsigned 64-bit number, written 42 or 42.0.</summary>
    public ulong Seed
    {
        get
        {
            if (Json.ValueKind != JsonValueKind.Number)
                throw Bad("an unsigned 64-bit number");
            if (Json.TryGetUInt64(out ulong value))
                return value;
            return Json.TryGetDecimal(out decimal exact) && exact == decimal.Truncate(exact) && exact is >= 0 and <= ulong.MaxValue
                ? (ulong)exact
                : throw Bad("an unsigned 64-bit number");
        }
    }

    /// <summary>A double; the texts NaN, Infinity and -Infinity stand for those doubles.</summary>
    public double Double =>
        Json.ValueKind == JsonValueKind.Number ? Json.GetDouble()
        : Json.ValueKind == JsonValueKind.String
            ? Json.GetString() switch
            {
                "NaN" => double.NaN,
                "Infinity" => double.PositiveInfinity,
                "-Infinity" => double.NegativeInfinity,
                _ => throw Bad("a number"),
            }
        : throw Bad("a number");

    /// <summary>A double that may also be written as a decimal text ("0.80") or a fraction text ("7/3").</summary>
    public double Number
    {
        get
        {
            if (!IsText || Text is "NaN" or "Infinity" or "-Infinity")
                return Double;
            string[] parts = Text.Split('/');
            const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
            if (parts.Length > 2 || !double.TryParse(parts[0], style, Invariant, out double top))
                throw Bad("a number");
            if (parts.Length == 1)
                return top;
            return double.TryParse(parts[1], style, Invariant, out double bottom) && bottom != 0 ? top / bottom : throw Bad("a number");
        }
    }

    public double? NumberOrNull => IsNull ? null : Number;

    public double[] Numbers => [.. Items.Select(item => item.Number)];

    public double? DoubleOrNull => IsNull ? null : Double;

    public int? IntOrNull => IsNull ? null : Int;

    /// <summary>An exact decimal, written as a text: digits with an optional leading minus and an optional fraction.</summary>
    public decimal Decimal
    {
        get
        {
            string text = Text;
            const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
            bool plain =
                text.Length > 0 && text[0] != '+' && text[^1] != '.' && text.TrimStart('-').Length > 0 && text.TrimStart('-')[0] != '.';
            if (!plain || text.Any(c => c is not ('-' or '.' or (>= '0' and <= '9'))))
                throw Parse(text, "a decimal");
            if (decimal.TryParse(text, style, Invariant, out decimal value))
                return KeepsAllDigits(text, value) ? value : throw TooFine(text);
            throw text.Count(c => c == '.') > 1 || text.LastIndexOf('-') > 0
                ? Parse(text, "a decimal")
                : new OpsException(new Fault(FaultCode.Overflow, "input", $"'{text}' is beyond decimal", "give a smaller number"));
        }
    }

    /// <summary>False if the text has more decimals than decimal can hold: parsing rounds them away.</summary>
    private static bool KeepsAllDigits(string text, decimal value)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 || text.TrimEnd('0').Length - point - 1 <= value.Scale;
    }

    private static OpsException TooFine(string text) =>
        new(new Fault(FaultCode.Overflow, "input", $"'{text}' has more digits than decimal holds", "give at most 28 digits"));

    public decimal? DecimalOrNull => IsNull ? null : Decimal;

    public double[] Doubles => [.. Items.Select(item => item.Double)];

    public double?[] DoublesOrNull => [.. Items.Select(item => item.DoubleOrNull)];

    public decimal[] Decimals => [.. Items.Select(item => item.Decimal)];

    public string[] Texts => [.. Items.Select(item => item.Text)];

    public int[] Ints => [.. Items.Select(item => item.Int)];

    /// <summary>The path of a file that stands beside the JSON file.</summary>
    public string FilePath => Path.Combine(Folder, Path.GetFileName(Text));

    /// <summary>One of the stated choices; another text is an invalid argument.</summary>
    public T Choice<T>(params ReadOnlySpan<(string Name, T Value)> choices)
    {
        string text = Text;
        foreach (var (name, value) in choices)
        {
            if (name == text)
                return value;
        }
        throw Bad("one of the stated choices");
    }

    /// <summary>One of the stated choices, the first of them when the field is left out.</summary>
    public T ChoiceOrFirst<T>(params ReadOnlySpan<(string Name, T Value)> choices) => IsNull ? choices[0].Value : Choice(choices);

    /// <summary>One of the stated members; another text becomes one that is not defined, which the library refuses in its own order of checks.</summary>
    public T Member<T>(params ReadOnlySpan<(string Name, T Value)> members)
        where T : struct, Enum
    {
        string text = Text;
        foreach (var (name, value) in members)
        {
            if (name == text)
                return value;
        }
        return (T)Enum.ToObject(typeof(T), -1);
    }

    public OpsException Bad(string wanted) =>
        new(new Fault(FaultCode.InvalidArgument, "input", $"{(IsNull ? "nothing" : Json.GetRawText())} is not {wanted}", $"give {wanted}"));

    public static OpsException Parse(string text, string wanted) =>
        new(new Fault(FaultCode.ParseError, "input", $"'{text}' is not {wanted}", $"give {wanted}"));
}
