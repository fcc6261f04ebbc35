using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>A rule that says which cases or events of a log to keep. All bounds are inclusive.</summary>
public sealed class LogFilter
{
    private readonly Func<EventLog, EventLog> _apply;

    private LogFilter(Func<EventLog, EventLog> apply) => _apply = apply;

    /// <summary>Keeps by time.</summary>
    /// <param name="mode">What of a case is looked at.</param>
    /// <param name="from">The start of the window.</param>
    /// <param name="to">The end of the window, which belongs to it.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: the mode is not defined.
    /// <see cref="FaultCode.NotOrdered"/>: the window ends before it starts.</exception>
    public static LogFilter Window(WindowMode mode, Instant from, Instant to)
    {
        Known(mode);
        Ordered(from, to, nameof(from));
        long low = from.ToUnixTimeTicks();
        long high = to.ToUnixTimeTicks();
        return mode switch
        {
            WindowMode.Contained => Cases((log, c) => log.FirstTime(c) >= low && log.LastTime(c) <= high),
            WindowMode.Intersecting => Cases((log, c) => log.FirstTime(c) <= high && log.LastTime(c) >= low),
            WindowMode.Started => Cases((log, c) => log.FirstTime(c) >= low && log.FirstTime(c) <= high),
            WindowMode.Completed => Cases((log, c) => log.LastTime(c) >= low && log.LastTime(c) <= high),
            _ => new LogFilter(log => log.Where((_, i) => log.Completed[i] >= low && log.Completed[i] <= high)),
        };
    }

    /// <summary>Keeps the most frequent variants until their cases reach a share of all.</summary>
    /// <param name="share">The share, above 0 and at most 1.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the share is outside (0, 1].</exception>
    public static LogFilter VariantCoverage(double share)
    {
        Guard.Positive(share, nameof(share));
        Guard.InRange(share, 0, 1, nameof(share));
        return Variants(table =>
        {
            int kept = 0;
            while (kept < table.Count && (kept == 0 || table.Variants[kept - 1].CumulativeShare < share))
                kept++;
            return kept;
        });
    }

    /// <summary>Keeps the most frequent variants.</summary>
    /// <param name="count">How many, at least one.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the count is below 1.</exception>
    public static LogFilter TopVariants(int count)
    {
        Guard.InRange(count, 1, int.MaxValue, nameof(count));
        return Variants(_ => count);
    }

    /// <summary>Keeps by activities; a name that the log does not have is met by no event.</summary>
    /// <param name="mode">What is kept.</param>
    /// <param name="activities">The activities, at least one.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: the mode is not defined.
    /// <see cref="FaultCode.InvalidArgument"/>: no activity is given.</exception>
    public static LogFilter Activities(ActivityMode mode, IEnumerable<string> activities)
    {
        Known(mode);
        var names = Names(activities, nameof(activities));
        return mode switch
        {
            ActivityMode.Any => Cases((log, c) => Found(log, c, names) > 0),
            ActivityMode.All => Cases((log, c) => Found(log, c, names) == names.Count),
            ActivityMode.None => Cases((log, c) => Found(log, c, names) == 0),
            ActivityMode.KeepEvents => Events(names, isKept: true),
            _ => Events(names, isKept: false),
        };
    }

    /// <summary>Keeps the cases that start and end with certain activities.</summary>
    /// <param name="start">The first activities allowed; null for all.</param>
    /// <param name="end">The last activities allowed; null for all.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a list is empty.</exception>
    public static LogFilter Endpoints(IEnumerable<string>? start = null, IEnumerable<string>? end = null)
    {
        var first = start is null ? null : Names(start, nameof(start));
        var last = end is null ? null : Names(end, nameof(end));
        return Cases(
            (log, c) =>
                (first is null || first.Contains(NameAt(log, log.First(c)))) && (last is null || last.Contains(NameAt(log, log.End(c) - 1)))
        );
    }

    /// <summary>Keeps the cases whose time from first to last completion lies between bounds.</summary>
    /// <param name="minSeconds">The least time; null for none.</param>
    /// <param name="maxSeconds">The greatest time; null for none.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a bound is negative or not finite.
    /// <see cref="FaultCode.NotOrdered"/>: the least is above the greatest.</exception>
    public static LogFilter Performance(double? minSeconds = null, double? maxSeconds = null)
    {
        double low = minSeconds is { } min ? Guard.NotNegative(min, nameof(minSeconds)) : 0;
        double high = maxSeconds is { } max ? Guard.NotNegative(max, nameof(maxSeconds)) : double.MaxValue;
        Ordered(low, high, nameof(minSeconds));
        return Cases(
            (log, c) =>
            {
                double seconds = TickFigures.Seconds(log.LastTime(c) - log.FirstTime(c));
                return seconds >= low && seconds <= high;
            }
        );
    }

    /// <summary>Keeps the cases whose number of events lies between bounds.</summary>
    /// <param name="min">The fewest events; null for no bound.</param>
    /// <param name="max">The most events; null for no bound.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a bound is negative.
    /// <see cref="FaultCode.NotOrdered"/>: the fewest are above the most.</exception>
    public static LogFilter CaseSize(int? min = null, int? max = null)
    {
        int low = Guard.InRange(min ?? 0, 0, int.MaxValue, nameof(min));
        int high = Guard.InRange(max ?? int.MaxValue, 0, int.MaxValue, nameof(max));
        Ordered(low, high, nameof(min));
        return Cases((log, c) => log.Length(c) >= low && log.Length(c) <= high);
    }

    internal EventLog Apply(EventLog log) => _apply(log);

    private static LogFilter Cases(Func<EventLog, int, bool> keeps) =>
        new(log =>
        {
            var kept = new bool[log.CaseCount];
            for (int c = 0; c < kept.Length; c++)
                kept[c] = keeps(log, c);
            return log.Where((c, _) => kept[c]);
        });

    private static LogFilter Events(HashSet<string> names, bool isKept) =>
        new(log =>
        {
            bool[] kept = [.. log.ActivityNames.Select(name => names.Contains(name) == isKept)];
            return log.Where((_, i) => kept[log.Activities[i]]);
        });

    private static LogFilter Variants(Func<VariantTable, int> first) =>
        new(log =>
        {
            var table = VariantTable.Of(log);
            int kept = first(table);
            return log.Where((c, _) => table.VariantOfCase[c] < kept);
        });

    /// <summary>How many of the names the case has.</summary>
    private static int Found(EventLog log, int at, HashSet<string> names)
    {
        var seen = new HashSet<int>();
        foreach (int activity in log.Trace(at))
        {
            if (names.Contains(log.ActivityNames[activity]))
                seen.Add(activity);
        }
        return seen.Count;
    }

    private static string NameAt(EventLog log, int at) => log.ActivityNames[log.Activities[at]];

    private static HashSet<string> Names(IEnumerable<string> activities, string place)
    {
        HashSet<string> names = new(Guard.NotNull(activities, place), StringComparer.Ordinal);
        return names.Count > 0 ? names : throw Faults.Invalid(place, "there is no activity", "give at least one activity");
    }

    private static void Known<T>(T mode)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(mode))
            throw Faults.Unknown(nameof(mode), $"{mode}", $"use a member of {typeof(T).Name}");
    }

    private static void Ordered<T>(T low, T high, string place)
        where T : IComparable<T>
    {
        if (low.CompareTo(high) > 0)
            throw Faults.NotOrdered(place, $"{low} is above {high}", "give the lower bound first");
    }
}
