namespace Ops.Domain.Budgets;

/// <summary>What one line adds to a unit's variance, and the source rows that it was added up from.</summary>
public sealed record DrillLine : IExplainable
{
    internal DrillLine() { }

    /// <summary>The line; null for what was entered without one.</summary>
    public required string? Line { get; init; }

    /// <summary>What was adopted.</summary>
    public required Money Budget { get; init; }

    /// <summary>What came of it, or is expected to.</summary>
    public required Money Outcome { get; init; }

    /// <summary>Outcome − budget.</summary>
    public Money Variance => Outcome - Budget;

    /// <summary>The line's variance over the unit's; null if that is 0.</summary>
    public required double? Share { get; init; }

    /// <summary>The number of the first source row; 0 if rows have none.</summary>
    public required int FirstRow { get; init; }

    /// <summary>The number of the last source row; 0 if rows have none.</summary>
    public required int LastRow { get; init; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Line is null ? new Phrase("Without a line", "未分项") : Phrase.Of($"{Line}"),
            Told.Text(Variance),
            Phrase.Of($"{Told.Plain(Outcome)} - {Told.Plain(Budget)}"),
            FirstRow == 0 ? default
                : FirstRow == LastRow ? Phrase.Of($"row {FirstRow}", $"第 {FirstRow} 行")
                : Phrase.Of($"rows {FirstRow} to {LastRow}", $"第 {FirstRow} 至 {LastRow} 行")
        );
}
