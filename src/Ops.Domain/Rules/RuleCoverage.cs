namespace Ops.Domain.Rules;

/// <summary>How much of a table some test points exercise: rows by outcome used, boundaries by value tried.</summary>
/// <remarks>The boundary measure follows the idea of MC/DC: J. J. Chilenski, S. P. Miller (1994).</remarks>
public sealed class RuleCoverage : IExplainable
{
    internal RuleCoverage(ImmutableArray<RowCoverage> rows, ImmutableArray<int> faults, ImmutableArray<BoundaryCoverage> boundaries)
    {
        Rows = rows;
        Faults = faults;
        Boundaries = boundaries;
    }

    /// <summary>The rows in the order of the table.</summary>
    public ImmutableArray<RowCoverage> Rows { get; }

    /// <summary>Indices of the points at which the hit policy was broken.</summary>
    public ImmutableArray<int> Faults { get; }

    /// <summary>The boundary values, by row, column and value.</summary>
    public ImmutableArray<BoundaryCoverage> Boundaries { get; }

    /// <summary>Rows whose outcome no test used.</summary>
    public ImmutableArray<string> Unselected => [.. Rows.Where(row => row.Selected == 0).Select(row => row.Row)];

    /// <summary>Share of rows whose outcome was used; 0 to 1.</summary>
    public double RowShare => (double)Rows.Count(row => row.Selected > 0) / Rows.Length;

    /// <summary>Share of boundary values that were exercised; null when the table has none.</summary>
    public double? BoundaryShare =>
        Boundaries.IsEmpty ? null : (double)Boundaries.Count(boundary => boundary.IsExercised) / Boundaries.Length;

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("row coverage", "行覆盖率"),
            RowShare,
            Phrase.Of($"{Rows.Count(row => row.Selected > 0)} / {Rows.Length}"),
            default,
            [
                Explanation.Of(
                    new Phrase("boundary coverage", "边界覆盖率"),
                    BoundaryShare,
                    Phrase.Of($"{Boundaries.Count(boundary => boundary.IsExercised)} / {Boundaries.Length}")
                ),
                .. Unselected.Select(row => Explanation.Of(new Phrase("not tested", "未测试"), row)),
                .. Boundaries
                    .Where(boundary => !boundary.IsExercised)
                    .Select(boundary =>
                        Explanation.Of(new Phrase("boundary not tried", "未试边界"), $"{boundary.Row}.{boundary.Column} = {boundary.Value}")
                    ),
            ]
        );
}
