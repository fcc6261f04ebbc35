using System.Numerics;

namespace Ops.Domain.Rules;

/// <summary>All points at which two versions of a table answer differently, as canonical regions.</summary>
/// <typeparam name="TOutcome">The type of the outcomes.</typeparam>
public sealed class TableDifference<TOutcome> : IExplainable
{
    internal TableDifference(ImmutableArray<Difference<TOutcome>> differences, long count, BigInteger? points)
    {
        Differences = differences;
        Count = count;
        Points = points;
    }

    /// <summary>True when both versions answer alike everywhere.</summary>
    public bool AreEqual => Count == 0;

    /// <summary>The regions with both answers.</summary>
    public ImmutableArray<Difference<TOutcome>> Differences { get; }

    /// <summary>How many regions there are, also where the list is cut.</summary>
    public long Count { get; }

    /// <summary>How many points differ; null when a column is dense or without end.</summary>
    public BigInteger? Points { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("differences", "差异"),
            (decimal)Count,
            default,
            default,
            [
                .. Differences.Select(item =>
                    Explanation.Of(
                        new Phrase($"at {item.Box}", $"在 {item.Box}"),
                        $"{item.Old} -> {item.New}",
                        Phrase.Of($"{item.Witness}")
                    )
                ),
            ]
        );
}
