namespace Ops.Domain.Improvement;

/// <summary>A vote on ideas that ends in points: plurality, Borda, approval or dots.</summary>
public sealed class IdeaVote : IExplainable
{
    private static readonly Phrase BordaSource = new("Borda 1784", "Borda 1784");

    private IdeaVote() { }

    /// <summary>The ideas in input order.</summary>
    public ImmutableArray<IdeaScore> Ideas { get; private init; }

    /// <summary>The idea with most points; null on a tie.</summary>
    public string? Winner { get; private init; }

    /// <summary>The ideas that tie at the top, ordinal; empty without a tie.</summary>
    public ImmutableArray<string> Tied { get; private init; }

    /// <summary>All points.</summary>
    public decimal Total { get; private init; }

    private Phrase Source { get; init; }

    /// <summary>The first idea of each ballot gets its weight.</summary>
    /// <param name="ideas">At least one idea, each once.</param>
    /// <param name="ballots">At least one ballot.</param>
    /// <returns>The vote.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>: an idea twice, also on a ballot;
    /// <see cref="FaultCode.UnknownReference"/>: an idea that is not listed; <see cref="FaultCode.InvalidArgument"/>: a negative weight;
    /// <see cref="FaultCode.ZeroDenominator"/>: all weights are 0.
    /// </exception>
    public static IdeaVote Plurality(ReadOnlySpan<string> ideas, ReadOnlySpan<IdeaBallot> ballots)
    {
        var places = Ballots.Places(ideas, ballots);
        decimal[] scores = new decimal[ideas.Length];
        for (int b = 0; b < ballots.Length; b++)
        {
            if (places[b].Length > 0)
                scores[places[b][0]] += ballots[b].Weight;
        }
        return Result(ideas, scores, new Phrase("plurality", "相对多数"));
    }

    /// <summary>n − 1 points for the first of n ideas down to 0; ideas that are not listed share the points left.</summary>
    /// <param name="ideas">At least one idea, each once.</param>
    /// <param name="ballots">At least one ballot.</param>
    /// <returns>The vote.</returns>
    /// <exception cref="OpsException">As for <see cref="Plurality"/>.</exception>
    public static IdeaVote Borda(ReadOnlySpan<string> ideas, ReadOnlySpan<IdeaBallot> ballots)
    {
        var places = Ballots.Places(ideas, ballots);
        decimal[] scores = new decimal[ideas.Length];
        for (int b = 0; b < ballots.Length; b++)
        {
            int listed = places[b].Length;
            // The n − k ideas not listed share the points 0 … n − k − 1: each gets their mean.
            decimal rest = (ideas.Length - listed - 1) / 2m;
            for (int i = 0; i < ideas.Length && listed < ideas.Length; i++)
                scores[i] += Array.IndexOf(places[b], i) < 0 ? ballots[b].Weight * rest : 0;
            for (int k = 0; k < listed; k++)
                scores[places[b][k]] += ballots[b].Weight * (ideas.Length - 1 - k);
        }
        return Result(ideas, scores, BordaSource);
    }

    /// <summary>Every idea approved of gets the ballot's weight.</summary>
    /// <param name="ideas">At least one idea, each once.</param>
    /// <param name="ballots">At least one ballot.</param>
    /// <returns>The vote.</returns>
    /// <exception cref="OpsException">As for <see cref="Plurality"/>.</exception>
    public static IdeaVote Approval(ReadOnlySpan<string> ideas, ReadOnlySpan<IdeaBallot> ballots)
    {
        var places = Ballots.Places(ideas, ballots);
        decimal[] scores = new decimal[ideas.Length];
        for (int b = 0; b < ballots.Length; b++)
        {
            foreach (int i in places[b])
                scores[i] += ballots[b].Weight;
        }
        return Result(ideas, scores, new Phrase("approval, Brams & Fishburn 1978", "认可投票，Brams 与 Fishburn 1978"));
    }

    /// <summary>Every voter spreads a number of dots.</summary>
    /// <param name="ideas">At least one idea, each once.</param>
    /// <param name="ballots">At least one ballot, each voter once.</param>
    /// <param name="dotsEach">How many dots a voter has; at least 0.</param>
    /// <param name="maxPerIdea">How many may go on one idea; at least 0, null for all.</param>
    /// <returns>The vote.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>;
    /// <see cref="FaultCode.InvalidArgument"/>: too many dots, negative ones.
    /// </exception>
    public static IdeaVote Dots(ReadOnlySpan<string> ideas, ReadOnlySpan<DotBallot> ballots, int dotsEach, int? maxPerIdea = null)
    {
        Guard.NotEmpty(ideas, nameof(ideas));
        Guard.NotEmpty(ballots, nameof(ballots));
        var index = Ids.Index(ideas, idea => idea ?? "", nameof(ideas));
        Ids.Unique(ballots, ballot => ballot.Voter, nameof(ballots));
        for (int b = 0; b < ballots.Length; b++)
            Ids.Unique(ballots[b].Dots.AsSpan(), dots => dots.Idea, Guard.At(nameof(ballots), b));
        decimal[] scores = new decimal[ideas.Length];
        for (int b = 0; b < ballots.Length; b++)
        {
            foreach (var dots in ballots[b].Dots)
                scores[Ids.At(index, dots.Idea, Guard.At(nameof(ballots), b), "list the idea")] += dots.Dots;
        }
        Ballots.NotBlank(ideas);
        int most = maxPerIdea ?? dotsEach;
        if (dotsEach < 0 || most < 0)
            throw Faults.Invalid(nameof(dotsEach), "a negative number of dots", "give at least 0");
        for (int b = 0; b < ballots.Length; b++)
        {
            if (ballots[b].Dots.Any(dots => dots.Dots < 0 || dots.Dots > most) || ballots[b].Dots.Sum(dots => (long)dots.Dots) > dotsEach)
                throw Faults.Invalid(Guard.At(nameof(ballots), b), "the dots are not those that a voter has", "spread what there is");
        }
        return Result(ideas, scores, new Phrase("dot voting", "点数投票"));
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Points of all ideas", "全部创意得分"),
            Total,
            Winner is { } winner ? Phrase.Of($"{winner}") : new Phrase("a tie at the top", "首位并列"),
            Source,
            [.. Ideas.Select(idea => Explanation.Of(Phrase.Of($"{idea.Idea}"), idea.Score))]
        );

    private static IdeaVote Result(ReadOnlySpan<string> ideas, decimal[] scores, Phrase source)
    {
        string[] names = ideas.ToArray();
        string[] top = [.. names.Where((_, i) => scores[i] == scores.Max()).Order(StringComparer.Ordinal)];
        return new IdeaVote
        {
            Ideas =
            [
                .. names.Select(
                    (idea, i) =>
                        new IdeaScore
                        {
                            Idea = idea,
                            Score = scores[i],
                            Rank = 1 + scores.Count(score => score > scores[i]),
                        }
                ),
            ],
            Winner = top.Length == 1 ? top[0] : null,
            Tied = top.Length == 1 ? [] : [.. top],
            Total = scores.Sum(),
            Source = source,
        };
    }
}
