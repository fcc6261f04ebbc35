using System.Numerics;

namespace Ops.Domain.Rules;

/// <summary>Everything that can be proved about a table over its whole domain. States facts; which of them are faults, the caller decides.</summary>
public sealed class TableVerification : IExplainable
{
    internal TableVerification() { }

    /// <summary>The table's name.</summary>
    public required string Table { get; init; }

    /// <summary>True when every point of the domain is matched by some row.</summary>
    public bool IsComplete => GapCount == 0;

    /// <summary>True when no two rows with different outcomes match at one point.</summary>
    public bool IsConsistent => ConflictCount == 0;

    /// <summary>The regions that no row covers: canonical, so that they depend on what is uncovered only, not on how rows are written.</summary>
    public required ImmutableArray<Gap> Gaps { get; init; }

    /// <summary>How many gaps there are, also where the list is cut.</summary>
    public required long GapCount { get; init; }

    /// <summary>How many points the domain has; null when a column is dense or without end.</summary>
    public required BigInteger? TotalPoints { get; init; }

    /// <summary>How many points no row covers; null when a column is dense or without end.</summary>
    public required BigInteger? UncoveredPoints { get; init; }

    /// <summary>Pairs of rows that match at common points, ordered by the first row, then the second.</summary>
    public required ImmutableArray<Overlap> Overlaps { get; init; }

    /// <summary>How many overlaps there are, also where the list is cut.</summary>
    public required long OverlapCount { get; init; }

    /// <summary>How many overlaps have different outcomes.</summary>
    public required long ConflictCount { get; init; }

    /// <summary>Rows that never decide anything, in the order of the table.</summary>
    public required ImmutableArray<UnreachableRow> Unreachable { get; init; }

    /// <summary>Rows whose region lies inside another's, ordered by row, then by holder.</summary>
    public required ImmutableArray<SubsumedRow> Subsumed { get; init; }

    /// <summary>Rows whose removal, each on its own, changes the answer nowhere.</summary>
    public required ImmutableArray<string> Redundant { get; init; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("table", "决策表"),
            Table,
            default,
            new Phrase("exact set algebra over the declared domains", "对声明域的精确集合运算"),
            [
                Explanation.Of(
                    new Phrase("gaps", "缺口"),
                    (decimal)GapCount,
                    default,
                    default,
                    [
                        .. Gaps.Select(gap =>
                            Explanation.Of(new Phrase($"no row for {gap.Box}", $"无行覆盖 {gap.Box}"), gap.Witness.ToString())
                        ),
                    ]
                ),
                Explanation.Of(
                    new Phrase("overlaps", "重叠"),
                    (decimal)OverlapCount,
                    default,
                    default,
                    [
                        .. Overlaps.Select(overlap =>
                            Explanation.Of(
                                new Phrase(
                                    $"rows {overlap.First} and {overlap.Second} at {overlap.Region}",
                                    $"行 {overlap.First} 与 {overlap.Second} 于 {overlap.Region}"
                                ),
                                overlap.Witness.ToString()
                            )
                        ),
                    ]
                ),
                Explanation.Of(new Phrase("conflicts", "冲突"), (decimal)ConflictCount),
                Explanation.Of(new Phrase("unreachable rows", "不可达行"), string.Join(", ", Unreachable.Select(row => row.Row))),
                Explanation.Of(
                    new Phrase("subsumed rows", "被包含行"),
                    string.Join(", ", Subsumed.Select(row => $"{row.Row} by {row.By}"))
                ),
                Explanation.Of(new Phrase("redundant rows", "冗余行"), string.Join(", ", Redundant)),
            ]
        );
}
