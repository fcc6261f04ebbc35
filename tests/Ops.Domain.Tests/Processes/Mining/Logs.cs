using CsCheck;
using NodaTime;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

/// <summary>Small logs: times are minutes after 9:00 on Monday, 2 March 2026.</summary>
internal static class Logs
{
    public static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);

    /// <summary>Drawn rows: few cases, activities and resources, and few instants, so that ties and repeats are common.</summary>
    public static readonly Gen<Row[]> Rows = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[0, 3],
        Gen.Int[0, 6],
        Gen.Int[0, 3],
        (at, activity, minute, resource) => new Row($"c{at}", $"{(char)('a' + activity)}", minute, resource == 3 ? null : $"r{resource}")
    ).Array[1, 24];

    public static Instant At(double minute) => Nine + Duration.FromMinutes(minute);

    public static EventLog Of(params Row[] rows)
    {
        var builder = new EventLogBuilder();
        foreach (var row in rows)
            builder.Add(row.Event);
        return builder.Build();
    }

    /// <summary>A log of one event a minute, a case per text, an activity per letter: "abc" is a case with a, b and c.</summary>
    public static EventLog OfTraces(params string[] traces) =>
        Of([.. traces.SelectMany((trace, c) => trace.Select((activity, i) => new Row($"c{c}", $"{activity}", i)))]);

    public static EventLog OfIntervals(params (string Case, string Activity, double Start, double End, string? Resource)[] rows)
    {
        var builder = new EventLogBuilder();
        foreach (var (at, activity, start, end, resource) in rows)
            builder.Add(at, activity, At(end), At(start), resource);
        return builder.Build();
    }

    internal sealed record Row(string Case, string Activity, double Minute, string? Resource = null)
    {
        public LogEvent Event => new(Case, Activity, At(Minute), resource: Resource);
    }
}
