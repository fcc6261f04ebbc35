namespace Ops.Domain.Rules;

/// <summary>What another version of a table would have answered on historic rows.</summary>
/// <typeparam name="TOutcome">The type of the outcomes.</typeparam>
public sealed class Backtest<TOutcome> : IExplainable
{
    internal Backtest(
        int rows,
        ImmutableArray<string> changedIds,
        ImmutableArray<Transition<TOutcome>> transitions,
        BacktestMeasure? measure
    )
    {
        Rows = rows;
        ChangedIds = changedIds;
        Transitions = transitions;
        Measure = measure;
    }

    /// <summary>How many rows were replayed.</summary>
    public int Rows { get; }

    /// <summary>The ids of the rows whose answer changes, in their order.</summary>
    public ImmutableArray<string> ChangedIds { get; }

    /// <summary>The changes by pair of answers, in the order of first appearance.</summary>
    public ImmutableArray<Transition<TOutcome>> Transitions { get; }

    /// <summary>What the change adds up to; null when no measure was asked for.</summary>
    public BacktestMeasure? Measure { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("changed rows", "变化的行"),
            (decimal)ChangedIds.Length,
            Phrase.Of($"{ChangedIds.Length} of {Rows}", $"{Rows} 行中 {ChangedIds.Length} 行"),
            default,
            [
                .. Transitions.Select(item =>
                    Explanation.Of(new Phrase($"from {item.Old} to {item.New}", $"由 {item.Old} 变为 {item.New}"), (decimal)item.Count)
                ),
                .. Measure is { } measure
                    ? (Explanation[])
                        [Explanation.Of(new Phrase("effect", "影响"), measure.Delta, Phrase.Of($"{measure.New} - {measure.Old}"))]
                    : [],
            ]
        );
}
