using CsCheck;
using NodaTime;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

public sealed class SeasonTests
{
    private static readonly double[] Pattern = [3, -1, -4, 2];

    /// <summary>A straight line plus a pattern of mean 0 comes apart into just these.</summary>
    [Fact]
    public void The_classical_decomposition_finds_a_line_and_its_pattern()
    {
        double[] values = [.. Enumerable.Range(0, 14).Select(t => 10 + (2 * t) + Pattern[t % 4])];

        var parts = SeasonalDecomposition.Classical(values, 4, ComponentForm.Additive);

        for (int t = 0; t < 14; t++)
        {
            parts.Seasonal[t].Should().BeApproximately(Pattern[t % 4], 1e-12);
            if (t is < 2 or > 11)
            {
                parts.Trend[t].Should().BeNull();
                parts.Remainder[t].Should().BeNull();
                continue;
            }
            parts.Trend[t]!.Value.Should().BeApproximately(10 + (2 * t), 1e-12);
            parts.Remainder[t]!.Value.Should().BeApproximately(0, 1e-12);
        }
        parts.SeasonalStrength!.Value.Should().BeApproximately(1, 1e-12);
        parts.TrendStrength!.Value.Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void An_odd_cycle_is_averaged_over_itself()
    {
        var parts = SeasonalDecomposition.Classical([1, 2, 6, 4, 5, 9], 3, ComponentForm.Additive);

        parts.Trend.Should().Equal(null, 3, 4, 5, 6, null);
        parts.Seasonal.Should().Equal(-1, -1, 2, -1, -1, 2);
    }

    [Fact]
    public void Multiplicative_parts_multiply_to_the_values()
    {
        double[] values = PublicSeries.AirPassengers;

        var parts = SeasonalDecomposition.Classical(values, 12, ComponentForm.Multiplicative);

        parts.Seasonal.Take(12).Average().Should().BeApproximately(1, 1e-12);
        for (int t = 6; t < 138; t++)
            (parts.Trend[t]!.Value * parts.Seasonal[t] * parts.Remainder[t]!.Value).Should().BeApproximately(values[t], 1e-9);
        parts.SeasonalStrength.Should().BeNull();
    }

    /// <summary>Local lines follow a straight line exactly, and a pattern that stays the same is its own smooth.</summary>
    [Theory]
    [InlineData(null, 0)]
    [InlineData(7, 0)]
    [InlineData(7, 3)]
    [InlineData(null, 3)]
    public void Stl_finds_a_line_and_its_pattern(int? window, int rounds)
    {
        double[] values = [.. Enumerable.Range(0, 30).Select(t => 10 + (0.5 * t) + Pattern[t % 4])];
        var options = new StlOptions
        {
            SeasonalWindow = window,
            SeasonalDegree = 1,
            InnerPasses = 30,
            RobustRounds = rounds,
        };

        var parts = SeasonalDecomposition.Stl(values, 4, options);

        for (int t = 0; t < values.Length; t++)
        {
            parts.Seasonal[t].Should().BeApproximately(Pattern[t % 4], 1e-6);
            parts.Trend[t]!.Value.Should().BeApproximately(10 + (0.5 * t), 1e-6);
        }
    }

    [Fact]
    public void Parts_of_stl_add_up_to_the_values_exactly()
    {
        var series = Gen.Double[-100, 100].Array[24, 60];
        Gen.Select(series, Gen.Int[2, 12], Gen.Bool)
            .Sample(
                (values, period, robust) =>
                {
                    var parts = SeasonalDecomposition.Stl(values, period, robust ? StlOptions.Robust : null);
                    return Enumerable
                        .Range(0, values.Length)
                        .All(t =>
                            parts.Remainder[t] == values[t] - parts.Seasonal[t] - parts.Trend[t]
                            && Math.Abs(parts.Remainder[t]!.Value) < 1e6
                        );
                },
                iter: 300
            );
    }

    [Fact]
    public void A_robust_decomposition_leaves_an_outlier_out()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(t => 10 + (0.5 * t) + Pattern[t % 4] + (0.1 * Math.Sin(t)))];
        values[21] += 50;

        var robust = SeasonalDecomposition.Stl(values, 4, StlOptions.Robust);
        var plain = SeasonalDecomposition.Stl(values, 4);

        robust.RobustnessWeights[21].Should().Be(0);
        robust.RobustnessWeights.Where((_, t) => t != 21).Average().Should().BeGreaterThan(0.7);
        robust.Remainder[21]!.Value.Should().BeApproximately(50, 1);
        plain.Remainder[21]!.Value.Should().BeLessThan(45);
        plain.RobustnessWeights.Should().BeEmpty();
    }

    [Fact]
    public void A_periodic_season_repeats_itself()
    {
        var season = SeasonalDecomposition.Stl(PublicSeries.AirPassengers, 12).Seasonal;

        for (int t = 12; t < 144; t++)
            season[t].Should().Be(season[t - 12]);
    }

    [Fact]
    public void A_jump_changes_little()
    {
        var exact = SeasonalDecomposition.Stl(PublicSeries.AirPassengers, 12, new StlOptions { SeasonalWindow = 11 });
        var jumps = SeasonalDecomposition.Stl(
            PublicSeries.AirPassengers,
            12,
            new StlOptions
            {
                SeasonalWindow = 11,
                TrendJump = 5,
                LowPassJump = 2,
                SeasonalJump = 2,
            }
        );

        jumps.Trend.Should().NotEqual(exact.Trend);
        for (int t = 0; t < 144; t++)
            jumps.Trend[t]!.Value.Should().BeApproximately(exact.Trend[t]!.Value, 3);
    }

    [Fact]
    public void Several_seasons_add_up_to_the_values()
    {
        double[] values = [.. Enumerable.Range(0, 168).Select(t => 50 + (0.1 * t) + Pattern[t % 4] + (8 * Math.Sin(2 * Math.PI * t / 24)))];

        var parts = MultipleSeasons.Of(values, [4, 24], [11, 15]);

        parts.Periods.Should().Equal(4, 24);
        for (int t = 0; t < values.Length; t++)
        {
            (parts.Trend[t] + parts.Seasonals[0][t] + parts.Seasonals[1][t] + parts.Remainder[t]).Should().BeApproximately(values[t], 1e-9);
            parts.Seasonals[1][t].Should().BeApproximately(8 * Math.Sin(2 * Math.PI * t / 24), 0.8);
        }
    }

    /// <summary>By hand: moving averages of 1 2 3 2 3 5 over 3 are 2, 7⁄3, 8⁄3, 10⁄3.</summary>
    [Fact]
    public void Indices_are_average_ratios_scaled_to_one()
    {
        var index = SeasonalIndex.Of([1, 2, 3, 2, 3, 5], 3, ComponentForm.Multiplicative);

        index.Ratios.Should().HaveCount(6);
        index.Ratios[0].Should().BeNull();
        index.Ratios[2]!.Value.Should().BeApproximately(9.0 / 7, 1e-12);
        index.RawIndices[0].Should().BeApproximately(0.75, 1e-12);
        index.RawIndices[1].Should().BeApproximately(0.95, 1e-12);
        index.Indices.Average().Should().BeApproximately(1, 1e-12);
        index.Adjusted[3].Should().BeApproximately(2 / index.Indices[0], 1e-12);
    }

    /// <summary>By hand: 2×2 averages give the ratios 2.25 −2.25 2.25 −2 2.25 −2.75; the middle of −2.25 −2 −2.75 is −2.25.</summary>
    [Fact]
    public void Indices_can_leave_the_extremes_out()
    {
        double[] values = [4, 9, 5, 10, 6, 10, 5, 11];

        SeasonalIndex.Of(values, 2, ComponentForm.Additive, IndexAverage.Trimmed).RawIndices.Should().Equal(-2.25, 2.25);
        SeasonalIndex.Of(values, 2, ComponentForm.Additive, IndexAverage.Median).RawIndices.Should().Equal(-2.25, 2.25);
        SeasonalIndex.Of(values, 2, ComponentForm.Additive).RawIndices[0].Should().BeApproximately(-7.0 / 3, 1e-12);
        SeasonalIndex
            .Of(values, 2, ComponentForm.Additive, IndexAverage.Trimmed)
            .Adjusted.Should()
            .Equal(6.25, 6.75, 7.25, 7.75, 8.25, 7.75, 7.25, 8.75);
    }

    [Fact]
    public void Seasons_refuse_what_has_none()
    {
        double[] two = [1, 2, 3, 4, 5, 6, 7, 8];
        Refused(() => SeasonalDecomposition.Classical(two, 1, ComponentForm.Additive), FaultCode.InvalidArgument, "period");
        Refused(() => SeasonalDecomposition.Classical(two, 4, ComponentForm.None), FaultCode.InvalidArgument, "form");
        Refused(() => SeasonalDecomposition.Classical(two.AsSpan(0, 7), 4, ComponentForm.Additive), FaultCode.InsufficientData, "values");
        Refused(
            () => SeasonalDecomposition.Classical([1, 2, 0, 4], 2, ComponentForm.Multiplicative),
            FaultCode.InvalidArgument,
            "values[2]"
        );
        Refused(() => SeasonalDecomposition.Stl(two.AsSpan(0, 7), 4), FaultCode.InsufficientData, "values");
        Refused(
            () => SeasonalDecomposition.Stl(two, 4, new StlOptions { TrendWindow = 4 }),
            FaultCode.InvalidArgument,
            "options.TrendWindow"
        );
        Refused(
            () => SeasonalDecomposition.Stl(two, 4, new StlOptions { SeasonalWindow = 1 }),
            FaultCode.InvalidArgument,
            "options.SeasonalWindow"
        );
        Refused(
            () => SeasonalDecomposition.Stl(two, 4, new StlOptions { TrendDegree = 2 }),
            FaultCode.InvalidArgument,
            "options.TrendDegree"
        );
        Refused(
            () => SeasonalDecomposition.Stl(two, 4, new StlOptions { LowPassJump = 0 }),
            FaultCode.InvalidArgument,
            "options.LowPassJump"
        );
        Refused(
            () => SeasonalDecomposition.Stl(two, 4, new StlOptions { InnerPasses = 0 }),
            FaultCode.InvalidArgument,
            "options.InnerPasses"
        );
        Refused(
            () => SeasonalDecomposition.Stl(two, 4, new StlOptions { RobustRounds = -1 }),
            FaultCode.InvalidArgument,
            "options.RobustRounds"
        );
        Refused(() => SeasonalIndex.Of(two, 4, ComponentForm.Additive, IndexAverage.Trimmed), FaultCode.InsufficientData, "values");
        Refused(() => MultipleSeasons.Of(two, [4, 2], [7, 7]), FaultCode.NotOrdered, "periods[1]");
        Refused(() => MultipleSeasons.Of(two, [2, 2], [7, 7]), FaultCode.NotOrdered, "periods[1]");
        Refused(() => MultipleSeasons.Of(two, [2, 4], [7]), FaultCode.LengthMismatch, "seasonalWindows");
        Refused(() => MultipleSeasons.Of(two, [2, 4], [7, 8]), FaultCode.InvalidArgument, "seasonalWindows[1]");
        Refused(() => MultipleSeasons.Of(two, [2, 5], [7, 7]), FaultCode.InsufficientData, "values");
        Refused(() => MultipleSeasons.Of(two, [2, 4], [7, 7], 0), FaultCode.InvalidArgument, "iterations");
    }

    /// <summary>Calendar of 2025: January has 23 weekdays, less New Year and 28 to 31 January 18, with Sunday the 26th worked 19; January 2024 has 22.</summary>
    [Fact]
    public void A_holiday_that_moves_is_taken_out()
    {
        var days = new WorkingDayWeights(
            holidays: [new(2025, 1, 1), new(2025, 1, 28), new(2025, 1, 29), new(2025, 1, 30), new(2025, 1, 31), new(2024, 1, 1)],
            extraDays: [new(2025, 1, 26)]
        );

        var change = WorkingDayAdjustment.Of(new(new YearMonth(2025, 1), 1_710_000), new(new YearMonth(2024, 1), 2_090_000), days);

        change.CurrentDays.Should().Be(19);
        change.ComparisonDays.Should().Be(22);
        change.CurrentPerDay.Should().Be(90_000);
        change.ComparisonPerDay.Should().Be(95_000);
        change.Change.Should().Be(-380_000);
        change.AdjustedCurrent.Should().Be(1_980_000);
        change.AdjustedChange.Should().Be(-110_000);
        change.CalendarEffect.Should().Be(-270_000);
        change.ChangeRatio.Should().BeApproximately(-380m / 2090, 1e-20m);
        change.AdjustedChangeRatio.Should().BeApproximately(-110m / 2090, 1e-20m);
    }

    [Fact]
    public void Days_count_by_their_weights()
    {
        var days = new WorkingDayWeights(
            [IsoDayOfWeek.Monday, IsoDayOfWeek.Saturday],
            new Dictionary<IsoDayOfWeek, decimal> { [IsoDayOfWeek.Saturday] = 0.5m, [IsoDayOfWeek.Sunday] = 9 },
            extraDays: [new(2025, 3, 3), new(2025, 3, 4)],
            extraWeight: 0.25m
        );

        // March 2025: five Mondays, five Saturdays, and Tuesday the 4th; Monday the 3rd counts once.
        days.In(new YearMonth(2025, 3)).Should().Be(5 + 2.5m + 0.25m);
        WorkingDayWeights.MondayToFriday.In(new YearMonth(2025, 3)).Should().Be(21);
    }

    [Fact]
    public void Working_days_refuse_contradictions()
    {
        Refused(() => _ = new WorkingDayWeights(holidays: [new(2025, 3, 3)], extraDays: [new(2025, 3, 3)]), FaultCode.Overlap, "extraDays");
        Refused(() => _ = new WorkingDayWeights(extraWeight: -1), FaultCode.InvalidArgument, "extraWeight");
        Refused(() => _ = new WorkingDayWeights([IsoDayOfWeek.None]), FaultCode.InvalidArgument, "workweek");
        Refused(
            () => _ = new WorkingDayWeights(weekdayWeights: new Dictionary<IsoDayOfWeek, decimal> { [IsoDayOfWeek.Sunday] = -1 }),
            FaultCode.InvalidArgument,
            "weekdayWeights.Sunday"
        );
        var none = new WorkingDayWeights([]);
        var month = new MonthFigure(new YearMonth(2025, 3), 1);
        Refused(() => WorkingDayAdjustment.Of(month, month, none), FaultCode.ZeroDenominator, "current");
        var same = new MonthFigure(new YearMonth(2025, 3), 0);
        WorkingDayAdjustment.Of(month, same, WorkingDayWeights.MondayToFriday).ChangeRatio.Should().BeNull();
        Refused(
            () => WorkingDayAdjustment.Of(new(month.Month, decimal.MaxValue), month, WorkingDayWeights.MondayToFriday),
            FaultCode.Overflow,
            "current"
        );
    }

    private static void Refused(Action act, FaultCode code, string place)
    {
        var refusal = PublicSeries.Refusal(act);
        refusal.Code.Should().Be(code);
        refusal.Place.Should().Be(place);
    }
}
