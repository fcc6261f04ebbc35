using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>Counts what was started and finished on each day of a window.</summary>
internal sealed class FlowWindow
{
    private readonly LocalDate _from;
    private readonly int[] _started;
    private readonly int[] _finished;
    private int _startedBefore;
    private int _finishedBefore;

    private FlowWindow(LocalDate from, int days)
    {
        _from = from;
        _started = new int[days];
        _finished = new int[days];
    }

    public static FlowWindow Of(LocalDate from, LocalDate to) => new(from, Days(from, to));

    /// <summary>The days of a window, both ends included.</summary>
    public static int Days(LocalDate from, LocalDate to)
    {
        if (from.Calendar != to.Calendar)
            throw Faults.Invalid(nameof(to), "the two ends are in different calendars", "give both in one calendar");
        return to >= from
            ? Period.DaysBetween(from, to) + 1
            : throw Faults.NotOrdered(nameof(to), $"{Figures.Text(to)} is before {Figures.Text(from)}", "swap the two ends");
    }

    /// <summary>Refuses what is not a share above 0.</summary>
    public static decimal Share(decimal value, string place) =>
        value is > 0 and <= 1
            ? value
            : throw Faults.Invalid(place, $"{Figures.Text(value)} is outside (0, 1]", "give a share above 0 and at most 1");

    public void Start(LocalDate day) => Count(day, _started, ref _startedBefore);

    public void Finish(LocalDate day) => Count(day, _finished, ref _finishedBefore);

    public ImmutableArray<int> FinishedPerDay() => [.. _finished];

    public ImmutableArray<int> Started() => Running(_started, _startedBefore);

    public ImmutableArray<int> Finished() => Running(_finished, _finishedBefore);

    private void Count(LocalDate day, int[] days, ref int before)
    {
        int at = Period.DaysBetween(_from, day);
        if (at < 0)
            before++;
        else if (at < days.Length)
            days[at]++;
    }

    private static ImmutableArray<int> Running(int[] days, int before)
    {
        var sums = ImmutableArray.CreateBuilder<int>(days.Length);
        foreach (int count in days)
            sums.Add(before += count);
        return sums.DrainToImmutable();
    }
}
