using NodaTime;
using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>What every engine refuses at its door, each with its code and place. The codes are those that the engines document.</summary>
public class DoorTests
{
    private static readonly LocalDate s_day = new(2026, 1, 1);

    private static Money Eur(decimal amount) => new(amount, Currency.Eur);

    private static void Mixed(string place, Action call) => Refusal.Of(call, FaultCode.CurrencyMismatch, place);

    private static void Empty(string place, Action call) => Refusal.Of(call, FaultCode.EmptyInput, place);

    private static void Invalid(string place, Action call) => Refusal.Of(call, FaultCode.InvalidArgument, place);

    private static void Twice(string place, Action call) => Refusal.Of(call, FaultCode.DuplicateKey, place);

    [Fact]
    public void Absorption_costing()
    {
        var good = new AbsorptionCost(Usd(10m), Usd(4m), Usd(1m), Usd(300m), 100, Usd(50m), 5);
        AbsorptionPeriod period = new(100, 90);
        void Refused(AbsorptionCost cost, string place) => Invalid(place, () => AbsorptionCosting.Of(cost, period));
        Refused(good with { Price = Usd(-1m) }, "cost.Price");
        Refused(good with { VariableManufacturing = Usd(-1m) }, "cost.VariableManufacturing");
        Refused(good with { VariableSelling = Usd(-1m) }, "cost.VariableSelling");
        Refused(good with { BudgetedFixedManufacturing = Usd(-1m) }, "cost.BudgetedFixedManufacturing");
        Refused(good with { DenominatorUnits = -1 }, "cost.DenominatorUnits");
        Refused(good with { FixedSelling = Usd(-1m) }, "cost.FixedSelling");
        Refused(good with { OpeningUnits = -1 }, "cost.OpeningUnits");
        Refused(null!, "cost");
        Empty("periods", () => AbsorptionCosting.Of(good));
        Invalid("periods[0]", () => AbsorptionCosting.Of(good, [null!]));
        foreach (
            var mixed in new[]
            {
                good with
                {
                    VariableManufacturing = Eur(1m),
                },
                good with
                {
                    VariableSelling = Eur(1m),
                },
                good with
                {
                    BudgetedFixedManufacturing = Eur(1m),
                },
                good with
                {
                    FixedSelling = Eur(1m),
                },
            }
        )
            Mixed("cost", () => AbsorptionCosting.Of(mixed, period));
        Mixed("periods[1]", () => AbsorptionCosting.Of(good, period, period with { FixedManufacturing = Eur(1m) }));
        Invalid("periods[1].Produced", () => AbsorptionCosting.Of(good, period, new AbsorptionPeriod(-1, 0)));
        Invalid("periods[1].Sold", () => AbsorptionCosting.Of(good, period, new AbsorptionPeriod(0, -1)));
        Invalid("periods[1].FixedManufacturing", () => AbsorptionCosting.Of(good, period, new AbsorptionPeriod(0, 0, Usd(-1m))));
        Invalid("periods[1].Sold", () => AbsorptionCosting.Of(good, period, new AbsorptionPeriod(0, 15.01m)));
        AbsorptionCosting.Of(good, period, new AbsorptionPeriod(0, 15)).Periods[1].ClosingUnits.Should().Be(0);
        // Opening stock of 5 carries 5 · 300 / 100 = 15 of fixed cost.
        AbsorptionCosting.Of(good, period).Periods[0].FixedInOpening.Should().Be(Usd(15m));
    }

    [Fact]
    public void Activity_costing()
    {
        CostActivity activity = new("a", 5, new CostUse("x", 1));
        CostResource resource = new("r", Usd(1m), 5, new CostUse("a", 1));
        Empty("activities", () => ActivityCosting.Of([resource], []));
        Invalid("activities[0]", () => ActivityCosting.Of([resource], [null!]));
        Twice("resources[1]", () => ActivityCosting.Of([resource, resource], [activity]));
        Mixed("resources[1]", () => ActivityCosting.Of([resource, new CostResource("s", Eur(1m))], [activity]));
        Invalid("resources[0]", () => ActivityCosting.Of([new CostResource("r", Usd(-1m))], [activity]));
        Invalid("resources[0]", () => ActivityCosting.Of([new CostResource("r", Usd(0.001m), null, new CostUse("a", 1))], [activity]));
        Invalid("resources[0]", () => ActivityCosting.Of([new CostResource("r", Usd(1m), -1, new CostUse("a", 0))], [activity]));
        Invalid("resources[0]", () => ActivityCosting.Of([new CostResource("r", Usd(1m), 3, new CostUse("a", -1))], [activity]));
        Invalid("activities[0]", () => ActivityCosting.Of([resource], [new CostActivity("a", 1, new CostUse("x", 1.01m))]));
        Invalid("activities[0]", () => ActivityCosting.Of([resource], [new CostActivity("a", null, new CostUse("x", -1))]));
        Invalid("uses[0]", () => new CostActivity("a", 1, [null!]));
        Invalid("uses[0]", () => new CostResource("a", Usd(1m), 1, [null!]));
    }

    [Fact]
    public void Carry_forward()
    {
        var policy = new CarryPolicy { Share = 1 };
        CarryLine Line(string node, decimal budget = 10, CarryPolicy? own = null, Money? carriedIn = null, params OpenCommitment[] open) =>
            new(node, Usd(budget), Usd(0m), own ?? policy, carriedIn, open);
        void Refused(string place, CarryLine line) => Invalid(place, () => CarryForward.Of([Line("a"), line], s_day));
        Empty("lines", () => CarryForward.Of([], s_day));
        Twice("lines[1]", () => CarryForward.Of([Line("a"), Line("a")], s_day));
        var order = new OpenCommitment("o", Usd(1m));
        Twice("lines[1].Commitments[1]", () => CarryForward.Of([Line("a"), Line("b", open: [order, order])], s_day));
        Mixed("lines[1]", () => CarryForward.Of([Line("a"), new CarryLine("b", Eur(1m), Eur(1m), policy)], s_day));
        Mixed("lines[0]", () => CarryForward.Of([new CarryLine("b", Usd(1m), Eur(1m), policy)], s_day));
        Mixed("lines[0]", () => CarryForward.Of([Line("b", carriedIn: Eur(1m))], s_day));
        Mixed("lines[0].Policy.CapAmount", () => CarryForward.Of([Line("b", own: new CarryPolicy { CapAmount = Eur(1m) })], s_day));
        Mixed("lines[0].Commitments", () => CarryForward.Of([Line("b", open: new OpenCommitment("o", Eur(1m)))], s_day));
        Refused("lines[1].Budget", Line("b", -1));
        Refused("lines[1].CarriedIn", Line("b", carriedIn: Usd(-1m)));
        Refused("lines[1].CarriedIn", Line("b", carriedIn: Usd(10.01m)));
        Refused("lines[1].Commitments", Line("b", open: new OpenCommitment("o", Usd(0m))));
        Refused("lines[1].Policy.Share", Line("b", own: new CarryPolicy { Share = 1.01m }));
        Refused("lines[1].Policy.CapOfBudget", Line("b", own: new CarryPolicy { CapOfBudget = 1.01m }));
        Refused("lines[1].Policy.CapAmount", Line("b", own: new CarryPolicy { CapAmount = Usd(-1m) }));
        Mixed("overallCap", () => CarryForward.Of([Line("a")], s_day, Eur(1m)));
        Invalid("overallCap", () => CarryForward.Of([Line("a")], s_day, Usd(-1m)));
        Invalid("overallCap", () => CarryForward.Of([Line("a")], s_day, Usd(0.001m)));
        Invalid("commitments[0]", () => new CarryLine("a", Usd(1m), Usd(0m), policy, null, [null!]));
        CarryForward.Of([Line("a", carriedIn: Usd(10m))], s_day).CarriedForward.Should().Be(Usd(10m), "all of it came from last year");
        // A fifth of a budget of 10 is 2.
        CarryForward.Of([Line("a", own: new CarryPolicy { Share = 1, CapOfBudget = 0.2m })], s_day).CarriedForward.Should().Be(Usd(2m));
    }

    [Fact]
    public void Consolidated_figures()
    {
        ConsolidationLine line = new("a", Eur(1m), Eur(1m));
        CurrencyRate[] rates = [new(Currency.Eur, 1.1m)];
        Empty("lines", () => Consolidation.Of([], Currency.Usd, rates, rates));
        Invalid("lines[0]", () => Consolidation.Of([null!], Currency.Usd, rates, rates));
        Twice("lines[1]", () => Consolidation.Of([line, line], Currency.Usd, rates, rates));
        Twice("planRates", () => Consolidation.Of([line], Currency.Usd, [.. rates, .. rates], rates));
        Twice("actualRates", () => Consolidation.Of([line], Currency.Usd, rates, [.. rates, .. rates]));
        Twice("actualRates", () => Consolidation.Of([line], Currency.Usd, rates, [.. rates, .. rates, .. rates]));
        Mixed("lines[1]", () => Consolidation.Of([line, new ConsolidationLine("b", Eur(1m), Usd(1m))], Currency.Usd, rates, rates));
        Invalid("planRates[0]", () => Consolidation.Of([line], Currency.Usd, [new CurrencyRate(Currency.Eur, 0)], rates));
        Invalid("actualRates[0]", () => Consolidation.Of([line], Currency.Usd, rates, [new CurrencyRate(Currency.Eur, 0)]));
        Invalid("lines[0]", () => Consolidation.Of([null!], Currency.Usd, rates, rates));
    }

    [Fact]
    public void Support_departments()
    {
        DepartmentCost[] costs = [new("s", Usd(1m)), new("p", Usd(0m))];
        SupportUse[] uses = [new("s", "p", 1)];
        SupportAllocation Of(DepartmentCost[] cost, string[] order, SupportUse[] use, SupportMethod method = SupportMethod.Direct) =>
            SupportAllocation.Of(method, cost, order, use);
        Empty("costs", () => Of([], ["s"], uses));
        Empty("supportOrder", () => Of(costs, [], uses));
        Empty("uses", () => Of(costs, ["s"], []));
        Invalid("costs[0]", () => Of([null!], ["s"], uses));
        Invalid("uses[0]", () => Of(costs, ["s"], [null!]));
        Refusal.Of(() => Of(costs, ["s"], [new("s", "x", 1)]), FaultCode.UnknownReference, "uses[0]");
        Twice("costs[2]", () => Of([.. costs, costs[0]], ["s"], uses));
        Invalid("method", () => Of(costs, ["s"], uses, (SupportMethod)9));
        Mixed("costs[1]", () => Of([costs[0], new("p", Eur(0m))], ["s"], uses));
        Invalid("uses[0]", () => Of(costs, ["s"], [new("s", "p", -1)]));
        // Two rows of one use add up: 1 + 2 of 4 go to p.
        Of([new("s", Usd(8m)), new("p", Usd(0m)), new("q", Usd(0m))], ["s"], [new("s", "p", 1), new("s", "p", 2), new("s", "q", 1)])
            .Final.Select(row => row.Cost)
            .Should()
            .Equal(Usd(6m), Usd(2m));
    }

    [Fact]
    public void Sales_and_overhead()
    {
        var product = new ProductSales("a", 10, Usd(5m), Usd(2m), 9, Usd(6m), Usd(2m));
        var other = new ProductSales("b", 10, Usd(5m), Usd(2m), 9, Usd(6m), Usd(2m));
        void Refused(string place, ProductSales bad) => Invalid(place, () => SalesVariances.Of([other, bad]));
        Refused("products[1].BudgetQuantity", product with { BudgetQuantity = -1 });
        Refused("products[1].BudgetPrice", product with { BudgetPrice = Usd(-1m) });
        Refused("products[1].BudgetVariableCost", product with { BudgetVariableCost = Usd(-1m) });
        Refused("products[1].ActualQuantity", product with { ActualQuantity = -1 });
        Refused("products[1].ActualPrice", product with { ActualPrice = Usd(-1m) });
        Refused("products[1].ActualVariableCost", product with { ActualVariableCost = Usd(-1m) });
        Invalid("market.BudgetSize", () => SalesVariances.Of([product], new MarketVolume(-1, 1)));
        Invalid("market.ActualSize", () => SalesVariances.Of([product], new MarketVolume(1, -1)));
        SalesVariances.Of([product]).Explain().Parts[3].Parts.Should().BeEmpty();
        SalesVariances.Of([product], new MarketVolume(100, 90)).Explain().Parts[3].Parts.Should().HaveCount(2);

        var standard = new OverheadStandard(2, Usd(3m), Usd(400m), 100);
        var actual = new OverheadActual(45, 95, Usd(300m), Usd(410m));
        void Bad(string place, OverheadStandard should, OverheadActual did) => Invalid(place, () => OverheadVariances.Of(should, did));
        Bad("actual.OutputUnits", standard, actual with { OutputUnits = -1 });
        Bad("actual.Hours", standard, actual with { Hours = -1 });
        Bad("actual.Variable", standard, actual with { Variable = Usd(-1m) });
        Bad("actual.Fixed", standard, actual with { Fixed = Usd(-1m) });
        Bad("standard.HoursPerUnit", standard with { HoursPerUnit = -1 }, actual);
        Bad("standard.VariableRate", standard with { VariableRate = Usd(-1m) }, actual);
        Bad("standard.FixedBudget", standard with { FixedBudget = Usd(-1m) }, actual);
        Bad("standard.DenominatorHours", standard with { DenominatorHours = -1 }, actual);
        Mixed("standard", () => OverheadVariances.Of(standard with { FixedBudget = Eur(1m) }, actual));
        Mixed("actual", () => OverheadVariances.Of(standard, actual with { Variable = Eur(1m) }));
        Mixed("actual", () => OverheadVariances.Of(standard, actual with { Fixed = Eur(1m) }));
    }

    [Fact]
    public void Years()
    {
        ImmutableArray<Money> year = [Usd(1m), Usd(2m)];
        Empty("history", () => SeasonalYearEnd.Of([], [Usd(1m)], 0.9));
        Refusal.Of(() => SeasonalYearEnd.Of([year, [Usd(1m)]], [Usd(1m)], 0.9), FaultCode.LengthMismatch, "history[1]");
        Refusal.Of(() => SeasonalYearEnd.Of([year, default], [Usd(1m)], 0.9), FaultCode.LengthMismatch, "history[1]");
        Refusal.Of(() => SeasonalYearEnd.Of([year, year], Usd(1, 1, 1), 0.9), FaultCode.LengthMismatch, "actual");
        Mixed("history[1]", () => SeasonalYearEnd.Of([year, [Usd(1m), Eur(2m)]], [Usd(1m)], 0.9));
        Mixed("actual", () => SeasonalYearEnd.Of([year, year], [Eur(1m)], 0.9));
        Refusal.Of(() => SeasonalYearEnd.Of([default, default], [], 0.9), FaultCode.InsufficientData, "actual");
        // A whole year known: the share is 1 and nothing remains.
        SeasonalYearEnd.Of([year, year], [Usd(3m), Usd(4m)], 0.9).Remaining.Should().BeEmpty();

        Empty("plan", () => YearEndForecast.Of([], []));
        Empty("plan", () => YearEndForecast.Of([], [], []));
        Mixed("plan[1]", () => YearEndForecast.Of([Usd(1m), Eur(1m)], [Usd(1m)]));
        Mixed("actual[0]", () => YearEndForecast.Of([Usd(1m), Usd(1m)], [Eur(1m)]));
        Empty("plan", () => OverspendForecast.Of([], [], Usd(1m)));
        Mixed("budget", () => OverspendForecast.Of(Usd(1, 1), Usd(1m, 1m), Eur(1m)));
        Refusal.Of(
            () => OverspendForecast.Of(Usd(1, 1), Usd(1m, 1m)[..1], Usd(1m), new OverspendOptions { Drift = true }),
            FaultCode.InsufficientData,
            "actual"
        );
        OverspendForecast.Of(Usd(5, 5), Usd(6m, 1m)[..1], Usd(9m), new OverspendOptions { Drift = false }).Forecast.Should().Be(Usd(11m));

        PlanVintage vintage = new(0, Usd(1, 1));
        Mixed("vintages[1]", () => RollingPlan.Of([vintage, new PlanVintage(1, [Usd(1m), Eur(1m)])], []));
        Mixed("actual", () => RollingPlan.Of([vintage], [Eur(1m)]));
    }

    [Fact]
    public void Payments()
    {
        Money[] mixed = [Usd(-1m), Eur(2m)];
        Money[] nothing = [];
        Empty("cashFlows", () => NetPresentValue.Of(0.1, nothing));
        Mixed("cashFlows[1]", () => NetPresentValue.Of(0.1, mixed));
        Empty("cashFlows", () => ModifiedInternalRate.Of([], 0.1, 0.1));
        Mixed("cashFlows[1]", () => ModifiedInternalRate.Of(mixed, 0.1, 0.1));
        Invalid("cashFlows", () => ModifiedInternalRate.Of(Usd(0, 1), 0.1, 0.1));
        Invalid("cashFlows", () => ModifiedInternalRate.Of(Usd(-1m, 0m), 0.1, 0.1));
        Empty("cashFlows", () => Payback.Of());
        Mixed("cashFlows[1]", () => Payback.Of(mixed));
        DatedFlow[] none = [];
        Empty("flows", () => NetPresentValue.Of(0.1, none));
        Mixed("flows[1]", () => NetPresentValue.Of(0.1, [new DatedFlow(s_day, Usd(1m)), new DatedFlow(s_day, Eur(1m))]));
        Refusal.Of(
            () => NetPresentValue.Of(-0.999_999_999_999, [.. Enumerable.Repeat(Usd(1_000_000_000m), 40)]),
            FaultCode.Overflow,
            "result"
        );
        Mixed("price", () => BreakEven.Of(Usd(1m), Eur(3m), Usd(1m), 1));
        Mixed("variableCost", () => BreakEven.Of(Usd(1m), Usd(3m), Eur(1m), 1));
        Mixed("plannedValue", () => EarnedValueStatus.Of(Usd(9m), Eur(1m), Usd(1m), Usd(1m)));
        Mixed("earnedValue", () => EarnedValueStatus.Of(Usd(9m), Usd(1m), Eur(1m), Usd(1m)));
        Mixed("actualCost", () => EarnedValueStatus.Of(Usd(9m), Usd(1m), Usd(1m), Eur(1m)));
        WorkPackage package = new("a", Usd(1m), Usd(1m), Usd(1m), Usd(9m));
        Invalid("packages[0].PlannedValue", () => EarnedValueRollup.Of(package with { PlannedValue = Usd(-1m) }));
        Invalid("packages[0].EarnedValue", () => EarnedValueRollup.Of(package with { EarnedValue = Usd(-1m) }));
        Invalid("packages[0].ActualCost", () => EarnedValueRollup.Of(package with { ActualCost = Usd(-1m) }));
        Invalid(
            "packages[0].BudgetAtCompletion",
            () => EarnedValueRollup.Of(package with { BudgetAtCompletion = Usd(-1m), EarnedValue = Usd(0m) })
        );
        EarnedValueRollup.Of(package, new WorkPackage("b", Usd(1m), Usd(1m), Usd(1m), Usd(9m))).Total.PlannedValue.Should().Be(Usd(2m));
        Invalid("plan", () => Depreciation.Of(null!));
        Invalid("plan", () => FlexibleVariance.Of(null!, new SalesActual(1, Usd(1m), Usd(1m), Usd(1m))));
        Invalid("actual", () => FlexibleVariance.Of(new SalesPlan(1, Usd(1m), Usd(1m), Usd(1m)), null!));
        StandardInput input = new("a", 1, Usd(1m), 1, Usd(1m));
        Empty("inputs", () => InputVariances.Of(1));
        Mixed("inputs[1]", () => InputVariances.Of(1, input, input with { ActualPrice = Eur(1m) }));
        Mixed("inputs[1]", () => InputVariances.Of(1, input, input with { StandardPrice = Eur(1m) }));
        Empty("units", () => LearningCurve.Of(LearningModel.CumulativeAverage, 1, 0.8, []));
        Invalid("kind", () => BudgetVariance.Of((BudgetKind)9, Usd(1m), Usd(1m)));
        Invalid("variance", () => new Materiality(Usd(1m), null).Reached(null!));
        Mixed("variance", () => new Materiality(Usd(1m), null).Reached(BudgetVariance.Of(BudgetKind.Expense, Eur(1m), Eur(1m))));
    }

    [Fact]
    public void Plans_and_choices()
    {
        Empty("items", () => FundingChoice.Of([], Usd(1m)));
        FundingItem item = new("a", Usd(1m), 1);
        Invalid("items[0]", () => FundingChoice.Of([null!], Usd(1m)));
        Twice("items[1]", () => FundingChoice.Of([item, item], Usd(1m)));
        FundingChoice.Of([item], Usd(3m)).Explain().Formula.English.Should().Be("3 - 2");
        DecisionPackage package = new("a", false, new PackageLevel(Usd(1m), 1));
        Mixed("packages[1]", () => ZeroBasePlan.Of([package, new DecisionPackage("b", false, new PackageLevel(Eur(1m), 1))], Usd(1m)));
        Invalid("budget", () => ZeroBasePlan.Of([package], Usd(-1m)));
        Invalid("budget", () => ZeroBasePlan.Of([package], Usd(0.001m)));
        Invalid("packages[0].Levels", () => ZeroBasePlan.Of([new DecisionPackage("b", false, new PackageLevel(Usd(-1m), 1))], Usd(1m)));
        Invalid("packages[0].Levels", () => ZeroBasePlan.Of([new DecisionPackage("b", false, new PackageLevel(Usd(0.001m), 1))], Usd(1m)));
        Invalid("packages[0].Levels", () => ZeroBasePlan.Of([new DecisionPackage("b", false, new PackageLevel(Usd(1m), -1))], Usd(1m)));
        Invalid("levels[0]", () => new DecisionPackage("a", false, [null!]));
        Empty("items", () => BudgetOptimum.Of([], Usd(1m), [], FundingMode.Continuous));
        FundingRange range = new("a", Usd(0m), Usd(1m), 1);
        Invalid("groups[0]", () => BudgetOptimum.Of([range], Usd(1m), [null!], FundingMode.Continuous));
        Invalid(
            "items[0].Maximum",
            () => BudgetOptimum.Of([new FundingRange("a", Usd(0m), Usd(-1m), 1)], Usd(1m), [], FundingMode.Continuous)
        );
        Invalid("items", () => new FundingGroup("g", [" "]));

        CellAmount cell = new(new BudgetCell("a", "1"), Usd(1m));
        Empty("baseline", () => IncrementalPlan.Of([], []));
        Invalid("changes[0]", () => IncrementalPlan.Of([cell], [null!]));
        Mixed("baseline[1]", () => IncrementalPlan.Of([cell, new CellAmount(new BudgetCell("a", "2"), Eur(1m))], []));
        FundingEvent added = new("e", s_day, FundingKind.Supplement, Usd(1m), To: cell.Cell);
        Empty("original", () => RevisedBudget.Of([], [], [], s_day));
        Invalid("original[0]", () => RevisedBudget.Of([null!], [], [], s_day));
        Invalid("events[0]", () => RevisedBudget.Of([cell], [null!], [], s_day));
        Invalid("consumed[0]", () => RevisedBudget.Of([cell], [], [null!], s_day));
        Twice("events[1]", () => RevisedBudget.Of([cell], [added, added], [], s_day));
        Mixed("original[1]", () => RevisedBudget.Of([cell, new CellAmount(new BudgetCell("a", "2"), Eur(1m))], [], [], s_day));
        Mixed("events[0]", () => RevisedBudget.Of([cell], [added with { Amount = Eur(1m) }], [], s_day));
        Mixed("consumed[0]", () => RevisedBudget.Of([cell], [], [new CellConsumption(s_day, cell.Cell, Eur(1m))], s_day));
        var other = new BudgetCell("a", "2");
        void Wrong(FundingKind kind, BudgetCell? from, BudgetCell? to) =>
            RevisedBudgetRefuses(cell, new FundingEvent("e", s_day, kind, Usd(1m), from, to));
        Wrong(FundingKind.Transfer, null, other);
        Wrong(FundingKind.Transfer, other, null);
        Wrong(FundingKind.Transfer, other, other);
        Wrong(FundingKind.CarryForward, other, null);
        Wrong(FundingKind.CarryForward, null, other);
        Wrong(FundingKind.CarryForward, cell.Cell, cell.Cell);
        Wrong(FundingKind.CarryForward, other, cell.Cell);
        Wrong(FundingKind.CarryForward, cell.Cell, new BudgetCell("b", "2"));
    }

    private static void RevisedBudgetRefuses(CellAmount cell, FundingEvent change) =>
        new Action(() => RevisedBudget.Of([cell], [change], [], s_day))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);

    [Fact]
    public void Lines_and_controls()
    {
        Mixed("lines[1]", () => VarianceRanking.Of([new("a", Usd(1m)), new("b", Eur(1m))], 0.5m));
        Empty("lines", () => VarianceRanking.Of([], 0.5m));
        Twice("lines[1]", () => VarianceRanking.Of([new("a", Usd(1m)), new("a", Usd(1m))], 0.5m));
        var ranking = VarianceRanking.Of([new("b", Usd(2m)), new("a", Usd(2m)), new("c", Usd(-1m))], 1);
        ranking.Gross!.Lines.Should().Equal("a", "b", "c");
        ranking.Net!.Lines.Should().Equal(["a", "b"], "b takes 4 of 3");
        ranking.Gross.Explain().Figure.English.Should().Be("Share of all variances");
        ranking.Net.Explain().Figure.English.Should().Be("Share of the net variance");
        ranking.Net.Explain().Parts.Select(part => part.Figure.English).Should().Equal("1", "2");
        BudgetEntry entry = new("a", "1", BudgetPhase.Adopted, Usd(1m));
        Empty("entries", () => BudgetDrillDown.Of([], "a", "1", BudgetPhase.Estimated));
        Invalid("unit", () => BudgetDrillDown.Of([entry], null!, "1", BudgetPhase.Estimated));
        Invalid("period", () => BudgetDrillDown.Of([entry], "a", null!, BudgetPhase.Estimated));
        Mixed("revisions[1]", () => BudgetAsOf.Of([new("a", Usd(1m), s_day, s_day), new("b", Eur(1m), s_day, s_day)], s_day, s_day));
        Empty("events", () => Encumbrances.Of([], Usd(1m), 0));
        Mixed(
            "events[1]",
            () => Encumbrances.Of([new("a", EncumbranceKind.Request, Usd(1m)), new("b", EncumbranceKind.Request, Eur(1m))], Usd(9m), 0)
        );
        Encumbrances.Of([new("a", EncumbranceKind.Request, Usd(1m))], Usd(9m), 0).Explain().Formula.English.Should().Be("9 - 1 - 0 - 0");

        BudgetUnit[] units = [new("u")];
        ControlledBudget budget = new("u", Usd(1, 1));
        UsedAmounts used = new("u", Usd(1, 1));
        SpendingRequest request = new("u", 1, Usd(1m));
        Empty("units", () => SpendingCheck.Of([], [budget], [used], request));
        Invalid("budgets[0]", () => SpendingCheck.Of(units, [null!], [used], request));
        Invalid("used[0]", () => SpendingCheck.Of(units, [budget], [null!], request));
        Invalid("request", () => SpendingCheck.Of(units, [budget], [used], null!));
        Invalid("request.Amount", () => SpendingCheck.Of(units, [budget], [used], request with { Amount = Usd(0m) }));
        Invalid("request.Period", () => SpendingCheck.Of(units, [budget], [used], request with { Period = 3 }));
        SpendingCheck.Of(units, [], [], request with { Period = 99 }).Decision.Should().Be(SpendingDecision.Ok);
        Mixed("budgets[0]", () => SpendingCheck.Of(units, [new ControlledBudget("u", [Usd(1m), Eur(1m)])], [used], request));
        Mixed("used[0]", () => SpendingCheck.Of(units, [budget], [new UsedAmounts("u", Usd(1m), Eur(1m))], request));
        Refusal.Of(() => SpendingCheck.Of(units, [budget], [new UsedAmounts("u", Usd(1m))], request), FaultCode.LengthMismatch, "used[0]");
        Refusal.Of(() => SpendingCheck.Of(units, [], [used, new UsedAmounts("u", Usd(1m))], request), FaultCode.LengthMismatch, "used[1]");
        Refusal.Of(() => SpendingCheck.Of([new("u", "x")], [budget], [used], request), FaultCode.UnknownReference, "units[0].Parent");
        Refusal.Of(() => SpendingCheck.Of([new("u", "u")], [budget], [used], request), FaultCode.Cycle, "units");
        Empty("amounts", () => new ControlledBudget("u", []));
        Invalid("controls[0]", () => new ControlledBudget("u", Usd(1, 1), [null!]));
        Empty("amounts", () => new UsedAmounts("u"));
        Invalid("budgets[0]", () => Funds.Of(units, [null!], []));
        Invalid("used[0]", () => Funds.Of(units, [budget], [null!]));
        Refusal.Of(() => Funds.Of([new("u", "x")], [budget], []), FaultCode.UnknownReference, "units[0].Parent");
        Refusal.Of(() => Funds.Of(units, [budget], [new UsedAmounts("u", Usd(1m))]), FaultCode.LengthMismatch, "used[0]");
        Mixed("used[0]", () => Funds.Of(units, [budget], [new UsedAmounts("u", Usd(1m), Eur(1m))]));
        Refusal.Of(() => BudgetTree.Of([new("a", "x")]), FaultCode.UnknownReference, "units[0].Parent");
        Twice("units[1]", () => BudgetTree.Of([new("a"), new("a")]));
        Refusal.Of(() => BudgetTree.Of([new("a", "b"), new("b", "c"), new("c", "b")]), FaultCode.Cycle, "units");
        new Action(() => BudgetTree.Of([new("a", "b"), new("b", "c"), new("c", "b")]))
            .Should()
            .Throw<OpsException>()
            .Which.Message.Should()
            .Contain("b")
            .And.Contain("c");
        Empty(
            "entries",
            () => new LedgerBuilder(BudgetTree.Of(units), [new DatedPeriod("1", s_day, s_day.PlusDays(1))], Currency.Usd).Import([])
        );
        Invalid("ledger", () => LedgerRollup.Of(null!));
        var tree = BudgetTree.Of(units).Move("u", null, s_day);
        tree.Explain().Parts.Single().Value.Should().Be("*");
        Availability
            .Of(Usd(-5m), Usd(-10m), Usd(0m), Usd(1m), 0.9m)
            .Decision.Should()
            .Be(SpendingDecision.Ok, "no share of a budget below 0 is near");
    }
}
