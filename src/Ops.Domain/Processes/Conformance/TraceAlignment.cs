namespace Ops.Domain.Processes;

/// <summary>A trace laid beside a run of the model with as few deviations as possible (对齐).</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class TraceAlignment : IExplainable
{
    internal TraceAlignment(ImmutableArray<string> trace, int cases, int? shortestModelTrace, FoundAlignment found)
    {
        Trace = trace;
        Cases = cases;
        Moves = found.Moves;
        Cost = found.Cost;
        LowerBound = found.LowerBound;
        ExpandedStates = found.ExpandedStates;
        Fitness =
            Cost is { } cost && shortestModelTrace is { } shortest && trace.Length + shortest is var most and > 0
                ? 1 - (double)cost / most
                : null;
    }

    /// <summary>The activities of the trace.</summary>
    public ImmutableArray<string> Trace { get; }

    /// <summary>How many cases went that way; 1 for a trace that was given by itself.</summary>
    public int Cases { get; }

    /// <summary>The moves; none where no alignment was found.</summary>
    public ImmutableArray<AlignmentMove> Moves { get; }

    /// <summary>The cost of these moves: those of the log alone and the visible ones of the model alone; null where no alignment was found.</summary>
    public int? Cost { get; }

    /// <summary>No alignment costs less.</summary>
    public int LowerBound { get; }

    /// <summary>True if no alignment costs less than this one; false if the search ended before that was proven.</summary>
    public bool IsOptimal => Cost == LowerBound;

    /// <summary>The states that were expanded.</summary>
    public int ExpandedStates { get; }

    /// <summary>1 − cost/(length of the trace + length of the shortest run of the model); null where cost or both lengths are missing.</summary>
    public double? Fitness { get; }

    /// <summary>Explains the cost.</summary>
    /// <returns>The explanation: each deviation in words.</returns>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        parts.Add(Explanation.Of(new Phrase("Fitness", "拟合度"), Fitness));
        parts.Add(Explanation.Of(new Phrase("No alignment costs less than", "任何对齐的代价不低于"), (decimal)LowerBound));
        parts.Add(
            Explanation.Of(new Phrase("Proven", "已证明"), IsOptimal ? new Phrase("optimal", "最优") : new Phrase("not proven", "未证明"))
        );
        int events = 0;
        foreach (var move in Moves)
        {
            if (move.Kind is AlignmentMoveKind.Synchronous or AlignmentMoveKind.LogOnly)
                events++;
            if (move.Kind == AlignmentMoveKind.LogOnly)
                parts.Add(Deviation(Phrase.Of($"Event {events}", $"事件 {events}"), move, new Phrase("not allowed here", "此处不允许")));
            if (move.Kind == AlignmentMoveKind.ModelOnly)
                parts.Add(Deviation(Phrase.Of($"After event {events}", $"事件 {events} 之后"), move, new Phrase("left out", "被遗漏")));
        }
        string trace = string.Join(", ", Trace);
        return Explanation.Of(new Phrase("Cost of the alignment", "对齐代价"), Cost, Phrase.Of($"{trace}")) with
        {
            Parts = parts.DrainToImmutable(),
        };
    }

    private static Explanation Deviation(Phrase where, AlignmentMove move, Phrase what) => Explanation.Of(where, move.Activity, what);
}
