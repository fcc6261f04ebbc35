using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Ops.Domain.Conformance.Adapters;

/// <summary>Figures, names and dates as the vectors of the people's side write them.</summary>
internal static class PeopleInput
{
    /// <summary>The order in which the README of these vectors reports faults.</summary>
    public static Checks InOrder() =>
        new(
            FaultCode.ParseError,
            FaultCode.EmptyInput,
            FaultCode.LengthMismatch,
            FaultCode.DuplicateKey,
            FaultCode.UnknownReference,
            FaultCode.Cycle,
            FaultCode.InvalidArgument,
            FaultCode.CurrencyMismatch,
            FaultCode.Overlap,
            FaultCode.NotOrdered,
            FaultCode.InsufficientData,
            FaultCode.ZeroDenominator,
            FaultCode.Overflow
        );

    /// <summary>A whole number; one that is not whole becomes −1, which the library refuses in its own order of checks.</summary>
    public static long Whole(this Input input)
    {
        if (input.Json.ValueKind == JsonValueKind.Number && input.Json.TryGetInt64(out long value))
            return value;
        decimal exact = input.ExactNumber();
        return exact == decimal.Truncate(exact) ? (long)exact : -1;
    }

    /// <summary>A whole number that the library keeps as an int; a greater one is an invalid argument.</summary>
    public static int SmallWhole(this Input input)
    {
        long value = input.Whole();
        return value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw new OpsException(
                new Fault(FaultCode.InvalidArgument, "input", $"{value} is beyond a whole number of 32 bits", "give a smaller number")
            );
    }

    /// <summary>An exact figure written as a number, a decimal text or a fraction text.</summary>
    public static decimal ExactNumber(this Input input)
    {
        string text =
            input.IsText ? input.Text
            : input.Json.ValueKind == JsonValueKind.Number ? input.Json.GetRawText()
            : throw input.Bad("a number");
        string[] parts = text.Split('/');
        const NumberStyles style = NumberStyles.Float;
        if (parts.Length > 2 || !decimal.TryParse(parts[0], style, CultureInfo.InvariantCulture, out decimal top))
            throw input.Bad("a number");
        if (parts.Length == 1)
            return top;
        return decimal.TryParse(parts[1], style, CultureInfo.InvariantCulture, out decimal bottom) && bottom != 0
            ? top / bottom
            : throw input.Bad("a number");
    }

    public static decimal ExactOr(this Input input, decimal otherwise) => input.IsNull ? otherwise : input.ExactNumber();

    public static double NumberOr(this Input input, double otherwise) => input.IsNull ? otherwise : input.Number;

    public static int IntOr(this Input input, int otherwise) => input.IsNull ? otherwise : input.SmallWhole();

    public static bool BoolOr(this Input input, bool otherwise) => input.IsNull ? otherwise : input.Bool;

    public static string TextOr(this Input input, string otherwise) => input.IsNull ? otherwise : input.Text;

    public static LocalDate? DayOrNull(this Input input) => input.IsNull ? null : input.Date();

    public static Input[] ItemsOrNone(this Input list) => list.IsNull ? [] : [.. list.Items];

    public static (string Key, Input Value)[] FieldsOrNone(this Input map) => map.IsNull ? [] : [.. map.Fields];

    public static Money Amount(this Input input, Currency currency) => new(input.Decimal, currency);

    /// <summary>A name that is not listed is an unknown reference in these vectors.</summary>
    public static T Known<T>(this Input input, params ReadOnlySpan<(string Name, T Value)> choices) => RankingAdapter.Known(input, choices);

    public static JsonNode? Day(LocalDate? date) => date is { } day ? JsonValue.Create(LocalDatePattern.Iso.Format(day)) : null;

    public static JsonNode? Text(string? text) => text is null ? null : JsonValue.Create(text);

    public static JsonNode? Whole(long? value) => value is { } number ? JsonValue.Create(number) : null;

    public static JsonNode Plain(decimal value) => JsonValue.Create((double)value);

    public static JsonObject Map<T>(IEnumerable<T> rows, Func<T, string> key, Func<T, JsonNode?> value)
    {
        var map = new JsonObject();
        foreach (var row in rows)
            map[key(row)] = value(row);
        return map;
    }

    /// <summary>An enumeration's member as the vectors write it: NotDue is not-due.</summary>
    public static string Kebab<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    public static JsonNode? KebabOrNull<T>(T? value)
        where T : struct, Enum => value is { } member ? JsonValue.Create(Kebab(member)) : null;
}
