using NodaTime;
using NodaTime.Text;
using Ops.Domain.Calendars;

namespace Ops.Domain.Conformance.Adapters;

/// <summary>Dates, instants and windows of a case's input.</summary>
internal static class CalendarInput
{
    public static LocalDate Date(this Input input)
    {
        string text = input.Text;
        var result = LocalDatePattern.Iso.Parse(text);
        return result.Success ? result.Value : throw Input.Parse(text, "a date");
    }

    public static Instant Instant(this Input input)
    {
        string text = input.Text;
        var result = OffsetDateTimePattern.ExtendedIso.Parse(text);
        return result.Success ? result.Value.ToInstant() : throw Input.Parse(text, "an instant with Z or an offset");
    }

    public static Duration Seconds(this Input input)
    {
        double seconds = input.Double;
        return seconds >= Duration.MinValue.TotalSeconds && seconds < Duration.MaxValue.TotalSeconds
            ? Duration.FromSeconds(seconds)
            : throw input.Bad("a number of seconds that a duration can hold");
    }

    /// <summary>A list of windows, each a pair of times.</summary>
    public static WorkingWindow[] Windows(this Input input) =>
        input.IsNull
            ? []
            :
            [
                .. input.Items.Select(pair =>
                    pair.Texts is [var from, var to] ? WorkingWindow.Parse($"{from}-{to}") : throw pair.Bad("two times")
                ),
            ];

    public static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
