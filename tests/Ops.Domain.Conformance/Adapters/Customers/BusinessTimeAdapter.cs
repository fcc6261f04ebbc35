using System.Text.Json.Nodes;
using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Conformance.Adapters.Customers;

/// <summary>Working time and due times of tickets.</summary>
internal sealed class BusinessTimeAdapter : IAdapter
{
    private static readonly (string Name, IsoDayOfWeek Day)[] Weekdays =
    [
        ("mon", IsoDayOfWeek.Monday),
        ("tue", IsoDayOfWeek.Tuesday),
        ("wed", IsoDayOfWeek.Wednesday),
        ("thu", IsoDayOfWeek.Thursday),
        ("fri", IsoDayOfWeek.Friday),
        ("sat", IsoDayOfWeek.Saturday),
        ("sun", IsoDayOfWeek.Sunday),
    ];

    public void Register(Operations operations)
    {
        operations.Add("customers.tickets.businessTime", BusinessTime);
        operations.Add("customers.tickets.due", Due);
    }

    /// <summary>A calendar; windows are laid side by side before the zone is looked up, as the module's order of checks says.</summary>
    public static WorkingCalendar Calendar(Input input)
    {
        var week = Fields(input["week"]).Select(field => (Day: Weekday(field), Windows: field.Value.Windows())).ToArray();
        LocalDate[] holidays = [.. Items(input["holidays"]).Select(date => date.Date())];
        var extra = Items(input["extraWorkingDays"]).Select(day => (Date: day["date"].Date(), Windows: day["hours"].Windows())).ToArray();
        var hours = week.Aggregate(WorkingWeek.Closed, (sum, day) => sum.With(day.Day, day.Windows));
        WorkingDay[] days = [.. extra.Select(day => new WorkingDay(day.Date, day.Windows))];
        return new WorkingCalendar(input["zone"].Text, hours, holidays, days);
    }

    private static JsonObject BusinessTime(Input input)
    {
        var range = Range(input);
        InstantRange[] pauses = [.. Items(input["pauses"]).Select(Range)];
        return new JsonObject { ["seconds"] = Calendar(input["calendar"]).Elapsed(range.Start, range.End, pauses).TotalSeconds };
    }

    private static JsonObject Due(Input input)
    {
        var start = input["start"].Instant();
        var target = input["targetSeconds"].Seconds();
        return new JsonObject { ["due"] = CalendarInput.Text(Calendar(input["calendar"]).Due(start, target)) };
    }

    private static InstantRange Range(Input input) => new(input["start"].Instant(), input["end"].Instant());

    private static IsoDayOfWeek Weekday((string Key, Input Value) field) =>
        Array.Find(Weekdays, day => day.Name == field.Key) is { Day: not IsoDayOfWeek.None and var day } ? day : throw field.Value.Bad("the hours of a weekday");

    private static IEnumerable<Input> Items(Input input) => input.IsNull ? [] : input.Items;

    private static IEnumerable<(string Key, Input Value)> Fields(Input input) => input.IsNull ? [] : input.Fields;
}
