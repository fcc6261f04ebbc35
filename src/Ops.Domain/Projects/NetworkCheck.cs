namespace Ops.Domain.Projects;

/// <summary>What is doubtful about a project network: loose ends, needless links, leads and long lags.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class NetworkCheck : IExplainable
{
    private NetworkCheck() { }

    /// <summary>Activities without a link into them, sorted by id.</summary>
    public ImmutableArray<string> OpenStarts { get; private init; }

    /// <summary>Activities without a link out of them, sorted by id.</summary>
    public ImmutableArray<string> OpenEnds { get; private init; }

    /// <summary>Activities with links into them, none of which binds the start, sorted by id.</summary>
    public ImmutableArray<string> DanglingStarts { get; private init; }

    /// <summary>Activities with links out of them, none of which needs the finish, sorted by id.</summary>
    public ImmutableArray<string> DanglingFinishes { get; private init; }

    /// <summary>Finish-to-start links without lag beside another path of such links with lags of at least 0.</summary>
    public ImmutableArray<ActivityLink> RedundantLinks { get; private init; }

    /// <summary>Links with a lead.</summary>
    public ImmutableArray<ActivityLink> NegativeLags { get; private init; }

    /// <summary>Links with more lag than the maximum; none without a maximum.</summary>
    public ImmutableArray<ActivityLink> LongLags { get; private init; }

    /// <summary>Links per activity.</summary>
    public double LinkRatio { get; private init; }

    /// <summary>The share of finish-to-start links; null without links.</summary>
    public double? FinishToStartShare { get; private init; }

    /// <summary>Checks a network.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="links">The links; empty when there are none.</param>
    /// <param name="maximumLag">The longest lag that needs no question; null for any.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>: no activity; <see cref="FaultCode.DuplicateKey"/>: an activity twice, or a link of one
    /// type twice; <see cref="FaultCode.UnknownReference"/>; <see cref="FaultCode.InvalidArgument"/>: a negative duration or maximum;
    /// <see cref="FaultCode.Cycle"/>.
    /// </exception>
    public static NetworkCheck Of(ReadOnlySpan<ProjectActivity> activities, ReadOnlySpan<ActivityLink> links, int? maximumLag = null)
    {
        var ids = ProjectSchedule.Ids(activities);
        Network.Unique(nameof(activities), ids);
        var seen = new HashSet<(string, string, LinkType)>();
        foreach (var link in links)
        {
            if (!seen.Add((link.From, link.To, link.Type)))
                throw Faults.Duplicate(nameof(links), $"{link.From} {link.To} {link.Type}");
        }
        var network = Network.Of(nameof(activities), ids, links);
        ProjectSchedule.CheckDurations(activities);
        if (maximumLag < 0)
            throw Faults.Invalid(nameof(maximumLag), $"{maximumLag} is negative", "give a lag of at least 0");
        _ = network.Ordered();
        var outOf = network.OutOf();
        ImmutableArray<ActivityLink> all = [.. links];
        return new NetworkCheck
        {
            OpenStarts = Those(network, outOf, (into, _) => into.Length == 0),
            OpenEnds = Those(network, outOf, (_, own) => own.Length == 0),
            DanglingStarts = Those(network, outOf, (into, _) => into.Length > 0 && !into.Any(edge => edge.ToStart)),
            DanglingFinishes = Those(network, outOf, (_, own) => own.Length > 0 && !own.Any(edge => edge.FromFinish)),
            RedundantLinks = [.. all.Where((_, at) => IsRedundant(outOf, network.Edges[at]))],
            NegativeLags = [.. all.Where(link => link.Lag < 0)],
            LongLags = [.. all.Where(link => link.Lag > maximumLag)],
            LinkRatio = (double)all.Length / activities.Length,
            FinishToStartShare = all.IsEmpty ? null : (double)all.Count(link => link.Type == LinkType.FinishToStart) / all.Length,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Links per activity", "每个工序的逻辑关系数"),
            LinkRatio,
            default,
            default,
            Part("Open starts", "无前置的工序", OpenStarts.Length),
            Part("Open ends", "无后续的工序", OpenEnds.Length),
            Part("Dangling starts", "开始悬空的工序", DanglingStarts.Length),
            Part("Dangling finishes", "完成悬空的工序", DanglingFinishes.Length),
            Part("Redundant links", "多余的逻辑关系", RedundantLinks.Length),
            Part("Negative lags", "负时距", NegativeLags.Length),
            Part("Long lags", "过长时距", LongLags.Length)
        );

    private static Explanation Part(string english, string chinese, double count) => Explanation.Of(new Phrase(english, chinese), count);

    private static ImmutableArray<string> Those(Network network, EdgeGroups outOf, Func<NetworkEdge[], NetworkEdge[], bool> wanted) =>
        [.. network.Ids.Where((_, i) => wanted(network.Into(i).ToArray(), outOf[i].ToArray())).Order(StringComparer.Ordinal)];

    private static bool IsRedundant(EdgeGroups outOf, NetworkEdge link)
    {
        if (link.Type != LinkType.FinishToStart || link.Lag != 0)
            return false;
        var seen = new HashSet<int>();
        var next = new Stack<int>();
        next.Push(link.From);
        while (next.TryPop(out int at))
        {
            foreach (var edge in outOf[at])
            {
                if (edge.Type != LinkType.FinishToStart || edge.Lag < 0)
                    continue;
                if (edge.To == link.To && at != link.From)
                    return true;
                if (edge.To != link.To && seen.Add(edge.To))
                    next.Push(edge.To);
            }
        }
        return false;
    }
}
