namespace Ops.Domain.Projects;

/// <summary>A network scheduled again at a data date: what is done stays, what is left starts at the data date at the earliest (进度更新).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class ProgressUpdate : IExplainable
{
    private ProgressUpdate(ImmutableArray<ActivityOutlook> activities, ImmutableArray<ActivityLink> outOfSequence)
    {
        Activities = activities;
        OutOfSequence = outOfSequence;
        Finish = activities.Max(activity => activity.Finish);
    }

    /// <summary>Every activity, in the order given.</summary>
    public ImmutableArray<ActivityOutlook> Activities { get; }

    /// <summary>When the project is finished.</summary>
    public int Finish { get; }

    /// <summary>Finish-to-start links whose successor started too early, in the order given.</summary>
    public ImmutableArray<ActivityLink> OutOfSequence { get; }

    /// <summary>Schedules what is left.</summary>
    /// <param name="dataDate">Up to when the actual times are known.</param>
    /// <param name="activities">The activities.</param>
    /// <param name="links">The links; empty when there are none.</param>
    /// <param name="mode">Whether started activities still wait for their links.</param>
    /// <returns>The new schedule.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>;
    /// <see cref="FaultCode.InvalidArgument"/>: a negative duration, an actual time after the data date, a finish without a start, remaining
    /// work on a complete activity; <see cref="FaultCode.NotOrdered"/>: a finish before the start; <see cref="FaultCode.Cycle"/>;
    /// <see cref="FaultCode.InsufficientData"/>: an activity in progress without its remaining work; <see cref="FaultCode.Overflow"/>: times
    /// beyond whole numbers of 32 bits.
    /// </exception>
    public static ProgressUpdate Of(
        int dataDate,
        ReadOnlySpan<ReportedActivity> activities,
        ReadOnlySpan<ActivityLink> links,
        ProgressMode mode = ProgressMode.RetainedLogic
    )
    {
        ImmutableArray<ReportedActivity> reported = [.. activities];
        var network = Network.Of(nameof(activities), [.. reported.Select(activity => activity.Id)], links);
        if (!Enum.IsDefined(mode))
            throw Faults.Unknown(nameof(mode), $"{mode}", $"use a member of {nameof(ProgressMode)}");
        foreach (var activity in reported)
            CheckFigures(activity, dataDate);
        foreach (var activity in reported)
        {
            if (activity.ActualFinish < activity.ActualStart)
                throw Faults.NotOrdered(activity.Id, "the actual finish lies before the actual start", "give the finish after the start");
        }
        int[] order = network.Ordered();
        foreach (var activity in reported)
        {
            if (activity.State == ActivityState.InProgress && activity.Remaining is null)
                throw Faults.Insufficient(activity.Id, "in progress without remaining work", "give the remaining work");
        }
        var outlooks = new ActivityOutlook[reported.Length];
        try
        {
            foreach (int at in order)
                outlooks[at] = Outlook(reported[at], dataDate, network.Into(at), outlooks, mode);
        }
        catch (OverflowException)
        {
            throw network.TooLong();
        }
        ImmutableArray<ActivityLink> all = [.. links];
        return new ProgressUpdate([.. outlooks], [.. all.Where((_, at) => IsOutOfSequence(network.Edges[at], reported))]);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Finish of the project", "项目完成时间"),
            (double)Finish,
            default,
            default,
            [.. Activities.Select(activity => Explanation.Of(Phrase.Of($"{activity.Id}"), (double)activity.Finish))]
        );

    private static void CheckFigures(ReportedActivity activity, int dataDate)
    {
        if (activity.Duration < 0 || activity.Remaining < 0)
            throw Faults.Invalid(activity.Id, "a negative duration or remaining work", "give periods of at least 0");
        if (activity.ActualStart > dataDate || activity.ActualFinish > dataDate)
            throw Faults.Invalid(activity.Id, "an actual time after the data date", "give actual times up to the data date");
        if (activity.ActualFinish is not null && (activity.ActualStart is null || activity.Remaining is not null))
            throw Faults.Invalid(activity.Id, "finished without a start or with remaining work", "give the start, and nothing remaining");
    }

    private static ActivityOutlook Outlook(
        ReportedActivity activity,
        int dataDate,
        ReadOnlySpan<NetworkEdge> incoming,
        ActivityOutlook[] outlooks,
        ProgressMode mode
    )
    {
        if (activity is { ActualStart: { } started, ActualFinish: { } finished })
            return new ActivityOutlook
            {
                Id = activity.Id,
                State = activity.State,
                Start = started,
                Finish = finished,
            };
        int remaining = activity.Remaining ?? activity.Duration;
        int start = dataDate;
        foreach (var edge in incoming)
        {
            bool waits =
                activity.State == ActivityState.NotStarted || (mode == ProgressMode.RetainedLogic && edge.Type != LinkType.StartToStart);
            if (!waits)
                continue;
            int from = edge.FromFinish ? outlooks[edge.From].Finish : outlooks[edge.From].Start;
            start = Math.Max(start, from + edge.Lag - (edge.ToStart ? 0 : remaining));
        }
        return new ActivityOutlook
        {
            Id = activity.Id,
            State = activity.State,
            Start = activity.ActualStart ?? start,
            Finish = start + remaining,
            RemainingStart = start,
        };
    }

    private static bool IsOutOfSequence(NetworkEdge edge, ImmutableArray<ReportedActivity> reported) =>
        edge.Type == LinkType.FinishToStart
        && reported[edge.To].ActualStart is { } started
        && (reported[edge.From].ActualFinish is not { } finished || finished + edge.Lag > started);
}
