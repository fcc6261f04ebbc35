namespace Ops.Domain.Budgets;

/// <summary>The lines of a budget against what came of them: a variance per line, and those that matter.</summary>
public sealed class BudgetComparison : IExplainable
{
    private readonly ImmutableArray<BudgetLine> _lines;

    private BudgetComparison(ReadOnlySpan<BudgetLine> lines)
    {
        _lines = [.. lines];
        Variances = [.. _lines.Select(line => BudgetVariance.Of(line.Kind, line.Budget, line.Actual))];
    }

    /// <summary>One variance per line, in the order of the lines.</summary>
    public ImmutableArray<BudgetVariance> Variances { get; }

    /// <summary>Compares lines.</summary>
    /// <param name="lines">At least one line; keys are unique, all amounts in one currency.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no line. <see cref="FaultCode.DuplicateKey"/>: a key twice.
    /// <see cref="FaultCode.CurrencyMismatch"/>: two currencies.
    /// </exception>
    public static BudgetComparison Of(params ReadOnlySpan<BudgetLine> lines)
    {
        Rows.NotEmpty(lines, nameof(lines));
        Rows.Unique(lines, nameof(lines), line => line.Id);
        for (int i = 0; i < lines.Length; i++)
            Rows.In(lines[0].Budget.Currency, Guard.At(nameof(lines), i), lines[i].Budget, lines[i].Actual);
        return new BudgetComparison(lines);
    }

    /// <summary>The lines whose variance matters: the largest first, ties by key (code points).</summary>
    /// <param name="materiality">From where on a variance matters.</param>
    /// <returns>The lines; perhaps none.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>: another currency than the limit's.</exception>
    public ImmutableArray<MaterialVariance> Material(Materiality materiality)
    {
        Guard.NotNull(materiality, nameof(materiality));
        return
        [
            .. _lines
                .Zip(Variances, (line, variance) => (line.Id, Variance: variance))
                .Where(row => materiality.IsMaterial(row.Variance))
                .OrderByDescending(row => row.Variance.Variance.Magnitude)
                .ThenBy(row => row.Id, CodePointOrder.Instance)
                .Select(row => new MaterialVariance(row.Id, row.Variance, materiality.Reached(row.Variance))),
        ];
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Lines compared", "对比的预算项"),
            (decimal)_lines.Length,
            default,
            default,
            [
                .. _lines.Zip(
                    Variances,
                    (line, variance) =>
                        Explanation.Of(Phrase.Of($"{line.Id}"), Told.Text(variance.Variance), default, default, variance.Explain())
                ),
            ]
        );
}
