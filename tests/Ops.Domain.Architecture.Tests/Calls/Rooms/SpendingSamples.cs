using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Calendars;
using Ops.Domain.Reviews;
using Ops.Domain.Series;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Dimensions of a ledger, steps of spending, rates and curves; stored charts.</summary>
internal sealed class SpendingSamples : RoomSamples
{
    private static readonly LocalDate s_start = new(2026, 1, 1);

    private static Money Usd(decimal amount) => new(amount, Currency.Usd);

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(LedgerTree)] = variant => new LedgerTree(
                variant % 2 == 0 ? LedgerDimension.Account : LedgerDimension.Fund,
                BudgetTree.Of([new BudgetUnit("k1")])
            ),
            [typeof(LedgerNode)] = _ => new LedgerNode(LedgerDimension.Unit, "k1"),
            [typeof(SpendingOverride)] = _ => new SpendingOverride("k1", "k2"),
            [typeof(DatedSpending)] = variant => new DatedSpending(s_start.PlusDays(variant), Usd(5 + variant)),
            [typeof(ReviewSpending)] = _ => new ReviewSpending("k1", [Usd(5), Usd(5)], [Usd(4)]),
            [typeof(WorkdayCalendar)] = _ => WorkdayCalendar.MondayToFriday,
        };

    public override Dictionary<Type, Func<int, Array>> ManyByType =>
        new()
        {
            [typeof(LedgerTree)] = _ =>
                new[] { LedgerDimension.Account, LedgerDimension.Fund }
                    .Select(dimension => new LedgerTree(dimension, BudgetTree.Of([new BudgetUnit("k1")])))
                    .ToArray(),
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["Ledger.TreeOf(dimension)"] = () => LedgerDimension.Unit,
            ["LedgerRollup.Of(dimension)"] = () => LedgerDimension.Unit,
            ["LedgerTree.new(dimension)"] = () => LedgerDimension.Fund,
            ["Funds.TryCommit(reserved)"] = () => null,
            ["Funds.TryBook(committed)"] = () => null,
            ["BurnRate.Of(start)"] = () => s_start,
            ["BurnRate.Of(end)"] = () => s_start.PlusDays(200),
            ["BurnRate.Of(asOf)"] = () => s_start.PlusDays(100),
            ["EarnedValueCurve.Of(planned)"] = () => new[] { Usd(10), Usd(10) },
            ["EarnedValueCurve.Of(earned)"] = () => new[] { Usd(4), Usd(4) },
            ["EarnedValueCurve.Of(actual)"] = () => new[] { Usd(5), Usd(5) },
            ["ReviewSpending.new(plan)"] = () => new[] { Usd(10), Usd(10), Usd(10) },
            ["ReviewSpending.new(actual)"] = () => new[] { Usd(10), Usd(10) },
            ["ChartMonitor.Read(source)"] = () => Chart(),
            ["ChartMonitor.Read(rules)"] = () => ChartRuleSet.Nhs,
            ["ChartMonitor.Write(destination)"] = () => new byte[512],
            ["EwmaMonitor.Read(source)"] = () => Average(),
            ["EwmaMonitor.Write(destination)"] = () => new byte[128],
            ["CusumMonitor.Read(source)"] = () => Sums(),
            ["CusumMonitor.Write(destination)"] = () => new byte[128],
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [
            ("LedgerBuilder.new(trees)", "units alone have a tree"),
            ("BurnRate.Of(spending)", "nothing is spent yet"),
            ("EarnedValueCurve.Of(earned)", "the project has not begun"),
            ("EarnedValueCurve.Of(actual)", "the project has not begun"),
            ("ReviewSpending.new(actual)", "the period has just begun"),
        ];

    private static byte[] Chart()
    {
        var chart = new ChartMonitor(1, 2, ChartRuleSet.Nhs);
        byte[] bytes = new byte[chart.SerializedSize];
        chart.Write(bytes);
        return bytes;
    }

    private static byte[] Average()
    {
        var chart = new EwmaMonitor(1, 2);
        byte[] bytes = new byte[chart.SerializedSize];
        chart.Write(bytes);
        return bytes;
    }

    private static byte[] Sums()
    {
        var chart = new CusumMonitor(1, 2);
        byte[] bytes = new byte[chart.SerializedSize];
        chart.Write(bytes);
        return bytes;
    }
}
