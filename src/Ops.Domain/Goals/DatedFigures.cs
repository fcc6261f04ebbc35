using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>Figures in time order.</summary>
internal static class DatedFigures
{
    /// <summary>The days from one date to another.</summary>
    public static int Days(LocalDate from, LocalDate to) => NodaTime.Period.DaysBetween(from, to);

    /// <summary>Refuses a date that stands twice, then dates that do not ascend.</summary>
    public static void Ascending<T>(ReadOnlySpan<T> figures, Func<T, LocalDate> date, string place)
    {
        var seen = new HashSet<LocalDate>();
        foreach (var figure in figures)
        {
            if (!seen.Add(date(figure)))
                throw Faults.Duplicate(place, Figures.Text(date(figure)));
        }
        for (int i = 1; i < figures.Length; i++)
        {
            if (date(figures[i]) < date(figures[i - 1]))
                throw Faults.NotOrdered(
                    Guard.At(place, i),
                    $"{Figures.Text(date(figures[i]))} after {Figures.Text(date(figures[i - 1]))}",
                    "list the earliest date first"
                );
        }
    }
}
