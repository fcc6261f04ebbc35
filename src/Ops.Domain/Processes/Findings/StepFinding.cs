namespace Ops.Domain.Processes;

/// <summary>An inefficiency with its evidence, its time and its cost.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class StepFinding : IExplainable
{
    internal StepFinding(StepFindingKind kind, ImmutableArray<string> subject, int occurrences, int cases, Int128 ticks, Money cost)
    {
        Kind = kind;
        Subject = subject;
        Occurrences = occurrences;
        Cases = cases;
        Ticks = ticks;
        Cost = cost;
    }

    /// <summary>What was found.</summary>
    public StepFindingKind Kind { get; }

    /// <summary>The activity; the two resources of a ping-pong, in ordinal order.</summary>
    public ImmutableArray<string> Subject { get; }

    /// <summary>The events, the there-and-backs, or the cases without the step.</summary>
    public int Occurrences { get; }

    /// <summary>The cases in which it was seen.</summary>
    public int Cases { get; }

    /// <summary>The time that went into it.</summary>
    public double Seconds => TickFigures.Seconds(Ticks);

    /// <summary>What that time costs, rounded half-even to the minor unit.</summary>
    public Money Cost { get; }

    internal Int128 Ticks { get; }

    /// <summary>Explains the cost.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain()
    {
        string subject = string.Join(" – ", Subject);
        var name = Name;
        return Explanation.Of(
            new Phrase($"{name.English}: {subject}", $"{name.Chinese}：{subject}"),
            Cost.ToString(),
            Phrase.Of($"{Seconds} s in {Cases} cases, {Occurrences} times", $"{Cases} 个案例、{Occurrences} 次、共 {Seconds} 秒")
        );
    }

    private Phrase Name =>
        Kind switch
        {
            StepFindingKind.PingPong => new Phrase("there and back", "来回传递"),
            StepFindingKind.Return => new Phrase("done again after something else", "隔步返工"),
            StepFindingKind.SelfLoop => new Phrase("repeated at once", "立即重复"),
            StepFindingKind.Skipped => new Phrase("good cases do without", "良好案例可省略"),
            _ => new Phrase("approval that never refuses", "从不拒绝的审批"),
        };
}
