using NodaTime;
using Ops.Domain.Series;

namespace Ops.Domain.Architecture.Tests.Calls;

/// <summary>The registry: what the library cannot make by itself, and what a parameter of a certain name needs.</summary>
internal static class KnownSamples
{
    private static readonly double[] Values = [3.0, 1.5, 4.25, 2.5, 5.75, 9.5, 2.25, 6.5, 5.0, 3.5, 8.25, 7.0];

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
            [typeof(double)] = variant => 0.5 + variant / 16.0,
            [typeof(decimal)] = variant => 12.50m + variant,
            [typeof(string)] = variant => $"k{variant + 1}",
            [typeof(object)] = variant => $"k{variant + 1}",
            [typeof(LocalDate)] = variant => new LocalDate(2026, 3, 2).PlusDays(variant),
            [typeof(LocalTime)] = variant => new LocalTime(9 + variant % 12, 0),
            [typeof(LocalDateTime)] = variant => new LocalDateTime(2026, 3, 2, 9, 0).PlusHours(variant),
            [typeof(YearMonth)] = variant => new YearMonth(2026, 1 + variant % 12),
            [typeof(Instant)] = variant => Instant.FromUtc(2026, 3, 2, 9, 0) + NodaTime.Duration.FromHours(variant),
            [typeof(NodaTime.Duration)] = variant => NodaTime.Duration.FromHours(1 + variant),
            [typeof(Interval)] = variant => new Interval(Instant.FromUtc(2026, 3, 2, 9, 0), Instant.FromUtc(2026, 3, 2, 10 + variant % 12, 0)),
            [typeof(DateInterval)] = variant => new DateInterval(new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 2).PlusDays(variant)),
            [typeof(DateTimeZone)] = _ => DateTimeZoneProviders.Tzdb["Europe/Berlin"],
            [typeof(IFormatProvider)] = _ => null,
            [typeof(IProgress<double>)] = _ => null,
            [typeof(CancellationToken)] = _ => CancellationToken.None,
            [typeof(FormattableString)] = variant => (FormattableString)$"{variant + 0.5}",
            [typeof(Currency)] = _ => Currency.Usd,
            [typeof(Money)] = variant => new Money(12.50m + variant, Currency.Usd),
            [typeof(OpsException)] = _ => new OpsException((Fault)Samples.Of(typeof(Fault))!),
            [typeof(ComponentForm)] = _ => ComponentForm.Additive,
            [typeof(EtsSpecification)] = _ => EtsSpecification.Parse("ANN"),
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
            [typeof(StatusBand<Status>)] = _ => new StatusBand<Status>[] { new(0.9, Status.Green), new(0.7, Status.Amber) },
        };

    /// <summary>By type and name of the parameter.</summary>
    public static Dictionary<(Type Type, string Name), Func<int, object?>> ByName { get; } =
        new()
        {
            [(typeof(string), "code")] = _ => "USD",
            [(typeof(string), "currency")] = _ => "USD",
        };

    /// <summary>By the parameter's full name, as messages write it: <c>StatusBands.Classify(previous)</c>.</summary>
    public static Dictionary<string, Func<object?>> ByPlace { get; } =
        new()
        {
            ["Money.Parse(s)"] = () => "12.50 USD",
            ["Currency.Parse(s)"] = () => "USD",
            ["EtsSpecification.Parse(text)"] = () => "ANN",
            ["EtsBatch.Select(series)"] = () => new[] { Values, Turned(1) },
            ["IntervalAccuracy.Of(lower)"] = () => Values,
            ["IntervalAccuracy.Of(upper)"] = () => Array.ConvertAll(Values, value => value + 1),
            ["MultipleSeasons.Of(periods)"] = () => new[] { 2, 4 },
            ["MultipleSeasons.Of(seasonalWindows)"] = () => new[] { 7, 9 },
        };

    /// <summary>The same values from another start, so that two lists are not proportional to each other.</summary>
    private static double[] Turned(int by) => [.. Enumerable.Range(0, Values.Length).Select(i => Values[(i + 5 * by) % Values.Length])];
}
