using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Coordination;

/// <summary>The requests of departments to each other, judged by what was promised in working time.</summary>
/// <remarks>What is dated after the instant of asking is not known yet.</remarks>
public sealed class SupportDesk : IExplainable
{
    private SupportDesk() { }

    /// <summary>The requests in input order.</summary>
    public ImmutableArray<SupportStanding> Requests { get; private init; }

    /// <summary>The open requests, those due first at the head (ties: input order).</summary>
    public ImmutableArray<SupportStanding> Queue { get; private init; }

    /// <summary>All together.</summary>
    public SupportFigures All { get; private init; } = null!;

    /// <summary>By department asked, ordinal.</summary>
    public ImmutableArray<SupportFigures> ByTeam { get; private init; }

    /// <summary>Judges requests.</summary>
    /// <param name="requests">At least one request, each once; those raised after <paramref name="asOf"/> are left out.</param>
    /// <param name="levels">What is promised, at least one priority, each once.</param>
    /// <param name="calendar">When departments work.</param>
    /// <param name="asOf">The instant of asking.</param>
    /// <param name="confidence">The confidence of the intervals, strictly between 0 and 1.</param>
    /// <returns>The queue.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>: a priority without level;
    /// <see cref="FaultCode.InvalidArgument"/>: a level that is not above 0 or resolves before it answers, a department that asks itself, not a
    /// confidence; <see cref="FaultCode.NotOrdered"/>: answered before it was raised, or resolved before it was answered;
    /// <see cref="FaultCode.InsufficientData"/>: the calendar never has so much working time.
    /// </exception>
    public static SupportDesk Of(
        ReadOnlySpan<SupportRequest> requests,
        ReadOnlySpan<SupportLevel> levels,
        WorkingCalendar calendar,
        Instant asOf,
        double confidence = 0.95
    )
    {
        Guard.NotEmpty(requests, nameof(requests));
        Guard.NotEmpty(levels, nameof(levels));
        Ids.Unique(requests, request => request.Id, nameof(requests));
        var index = Ids.Index(levels, level => level.Priority, nameof(levels));
        for (int i = 0; i < requests.Length; i++)
            Ids.At(index, requests[i].Priority, Guard.At(nameof(requests), i), "give the priority a level");
        Guard.NotNull(calendar, nameof(calendar));
        Guard.OpenProbability(confidence, nameof(confidence));
        Check(requests, levels);
        var rows = new List<SupportStanding>();
        foreach (var request in requests)
        {
            if (request.Raised <= asOf)
                rows.Add(Standing(request, levels[index[request.Priority]], calendar, asOf));
        }
        return new SupportDesk
        {
            Requests = [.. rows],
            Queue = [.. rows.Where(row => row.IsOpen).OrderBy(row => row.ResolutionDue)],
            All = FiguresOf(null, rows, confidence),
            ByTeam =
            [
                .. rows.GroupBy(row => row.Request.To, StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => FiguresOf(group.Key, [.. group], confidence)),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explain(
            All,
            new Phrase("Requests resolved in time", "按时解决率"),
            [.. ByTeam.Select(row => Explain(row, Phrase.Of($"{row.Team}"), []))]
        );

    private static Explanation Explain(SupportFigures row, Phrase name, ReadOnlySpan<Explanation> parts) =>
        KeptRate.Explain(
            name,
            (row.Met, row.Breached),
            (row.Rate, row.Lower, row.Upper),
            [Explanation.Of(new Phrase("Open", "未关闭"), (decimal)row.Open), .. parts]
        );

    private static void Check(ReadOnlySpan<SupportRequest> requests, ReadOnlySpan<SupportLevel> levels)
    {
        for (int i = 0; i < levels.Length; i++)
        {
            if (levels[i].Answer <= Duration.Zero || levels[i].Resolution < levels[i].Answer)
                throw Faults.Invalid(
                    Guard.At(nameof(levels), i),
                    $"answer {levels[i].Answer}, resolution {levels[i].Resolution}",
                    "promise an answer after some time, and the resolution no earlier"
                );
        }
        for (int i = 0; i < requests.Length; i++)
        {
            string place = Guard.At(nameof(requests), i);
            if (requests[i].From == requests[i].To)
                throw Faults.Invalid(place, $"'{requests[i].To}' asks itself", "name another department");
        }
        for (int i = 0; i < requests.Length; i++)
        {
            string place = Guard.At(nameof(requests), i);
            if (requests[i].Answered < requests[i].Raised)
                throw Faults.NotOrdered(place, "answered before it was raised", "give instants in the order of the events");
            if (requests[i].Resolved < (requests[i].Answered ?? requests[i].Raised))
                throw Faults.NotOrdered(place, "resolved before it was raised or answered", "give instants in the order of the events");
        }
    }

    private static SupportStanding Standing(SupportRequest request, SupportLevel level, WorkingCalendar calendar, Instant asOf)
    {
        var resolved = request.Resolved is { } end && end <= asOf ? request.Resolved : null;
        var answered = request.Answered is { } first && first <= asOf ? request.Answered : resolved;
        var answerDue = calendar.Due(request.Raised, level.Answer);
        var resolutionDue = calendar.Due(request.Raised, level.Resolution);
        return new SupportStanding
        {
            Request = request,
            AnswerDue = answerDue,
            ResolutionDue = resolutionDue,
            Answer = State(answered, answerDue, asOf),
            Resolution = State(resolved, resolutionDue, asOf),
            Worked = calendar.Elapsed(request.Raised, resolved ?? asOf),
            IsOpen = resolved is null,
        };
    }

    private static SupportState State(Instant? done, Instant due, Instant asOf) =>
        (done ?? asOf) > due ? SupportState.Breached
        : done is null ? SupportState.Running
        : SupportState.Met;

    private static SupportFigures FiguresOf(string? team, List<SupportStanding> rows, double confidence)
    {
        int met = rows.Count(row => row.Resolution == SupportState.Met);
        int breached = rows.Count(row => row.Resolution == SupportState.Breached);
        SupportStanding[] open = [.. rows.Where(row => row.IsOpen)];
        var interval = KeptRate.Of(met, breached, confidence);
        return new SupportFigures
        {
            Team = team,
            Requests = rows.Count,
            Open = open.Length,
            Met = met,
            Breached = breached,
            Rate = interval?.Estimate,
            Lower = interval?.Lower,
            Upper = interval?.Upper,
            AnswersBreached = rows.Count(row => row.Answer == SupportState.Breached),
            OldestOpen = open.Length == 0 ? null : open.Max(row => row.Worked),
        };
    }
}
