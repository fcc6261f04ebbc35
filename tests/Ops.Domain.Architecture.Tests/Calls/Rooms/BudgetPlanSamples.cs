using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Decisions;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Plans, ledgers, funds and choices under a budget.</summary>
internal sealed class BudgetPlanSamples : RoomSamples
{
    private static readonly LocalDate s_start = new(2026, 1, 1);

    /// <summary>One object, because roll-ups merge only over the same tree.</summary>
    private static readonly BudgetTree s_tree = BudgetTree.Of([
        new BudgetUnit("k1"),
        .. Enumerable.Range(2, 120).Select(i => new BudgetUnit($"k{i}", "k1")),
    ]);

    private static readonly DatedPeriod[] s_periods =
    [
        .. Enumerable.Range(1, 12).Select(i => new DatedPeriod($"k{i}", s_start.PlusMonths(i - 1), s_start.PlusMonths(i))),
    ];

    private static Money Usd(decimal amount) => new(amount, Currency.Usd);

    private static LedgerEntry Entry(int variant) =>
        new($"k{(variant % 12) + 1}", "k1", $"k{(variant % 12) + 1}", (LedgerKind)(variant % 3), Usd(5.25m + variant));

    private static LedgerBuilder Builder()
    {
        var builder = new LedgerBuilder(s_tree, s_periods, Currency.Usd);
        builder.Import([Entry(0), Entry(1), Entry(2)]);
        return builder;
    }

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(BudgetTree)] = _ => s_tree,
            [typeof(UnitMove)] = _ => new UnitMove("k2", "k1", s_start),
            [typeof(LedgerEntry)] = variant => Entry(variant),
            [typeof(LedgerBuilder)] = _ => Builder(),
            [typeof(Ledger)] = _ => Builder().ToLedger(),
            [typeof(LedgerRollup)] = _ => LedgerRollup.Of(Builder().ToLedger()),
            [typeof(LedgerRollupAccumulator)] = _ => new LedgerRollupAccumulator(s_tree, s_periods, Currency.Usd),
            [typeof(Funds)] = _ => Funds.Of([new BudgetUnit("k1")], [new ControlledBudget("k1", [Usd(1000), Usd(1000), Usd(1000)])], []),
            [typeof(LevelledItem)] = variant => new LevelledItem($"k{variant + 1}", false, new ItemLevel(0.5m, 1)),
            [typeof(PackageLevel)] = _ => new PackageLevel(Usd(1), 2),
            [typeof(DecisionPackage)] = variant => new DecisionPackage($"k{variant + 1}", false, new PackageLevel(Usd(1), 2)),
            [typeof(FundingRange)] = variant => new FundingRange($"k{variant + 1}", Usd(0), Usd(5), 1 + variant),
            [typeof(FundingGroup)] = variant => new FundingGroup($"k{variant + 1}", ["k1"], maximum: Usd(4)),
            [typeof(DriverInput)] = variant => new DriverInput($"k{variant + 1}", 1, 2, 3),
            [typeof(DriverOpening)] = variant => new DriverOpening($"k{variant + 1}", 1),
            [typeof(PlanChange)] = variant => new PlanChange($"k{variant + 1}", 0.1m),
            [typeof(PlanVintage)] = variant => new PlanVintage(variant, Usd(5), Usd(6), Usd(7)),
            [typeof(VersionEvent)] = variant => new VersionEvent($"k{variant + 1}", VersionAction.Draft, "k1", s_start),
            [typeof(VersionHistory)] = _ => VersionHistory.Of([new VersionEvent("k1", VersionAction.Draft, "k1", s_start)], s_start),
        };

    public override Dictionary<Type, Func<int, Array>> ManyByType =>
        new() { [typeof(DriverFormula)] = _ => new[] { new DriverFormula("x1", "k1 + k2[-1] * 2") } };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["DriverPlan.Of(periods)"] = () => 3,
            ["SmoothedYearEnd.Of(past)"] = () => Enumerable.Range(0, 24).Select(i => Usd(10 + (i * 7 % 5))).ToArray(),
            ["SmoothedYearEnd.Of(periodsPerYear)"] = () => 4,
            ["SmoothedYearEnd.Of(actual)"] = () => new[] { Usd(9), Usd(12) },
            ["DriverPlan.Find(name)"] = () => "x1",
            ["BudgetDrillDown.Of(outcome)"] = () => BudgetPhase.Estimated,
            ["BudgetTree.Move(unit)"] = () => "k2",
            ["BudgetTree.Move(parent)"] = () => "k1",
            ["LedgerBuilder.new(periods)"] = () => s_periods,
            ["LedgerRollupAccumulator.new(periods)"] = () => s_periods,
            ["BestLevels.Of(limit)"] = () => 20m,
            ["ZeroBasePlan.Of(budget)"] = () => Usd(20),
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [
            ("DriverPlan.Of(inputs)", "formulas of numbers and of the period before need no inputs"),
            ("DriverPlan.Of(opening)", "no formula looks back"),
            ("DriverInput.new(amounts)", "the plan compares their number with its periods"),
            ("BudgetOptimum.Of(groups)", "no limits of several items together"),
            ("FundingGroup.new(items)", "a group of nothing receives nothing"),
            ("DecisionPackage.new(levels)", "the plan refuses a package without levels, with its place"),
            ("Funds.Of(used)", "nothing is used yet"),
            ("IncrementalPlan.Of(changes)", "every unit keeps its budget"),
            ("SmoothedYearEnd.Of(actual)", "the year has just begun"),
            ("RollingPlan.Of(actual)", "nothing came yet"),
        ];
}
