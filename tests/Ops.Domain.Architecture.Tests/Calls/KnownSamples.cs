using NodaTime;
using Ops.Domain.Decisions;
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

    private static double[][] TwoVariables => [.. Values.Select((value, i) => new[] { value, Values[(i + 5) % Values.Length] })];

    private static NumberTerm<FactSheet> One => 1m;

    private static FlagTerm<FactSheet> Yes => true;

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
            [typeof(RuleSetResult)] = _ => RuleSet<FactSheet>.Of(new Rule<FactSheet>("k1", Yes)).Evaluate((FactSheet)Samples.Of(typeof(FactSheet))!, new LocalDate(2026, 3, 2)),
            [typeof(PairwiseComparison)] = _ => PairwiseComparison.Of(Reciprocal),
            [typeof(ControlLimits)] = _ => default(ControlLimits),
            [typeof(PhaseLimits)] = _ => default(PhaseLimits),
            [typeof(FittedLine)] = _ => default(FittedLine),
            [typeof(EtsSpecification)] = _ => EtsSpecification.Parse("ANN"),
            [typeof(EtsParameters)] = _ => new EtsParameters(0.5, 4.0),
            [typeof(OpsException)] = _ => new OpsException((Fault)Samples.Of(typeof(Fault))!),
        };

    /// <summary>Lists whose elements must stand in a certain relation.</summary>
    public static Dictionary<Type, Func<int, Array>> ManyByType { get; } =
        new()
        {
            [typeof(double)] = variant => Turned(variant),
            [typeof(Direction)] = _ => Enumerable.Range(0, Values.Length).Select(i => (Direction)(i % 2)).ToArray(),
            [typeof(Assignment)] = _ => new[] { new Assignment("k1", One) },
            [typeof(ChainRule)] = _ => new[] { new ChainRule("k1", Yes, new Assignment("k1", One)) },
            [typeof(KeyValuePair<string, FactValue>)] = _ => new[] { KeyValuePair.Create("k1", FactValue.Of(1.5m)) },
            [typeof(ChartPhase)] = _ => new[] { new ChartPhase(0), new ChartPhase(6, limitsFrom: 0) },
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
        new()
        {
            ["Money.Parse(s)"] = () => "12.50 USD",
            ["Currency.Parse(s)"] = () => "USD",
            ["ExchangeRate.new(quote)"] = () => Currency.Eur,
            ["MoneyTable.Of(columnTotals)"] = () => Samples.Many(typeof(Money)),
            ["PairwiseComparison.Of(rows)"] = () => Reciprocal,
            ["FactSchema.Of(facts)"] = () => new[] { ("k1", FactKind.Number) },
            ["Terms.All(parts)"] = () => new Term<FactSheet>[] { Yes, Yes },
            ["Terms.Any(parts)"] = () => new Term<FactSheet>[] { Yes, Yes },
            ["EtsSpecification.Parse(text)"] = () => "ANN",
            ["ChartRuleSet.Named(ids)"] = () => new[] { "nelson1", "we4" },
            ["ChartPhase.new(limitsFrom)"] = () => null,
            ["ChartMonitor.Append(value)"] = () => 100.0,
            ["HotellingChart.Of(rows)"] = () => TwoVariables,
            ["HotellingChart.Judge(rows)"] = () => TwoVariables,
            ["Ets.HoltWinters(season)"] = () => ComponentForm.Additive,
        };

    /// <summary>The same values from another start, so that two lists are not proportional to each other.</summary>
    private static double[] Turned(int by) => [.. Enumerable.Range(0, Values.Length).Select(i => Values[(i + 5 * by) % Values.Length])];
}
