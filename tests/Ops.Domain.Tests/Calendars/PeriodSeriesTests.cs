using FluentAssertions;
using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Tests.Calendars;

/// <summary>Small sums by hand.</summary>
public class PeriodSeriesTests
{
    private static readonly DatedValue[] Readings =
    [
        new(new LocalDate(2026, 3, 31), 4.5m, 2m),
        new(new LocalDate(2026, 1, 31), 0.1m, 1m),
        new(new LocalDate(2026, 1, 15), 0.2m, 3m),
        new(new LocalDate(2026, 1, 31), -0.3m, 4m),
        new(new LocalDate(2026, 1, 15), 0.7m, 2m),
    ];

    [Theory]
    [InlineData(PeriodAggregation.Sum, "0.7", null, "4.5")]
    [InlineData(PeriodAggregation.Mean, "0.175", null, "4.5")]
    [InlineData(PeriodAggregation.First, "0.2", null, "4.5")]
    [InlineData(PeriodAggregation.Last, "-0.3", null, "4.5")]
    [InlineData(PeriodAggregation.Min, "-0.3", null, "4.5")]
    [InlineData(PeriodAggregation.Max, "0.7", null, "4.5")]
    [InlineData(PeriodAggregation.Count, "4", "0", "1")]
    [InlineData(PeriodAggregation.RatioOfSums, "0.07", null, "2.25")]
    [InlineData(PeriodAggregation.WeightedMean, "0.09", null, "4.5")]
    public void A_month_without_observations_stays_a_gap(PeriodAggregation aggregation, string january, string? february, string march)
    {
        var series = PeriodSeries.Of(Readings, PeriodGrain.Month, aggregation);
        series.Aggregation.Should().Be(aggregation);
        series.Figures.Select(figure => figure.Period.ToString()).Should().Equal("2026-01", "2026-02", "2026-03");
        series.Figures.Select(figure => figure.Value).Should().Equal(Number(january), Number(february), Number(march));
        series.Figures.Select(figure => figure.Observations).Should().Equal(4, 0, 1);
        series.Explain().Parts.Should().HaveCount(3);
        series.Explain().Value.Should().Be("3");
        foreach (var language in new[] { Language.English, Language.Chinese })
            series
                .Explain()
                .Parts.Should()
                .OnlyContain(part => part.Formula.In(language).Length > 0 && part.Source.In(language).Length > 0);
    }

    [Fact]
    public void Every_aggregation_is_named_in_its_explanation() =>
        Enum.GetValues<PeriodAggregation>()
            .Select(aggregation => PeriodSeries.Of(Readings, PeriodGrain.Year, aggregation).Explain().Source.English)
            .Should()
            .OnlyHaveUniqueItems();

    [Fact]
    public void A_divisor_of_zero_gives_no_figure()
    {
        DatedValue[] zero = [new(new LocalDate(2026, 1, 1), 1m, 2m), new(new LocalDate(2026, 1, 2), 1m, -2m)];
        PeriodSeries.Of(zero, PeriodGrain.Month, PeriodAggregation.RatioOfSums).Figures[0].Value.Should().BeNull();
        PeriodSeries.Of(zero, PeriodGrain.Month, PeriodAggregation.WeightedMean).Figures[0].Value.Should().BeNull();
        PeriodSeries.Of(zero, PeriodGrain.Month, PeriodAggregation.WeightedMean).Explain().Parts[0].Value.Should().BeNull();
    }

    [Fact]
    public void Quarters_and_years_follow_the_fiscal_calendar()
    {
        var series = PeriodSeries.Of(
            [new(new LocalDate(2026, 3, 31), 1m), new(new LocalDate(2026, 4, 1), 2m)],
            PeriodGrain.Year,
            PeriodAggregation.Sum,
            new FiscalCalendar(4)
        );
        series.Figures.Select(figure => (figure.Period.ToString(), figure.Value)).Should().Equal(("FY2026", 1m), ("FY2027", 2m));
    }

    [Fact]
    public void Faults_name_their_place()
    {
        ((Action)(() => PeriodSeries.Of([], PeriodGrain.Month, PeriodAggregation.Sum))).Refuses(FaultCode.EmptyInput, "observations");
        ((Action)(() => PeriodSeries.Of(Readings, (PeriodGrain)9, PeriodAggregation.Sum))).Refuses(FaultCode.InvalidArgument, "grain");
        ((Action)(() => PeriodSeries.Of(Readings, PeriodGrain.Month, (PeriodAggregation)9))).Refuses(
            FaultCode.InvalidArgument,
            "aggregation"
        );
        DatedValue[] large =
        [
            new(new LocalDate(2026, 1, 1), decimal.MaxValue, 0.1m),
            new(new LocalDate(2026, 1, 2), decimal.MaxValue, 0.1m),
        ];
        ((Action)(() => PeriodSeries.Of(large, PeriodGrain.Month, PeriodAggregation.Sum))).Refuses(FaultCode.Overflow, "2026-01");
        ((Action)(() => PeriodSeries.Of(large.AsSpan(0, 1), PeriodGrain.Month, PeriodAggregation.RatioOfSums))).Refuses(
            FaultCode.Overflow,
            "2026-01"
        );
        ((Action)(() => PeriodComparison.Of([], Period.Year(2026), ComparisonKind.Previous))).Refuses(FaultCode.EmptyInput, "observations");
        ((Action)(() => PeriodComparison.Of(Readings, Period.Year(2026), (ComparisonKind)9))).Refuses(FaultCode.InvalidArgument, "kind");
        ((Action)(() => PeriodComparison.Of(Readings, Period.Year(2026), ComparisonKind.Trailing, trailing: 0))).Refuses(
            FaultCode.InvalidArgument,
            "trailing"
        );
        ((Action)(() => PeriodComparison.Of(large, Period.Year(2026), ComparisonKind.Previous))).Refuses(
            FaultCode.Overflow,
            "observations"
        );
    }

    [Theory]
    [InlineData(ComparisonKind.Previous, "2026-03-01/2026-04-01", "2026-02-01/2026-03-01", "4.5", null, null, null)]
    [InlineData(ComparisonKind.YearBefore, "2026-03-01/2026-04-01", "2025-03-01/2025-04-01", "4.5", null, null, null)]
    [InlineData(ComparisonKind.YearToDate, "2026-01-01/2026-04-01", "2025-01-01/2025-04-01", "5.2", null, null, null)]
    [InlineData(ComparisonKind.Trailing, "2026-02-01/2026-04-01", "2025-12-01/2026-02-01", "4.5", "0.7", "3.8", 3.8 / 0.7)]
    public void A_comparison_sums_whole_periods(
        ComparisonKind kind,
        string current,
        string against,
        string sum,
        string? other,
        string? change,
        double? ratio
    )
    {
        var result = PeriodComparison.Of(Readings, Period.Parse("2026-03"), kind, trailing: 2);
        result.Kind.Should().Be(kind);
        result.CurrentRange.ToString().Should().Be(current);
        result.ComparisonRange.ToString().Should().Be(against);
        result.Current.Should().Be(Number(sum));
        result.Comparison.Should().Be(Number(other));
        result.Change.Should().Be(Number(change));
        if (ratio is { } expected)
            result.ChangeRatio.Should().BeApproximately(expected, 1e-14);
        else
            result.ChangeRatio.Should().BeNull();
        var explanation = result.Explain();
        explanation.Value.Should().Be(change);
        explanation.Parts.Select(part => part.Value is null).Should().Equal(false, other is null, ratio is null);
        explanation.Formula.English.Should().Be($"{sum} − {other ?? "–"}");
        explanation.Parts[2].Formula.English.Should().Be($"{change ?? "–"} / |{other ?? "–"}|");
    }

    [Fact]
    public void The_change_ratio_has_the_sign_of_the_change_and_none_against_zero()
    {
        DatedValue[] loss =
        [
            new(new LocalDate(2025, 1, 10), -50m),
            new(new LocalDate(2025, 2, 10), -20m),
            new(new LocalDate(2025, 3, 1), 0m),
            new(new LocalDate(2025, 4, 30), 1m),
        ];
        PeriodComparison.Of(loss, Period.Month(2025, 2), ComparisonKind.Previous).ChangeRatio.Should().BeApproximately(0.6, 1e-15);
        var zero = PeriodComparison.Of(loss, Period.Month(2025, 4), ComparisonKind.Previous);
        zero.Comparison.Should().Be(0m);
        zero.Change.Should().Be(1m);
        zero.ChangeRatio.Should().BeNull();
        PeriodComparison.Of(loss, Period.Month(2025, 5), ComparisonKind.Previous).Current.Should().BeNull();
        PeriodComparison
            .Of(loss, Period.Month(2025, 2), ComparisonKind.YearToDate, new FiscalCalendar(2))
            .CurrentRange.ToString()
            .Should()
            .Be("2025-02-01/2025-03-01");
    }

    private static decimal? Number(string? text) =>
        text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
