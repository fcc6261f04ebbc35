using System.Globalization;

namespace Ops.Domain.Rules;

/// <summary>Outcomes as text.</summary>
internal static class Outcomes
{
    public static string Text<T>(T value) =>
        value switch
        {
            null => "null",
            decimal number => Literals.Text(number),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
}
