using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Decisions;
using Ops.Domain.Numerics;
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

    private static NumberTerm<FactSheet> One => 1m;

    private static FlagTerm<FactSheet> Yes => true;

    private static readonly DecisionTable<FactSheet, Status> s_table = Table();

    private static DecisionTableBuilder<FactSheet, Status> Builder() => DecisionTable.For<FactSheet, Status>("t", HitPolicy.First);

    private static Column<FactSheet, Status> ColumnOfX(DecisionTableBuilder<FactSheet, Status> builder) => builder.Column("x", _ => Status.Green, Domains.Members<Status>());

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

    /// <summary>By type; numbers and dates grow with the variant, so that low stands before high and start before end.</summary>
    public static Dictionary<Type, Func<int, object?>> ByType { get; } =
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
            [typeof(NodaTime.Interval)] = variant => new NodaTime.Interval(Instant.FromUtc(2026, 3, 2, 9, 0), Instant.FromUtc(2026, 3, 2, 10 + variant % 12, 0)),
            [typeof(DateInterval)] = variant => new DateInterval(new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 2).PlusDays(variant)),
            [typeof(DateTimeZone)] = _ => DateTimeZoneProviders.Tzdb["Europe/Berlin"],
            [typeof(IFormatProvider)] = _ => null,
            [typeof(IProgress<double>)] = _ => null,
            [typeof(CancellationToken)] = _ => CancellationToken.None,
            [typeof(FormattableString)] = variant => (FormattableString)$"{variant + 0.5}",
            [typeof(Currency)] = _ => Currency.Usd,
            [typeof(Money)] = variant => new Money(12.50m + variant, Currency.Usd),
            [typeof(ExchangeRate)] = variant => new ExchangeRate(Currency.Usd, Currency.Eur, 0.9m, new LocalDate(2026, 3, 2).PlusDays(variant)),
            [typeof(FactValue)] = variant => FactValue.Of(1.5m + variant),
            [typeof(Term<FactSheet>)] = _ => One,
            [typeof(NumberTerm<FactSheet>)] = _ => One,
            [typeof(FlagTerm<FactSheet>)] = _ => Yes,
            [typeof(Materiality)] = _ => new Materiality(new Money(0.5m, Currency.Usd), null),
            [typeof(DepreciationPlan)] = variant => new DepreciationPlan(DepreciationMethod.StraightLine, new Money(12.50m + variant, Currency.Usd), new Money(2.50m, Currency.Usd), 3),
            [typeof(FundingEvent)] = variant => new FundingEvent($"k{variant + 1}", new LocalDate(2026, 3, 2), FundingKind.Supplement, new Money(12.50m, Currency.Usd), null, new BudgetCell("k1", "k1")),
            [typeof(BudgetUnit)] = variant => new BudgetUnit($"k{variant + 1}", variant == 0 ? null : "k1"),
            [typeof(SpendingLimit)] = variant => new SpendingLimit(1 + variant, SpendingDecision.Warn),
            [typeof(CurrencyRate)] = _ => new CurrencyRate(Currency.Eur, 1.1m),
            [typeof(CarryPolicy)] = _ => new CarryPolicy { Commitments = true, Share = 0.5m },
            [typeof(CarryLine)] = variant => new CarryLine($"k{variant + 1}", new Money(100, Currency.Usd), new Money(60, Currency.Usd), new CarryPolicy { Share = 0.5m }),
            [typeof(EncumbranceEvent)] = variant => new EncumbranceEvent($"k{variant + 1}", EncumbranceKind.Commit, new Money(5, Currency.Usd)),
            [typeof(DatedPeriod)] = variant => new DatedPeriod($"k{variant + 1}", new LocalDate(2026, 3, 2).PlusDays(variant), new LocalDate(2026, 3, 3).PlusDays(variant)),
            [typeof(SpendingControl)] = variant => new SpendingControl((ControlHorizon)(variant % 3), new SpendingLimit(1, SpendingDecision.Stop)),
            [typeof(ControlledBudget)] = variant => new ControlledBudget($"k{variant + 1}", [new Money(100, Currency.Usd), new Money(100, Currency.Usd), new Money(100, Currency.Usd)], new SpendingControl(ControlHorizon.Annual, new SpendingLimit(1, SpendingDecision.Stop))),
            [typeof(UsedAmounts)] = variant => new UsedAmounts($"k{variant + 1}", new Money(10, Currency.Usd), new Money(10, Currency.Usd), new Money(10, Currency.Usd)),
            [typeof(SpendingRequest)] = _ => new SpendingRequest("k1", 1, new Money(5, Currency.Usd)),
            [typeof(CostResource)] = variant => new CostResource($"k{variant + 1}", new Money(100, Currency.Usd), null, new CostUse("k1", 2)),
            [typeof(CostActivity)] = variant => new CostActivity($"k{variant + 1}", null, new CostUse($"k{variant + 1}", 2)),
            [typeof(AbsorptionPeriod)] = _ => new AbsorptionPeriod(5, 4),
            [typeof(RuleSetResult)] = _ => RuleSet<FactSheet>.Of(new Rule<FactSheet>("k1", Yes)).Evaluate((FactSheet)Samples.Of(typeof(FactSheet))!, new LocalDate(2026, 3, 2)),
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
            [typeof(PairwiseComparison)] = _ => PairwiseComparison.Of(Reciprocal),
            [typeof(EtsSpecification)] = _ => EtsSpecification.Parse("ANN"),
            [typeof(EtsParameters)] = _ => new EtsParameters(0.5, 4.0),
            [typeof(QuantileSketch)] = _ => Sketch(),
            [typeof(QuantileEstimates)] = _ => Sketch().ToResult(),
            [typeof(DistinctSketch)] = _ => new DistinctSketch(10),
            [typeof(Hypergeometric)] = _ => new Hypergeometric(20, 8, 5),
            [typeof(OpsException)] = _ => new OpsException((Fault)Samples.Of(typeof(Fault))!),
            [typeof(ComponentForm)] = _ => ComponentForm.Additive,
            [typeof(ForecastMethod)] = _ => ForecastMethod.Naive,
            [typeof(WorkingDayWeights)] = _ => WorkingDayWeights.MondayToFriday,
            [typeof(IReadOnlyDictionary<IsoDayOfWeek, decimal>)] = _ => null,
            [typeof(IEnumerable<IsoDayOfWeek>)] = _ => null,
            [typeof(IEnumerable<LocalDate>)] = _ => null,
        };

    /// <summary>Lists whose elements must stand in a certain relation.</summary>
    public static Dictionary<Type, Func<int, Array>> ManyByType { get; } =
        new()
        {
            [typeof(double)] = variant => Turned(variant),
            [typeof(Direction)] = _ => Enumerable.Range(0, Values.Length).Select(i => (Direction)(i % 2)).ToArray(),
            [typeof(OutputColumn)] = _ => new[] { new OutputColumn("y", FactKind.Number) },
            [typeof(Assignment)] = _ => new[] { new Assignment("k1", One) },
            [typeof(ChainRule)] = _ => new[] { new ChainRule("k1", Yes, new Assignment("k1", One)) },
            [typeof(KeyValuePair<string, FactValue>)] = _ => new[] { KeyValuePair.Create("k1", FactValue.Of(1.5m)) },
            [typeof(StatusBand<Status>)] = _ => new StatusBand<Status>[] { new(0.9, Status.Green), new(0.7, Status.Amber) },
        };

    /// <summary>By type and name of the parameter.</summary>
    public static Dictionary<(Type Type, string Name), Func<int, object?>> ByName { get; } =
        new()
        {
            [(typeof(string), "code")] = _ => "USD",
            [(typeof(string), "currency")] = _ => "USD",
            [(typeof(string), "Fact")] = _ => "k1",
            [(typeof(double), "trim")] = _ => 0.1,
            [(typeof(ReadOnlySpan<double>), "probabilities")] = _ => new[] { 0.25, 0.5, 0.75 },
            [(typeof(ReadOnlySpan<int>), "ranks")] = _ => new[] { 2, 1, 3 },
            [(typeof(Direction), "direction")] = variant => (Direction)(variant % 2),
        };

    /// <summary>By the parameter's full name, as messages write it: <c>StatusBands.Classify(previous)</c>.</summary>
    public static Dictionary<string, Func<object?>> ByPlace { get; } =
        new()
        {
            ["Money.Parse(s)"] = () => "12.50 USD",
            ["Currency.Parse(s)"] = () => "USD",
            ["ExchangeRate.new(quote)"] = () => Currency.Eur,
            ["MoneyTable.Of(columnTotals)"] = () => Samples.Many(typeof(Money)),
            ["PairwiseComparison.Of(rows)"] = () => Reciprocal,
            ["LearningCurve.Of(learningRate)"] = () => 0.8,
            ["ControlledBudget.new(controls)"] = () => new[] { new SpendingControl(ControlHorizon.Annual, new SpendingLimit(1, SpendingDecision.Stop)) },
            ["SupportAllocation.Of(costs)"] = () => new[] { new DepartmentCost("k1", new Money(100, Currency.Usd)), new DepartmentCost("k2", new Money(50, Currency.Usd)) },
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
            ["InternalRateOfReturn.Of(flows)"] = () => Investment.Select((amount, day) => new DatedFlow(new LocalDate(2026, 3, 2).PlusDays(90 * day), amount)).ToArray(),
            ["ModifiedInternalRate.Of(cashFlows)"] = () => Investment,
            ["ProfitabilityIndex.Of(cashFlows)"] = () => Investment,
            ["Expect.Defended(table)"] = () => Open(),
            ["SilenceRule.Of(asOf)"] = () => Instant.FromUtc(2027, 1, 1, 0, 0),
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
        };

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
