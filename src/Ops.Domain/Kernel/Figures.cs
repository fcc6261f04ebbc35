using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Ops.Domain;

/// <summary>How figures are written in explanations and findings: without culture, the same on every machine.</summary>
internal static class Figures
{
    /// <summary>Ten significant digits: enough to check a figure by hand, too few to show the last bits' noise.</summary>
    public static string Text(double value) => value.ToString("G10", CultureInfo.InvariantCulture);

    public static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day as ISO 8601 writes it.</summary>
    public static string Text(LocalDate value) => LocalDatePattern.Iso.Format(value);

    public static string Format(FormattableString text)
    {
        object?[] arguments = text.GetArguments();
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is double number)
                arguments[i] = new Plain(number);
        }
        return string.Format(CultureInfo.InvariantCulture, text.Format, arguments);
    }

    private readonly record struct Plain(double Value) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            string.IsNullOrEmpty(format) ? Text(Value) : Value.ToString(format, CultureInfo.InvariantCulture);
    }
}
