using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Decisions;
using Ops.Domain.Goals;
using Ops.Domain.Kpis;
using Ops.Domain.Numerics;
using Ops.Domain.Projects;
using Ops.Domain.Reviews;
using Ops.Domain.Rules;
using Ops.Domain.Series;

namespace Ops.Domain.Architecture.Tests.Calls;

/// <summary>The registry: what the library cannot make by itself, and what a parameter of a certain name needs.</summary>
internal static class KnownSamples
{
    private static readonly double[] Values = [3.0, 1.5, 4.25, 2.5, 5.75, 9.5, 2.25, 6.5, 5.0, 3.5, 8.25, 7.0];

    private static readonly double[][] Reciprocal =
    [
        [1, 2, 4],
        [0.5, 1, 2],
        [0.25, 0.5, 1],
    ];

    private static Money[] Investment => [new(-1000, Currency.Usd), new(600, Currency.Usd), new(700, Currency.Usd)];
    private static double[][] TwoVariables => [.. Values.Select((value, i) => new[] { value, Values[(i + 5) % Values.Length] })];

    private static NumberTerm<FactSheet> One => 1m;

    private static FlagTerm<FactSheet> Yes => true;

    private static readonly DecisionTable<FactSheet, Status> s_table = Table();

    private static DecisionTableBuilder<FactSheet, Status> Builder() => DecisionTable.For<FactSheet, Status>("t", HitPolicy.First);

    private static Column<FactSheet, Status> ColumnOfX(DecisionTableBuilder<FactSheet, Status> builder) =>
        builder.Column("x", _ => Status.Green, Domains.Members<Status>());

    /// <summary>A table whose only mistake, a forgotten row, any fact notices.</summary>
    private static DecisionTable<FactSheet, Status> Open()
    {
        var builder = Builder();
        ColumnOfX(builder);
        return builder.Row("r", Status.Green).Build();
    }

    private static DecisionTable<FactSheet, Status> Table()
    {
        var builder = Builder();
        return builder.Row("r", Status.Green, ColumnOfX(builder).Is(Status.Green)).Build();
    }

    private static OperatingModel ReviewOfOneUnit() =>
        new()
        {
            Subject = new Phrase("A town", "某镇"),
            Periods = ["2020", "2021", "2022"],
            Units = [new ReviewUnit("streets", new Phrase("Streets", "街道"))],
            Measures =
            [
                new ReviewMeasure(
                    new Kpi("repair", new Phrase("Repaired", "修补"), Direction.HigherIsBetter),
                    "streets",
                    new MeasureFigure("2020", actual: 75),
                    new MeasureFigure("2021", target: 80, estimate: 60)
                ),
            ],
            Budget = BudgetRollup.Of([
                new BudgetEntry("streets", "2021", BudgetPhase.Adopted, new Money(10_000_000m, Currency.Usd)),
                new BudgetEntry("streets", "2021", BudgetPhase.Estimated, new Money(12_000_000m, Currency.Usd)),
            ]),
        };

    /// <summary>By type; numbers and dates grow with the variant, so that low stands before high and start before end.</summary>
    public static Dictionary<Type, Func<int, object?>> ByType { get; } =
        With(
            room => room.ByType,
            new()
            {
                [typeof(bool)] = variant => variant % 2 == 1,
                [typeof(int)] = variant => 3 + variant,
                [typeof(long)] = variant => 3L + variant,
                [typeof(uint)] = variant => 3u + (uint)variant,
                [typeof(ulong)] = variant => 42ul + (ulong)variant,
                [typeof(byte)] = variant => (byte)(3 + variant),
                [typeof(char)] = variant => (char)('a' + variant),
                [typeof(double)] = variant => 0.5 + variant / 32.0,
                [typeof(decimal)] = variant => 12.50m + variant,
                [typeof(string)] = variant => $"k{variant + 1}",
                [typeof(object)] = variant => $"k{variant + 1}",
                [typeof(IsoDayOfWeek)] = variant => (IsoDayOfWeek)(1 + variant % 7),
                [typeof(LocalDate)] = variant => new LocalDate(2026, 3, 2).PlusDays(variant),
                [typeof(LocalTime)] = variant => new LocalTime(9 + variant % 12, 0),
                [typeof(LocalDateTime)] = variant => new LocalDateTime(2026, 3, 2, 9, 0).PlusHours(variant),
                [typeof(YearMonth)] = variant => new YearMonth(2026, 1 + variant % 12),
                [typeof(Instant)] = variant => Instant.FromUtc(2026, 3, 2, 9, 0) + NodaTime.Duration.FromHours(variant),
                [typeof(NodaTime.Duration)] = variant => NodaTime.Duration.FromHours(1 + variant),
                [typeof(NodaTime.Interval)] = variant => new NodaTime.Interval(
                    Instant.FromUtc(2026, 3, 2, 9, 0),
                    Instant.FromUtc(2026, 3, 2, 10 + variant % 12, 0)
                ),
                [typeof(DateInterval)] = variant => new DateInterval(
                    new LocalDate(2026, 3, 2),
                    new LocalDate(2026, 3, 2).PlusDays(variant)
                ),
                [typeof(DateTimeZone)] = _ => DateTimeZoneProviders.Tzdb["Europe/Berlin"],
                [typeof(IFormatProvider)] = _ => null,
                [typeof(IProgress<double>)] = _ => null,
                [typeof(CancellationToken)] = _ => CancellationToken.None,
                [typeof(FormattableString)] = variant => (FormattableString)$"{variant + 0.5}",
                [typeof(Currency)] = _ => Currency.Usd,
                [typeof(Money)] = variant => new Money(12.50m + variant, Currency.Usd),
                [typeof(ExchangeRate)] = variant => new ExchangeRate(
                    Currency.Usd,
                    Currency.Eur,
                    0.9m,
                    new LocalDate(2026, 3, 2).PlusDays(variant)
                ),
                [typeof(FactValue)] = variant => FactValue.Of(1.5m + variant),
                [typeof(Term<FactSheet>)] = _ => One,
                [typeof(NumberTerm<FactSheet>)] = _ => One,
                [typeof(FlagTerm<FactSheet>)] = _ => Yes,
                [typeof(Materiality)] = _ => new Materiality(new Money(0.5m, Currency.Usd), null),
                [typeof(DepreciationPlan)] = variant => new DepreciationPlan(
                    DepreciationMethod.StraightLine,
                    new Money(12.50m + variant, Currency.Usd),
                    new Money(2.50m, Currency.Usd),
                    3
                ),
                [typeof(FundingEvent)] = variant => new FundingEvent(
                    $"k{variant + 1}",
                    new LocalDate(2026, 3, 2),
                    FundingKind.Supplement,
                    new Money(12.50m, Currency.Usd),
                    null,
                    new BudgetCell("k1", "k1")
                ),
                [typeof(BudgetUnit)] = variant => new BudgetUnit($"k{variant + 1}", variant == 0 ? null : "k1"),
                [typeof(SpendingLimit)] = variant => new SpendingLimit(1 + variant, SpendingDecision.Warn),
                [typeof(CurrencyRate)] = _ => new CurrencyRate(Currency.Eur, 1.1m),
                [typeof(CarryPolicy)] = _ => new CarryPolicy { Commitments = true, Share = 0.5m },
                [typeof(CarryLine)] = variant => new CarryLine(
                    $"k{variant + 1}",
                    new Money(100, Currency.Usd),
                    new Money(60, Currency.Usd),
                    new CarryPolicy { Share = 0.5m }
                ),
                [typeof(EncumbranceEvent)] = variant => new EncumbranceEvent(
                    $"k{variant + 1}",
                    EncumbranceKind.Commit,
                    new Money(5, Currency.Usd)
                ),
                [typeof(DatedPeriod)] = variant => new DatedPeriod(
                    $"k{variant + 1}",
                    new LocalDate(2026, 3, 2).PlusDays(variant),
                    new LocalDate(2026, 3, 3).PlusDays(variant)
                ),
                [typeof(SpendingControl)] = variant => new SpendingControl(
                    (ControlHorizon)(variant % 3),
                    new SpendingLimit(1, SpendingDecision.Stop)
                ),
                [typeof(ControlledBudget)] = variant => new ControlledBudget(
                    $"k{variant + 1}",
                    [new Money(100, Currency.Usd), new Money(100, Currency.Usd), new Money(100, Currency.Usd)],
                    new SpendingControl(ControlHorizon.Annual, new SpendingLimit(1, SpendingDecision.Stop))
                ),
                [typeof(UsedAmounts)] = variant => new UsedAmounts(
                    $"k{variant + 1}",
                    new Money(10, Currency.Usd),
                    new Money(10, Currency.Usd),
                    new Money(10, Currency.Usd)
                ),
                [typeof(SpendingRequest)] = _ => new SpendingRequest("k1", 1, new Money(5, Currency.Usd)),
                [typeof(CostResource)] = variant => new CostResource(
                    $"k{variant + 1}",
                    new Money(100, Currency.Usd),
                    null,
                    new CostUse("k1", 2)
                ),
                [typeof(CostActivity)] = variant => new CostActivity($"k{variant + 1}", null, new CostUse($"k{variant + 1}", 2)),
                [typeof(AbsorptionPeriod)] = _ => new AbsorptionPeriod(5, 4),
                [typeof(RuleSetResult)] = _ =>
                    RuleSet<FactSheet>
                        .Of(new Rule<FactSheet>("k1", Yes))
                        .Evaluate((FactSheet)Samples.Of(typeof(FactSheet))!, new LocalDate(2026, 3, 2)),
                [typeof(NumberSet)] = variant => NumberSet.Above(1 + variant),
                [typeof(AlertRule)] = _ => AlertRule.Consecutive(NumberSet.Above(1), 1),
                [typeof(OutputLayout)] = _ => OutputLayout.Of(new OutputColumn("y", FactKind.Number)),
                [typeof(OutputRow)] = _ => OutputLayout.Of(new OutputColumn("y", FactKind.Number)).Row(FactValue.Of(1)),
                [typeof(Domain<Status>)] = _ => Domains.Members<Status>(),
                [typeof(Column<FactSheet>)] = _ => ColumnOfX(Builder()),
                [typeof(Column<FactSheet, Status>)] = _ => ColumnOfX(Builder()),
                [typeof(Condition<FactSheet>)] = _ => ColumnOfX(Builder()).Is(Status.Green),
                [typeof(DecisionTableBuilder<FactSheet, Status>)] = _ => Builder(),
                [typeof(DecisionTable<FactSheet, Status>)] = _ => Table(),
                [typeof(RuleCoverageAccumulator<FactSheet, Status>)] = _ => s_table.Coverage(),
                [typeof(TableOutcome<Status>)] = _ => s_table.Evaluate((FactSheet)Samples.Of(typeof(FactSheet))!),
                [typeof(Decision<Status>)] = _ => s_table.Trace((FactSheet)Samples.Of(typeof(FactSheet))!),
                [typeof(Point)] = _ => s_table.Verify().Gaps[0].Witness,
                [typeof(Box)] = _ => s_table.Verify().Gaps[0].Box,
                [typeof(CheckInLog)] = _ => CheckInLog.Empty,
                [typeof(ReviewRule)] = Judging,
                [typeof(ReviewRule<FactSheet>)] = Judging,
                [typeof(ReviewRules)] = _ => ReviewRules.Of(Judging(0), Judging(1)),
                [typeof(KeyResult)] = variant => KeyResult.Increase($"k{variant + 1}", new Phrase("Result", "结果"), 0, 10),
                [typeof(OperatingModel)] = _ => ReviewOfOneUnit(),
                [typeof(PairwiseComparison)] = _ => PairwiseComparison.Of(Reciprocal),
                [typeof(ControlLimits)] = _ => default(ControlLimits),
                [typeof(PhaseLimits)] = _ => default(PhaseLimits),
                [typeof(FittedLine)] = _ => default(FittedLine),
                [typeof(EtsSpecification)] = _ => EtsSpecification.Parse("ANN"),
                [typeof(EtsParameters)] = _ => new EtsParameters(0.5, 4.0),
                [typeof(QuantileSketch)] = _ => Sketch(),
                [typeof(QuantileEstimates)] = _ => Sketch().ToResult(),
                [typeof(DistinctSketch)] = _ => new DistinctSketch(10),
                [typeof(Hypergeometric)] = _ => new Hypergeometric(20, 8, 5),
                [typeof(OpsException)] = _ => new OpsException((Fault)Samples.Of(typeof(Fault))!),
                [typeof(FormulaTree)] = _ => Formulas(),
                [typeof(FormulaFigures)] = _ => Formulas().Evaluate(Inputs(0)),
                [typeof(Aggregation)] = _ => new Additive(),
                [typeof(Aggregation<Amount>)] = _ => new Additive(),
                [typeof(FlowTarget)] = _ => FlowTarget.Even(12, 20),
                [typeof(LevelTarget)] = _ => LevelTarget.Linear(1, 12, 20),
                [typeof(ScorecardItem)] = variant => ScorecardItem.Measure($"k{variant + 1}", 1, 5, 0, 10),
                [typeof(FactorSegment)] = variant => new FactorSegment($"k{variant + 1}", Values, Turned(1)),
                [typeof(MachineTime)] = variant => new MachineTime($"k{variant + 1}", 100, 80, 10, 1, 60, 50),
                [typeof(HierarchyNode)] = variant => new HierarchyNode($"k{variant + 1}"),
                [typeof(OrderLine)] = variant => new OrderLine(
                    $"k{variant + 1}",
                    "1",
                    new LocalDate(2026, 3, 2),
                    new LocalDate(2026, 3, 2),
                    5,
                    5
                ),
                [typeof(GroupedAccumulator)] = _ => new GroupedAccumulator(200),
                [typeof(ComponentForm)] = _ => ComponentForm.Additive,
                [typeof(ForecastMethod)] = _ => ForecastMethod.Naive,
                [typeof(WorkingDayWeights)] = _ => WorkingDayWeights.MondayToFriday,
                [typeof(IReadOnlyDictionary<IsoDayOfWeek, decimal>)] = _ => null,
                [typeof(IEnumerable<IsoDayOfWeek>)] = _ => null,
                [typeof(IEnumerable<LocalDate>)] = _ => null,
            }
        );

    /// <summary>Lists whose elements must stand in a certain relation.</summary>
    public static Dictionary<Type, Func<int, Array>> ManyByType { get; } =
        With(
            room => room.ManyByType,
            new()
            {
                [typeof(double)] = variant => Turned(variant),
                [typeof(Direction)] = _ => Enumerable.Range(0, Values.Length).Select(i => (Direction)(i % 2)).ToArray(),
                [typeof(OutputColumn)] = _ => new[] { new OutputColumn("y", FactKind.Number) },
                [typeof(Assignment)] = _ => new[] { new Assignment("k1", One) },
                [typeof(ChainRule)] = _ => new[] { new ChainRule("k1", Yes, new Assignment("k1", One)) },
                [typeof(KeyValuePair<string, FactValue>)] = _ => new[] { KeyValuePair.Create("k1", FactValue.Of(1.5m)) },
                [typeof(FormulaDefinition)] = _ => new[] { new FormulaDefinition("total", "k1 * k2 + k3") },
                [typeof(FormulaInput)] = _ => new[] { new FormulaInput("k1"), new FormulaInput("k2"), new FormulaInput("k3") },
                [typeof(FormulaUnit)] = _ => new[] { new FormulaUnit("total", "1") },
                [typeof(InputValue)] = variant => Inputs(variant),
                [typeof(KpiFact<Amount>)] = _ => new[] { new KpiFact<Amount>("k1", "k3", new Amount(5)) },
                [typeof(Dimension<ExpectedActual>)] = _ => new[] { new Dimension<ExpectedActual>("k1", [new("a", 5, 6), new("b", 5, 9)]) },
                [typeof(Dimension<AmountChange>)] = _ => new[] { new Dimension<AmountChange>("k1", [new("a", 5, 6), new("b", 5, 9)]) },
                [typeof(Dimension<RatioSegment>)] = _ =>
                    new[] { new Dimension<RatioSegment>("k1", [new("a", 5, 6, 4, 8), new("b", 5, 9, 6, 7)]) },
                [typeof(IndexIndicator)] = _ =>
                    new[] { new IndexIndicator("q", 1, Direction.HigherIsBetter), new IndexIndicator("r", 2, Direction.LowerIsBetter) },
                [typeof(IndexValue)] = _ =>
                    new[]
                    {
                        new IndexValue("k1", "q", 1),
                        new IndexValue("k2", "q", 2),
                        new IndexValue("k1", "r", 3),
                        new IndexValue("k2", "r", 5),
                    },
                [typeof(TargetStep)] = _ => new[] { new TargetStep(0, 5), new TargetStep(2, 6) },
                [typeof(StatusBand<string>)] = _ => new StatusBand<string>[] { new(0.9, "green"), new(0.7, "amber") },
                [typeof(GoalLink)] = _ => new[] { new GoalLink("k2", "k1") },
                [typeof(AlignedGoal)] = _ => new[] { Aligned("k1"), Aligned("k2") },
                [typeof(Objective)] = _ => new[] { Agreed("k1"), Agreed("k2") },
                [typeof(StrategyObjective)] = _ => new[] { new StrategyObjective("k1", "k1"), new StrategyObjective("k2", "k2") },
                [typeof(CauseEffect)] = _ => new[] { new CauseEffect("k2", "k1") },
                [typeof(ProjectTask)] = _ => new[] { new ProjectTask("k1", 2), new ProjectTask("k2", 3, new TaskDependency("k1")) },
                [typeof(ChartPhase)] = _ => new[] { new ChartPhase(0), new ChartPhase(6, limitsFrom: 0) },
                [typeof(StatusBand<Status>)] = _ => new StatusBand<Status>[] { new(0.9, Status.Green), new(0.7, Status.Amber) },
            }
        );

    /// <summary>By type and name of the parameter.</summary>
    public static Dictionary<(Type Type, string Name), Func<int, object?>> ByName { get; } =
        new()
        {
            [(typeof(string), "code")] = _ => "USD",
            [(typeof(string), "currency")] = _ => "USD",
            [(typeof(string), "Fact")] = _ => "k1",
            [(typeof(string), "metric")] = _ => "total",
            [(typeof(double), "trim")] = _ => 0.1,
            [(typeof(ReadOnlySpan<double>), "probabilities")] = _ => new[] { 0.25, 0.5, 0.75 },
            [(typeof(ReadOnlySpan<double>), "sizes")] = _ => Values.Select(value => 20 + value).ToArray(),
            [(typeof(ReadOnlySpan<double>), "cases")] = _ => Values.Select(Math.Ceiling).ToArray(),
            [(typeof(double), "headStart")] = _ => 0.125,
            [(typeof(double?), "headStart")] = _ => 0.125,
            [(typeof(int), "fittedParameters")] = _ => 1,
            [(typeof(ChartSides), "sides")] = _ => ChartSides.Upper,
            [(typeof(ReadOnlySpan<int>), "ranks")] = _ => new[] { 2, 1, 3 },
            [(typeof(Direction), "direction")] = variant => (Direction)(variant % 2),
        };

    /// <summary>By the parameter's full name, as messages write it: <c>StatusBands.Classify(previous)</c>.</summary>
    public static Dictionary<string, Func<object?>> ByPlace { get; } =
        With(
            room => room.ByPlace,
            new()
            {
                ["KeyResult.Decrease(target)"] = () => 0.25,
                ["KeyResultProgress.OfMilestones(keyResult)"] = () =>
                    KeyResult.Milestones("k1", new Phrase("Opening", "开业"), new Milestone("m1"), new Milestone("m2")),
                ["KeyResultProgress.OfMilestones(completions)"] = () => new[] { 0.5, 1 },
                ["KeyResultHistory.Change(keyResult)"] = () => KeyResult.Increase("k1", new Phrase("Sales", "销售额"), 1, 3),
                ["KeyResultHistory.Change(from)"] = () => new LocalDate(2026, 6, 30),
                ["GoalGraph.Of(ids)"] = () => Enumerable.Range(1, 12).Select(i => $"k{i}").ToArray(),
                ["GoalSheet.Update(goal)"] = () => 11,
                ["PaceCurve.WorkingDays(weekmask)"] = () => "1111100",
                ["AttainmentForecast.Of(by)"] = () => new LocalDate(2026, 6, 30),
                ["TargetBreakdown.Cumulative(baseline)"] = () => 0.0,
                ["SmartRules.Name(id)"] = () => SmartRules.NoParent,
                ["GoalPlan.Of(keyResults)"] = () => new[] { KeyResult.Increase("r1", new Phrase("Result", "结果"), 0, 10) },
                ["GoalPlan.Of(links)"] = () => new[] { new GoalLink("r1", "k1"), new GoalLink("k2", "k1") },
                ["GoalPlan.Of(initiatives)"] = () => new[] { new Initiative("i1", new Phrase("Work", "工作"), "k1", "k1") },
                ["RunRate.Of(asOf)"] = () => new LocalDate(2026, 3, 3),
                ["RareEventChart.Times(method)"] = () => RareEventMethod.Transform,
                ["TargetAssurance.Of(rebaseAt)"] = () => new[] { 6 },
                ["WorkdayCalendar.new(extraWorkdays)"] = () => new[] { new LocalDate(2026, 3, 14) },
                ["WorkdayCalendar.FromMask(extraWorkdays)"] = () => new[] { new LocalDate(2026, 3, 14) },
                ["Money.Parse(s)"] = () => "12.50 USD",
                ["Currency.Parse(s)"] = () => "USD",
                ["ExchangeRate.new(quote)"] = () => Currency.Eur,
                ["FormulaFigures.Explain(name)"] = () => "total",
                ["FormulaDefinition.new(formula)"] = () => "1 + 2",
                ["ChainSubstitution.Of(order)"] = () => new[] { "k3", "k1", "k2" },
                ["CompositeIndex.Of(units)"] = () => new[] { "k1", "k2" },
                ["FactorSegment.new(current)"] = () => Turned(1),
                ["FlowTarget.Seasonal(periods)"] = () => 12,
                ["GroupedFigures.Of(count)"] = () => 200,
                ["MoneyTable.Of(columnTotals)"] = () => Samples.Many(typeof(Money)),
                ["PairwiseComparison.Of(rows)"] = () => Reciprocal,
                ["LearningCurve.Of(learningRate)"] = () => 0.8,
                ["ControlledBudget.new(controls)"] = () =>
                    new[] { new SpendingControl(ControlHorizon.Annual, new SpendingLimit(1, SpendingDecision.Stop)) },
                ["SupportAllocation.Of(costs)"] = () =>
                    new[] { new DepartmentCost("k1", new Money(100, Currency.Usd)), new DepartmentCost("k2", new Money(50, Currency.Usd)) },
                ["SupportAllocation.Of(supportOrder)"] = () => new[] { "k1" },
                ["SupportAllocation.Of(uses)"] = () => new[] { new SupportUse("k1", "k2", 3) },
                ["Consolidation.Of(planRates)"] = () => new[] { new CurrencyRate(Currency.Eur, 1.1m) },
                ["Consolidation.Of(actualRates)"] = () => new[] { new CurrencyRate(Currency.Eur, 1.2m) },
                ["DayPhasing.Of(start)"] = () => new LocalDate(2026, 3, 2),
                ["DayPhasing.Of(end)"] = () => new LocalDate(2026, 3, 5),
                ["CellConsumption.new(Date)"] = () => new LocalDate(2026, 3, 2),
                ["VarianceRanking.Of(share)"] = () => 0.8m,
                ["EarnedSchedule.Of(plannedValue)"] = () => new[] { 1.0, 2.0, 4.0 },
                ["InternalRateOfReturn.Of(cashFlows)"] = () => Investment,
                ["InternalRateOfReturn.Of(flows)"] = () =>
                    Investment.Select((amount, day) => new DatedFlow(new LocalDate(2026, 3, 2).PlusDays(90 * day), amount)).ToArray(),
                ["ModifiedInternalRate.Of(cashFlows)"] = () => Investment,
                ["ProfitabilityIndex.Of(cashFlows)"] = () => Investment,
                ["Expect.Defended(table)"] = () => Open(),
                ["SilenceRule.Of(asOf)"] = () => Instant.FromUtc(2027, 1, 1, 0, 0),
                ["ReviewRule.new(rule)"] = () => Judging(0).Rule,
                ["FactSchema.Of(facts)"] = () => new[] { ("k1", FactKind.Number) },
                ["Terms.All(parts)"] = () => new Term<FactSheet>[] { Yes, Yes },
                ["Terms.Any(parts)"] = () => new Term<FactSheet>[] { Yes, Yes },
                ["EtsSpecification.Parse(text)"] = () => "ANN",
                ["Normal.Quantiles(destination)"] = () => new double[3],
                ["PValues.Bonferroni(pValues)"] = () => new[] { 0.01, 0.2, 0.5 },
                ["PValues.Holm(pValues)"] = () => new[] { 0.01, 0.2, 0.5 },
                ["PValues.BenjaminiHochberg(pValues)"] = () => new[] { 0.01, 0.2, 0.5 },
                ["Philox.Block(counter)"] = () => new uint[] { 1, 2, 3, 4 },
                ["Philox.Block(key)"] = () => new uint[] { 5, 6 },
                ["QuantileSketch.new(accuracy)"] = () => 0.01,
                ["QuantileSketch.Read(source)"] = SketchBytes,
                ["DistinctSketch.Read(source)"] = () => new byte[] { (byte)'O', (byte)'D', 1, 10, 0, 0, 0, 0 },
                ["ChartRuleSet.Named(ids)"] = () => new[] { "nelson1", "we4" },
                ["ChartPhase.new(limitsFrom)"] = () => null,
                ["ChartMonitor.Append(value)"] = () => 100.0,
                ["HotellingChart.Of(rows)"] = () => TwoVariables,
                ["HotellingChart.Judge(rows)"] = () => TwoVariables,
                ["Ets.HoltWinters(season)"] = () => ComponentForm.Additive,
                ["EtsBatch.Select(series)"] = () => new[] { Values, Turned(1) },
                ["IntervalAccuracy.Of(lower)"] = () => Values,
                ["IntervalAccuracy.Of(upper)"] = () => Array.ConvertAll(Values, value => value + 1),
                ["MultipleSeasons.Of(periods)"] = () => new[] { 2, 4 },
                ["MultipleSeasons.Of(seasonalWindows)"] = () => new[] { 7, 9 },
                ["LinearRegression.Of(predictorCount)"] = () => 1,
                ["LinearRegression.Weighted(predictorCount)"] = () => 1,
                ["LinearRegression.Predict(predictors)"] = () => new[] { 1.5 },
                ["Rolling.Sum(sums)"] = () => new double[Values.Length - 2],
                ["Rolling.Mean(means)"] = () => new double[Values.Length - 2],
                ["Rolling.Variance(variances)"] = () => new double[Values.Length - 2],
                ["Rolling.MeanAndVariance(means)"] = () => new double[Values.Length - 2],
                ["Rolling.MeanAndVariance(variances)"] = () => new double[Values.Length - 2],
                ["Rolling.Minimum(minima)"] = () => new double[Values.Length - 2],
                ["Rolling.Maximum(maxima)"] = () => new double[Values.Length - 2],
                ["Rolling.Median(medians)"] = () => new double[Values.Length - 2],
            }
        );

    private static Dictionary<TKey, TValue> With<TKey, TValue>(
        Func<RoomSamples, Dictionary<TKey, TValue>> ofRoom,
        Dictionary<TKey, TValue> known
    )
        where TKey : notnull
    {
        foreach (var room in RoomSamples.All)
        {
            foreach (var (key, value) in ofRoom(room))
                known.Add(key, value);
        }
        return known;
    }

    private static FormulaTree Formulas() =>
        FormulaTree.Of(
            [new FormulaDefinition("total", "k1 * k2 + k3")],
            [new FormulaInput("k1"), new FormulaInput("k2"), new FormulaInput("k3")]
        );

    private static InputValue[] Inputs(int variant) => [new("k1", 2 + variant), new("k2", 3 + variant), new("k3", 5 + variant)];

    private static AlignedGoal Aligned(string id) => new(id, id, null, null, new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));

    private static Objective Agreed(string id) =>
        new(id, new Phrase("Objective", "目标"), id, "k1", new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));

    private static ReviewRule<FactSheet> Judging(int variant) =>
        new(
            new Phrase("A rule", "规则"),
            new Rule<FactSheet>($"k{variant + 1}", Yes) { Version = "1" },
            _ => [],
            (_, _) => throw new NoSampleException("nothing is judged")
        );

    private static QuantileSketch Sketch()
    {
        var sketch = new QuantileSketch();
        sketch.Add(Values);
        return sketch;
    }

    private static byte[] SketchBytes()
    {
        var sketch = Sketch();
        byte[] bytes = new byte[sketch.SerializedSize];
        sketch.Write(bytes);
        return bytes;
    }

    /// <summary>The same values from another start, so that two lists are not proportional to each other.</summary>
    private static double[] Turned(int by) => [.. Enumerable.Range(0, Values.Length).Select(i => Values[(i + 5 * by) % Values.Length])];
}
