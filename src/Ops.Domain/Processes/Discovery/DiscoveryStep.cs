namespace Ops.Domain.Processes;

/// <summary>One decision of the miner and its reason.</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class DiscoveryStep : IExplainable
{
    internal DiscoveryStep(
        DiscoveryStepKind kind,
        int depth,
        long traces,
        ImmutableArray<ImmutableArray<string>> groups,
        ImmutableArray<EdgeCount> weakEdges
    )
    {
        Kind = kind;
        Depth = depth;
        Traces = traces;
        Groups = groups;
        WeakEdges = weakEdges;
    }

    /// <summary>What was done.</summary>
    public DiscoveryStepKind Kind { get; }

    /// <summary>How many decisions lie above this one.</summary>
    public int Depth { get; }

    /// <summary>The traces that the decision is about: all of the part, or those that were dropped.</summary>
    public long Traces { get; }

    /// <summary>The groups of activities that came out of it, each in ordinal order.</summary>
    public ImmutableArray<ImmutableArray<string>> Groups { get; }

    /// <summary>The edges that were too weak to count; none where the cut was found without leaving any out.</summary>
    public ImmutableArray<EdgeCount> WeakEdges { get; }

    /// <summary>Why it was done.</summary>
    public Phrase Reason =>
        Kind switch
        {
            DiscoveryStepKind.DroppedEmptyTraces => new Phrase(
                "traces without an event are within the noise",
                "没有事件的轨迹在噪声阈值之内"
            ),
            DiscoveryStepKind.OptionalPart => new Phrase("some traces have no event here", "有些轨迹在此没有事件"),
            DiscoveryStepKind.ExclusiveCut => new Phrase("no trace goes from one group to another", "没有轨迹从一组走到另一组"),
            DiscoveryStepKind.SequenceCut => new Phrase(
                "each group is reached from those before it and never leads back",
                "每组只从前面的组到达，且不会返回"
            ),
            DiscoveryStepKind.ParallelCut => new Phrase(
                "activities of different groups follow each other both ways, and each group has a start and an end",
                "不同组的活动互相直接跟随，且每组都有开始和结束"
            ),
            DiscoveryStepKind.LoopCut => new Phrase(
                "the first group has all starts and ends; the others lead from its ends back to its starts",
                "第一组包含全部开始与结束；其余各组从其结束返回其开始"
            ),
            DiscoveryStepKind.OncePerTrace => new Phrase(
                "no cut; the first activity occurs once in each trace",
                "没有切分；第一个活动在每条轨迹中恰好出现一次"
            ),
            DiscoveryStepKind.ConcurrentActivity => new Phrase(
                "no cut; without the first activity there is one",
                "没有切分；去掉第一个活动后即有切分"
            ),
            DiscoveryStepKind.StrictRepetition => new Phrase(
                "no cut; a start follows an end within a trace",
                "没有切分；轨迹中开始活动紧跟结束活动"
            ),
            DiscoveryStepKind.Repetition => new Phrase("no cut; a start occurs again within a trace", "没有切分；轨迹中再次出现开始活动"),
            _ => new Phrase("no cut: any order is allowed", "没有切分：允许任意顺序"),
        };

    /// <summary>Explains the decision.</summary>
    /// <returns>The explanation: the groups, the reason, the edges left out.</returns>
    public Explanation Explain()
    {
        string groups = string.Join(" | ", Groups.Select(group => string.Join(", ", group)));
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        parts.Add(Explanation.Of(new Phrase("Traces", "轨迹数"), (decimal)Traces));
        foreach (var edge in WeakEdges)
            parts.Add(
                Explanation.Of(Phrase.Of($"Left out: {edge.From} → {edge.To}", $"忽略：{edge.From} → {edge.To}"), (decimal)edge.Count)
            );
        return Explanation.Of(Name(), Phrase.Of($"{groups}")) with { Formula = Reason, Parts = parts.DrainToImmutable() };
    }

    private Phrase Name() =>
        Kind switch
        {
            DiscoveryStepKind.DroppedEmptyTraces => new Phrase("Noise", "噪声"),
            DiscoveryStepKind.OptionalPart => new Phrase("Optional", "可选"),
            DiscoveryStepKind.ExclusiveCut => new Phrase("Choice", "排他选择"),
            DiscoveryStepKind.SequenceCut => new Phrase("Sequence", "顺序"),
            DiscoveryStepKind.ParallelCut => new Phrase("Parallel", "并行"),
            DiscoveryStepKind.LoopCut => new Phrase("Loop", "循环"),
            DiscoveryStepKind.OncePerTrace or DiscoveryStepKind.ConcurrentActivity => new Phrase("Beside the rest", "与其余并行"),
            DiscoveryStepKind.StrictRepetition or DiscoveryStepKind.Repetition => new Phrase("Repeated", "重复"),
            _ => new Phrase("Any order", "任意顺序"),
        };
}
