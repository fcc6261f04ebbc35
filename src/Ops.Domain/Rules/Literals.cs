using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Ops.Domain.Rules;

/// <summary>How numbers and dates are written and read in cells, facts and reports.</summary>
internal static class Literals
{
    /// <summary>Dividing by one with 28 places leaves the value and drops its trailing zeros.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    public static string Text(decimal value) => (value / One).ToString(CultureInfo.InvariantCulture);

    public static decimal Number(ReadOnlySpan<char> text, string place)
    {
        if (!IsNumber(text))
            throw Faults.Parse(place, text.ToString(), "write digits with an optional leading minus and an optional fraction");
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(text, style, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : throw Faults.Overflow(place, $"{text} is beyond the range of decimal", "give a smaller number");
    }

    public static LocalDate Date(ReadOnlySpan<char> text, string place)
    {
        var result = LocalDatePattern.Iso.Parse(text.ToString());
        return result.Success ? result.Value : throw Faults.Parse(place, text.ToString(), "write an existing date as yyyy-MM-dd");
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("-"))
            text = text[1..];
        int point = text.IndexOf('.');
        return point < 0 ? AreDigits(text) : AreDigits(text[..point]) && AreDigits(text[(point + 1)..]);
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
