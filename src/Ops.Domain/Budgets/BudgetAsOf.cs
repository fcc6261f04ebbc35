using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>What was believed on one day to hold on another: two dates per revision, and nothing is overwritten.</summary>
public sealed class BudgetAsOf : IExplainable
{
    private BudgetAsOf(LocalDate on, LocalDate asOf, ImmutableArray<BudgetRevision> lines, Money total)
    {
        On = on;
        AsOf = asOf;
        Lines = lines;
        Total = total;
    }

    /// <summary>The day on which the amounts hold.</summary>
    public LocalDate On { get; }

    /// <summary>The day on which this was believed.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The revision that counts for each key, ordered by key (code points); keys without one are left out.</summary>
    public ImmutableArray<BudgetRevision> Lines { get; }

    /// <summary>The sum of the lines.</summary>
    public Money Total { get; }

    /// <summary>Folds revisions.</summary>
    /// <param name="revisions">At least one revision, all in one currency, in order of arrival.</param>
    /// <param name="on">The day on which the amounts hold.</param>
    /// <param name="asOf">The day on which this was believed.</param>
    /// <returns>Per key the revision with the latest day in force, then the latest recorded, then the last in the list.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.Overflow"/>.</exception>
    public static BudgetAsOf Of(ReadOnlySpan<BudgetRevision> revisions, LocalDate on, LocalDate asOf)
    {
        Rows.NotEmpty(revisions, nameof(revisions));
        var currency = revisions[0].Amount.Currency;
        var latest = new SortedDictionary<string, BudgetRevision>(CodePointOrder.Instance);
        for (int i = 0; i < revisions.Length; i++)
        {
            var revision = revisions[i];
            Rows.In(currency, Guard.At(nameof(revisions), i), revision.Amount);
            if (revision.InForce > on || revision.Recorded > asOf)
                continue;
            if (
                !latest.TryGetValue(revision.Key, out var known)
                || (revision.InForce, revision.Recorded).CompareTo((known.InForce, known.Recorded)) >= 0
            )
                latest[revision.Key] = revision;
        }
        return new BudgetAsOf(
            on,
            asOf,
            [.. latest.Values],
            Fraction.Sum(latest.Values.Select(line => (Fraction)line.Amount.Amount)).In(currency)
        );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of(
                $"Budget on {Figures.Text(On)} as of {Figures.Text(AsOf)}",
                $"截至 {Figures.Text(AsOf)} 所知的 {Figures.Text(On)} 预算"
            ),
            Told.Text(Total),
            default,
            default,
            [
                .. Lines.Select(line =>
                    Explanation.Of(
                        Phrase.Of($"{line.Key}"),
                        Told.Text(line.Amount),
                        default,
                        Phrase.Of($"{Figures.Text(line.InForce)}, {Figures.Text(line.Recorded)}")
                    )
                ),
            ]
        );
}
