using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>Jobs before servers with working hours, first come first served, to the second (班次仿真).</summary>
/// <remarks>
/// Nothing is drawn: given jobs meet given calendars, clock changes included. A job starts at the earliest instant at which a server is idle
/// and open, on the first such server. Compared by reference.
/// </remarks>
public sealed class ShiftSimulation : IExplainable
{
    private ShiftSimulation(ImmutableArray<ShiftJobTimes> jobs, ImmutableArray<ShiftServerLoad> servers)
    {
        Jobs = jobs;
        Servers = servers;
        var wait = Duration.Zero;
        foreach (var job in jobs)
            wait += job.Wait;
        MeanWait = wait / jobs.Length;
        LastFinish = jobs.Max(job => job.Finish);
    }

    /// <summary>Every job, in the order given.</summary>
    public ImmutableArray<ShiftJobTimes> Jobs { get; }

    /// <summary>Every server, in the order given.</summary>
    public ImmutableArray<ShiftServerLoad> Servers { get; }

    /// <summary>The mean wait, by the clock, to the nanosecond.</summary>
    public Duration MeanWait { get; }

    /// <summary>When the last job is finished.</summary>
    public Instant LastFinish { get; }

    /// <summary>Simulates servers with working hours.</summary>
    /// <param name="servers">The servers.</param>
    /// <param name="jobs">The jobs, in any order; of jobs that arrive together the first goes first.</param>
    /// <param name="shiftEnd">What becomes of a job at the end of a shift.</param>
    /// <returns>Who did what when.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>: no server or no job; <see cref="FaultCode.DuplicateKey"/>: an id twice;
    /// <see cref="FaultCode.UnknownReference"/>: a shift end that is not defined; <see cref="FaultCode.InvalidArgument"/>: null, a negative
    /// service, a server that is never open, or a job that can never be done.
    /// </exception>
    public static ShiftSimulation Of(ReadOnlySpan<ShiftServer> servers, ReadOnlySpan<ShiftJob> jobs, ShiftEnd shiftEnd)
    {
        Guard.NotEmpty(servers, nameof(servers));
        Guard.NotEmpty(jobs, nameof(jobs));
        Check(servers, jobs, shiftEnd);
        var free = new Instant[servers.Length];
        Array.Fill(free, Instant.MinValue);
        var loads = new ShiftServerLoad[servers.Length];
        for (int i = 0; i < loads.Length; i++)
            loads[i] = new ShiftServerLoad { Id = servers[i].Id };
        var times = new ShiftJobTimes[jobs.Length];
        foreach (int at in ByArrival(jobs))
        {
            var job = jobs[at];
            var (place, start) = First(servers, free, job);
            var calendar = servers[place].Calendar;
            bool rests = shiftEnd == ShiftEnd.Suspend;
            free[place] = (rests ? calendar.Advance(start, job.Service) : After(start, job.Service)) ?? throw Never(job);
            times[at] = new ShiftJobTimes
            {
                Id = job.Id,
                Server = servers[place].Id,
                Start = start,
                Finish = free[place],
                Wait = start - job.Arrival,
            };
            loads[place] = loads[place] with
            {
                Jobs = loads[place].Jobs + 1,
                Busy = loads[place].Busy + job.Service,
                Overtime = loads[place].Overtime + (job.Service - calendar.Elapsed(start, free[place])),
            };
        }
        return new ShiftSimulation([.. times], [.. loads]);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean wait in seconds", "平均等待秒数"),
            MeanWait.TotalSeconds,
            default,
            default,
            [
                .. Servers.Select(server =>
                    Explanation.Of(
                        new Phrase($"Busy seconds of {server.Id}", $"{server.Id} 的工作秒数"),
                        server.Busy.TotalSeconds,
                        default,
                        default,
                        Explanation.Of(new Phrase("Jobs", "任务数"), (double)server.Jobs),
                        Explanation.Of(new Phrase("Overtime in seconds", "加班秒数"), server.Overtime.TotalSeconds)
                    )
                ),
            ]
        );

    /// <summary>The first server of those who can start earliest.</summary>
    private static (int Place, Instant Start) First(ReadOnlySpan<ShiftServer> servers, Instant[] free, ShiftJob job)
    {
        Instant? earliest = null;
        int place = 0;
        for (int i = 0; i < servers.Length; i++)
        {
            if (servers[i].Calendar.NextOpen(Instant.Max(job.Arrival, free[i])) is { } start && (earliest is null || start < earliest))
                (place, earliest) = (i, start);
        }
        return (place, earliest ?? throw Never(job));
    }

    private static Instant? After(Instant start, Duration service) => service > Instant.MaxValue - start ? null : start + service;

    private static int[] ByArrival(ReadOnlySpan<ShiftJob> jobs)
    {
        var arrivals = new Instant[jobs.Length];
        for (int i = 0; i < arrivals.Length; i++)
            arrivals[i] = jobs[i].Arrival;
        return [.. Enumerable.Range(0, arrivals.Length).OrderBy(i => arrivals[i])];
    }

    private static void Check(ReadOnlySpan<ShiftServer> servers, ReadOnlySpan<ShiftJob> jobs, ShiftEnd shiftEnd)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < servers.Length; i++)
        {
            string place = Guard.At(nameof(servers), i);
            if (!seen.Add(Guard.NotNull(servers[i], place).Id))
                throw Faults.Duplicate(place, servers[i].Id);
        }
        seen.Clear();
        for (int i = 0; i < jobs.Length; i++)
        {
            if (!seen.Add(jobs[i].Id))
                throw Faults.Duplicate(Guard.At(nameof(jobs), i), jobs[i].Id);
        }
        if (!Enum.IsDefined(shiftEnd))
            throw Faults.Unknown(nameof(shiftEnd), $"{shiftEnd}", $"use a member of {nameof(ShiftEnd)}");
        foreach (var server in servers)
        {
            if (!server.Calendar.IsEverOpen)
                throw Faults.Invalid(server.Id, "never open", "give the server working hours");
        }
        foreach (var job in jobs)
        {
            if (job.Service < Duration.Zero)
                throw Faults.Invalid(job.Id, "a negative service", "give a service of at least 0");
        }
    }

    private static OpsException Never(ShiftJob job) =>
        Faults.Invalid(job.Id, "no server is ever open long enough", "give calendars with more working hours");
}
