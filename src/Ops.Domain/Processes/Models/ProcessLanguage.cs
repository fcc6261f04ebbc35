namespace Ops.Domain.Processes;

/// <summary>The different traces that a process tree allows, up to a length.</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class ProcessLanguage : IExplainable
{
    /// <summary>The longest traces that are listed.</summary>
    public const int MaximumLength = 100_000;

    private ProcessLanguage() { }

    /// <summary>How many different traces.</summary>
    public int Count => Traces.Length;

    /// <summary>How many of each length, from 0 to the length asked for.</summary>
    public ImmutableArray<int> CountByLength { get; internal init; }

    /// <summary>The traces by length, then element by element in ordinal order.</summary>
    public ImmutableArray<ImmutableArray<string>> Traces { get; internal init; }

    /// <summary>Lists the traces of a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="maxLength">The most activities of a trace, in [0, <see cref="MaximumLength"/>].</param>
    /// <param name="maxTraces">The most traces; not negative.</param>
    /// <returns>The traces.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the tree is null or a limit out of range.
    /// <see cref="FaultCode.Overflow"/>: more traces.</exception>
    public static ProcessLanguage Of(ProcessTree tree, int maxLength, int maxTraces = 100_000)
    {
        Guard.NotNull(tree, nameof(tree));
        Guard.InRange(maxLength, 0, MaximumLength, nameof(maxLength));
        Guard.InRange(maxTraces, 0, int.MaxValue, nameof(maxTraces));
        var activities = tree.Activities;
        string[] words = [.. new TreeWords(activities, maxTraces).Of(tree, maxLength)];
        Array.Sort(
            words,
            static (left, right) => left.Length != right.Length ? left.Length - right.Length : string.CompareOrdinal(left, right)
        );
        var lengths = new int[maxLength + 1];
        foreach (string word in words)
            lengths[word.Length]++;
        return new ProcessLanguage
        {
            CountByLength = [.. lengths],
            Traces = [.. words.Select(word => word.Select(letter => activities[letter]).ToImmutableArray())],
        };
    }

    /// <summary>Explains how many traces there are.</summary>
    /// <returns>The explanation, with one part per length that occurs.</returns>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        for (int length = 0; length < CountByLength.Length; length++)
        {
            if (CountByLength[length] > 0)
                parts.Add(
                    Explanation.Of(Phrase.Of($"Traces of {length} activities", $"含 {length} 个活动的轨迹"), (decimal)CountByLength[length])
                );
        }
        return Explanation.Of(new Phrase("Different traces", "不同轨迹数"), (decimal)Count) with { Parts = parts.DrainToImmutable() };
    }
}
