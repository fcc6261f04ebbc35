using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>Working hours of one day in local time, from <see cref="Start"/> up to but not including <see cref="End"/>.</summary>
/// <remarks>
/// When the end is not after the start, the window ends on the next day and still belongs to the day on which it starts:
/// 22:00-06:00 is a night shift, 00:00-24:00 the whole day. Two windows are equal when both times are. <c>default</c> is the whole day.
/// </remarks>
public readonly record struct WorkingWindow : IParsable<WorkingWindow>
{
    /// <summary>Creates a window.</summary>
    /// <param name="start">When work starts, in local time.</param>
    /// <param name="end">When work ends; midnight is the end of the day; a time not after the start lies on the next day.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a time is finer than a tick of 100 ns.</exception>
    public WorkingWindow(LocalTime start, LocalTime end)
    {
        Start = Whole(start, nameof(start));
        End = Whole(end, nameof(end));
    }

    /// <summary>When work starts.</summary>
    public LocalTime Start { get; }

    /// <summary>When work ends: on the same day if after the start, otherwise on the next.</summary>
    public LocalTime End { get; }

    /// <summary>Whether the window reaches into the next day. One that ends at midnight does not.</summary>
    public bool PassesMidnight => EndTicks > NodaConstants.TicksPerDay;

    /// <summary>The length on a day without a change of the clock.</summary>
    public Duration Length => Duration.FromTicks(EndTicks - StartTicks);

    internal long StartTicks => Start.TickOfDay;

    /// <summary>Ticks from the midnight at which the window's day starts.</summary>
    internal long EndTicks => End.TickOfDay + (End <= Start ? NodaConstants.TicksPerDay : 0);

    /// <summary>Reads a window.</summary>
    /// <param name="s">Two times of day with two digits each, for example <c>09:00-17:30</c>, <c>22:00-06:00</c> or <c>00:00-24:00</c>.</param>
    /// <returns>The window.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.ParseError"/>: not of this form.</exception>
    public static WorkingWindow Parse(string s) =>
        TryParse(Guard.NotNull(s, nameof(s)), null, out var window)
            ? window
            : throw Faults.Parse(nameof(s), s, "write it like 09:00-17:30, 22:00-06:00 or 00:00-24:00");

    static WorkingWindow IParsable<WorkingWindow>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads a window, if it is one.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: windows are written the same way in every culture.</param>
    /// <param name="result">The window, or <c>default</c>.</param>
    /// <returns>False when the text is no window.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out WorkingWindow result)
    {
        result = default;
        if (s is not { Length: 11 } || s[5] != '-' || !TryMinutes(s.AsSpan(0, 5), out int from) || !TryMinutes(s.AsSpan(6), out int to))
            return false;
        const int day = 24 * 60;
        if (from == day)
            return false;
        result = new WorkingWindow(LocalTime.FromMinutesSinceMidnight(from), LocalTime.FromMinutesSinceMidnight(to % day));
        return true;
    }

    /// <summary>The window as text, which <see cref="Parse"/> reads when both times are whole minutes.</summary>
    /// <returns>For example <c>09:00-17:30</c>, or <c>09:00:30-17:30</c>; an end at midnight is written <c>24:00</c>.</returns>
    public override string ToString() => $"{Text(Start)}-{(End == LocalTime.Midnight ? "24:00" : Text(End))}";

    private static string Text(LocalTime time) =>
        time.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0 ? DateText.Minutes(time) : DateText.Of(time);

    private static bool TryMinutes(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (
            text[2] != ':'
            || !char.IsAsciiDigit(text[0])
            || !char.IsAsciiDigit(text[1])
            || !char.IsAsciiDigit(text[3])
            || !char.IsAsciiDigit(text[4])
        )
            return false;
        int minute = ((text[3] - '0') * 10) + text[4] - '0';
        minutes = ((((text[0] - '0') * 10) + text[1] - '0') * 60) + minute;
        return minute < 60 && minutes <= 24 * 60;
    }

    private static LocalTime Whole(LocalTime time, string place) =>
        time.NanosecondOfDay % 100 == 0
            ? time
            : throw Faults.Invalid(place, $"{DateText.Of(time)} is finer than 100 nanoseconds", "give a time in whole ticks");
}
