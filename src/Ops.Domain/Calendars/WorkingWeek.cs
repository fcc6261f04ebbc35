using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>The working hours of an ordinary week, in local time.</summary>
/// <remarks>Immutable: <see cref="With(IsoDayOfWeek, ReadOnlySpan{WorkingWindow})"/> gives a new week. Compared by reference.</remarks>
public sealed class WorkingWeek
{
    private readonly ImmutableArray<ImmutableArray<WorkingWindow>> _days;

    private WorkingWeek(ImmutableArray<ImmutableArray<WorkingWindow>> days) => _days = days;

    /// <summary>A week without working hours, to start from.</summary>
    public static WorkingWeek Closed { get; } =
        new([
            [],
            [],
            [],
            [],
            [],
            [],
            [],
        ]);

    /// <summary>Every hour of every day.</summary>
    public static WorkingWeek Always { get; } = Closed.With(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, default(WorkingWindow));

    /// <summary>The same hours from Monday to Friday.</summary>
    /// <param name="windows">The windows of each of these days, in any order; at least one.</param>
    /// <returns>The week.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.Overlap"/>: two windows share time.</exception>
    public static WorkingWeek MondayToFriday(params ReadOnlySpan<WorkingWindow> windows)
    {
        Guard.NotEmpty(windows, nameof(windows));
        return Closed.With(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, windows);
    }

    /// <summary>This week with other hours on one weekday.</summary>
    /// <param name="day">The weekday.</param>
    /// <param name="windows">Its windows in any order; none for a closed day.</param>
    /// <returns>The new week.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: no weekday. <see cref="FaultCode.Overlap"/>: two windows of the day share time.
    /// </exception>
    public WorkingWeek With(IsoDayOfWeek day, params ReadOnlySpan<WorkingWindow> windows) => With(day, day, windows);

    /// <summary>This week with other hours on some weekdays.</summary>
    /// <param name="first">The first weekday.</param>
    /// <param name="last">The last weekday, not before the first in a week from Monday to Sunday.</param>
    /// <param name="windows">The windows of each of these days in any order; none for closed days.</param>
    /// <returns>The new week.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: no weekday. <see cref="FaultCode.NotOrdered"/>: the last day comes before the first.
    /// <see cref="FaultCode.Overlap"/>: two windows of a day share time.
    /// </exception>
    public WorkingWeek With(IsoDayOfWeek first, IsoDayOfWeek last, params ReadOnlySpan<WorkingWindow> windows)
    {
        int from = Index(first, nameof(first));
        int to = Index(last, nameof(last));
        if (to < from)
            throw Faults.NotOrdered(nameof(last), $"{last} comes before {first}", "name days from Monday to Sunday");
        var ordered = Ordered(windows, first.ToString());
        var days = _days.ToBuilder();
        for (int day = from; day <= to; day++)
            days[day] = ordered;
        return new WorkingWeek(days.MoveToImmutable());
    }

    /// <summary>The windows of a weekday in order of time.</summary>
    /// <param name="day">The weekday.</param>
    /// <returns>The windows; none when it is closed.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no weekday.</exception>
    public ImmutableArray<WorkingWindow> On(IsoDayOfWeek day) => _days[Index(day, nameof(day))];

    /// <summary>The windows of a weekday from 0 for Monday.</summary>
    internal ImmutableArray<WorkingWindow> this[int day] => _days[day];

    internal static ImmutableArray<WorkingWindow> Ordered(ReadOnlySpan<WorkingWindow> windows, string place)
    {
        WorkingWindow[] ordered = [.. windows];
        Array.Sort(ordered, static (a, b) => a.StartTicks.CompareTo(b.StartTicks));
        for (int i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].StartTicks < ordered[i - 1].EndTicks)
                throw Faults.Overlap(place, $"{ordered[i - 1]} and {ordered[i]} share time", "make the windows of a day disjoint");
        }
        return [.. ordered];
    }

    private static int Index(IsoDayOfWeek day, string place) =>
        day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
            ? (int)day - 1
            : throw Faults.Invalid(place, $"{day} is no weekday", "give Monday to Sunday");
}
