using System.Text.Json.Nodes;
using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>Worked time on a calendar, in the form of the processes module.</summary>
internal sealed class CalendarAdapter : IAdapter
{
    private static readonly (string Name, IsoDayOfWeek Day)[] Weekdays =
    [
        ("monday", IsoDayOfWeek.Monday),
        ("tuesday", IsoDayOfWeek.Tuesday),
        ("wednesday", IsoDayOfWeek.Wednesday),
        ("thursday", IsoDayOfWeek.Thursday),
        ("friday", IsoDayOfWeek.Friday),
        ("saturday", IsoDayOfWeek.Saturday),
        ("sunday", IsoDayOfWeek.Sunday),
    ];

    public void Register(Operations operations)
    {
        operations.Add("processes.calendar.elapsed", Elapsed);
        operations.Add("processes.calendar.advance", Advance);
    }

    /// <summary>A calendar; its texts are read before its zone, and the zone before its windows are laid side by side.</summary>
    public static WorkingCalendar Calendar(Input input)
    {
        var week = Fields(input["week"]).Select(field => (Day: Weekday(field), Windows: Windows(field.Value))).ToArray();
        var dates = Items(input["exceptions"]).Select(day => (Date: day["date"].Date(), Windows: Windows(day["intervals"]))).ToArray();
        var zone = WorkingCalendar.FindZone(input["timeZone"].Text);
        var hours = week.Aggregate(WorkingWeek.Closed, (sum, day) => sum.With(day.Day, day.Windows));
        return new WorkingCalendar(zone, hours, days: [.. dates.Select(day => new WorkingDay(day.Date, day.Windows))]);
    }

    private static JsonObject Elapsed(Input input)
    {
        var start = input["start"].Instant();
        var end = input["end"].Instant();
        return new JsonObject { ["seconds"] = Calendar(input["calendar"]).Elapsed(start, end).TotalSeconds };
    }

    private static JsonObject Advance(Input input)
    {
        var start = input["start"].Instant();
        var seconds = input["seconds"].Seconds();
        var calendar = Calendar(input["calendar"]);
        if (!calendar.IsEverOpen || calendar.Advance(start, seconds) is not { } end)
            throw input["calendar"].Bad("a calendar that is open long enough");
        return new JsonObject { ["end"] = CalendarInput.Text(end) };
    }

    private static IsoDayOfWeek Weekday((string Key, Input Value) field) =>
        Array.Find(Weekdays, day => day.Name == field.Key) is { Day: not IsoDayOfWeek.None and var day } ? day : throw field.Value.Bad("the hours of a weekday");

    private static WorkingWindow[] Windows(Input input) =>
        Array.TrueForAll(input.Windows(), window => !window.PassesMidnight) ? input.Windows() : throw input.Bad("windows that end on the day on which they start");

    private static IEnumerable<Input> Items(Input input) => input.IsNull ? [] : input.Items;

    private static IEnumerable<(string Key, Input Value)> Fields(Input input) => input.IsNull ? [] : input.Fields;
}
