using System.Collections.Immutable;
using Ops.Domain;
using Ops.Domain.Budgets;
using Ops.Domain.Calendars;
using Ops.Domain.Reviews;
using Period = Ops.Domain.Calendars.Period;

namespace OperatingReview.Reading.Company;

/// <summary>Reads the company's ledger: plan and spending by unit, account and month. The library adds months up to quarters.</summary>
internal sealed class CompanyLedger(CompanyPeriod period)
{
    private readonly List<BudgetEntry> _lines = [];
    private readonly List<BudgetEntry> _months = [];

    public BudgetRollup Budget { get; private set; } = null!;

    public ImmutableArray<BudgetEntry> Lines => [.. _lines];

    public ImmutableArray<ReviewSpending> Spending { get; private set; } = [];

    public static CompanyLedger Read(string folder, Complaints complaints, Language language, CompanyPeriod period)
    {
        var ledger = new CompanyLedger(period);
        var names = CsvFile
            .Read(folder, "accounts.csv", complaints, "account", "name_en", "name_zh")
            .Rows.ToDictionary(row => row["account"], row => row.Name().In(language), StringComparer.Ordinal);
        foreach (var row in CsvFile.Read(folder, "ledger.csv", complaints, "unit", "account", "month", "plan", "actual", "expected").Rows)
        {
            if (!names.TryGetValue(row["account"], out string? name))
                row.Unknown(
                    "account",
                    new Phrase("account", "科目"),
                    new Phrase("add it to accounts.csv or correct the key", "请在 accounts.csv 中添加或更正编号")
                );
            else if (row.Text("unit") is not null && row.Month("month") is { } month)
                ledger.Add(row, name, month);
        }
        if (ledger._lines.Count > 0)
        {
            ledger.Budget = BudgetRollup.Of(ledger._lines.ToArray());
            var commitments = CsvFile.Read(folder, "commitments.csv", complaints, "unit", "committed");
            ledger.Spending = period.IsRunning ? [.. ledger.ReadCommitments(commitments)] : [];
        }
        return ledger;
    }

    private void Add(CsvRow row, string account, Period month)
    {
        string quarter = Period.Containing(month.Start, PeriodGrain.Quarter).ToString();
        Entry(row.Yuan("plan"), BudgetPhase.Adopted, BudgetPhase.Adopted);
        if (month.Start > period.AsOf && quarter != period.Label)
            return;
        // Of the quarter that runs nothing is final: its months, spent or still to come, make the estimate.
        var phase = quarter == period.Label && period.IsRunning ? BudgetPhase.Estimated : BudgetPhase.Actual;
        Entry(row.Yuan("actual"), phase, BudgetPhase.Actual);
        Entry(row.Yuan("expected"), phase, BudgetPhase.Estimated);

        void Entry(Money? amount, BudgetPhase inQuarter, BudgetPhase inMonth)
        {
            if (amount is not { } money)
                return;
            _lines.Add(new BudgetEntry(row["unit"], quarter, inQuarter, money, 1, row.Line, account));
            _months.Add(new BudgetEntry(row["unit"], month.ToString(), inMonth, money, 1, row.Line));
        }
    }

    /// <summary>Plan and spending of the months of the quarter under review, with what is ordered.</summary>
    private IEnumerable<ReviewSpending> ReadCommitments(CsvFile file)
    {
        var months = BudgetRollup.Of(_months.ToArray());
        var quarter = period.Quarter.Split(PeriodGrain.Month);
        foreach (var row in file.Rows)
        {
            Money[] plan =
            [
                .. quarter
                    .Select(month => months.Find(row["unit"], month.ToString(), BudgetPhase.Adopted))
                    .OfType<BudgetTotal>()
                    .Select(total => total.Amount),
            ];
            Money[] spent =
            [
                .. quarter
                    .Select(month => months.Find(row["unit"], month.ToString(), BudgetPhase.Actual))
                    .OfType<BudgetTotal>()
                    .Select(total => total.Amount),
            ];
            var spending = row.Try(
                "unit",
                () => new ReviewSpending(row["unit"], plan, spent, row.Yuan("committed")) { Period = period.Label }
            );
            if (spending is not null)
                yield return spending;
        }
    }
}
