using System.Runtime.InteropServices;

namespace Ops.Domain.Budgets;

/// <summary>Entries added up by unit, period and phase.</summary>
/// <remarks>
/// One currency: amounts of another one are refused, all of them at once. A combination without entries has no total, which
/// is not the same as a total of zero. Compares by identity.
/// </remarks>
public sealed class BudgetRollup : IExplainable
{
    /// <summary>The unit of a total over all units.</summary>
    public const string AllUnits = "*";

    private readonly Dictionary<(string Unit, string Period, BudgetPhase Phase), BudgetTotal> _totals;

    private BudgetRollup(Currency currency, Dictionary<(string Unit, string Period, BudgetPhase Phase), BudgetTotal> totals)
    {
        Currency = currency;
        _totals = totals;
        Totals =
        [
            .. totals
                .Values.Where(total => total.Unit != AllUnits)
                .OrderBy(total => total.Unit, StringComparer.Ordinal)
                .ThenBy(total => total.Period, StringComparer.Ordinal)
                .ThenBy(total => total.Phase),
        ];
    }

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency { get; }

    /// <summary>The totals of the units, ordered by unit, period (ordinal) and phase.</summary>
    public ImmutableArray<BudgetTotal> Totals { get; }

    /// <summary>Adds entries up.</summary>
    /// <param name="entries">The entries, at least one, in any order.</param>
    /// <returns>The totals.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no entry. <see cref="FaultCode.CurrencyMismatch"/>: entries in another currency than the
    /// first, each with its row. <see cref="FaultCode.Overflow"/>: a sum does not fit a decimal.
    /// </exception>
    public static BudgetRollup Of(ReadOnlySpan<BudgetEntry> entries)
    {
        Guard.NotEmpty(entries, nameof(entries));
        CheckCurrencies(entries);
        var totals = new Dictionary<(string, string, BudgetPhase), BudgetTotal>();
        foreach (ref readonly var entry in entries)
        {
            Add(totals, entry.Unit, in entry);
            Add(totals, AllUnits, in entry);
        }
        return new BudgetRollup(entries[0].Amount.Currency, totals);
    }

    /// <summary>The total of one unit.</summary>
    /// <param name="unit">The unit, or <see cref="AllUnits"/>.</param>
    /// <param name="period">The label of the period.</param>
    /// <param name="phase">Adopted, estimated or actual.</param>
    /// <returns>The total; null if there is no entry.</returns>
    public BudgetTotal? Find(string unit, string period, BudgetPhase phase) =>
        _totals.GetValueOrDefault(
            (Guard.NotNull(unit, nameof(unit)), Guard.NotNull(period, nameof(period)), Guard.Defined(phase, nameof(phase)))
        );

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Budget", "预算"),
            Currency.Code,
            default,
            default,
            [
                .. _totals
                    .Values.Where(total => total.Unit == AllUnits)
                    .OrderBy(total => total.Period, StringComparer.Ordinal)
                    .ThenBy(total => total.Phase)
                    .Select(total => total.Explain()),
            ]
        );

    private static void CheckCurrencies(ReadOnlySpan<BudgetEntry> entries)
    {
        var faults = new FaultReport();
        var currency = entries[0].Amount.Currency;
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].Amount.Currency != currency)
                faults.Add(
                    FaultCode.CurrencyMismatch,
                    entries[i].Row > 0 ? $"row {entries[i].Row}" : Guard.At(nameof(entries), i),
                    $"{entries[i].Amount.Currency.Code} beside {currency.Code}",
                    "convert the amount at a stated rate first"
                );
        }
        faults.ThrowIfAny();
    }

    private static void Add(Dictionary<(string, string, BudgetPhase), BudgetTotal> totals, string unit, in BudgetEntry entry)
    {
        ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(totals, (unit, entry.Period, entry.Phase), out bool exists);
        total = exists
            ? total! with
            {
                Amount = total.Amount + entry.Amount,
                Rows = total.Rows + entry.Rows,
                FirstRow = Math.Min(total.FirstRow, entry.Row),
                LastRow = Math.Max(total.LastRow, entry.Row),
            }
            : new BudgetTotal(unit, entry.Period, entry.Phase, entry.Amount)
            {
                Rows = entry.Rows,
                FirstRow = entry.Row,
                LastRow = entry.Row,
            };
    }
}
