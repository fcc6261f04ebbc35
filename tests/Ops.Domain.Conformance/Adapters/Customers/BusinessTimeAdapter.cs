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

    /// <summary>For looking at a target beside a calendar that has a fault of its own.</summary>
    public static readonly WorkingCalendar AlwaysOpen = new(DateTimeZone.Utc, WorkingWeek.Always);

    public void Register(Operations operations)
    {
        operations.Add("customers.tickets.businessTime", BusinessTime);
        operations.Add("customers.tickets.due", Due);
    }

    /// <summary>A calendar, its parts looked at in the module's order of checks.</summary>
    public static WorkingCalendar Calendar(Input input)
    {
        var checks = InOrder();
        var calendar = Calendar(input, checks);
        checks.ThrowFirst();
        return calendar!;
    }

    /// <summary>The order of checks of the customers module.</summary>
    public static Checks InOrder() =>
        new(
            FaultCode.EmptyInput,
            FaultCode.LengthMismatch,
            FaultCode.ParseError,
            FaultCode.InvalidArgument,
            FaultCode.DuplicateKey,
            FaultCode.NotOrdered,
            FaultCode.Overlap,
            FaultCode.UnknownReference,
            FaultCode.InsufficientData,
            FaultCode.ZeroDenominator
        );

    /// <summary>A calendar whose faults are kept beside those of the rest of the case.</summary>
    public static WorkingCalendar? Calendar(Input input, Checks checks)
    {
        var week = WorkingWeek.Closed;
        foreach (var field in checks.Try(() => Fields(input["week"])) ?? [])
            week = checks.Try(() => week.With(Weekday(field), field.Value.Windows())) ?? week;
        LocalDate[] holidays = [.. (checks.Try(() => Items(input["holidays"])) ?? []).Select(date => checks.Try(() => date.Date()))];
        var extra = checks.Try(() => Items(input["extraWorkingDays"])) ?? [];
        LocalDate[] dates = [.. extra.Select(day => checks.Try(() => day["date"].Date()))];
        WorkingDay?[] days = [.. extra.Zip(dates, (day, date) => checks.Try(() => new WorkingDay(date, day["hours"].Windows())))];
        var zone = checks.Try(() => WorkingCalendar.FindZone(input["zone"].Text)) ?? DateTimeZone.Utc;
        return checks.Try(() =>
            new WorkingCalendar(zone, week, holidays, [.. days.Zip(dates, (day, date) => day ?? new WorkingDay(date))])
        );
    }

    private static JsonObject BusinessTime(Input input)
    {
        var checks = InOrder();
        var range = checks.Try(() => Range(input));
        InstantRange[] pauses = [.. (checks.Try(() => Items(input["pauses"])) ?? []).Select(pause => checks.Try(() => Range(pause)))];
        var calendar = Calendar(input["calendar"], checks);
        checks.ThrowFirst();
        return new JsonObject { ["seconds"] = calendar!.Elapsed(range.Start, range.End, pauses).TotalSeconds };
    }

    private static JsonObject Due(Input input)
    {
        var checks = InOrder();
        var start = checks.Try(() => input["start"].Instant());
        var target = checks.Try(() => input["targetSeconds"].Seconds());
        var calendar = Calendar(input["calendar"], checks);
        var due = checks.Try(() => (calendar ?? AlwaysOpen).Due(start, target));
        checks.ThrowFirst();
        return new JsonObject { ["due"] = CalendarInput.Text(due) };
    }

    private static InstantRange Range(Input input) => new(input["start"].Instant(), input["end"].Instant());

    private static IsoDayOfWeek Weekday((string Key, Input Value) field) =>
        Array.Find(Weekdays, day => day.Name == field.Key) is { Day: not IsoDayOfWeek.None and var day }
            ? day
            : throw field.Value.Bad("the hours of a weekday");

    private static Input[] Items(Input input) => input.IsNull ? [] : [.. input.Items];

    private static (string Key, Input Value)[] Fields(Input input) => input.IsNull ? [] : [.. input.Fields];
}
