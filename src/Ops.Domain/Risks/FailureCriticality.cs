namespace Ops.Domain.Risks;

/// <summary>How many failures with a given effect are to be expected, by mode and by item (危害度).</summary>
/// <remarks>Source: MIL-STD-1629A, task 102. Quantities, so they add up. Compared by reference.</remarks>
public sealed class FailureCriticality : IExplainable
{
    private FailureCriticality() { }

    /// <summary>The modes in the order given; each knows its criticality.</summary>
    public ImmutableArray<FailureRate> Modes { get; internal init; }

    /// <summary>The sum over the modes of each item, in the order in which the items first stand.</summary>
    public ImmutableArray<KeyValuePair<string, double>> Items { get; internal init; }

    /// <summary>Adds up criticalities.</summary>
    /// <param name="modes">The modes, each id once; perhaps none.</param>
    /// <returns>The criticalities.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.Overflow"/>: beyond
    /// double.
    /// </exception>
    public static FailureCriticality Of(ReadOnlySpan<FailureRate> modes)
    {
        UniqueIds.Check(modes, nameof(modes), mode => mode.Id);
        var items = new List<string>();
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var mode in modes)
        {
            if (!sums.TryGetValue(mode.Item, out double sum))
                items.Add(mode.Item);
            sum += mode.Criticality;
            if (!double.IsFinite(sum))
                throw Faults.Overflow(nameof(modes), "a criticality is beyond the range of double", "give hours in a larger unit");
            sums[mode.Item] = sum;
        }
        return new FailureCriticality { Modes = [.. modes], Items = [.. items.Select(item => KeyValuePair.Create(item, sums[item]))] };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Items", "部件"),
            (decimal)Items.Length,
            default,
            new Phrase("MIL-STD-1629A", "MIL-STD-1629A"),
            [
                .. Items.Select(item =>
                    Explanation.Of(
                        Phrase.Of($"{item.Key}"),
                        item.Value,
                        default,
                        default,
                        [
                            .. Modes
                                .Where(mode => mode.Item == item.Key)
                                .Select(mode =>
                                    Explanation.Of(
                                        Phrase.Of($"{mode.Id}"),
                                        mode.Criticality,
                                        Phrase.Of($"{mode.Beta} * {mode.Alpha} * {mode.Rate} * {mode.Hours}")
                                    )
                                ),
                        ]
                    )
                ),
            ]
        );
}
