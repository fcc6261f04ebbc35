using Ops.Domain.Decisions;

namespace Ops.Domain.Teams;

/// <summary>Who can take over which post, and how many posts could be filled at once by different people.</summary>
public sealed class SuccessionBench : IExplainable
{
    private SuccessionBench() { }

    /// <summary>The posts, in input order.</summary>
    public ImmutableArray<PostBench> Posts { get; private init; }

    /// <summary>Posts without any candidate, in input order.</summary>
    public ImmutableArray<string> Uncovered { get; private init; }

    /// <summary>Posts with nobody ready now, in input order.</summary>
    public ImmutableArray<string> NoReadyNow { get; private init; }

    /// <summary>The share of posts with somebody ready now.</summary>
    public double Coverage { get; private init; }

    /// <summary>The same, weighted by criticality; null when no post matters.</summary>
    public double? WeightedCoverage { get; private init; }

    /// <summary>Candidates / posts.</summary>
    public double CandidatesPerPost { get; private init; }

    /// <summary>People behind several posts; ordinal.</summary>
    public ImmutableArray<SharedCandidate> Shared { get; private init; }

    /// <summary>How many posts could be filled at once by different people who are ready now (a maximum matching).</summary>
    public int SimultaneousCover { get; private init; }

    /// <summary>Reads the bench.</summary>
    /// <param name="posts">At least one post, each once.</param>
    /// <param name="candidates">The candidates, each pair of post and person once; empty when there are none.</param>
    /// <param name="soonMonths">Up to so many months count as soon; at least 0.</param>
    /// <returns>The bench.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>: a post not in the list;
    /// <see cref="FaultCode.InvalidArgument"/>: negative months or criticality, the incumbent as own successor.
    /// </exception>
    public static SuccessionBench Of(ReadOnlySpan<KeyPost> posts, ReadOnlySpan<SuccessionCandidate> candidates, double soonMonths = 24)
    {
        Guard.NotEmpty(posts, nameof(posts));
        var index = Ids.Index(posts, post => post.Id, nameof(posts));
        Ids.Unique(candidates, candidate => (candidate.Post, candidate.Person), nameof(candidates));
        var byPost = new List<SuccessionCandidate>[posts.Length];
        for (int i = 0; i < byPost.Length; i++)
            byPost[i] = [];
        for (int i = 0; i < candidates.Length; i++)
            byPost[Ids.At(index, candidates[i].Post, Guard.At(nameof(candidates), i), "list the post")].Add(candidates[i]);
        Check(posts, candidates, index, soonMonths);
        var rows = new PostBench[posts.Length];
        double weight = 0;
        double covered = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = Bench(posts[i].Id, byPost[i], soonMonths);
            weight += posts[i].Criticality;
            covered += rows[i].Now > 0 ? posts[i].Criticality : 0;
        }
        return new SuccessionBench
        {
            Posts = [.. rows],
            Uncovered = [.. rows.Where(row => row.NextReadyMonths is null).Select(row => row.Post)],
            NoReadyNow = [.. rows.Where(row => row.Now == 0).Select(row => row.Post)],
            Coverage = (double)rows.Count(row => row.Now > 0) / rows.Length,
            WeightedCoverage = weight > 0 ? covered / weight : null,
            CandidatesPerPost = (double)candidates.Length / posts.Length,
            Shared = SharedOf(candidates.ToArray()),
            SimultaneousCover = Matching(byPost),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Posts with a successor ready now", "有现成继任者的岗位占比"),
            Coverage,
            Phrase.Of($"{Posts.Length - NoReadyNow.Length} / {Posts.Length}"),
            default,
            [
                Explanation.Of(new Phrase("Posts that could be filled at once", "可同时补位的岗位数"), (decimal)SimultaneousCover),
                .. Posts.Select(post =>
                    Explanation.Of(
                        Phrase.Of($"{post.Post}"),
                        post.NextReadyMonths,
                        Phrase.Of(
                            $"months to the next; now {post.Now}, soon {post.Soon}, later {post.Later}",
                            $"距下一人就绪的月数；现在 {post.Now}，近期 {post.Soon}，以后 {post.Later}"
                        )
                    )
                ),
            ]
        );

    private static void Check(
        ReadOnlySpan<KeyPost> posts,
        ReadOnlySpan<SuccessionCandidate> candidates,
        Dictionary<string, int> index,
        double soonMonths
    )
    {
        Guard.NotNegative(soonMonths, nameof(soonMonths));
        for (int i = 0; i < posts.Length; i++)
            Guard.NotNegative(posts[i].Criticality, Guard.At(nameof(posts), i));
        for (int i = 0; i < candidates.Length; i++)
        {
            Guard.NotNegative(candidates[i].MonthsToReady, Guard.At(nameof(candidates), i));
            if (posts[index[candidates[i].Post]].Incumbent == candidates[i].Person)
                throw Faults.Invalid(Guard.At(nameof(candidates), i), "the incumbent is the own successor", "name somebody else");
        }
    }

    private static PostBench Bench(string post, List<SuccessionCandidate> candidates, double soonMonths)
    {
        int now = candidates.Count(candidate => candidate.MonthsToReady == 0);
        int soon = candidates.Count(candidate => candidate.MonthsToReady > 0 && Near.AtMost(candidate.MonthsToReady, soonMonths));
        return new PostBench
        {
            Post = post,
            Now = now,
            Soon = soon,
            Later = candidates.Count - now - soon,
            NextReadyMonths = candidates.Count > 0 ? candidates.Min(candidate => candidate.MonthsToReady) : null,
        };
    }

    private static ImmutableArray<SharedCandidate> SharedOf(SuccessionCandidate[] candidates) =>
        [
            .. candidates
                .GroupBy(candidate => candidate.Person, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new SharedCandidate
                {
                    Person = group.Key,
                    Posts = [.. group.Select(candidate => candidate.Post).Order(StringComparer.Ordinal)],
                }),
        ];

    private static int Matching(List<SuccessionCandidate>[] byPost)
    {
        string[] ready =
        [
            .. byPost
                .SelectMany(list => list)
                .Where(candidate => candidate.MonthsToReady == 0)
                .Select(candidate => candidate.Person)
                .Distinct(StringComparer.Ordinal),
        ];
        if (ready.Length == 0)
            return 0;
        var column = ready.Select((person, i) => (person, i)).ToDictionary(pair => pair.person, pair => pair.i, StringComparer.Ordinal);
        var table = new double?[byPost.Length][];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = new double?[ready.Length];
            foreach (var candidate in byPost[i].Where(candidate => candidate.MonthsToReady == 0))
                table[i][column[candidate.Person]] = 0;
        }
        return LinearAssignment.MostPairs(table, Direction.LowerIsBetter).Pairs;
    }
}
