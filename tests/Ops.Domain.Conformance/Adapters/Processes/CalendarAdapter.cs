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

    /// <summary>For looking at a duration beside a calendar that has a fault of its own.</summary>
    private static readonly WorkingCalendar AlwaysOpen = new(DateTimeZone.Utc, WorkingWeek.Always);

    public void Register(Operations operations)
    {
        operations.Add("processes.calendar.elapsed", Elapsed);
        operations.Add("processes.calendar.advance", Advance);
    }

    /// <summary>A calendar, its parts looked at in the module's order of checks.</summary>
    public static WorkingCalendar Calendar(Input input)
    {
        var checks = InOrder();
        var calendar = Calendar(input, checks);
        checks.ThrowFirst();
        return calendar!;
    }

    /// <summary>The order of checks of the processes module.</summary>
    public static Checks InOrder() =>
        new(
            FaultCode.ParseError,
            FaultCode.EmptyInput,
            FaultCode.LengthMismatch,
            FaultCode.DuplicateKey,
            FaultCode.UnknownReference,
            FaultCode.InvalidArgument,
            FaultCode.NotOrdered,
            FaultCode.Overlap,
            FaultCode.Cycle,
            FaultCode.InsufficientData,
            FaultCode.ZeroDenominator
        );

    public static WorkingCalendar? Calendar(Input input, Checks checks)
    {
        var week = WorkingWeek.Closed;
        foreach (var field in checks.Try(() => Fields(input["week"])) ?? [])
            week = checks.Try(() => week.With(Weekday(field), Windows(field.Value))) ?? week;
        var exceptions = checks.Try(() => Items(input["exceptions"])) ?? [];
        LocalDate[] dates = [.. exceptions.Select(day => checks.Try(() => day["date"].Date()))];
        WorkingDay?[] days = [.. exceptions.Zip(dates, (day, date) => checks.Try(() => new WorkingDay(date, Windows(day["intervals"]))))];
        var zone = checks.Try(() => WorkingCalendar.FindZone(input["timeZone"].Text)) ?? DateTimeZone.Utc;
        return checks.Try(() => new WorkingCalendar(zone, week, days: [.. days.Zip(dates, (day, date) => day ?? new WorkingDay(date))]));
    }

    private static JsonObject Elapsed(Input input)
    {
        var checks = InOrder();
        var start = checks.Try(() => input["start"].Instant());
        var end = checks.Try(() => input["end"].Instant());
        var calendar = Calendar(input["calendar"], checks);
        checks.ThrowFirst();
        return new JsonObject { ["seconds"] = calendar!.Elapsed(start, end).TotalSeconds };
    }

    private static JsonObject Advance(Input input)
    {
        var checks = InOrder();
        var start = checks.Try(() => input["start"].Instant());
        var seconds = checks.Try(() => input["seconds"].Seconds());
        var calendar = Calendar(input["calendar"], checks);
        var end = checks.Try(() => End(input, calendar ?? AlwaysOpen, start, seconds));
        checks.ThrowFirst();
        return new JsonObject { ["end"] = CalendarInput.Text(end) };
    }

    private static Instant End(Input input, WorkingCalendar calendar, Instant start, Duration seconds) =>
        calendar.Advance(start, seconds) is { } end && calendar.IsEverOpen
            ? end
            : throw input["calendar"].Bad("a calendar that is open long enough");

    private static IsoDayOfWeek Weekday((string Key, Input Value) field) =>
        Array.Find(Weekdays, day => day.Name == field.Key) is { Day: not IsoDayOfWeek.None and var day }
            ? day
            : throw field.Value.Bad("the hours of a weekday");

    private static WorkingWindow[] Windows(Input input) =>
        Array.TrueForAll(input.Windows(), window => !window.PassesMidnight)
            ? input.Windows()
            : throw input.Bad("windows that end on the day on which they start");

    private static Input[] Items(Input input) => input.IsNull ? [] : [.. input.Items];

    private static (string Key, Input Value)[] Fields(Input input) => input.IsNull ? [] : [.. input.Fields];
}
