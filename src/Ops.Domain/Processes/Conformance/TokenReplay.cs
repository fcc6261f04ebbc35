namespace Ops.Domain.Processes;

/// <summary>How well the cases of a log go through a Petri net when every event must fire (令牌回放).</summary>
/// <remarks>
/// An event whose transition lacks tokens fires all the same, and what it lacked counts as missing. Silent transitions fire only where they enable an
/// event or lead to the final marking: the fewest that do, found among the first 1,000 markings; of several transitions with one label the first that
/// can fire so, else the one that lacks the fewest tokens. Events whose activity the net lacks are skipped and reported, and their cases do not fit.
/// Source: Rozinat and van der Aalst 2008. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class TokenReplay : IExplainable
{
    private TokenReplay() { }

    /// <summary>The cases of the log.</summary>
    public int Cases { get; internal init; }

    /// <summary>The tokens of all cases.</summary>
    public TokenCount Tokens { get; internal init; }

    /// <summary>The fitness of the totals; null if nothing was produced or nothing consumed.</summary>
    public double? LogFitness => Tokens.Fitness;

    /// <summary>The mean of the cases' fitness; null where one has none.</summary>
    public double? AverageTraceFitness { get; internal init; }

    /// <summary>The cases without a missing or left token and without an unknown activity.</summary>
    public int FittingCases { get; internal init; }

    /// <summary>The activities that the net does not have, with their events, in ordinal order.</summary>
    public ImmutableArray<NamedCount> UnknownActivities { get; internal init; }

    /// <summary>The variants in order of first appearance.</summary>
    public ImmutableArray<ReplayedVariant> Variants { get; internal init; }

    /// <summary>Replays a log.</summary>
    /// <param name="net">The net.</param>
    /// <param name="log">The log.</param>
    /// <returns>The tokens, in total and by variant.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: the log has no case.
    /// <see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static TokenReplay Of(AcceptingPetriNet net, EventLog log)
    {
        Guard.NotNull(net, nameof(net));
        var traces = LogTraces.Of(log);
        var player = new TokenPlayer(net, traces.Labels);
        var variants = ImmutableArray.CreateBuilder<ReplayedVariant>(traces.Traces.Length);
        var unknown = new int[traces.Labels.Length];
        var total = default(TokenCount);
        double? fitness = 0;
        for (int i = 0; i < traces.Traces.Length; i++)
        {
            int skipped = 0;
            foreach (int activity in traces.Traces[i])
            {
                if (player.Knows(activity))
                    continue;
                unknown[activity] += traces.Counts[i];
                skipped++;
            }
            var tokens = player.Play(traces.Traces[i]);
            total = total.Plus(tokens.Times(traces.Counts[i]));
            fitness += tokens.Fitness * traces.Counts[i];
            variants.Add(new ReplayedVariant(Names(traces, i), traces.Counts[i], tokens, skipped));
        }
        return new TokenReplay
        {
            Cases = log.CaseCount,
            Tokens = total,
            AverageTraceFitness = fitness / log.CaseCount,
            FittingCases = variants.Sum(variant => variant.Fits ? variant.Cases : 0),
            UnknownActivities =
            [
                .. traces.Labels.Select((label, activity) => new NamedCount(label, unknown[activity])).Where(item => item.Count > 0),
            ],
            Variants = variants.MoveToImmutable(),
        };
    }

    /// <summary>Explains the fitness.</summary>
    /// <returns>The explanation: the tokens, the cases that fit, the unknown activities.</returns>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        parts.Add(
            Explanation.Of(new Phrase("Cases that fit", "拟合的案例"), (decimal)FittingCases, Phrase.Of($"{FittingCases} / {Cases}"))
        );
        parts.Add(Explanation.Of(new Phrase("Mean fitness of the cases", "案例平均拟合度"), AverageTraceFitness));
        foreach (var item in UnknownActivities)
            parts.Add(Explanation.Of(Phrase.Of($"Not in the model: {item.Name}", $"模型中没有：{item.Name}"), (decimal)item.Count));
        return Explanation.Of(
            new Phrase("Fitness", "拟合度"),
            LogFitness,
            Phrase.Of($"½(1 − {Tokens.Missing}/{Tokens.Consumed}) + ½(1 − {Tokens.Remaining}/{Tokens.Produced})"),
            new Phrase("Rozinat & van der Aalst 2008", "罗齐纳特与范德阿尔斯特 2008"),
            parts.ToArray()
        );
    }

    private static ImmutableArray<string> Names(LogTraces traces, int at) =>
        [.. traces.Traces[at].Select(activity => traces.Labels[activity])];
}
