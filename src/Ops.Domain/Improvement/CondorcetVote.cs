namespace Ops.Domain.Improvement;

/// <summary>A vote by pairs: who beats whom, whether somebody beats all, and whether preferences run in a circle.</summary>
/// <remarks>Sources: Condorcet 1785; A. H. Copeland 1951; J. H. Smith 1973. Listed ideas are preferred to those that are not.</remarks>
public sealed class CondorcetVote : IExplainable
{
    private readonly decimal[,] _prefer;

    private CondorcetVote(decimal[,] prefer) => _prefer = prefer;

    /// <summary>The ideas in input order.</summary>
    public ImmutableArray<string> Ideas { get; private init; }

    /// <summary>1 for each idea beaten and ½ for each draw, in the order of the ideas.</summary>
    public ImmutableArray<decimal> Copeland { get; private init; }

    /// <summary>The idea that beats all others; null when there is none.</summary>
    public string? Winner { get; private init; }

    /// <summary>The smallest set that beats everything outside it, ordinal.</summary>
    public ImmutableArray<string> SmithSet { get; private init; }

    /// <summary>Whether ideas beat each other in a circle.</summary>
    public bool HasCycle { get; private init; }

    /// <summary>The weight of the ballots that prefer one idea to another.</summary>
    /// <param name="idea">The index of the one.</param>
    /// <param name="other">The index of the other.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no such idea.</exception>
    public decimal this[int idea, int other] =>
        _prefer[Guard.InRange(idea, 0, Ideas.Length - 1, nameof(idea)), Guard.InRange(other, 0, Ideas.Length - 1, nameof(other))];

    /// <summary>Counts a vote.</summary>
    /// <param name="ideas">At least one idea, each once.</param>
    /// <param name="ballots">At least one ballot, best idea first; may be short.</param>
    /// <returns>The vote.</returns>
    /// <exception cref="OpsException">As for <see cref="IdeaVote.Plurality"/>.</exception>
    public static CondorcetVote Of(ReadOnlySpan<string> ideas, ReadOnlySpan<IdeaBallot> ballots)
    {
        int[][] places = Ballots.Places(ideas, ballots);
        int n = ideas.Length;
        var prefer = new decimal[n, n];
        for (int b = 0; b < ballots.Length; b++)
        {
            var isAbove = new bool[n];
            foreach (int i in places[b])
            {
                isAbove[i] = true;
                for (int j = 0; j < n; j++)
                    prefer[i, j] += isAbove[j] ? 0 : ballots[b].Weight;
            }
        }
        decimal[] copeland = new decimal[n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                copeland[i] +=
                    i == j || prefer[i, j] < prefer[j, i] ? 0
                    : prefer[i, j] > prefer[j, i] ? 1
                    : 0.5m;
        }
        int winner = Array.FindIndex(copeland, score => score == n - 1);
        string[] names = ideas.ToArray();
        return new CondorcetVote(prefer)
        {
            Ideas = [.. names],
            Copeland = [.. copeland],
            Winner = winner >= 0 ? names[winner] : null,
            SmithSet = [.. Smith(prefer, copeland).Select(i => names[i]).Order(StringComparer.Ordinal)],
            HasCycle = Circles(prefer),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Condorcet winner", "孔多塞胜者"),
            Winner,
            HasCycle ? new Phrase("preferences run in a circle", "偏好出现循环") : default,
            new Phrase("Condorcet 1785; Copeland 1951; Smith 1973", "Condorcet 1785；Copeland 1951；Smith 1973"),
            [.. Ideas.Select((idea, i) => Explanation.Of(Phrase.Of($"{idea}"), Copeland[i], new Phrase("Copeland score", "Copeland 得分")))]
        );

    /// <summary>From the highest Copeland score on, everything that a member does not beat belongs to it too.</summary>
    private static List<int> Smith(decimal[,] prefer, decimal[] copeland)
    {
        var set = new List<int> { Array.IndexOf(copeland, copeland.Max()) };
        for (int at = 0; at < set.Count; at++)
        {
            for (int j = 0; j < copeland.Length; j++)
            {
                if (prefer[set[at], j] <= prefer[j, set[at]] && !set.Contains(j))
                    set.Add(j);
            }
        }
        return set;
    }

    /// <summary>Takes away ideas that nobody left beats, until none is left or the rest beats itself in a circle.</summary>
    private static bool Circles(decimal[,] prefer)
    {
        var left = Enumerable.Range(0, prefer.GetLength(0)).ToHashSet();
        while (left.Count > 0)
        {
            if (left.RemoveWhere(i => left.All(j => prefer[j, i] <= prefer[i, j])) == 0)
                return true;
        }
        return false;
    }
}
