using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Expected values are worked by hand from the definitions.</summary>
public class YearEndTests
{
    [Fact]
    public void Equal_periods_run_on_at_the_rate_so_far()
    {
        var forecast = YearEndForecast.Of(Usd(100, 100, 100, 100), Usd(120, 60));

        forecast.YearToDate.Should().Be(Usd(180m));
        forecast.RunRate.Should().Be(Usd(360m));
        forecast.RemainingPlan.Should().Be(Usd(380m));
        forecast.PerformanceAdjusted.Should().Be(Usd(360m));
    }

    [Fact]
    public void A_year_of_53_weeks_is_not_four_equal_quarters() =>
        // 1,300 after 13 of 53 weeks: 100 a week.
        YearEndForecast.Of(Usd(1300, 1300, 1300, 1400), Usd(1300m, 0m)[..1], [13, 13, 13, 14]).RunRate.Should().Be(Usd(5300m));

    [Fact]
    public void Without_a_plan_to_date_nothing_can_be_adjusted() =>
        YearEndForecast.Of(Usd(0, 100), Usd(5m, 0m)[..1]).PerformanceAdjusted.Should().BeNull();

    [Fact]
    public void Faulty_years_are_refused_in_the_order_of_the_faults()
    {
        Refusal.Of(() => YearEndForecast.Of([], []), FaultCode.EmptyInput, "plan");
        Refusal.Of(() => YearEndForecast.Of(Usd(1, 2), Usd(1, 2, 3), [-1, 1]), FaultCode.LengthMismatch, "actual");
        Refusal.Of(() => YearEndForecast.Of(Usd(1, 2), [], [-1]), FaultCode.LengthMismatch, "weights");
        Refusal.Of(() => YearEndForecast.Of(Usd(1, 2), [new Money(1, Currency.Eur)], [1, -1]), FaultCode.CurrencyMismatch, "actual[0]");
        Refusal.Of(() => YearEndForecast.Of(Usd(1, 2), [], [1, -1]), FaultCode.InvalidArgument, "weights[1]");
        Refusal.Of(() => YearEndForecast.Of(Usd(1, 2), []), FaultCode.InsufficientData, "actual");
        Refusal.Of(() => YearEndForecast.Of(Usd(1, 2), Usd(1m, 1m)[..1], [0, 1]), FaultCode.ZeroDenominator, "weights");
    }

    [Fact]
    public void Equal_past_shares_leave_nothing_uncertain()
    {
        var forecast = SeasonalYearEnd.Of(
            [
                [.. Usd(20, 30, 50)],
                [.. Usd(40, 60, 100)],
            ],
            Usd(30m, 0m).AsSpan(0, 1),
            0.9
        );

        forecast.Forecast.Should().Be(Usd(150m));
        forecast.Lower.Should().BeApproximately(150, 1e-12);
        forecast.Upper.Should().BeApproximately(150, 1e-12);
        forecast.Remaining.Should().Equal(Usd(45m), Usd(75m));
        forecast.MeanAbsoluteError.Should().Be(0);
    }

    [Fact]
    public void The_interval_widens_with_the_spread_of_past_shares()
    {
        // Shares 1/4 and 1/2: mean 3/8, s = √2/8; the upper quartile of t with 1 degree of freedom is 1, so h = √2/8 · √1.5 = √3/8.
        var forecast = SeasonalYearEnd.Of(
            [
                [.. Usd(1, 3)],
                [.. Usd(1, 1)],
            ],
            Usd(3m, 0m).AsSpan(0, 1),
            0.5
        );
        double half = Math.Sqrt(3) / 8;

        forecast.Share.Should().Be(0.375);
        forecast.ShareStandardDeviation.Should().BeApproximately(Math.Sqrt(2) / 8, 1e-15);
        forecast.Forecast.Should().Be(Usd(8m));
        forecast.Lower.Should().BeApproximately(3 / (0.375 + half), 1e-12);
        forecast.Upper.Should().BeApproximately(3 / (0.375 - half), 1e-12);
        forecast.Backtest.Select(year => year.Forecast).Should().Equal(Usd(2m), Usd(4m));
        forecast.Backtest.Select(year => year.Error).Should().Equal(-0.5, 1.0);
        forecast.MeanAbsoluteError.Should().Be(0.75);
    }

    [Fact]
    public void A_share_that_may_be_nothing_leaves_the_upper_end_open()
    {
        // 95 %: t = 12.7 with 1 degree of freedom, so the lower share is below 0. A negative year to date changes the ends' places.
        ImmutableArray<Money>[] history =
        [
            [.. Usd(1, 3)],
            [.. Usd(1, 1)],
        ];
        SeasonalYearEnd.Of(history, [Usd(3m)], 0.95).Upper.Should().BeNull();
        SeasonalYearEnd.Of(history, [Usd(3m)], 0.95).Lower.Should().BeGreaterThan(0);
        SeasonalYearEnd.Of(history, [Usd(-3m)], 0.95).Lower.Should().BeNull();
        SeasonalYearEnd.Of(history, [Usd(-3m)], 0.95).Upper.Should().BeLessThan(0);
    }

    [Fact]
    public void Faulty_histories_are_refused()
    {
        ImmutableArray<Money> year = [.. Usd(1, 2)];
        Refusal.Of(() => SeasonalYearEnd.Of([], [Usd(1m)], 0.5), FaultCode.EmptyInput, "history");
        Refusal.Of(() => SeasonalYearEnd.Of([year, [.. Usd(1, 2, 3)]], [Usd(1m)], 2), FaultCode.LengthMismatch, "history[1]");
        Refusal.Of(() => SeasonalYearEnd.Of([year], Usd(1, 2, 3), 0.5), FaultCode.LengthMismatch, "actual");
        Refusal.Of(() => SeasonalYearEnd.Of([year], [], 1), FaultCode.InvalidArgument, "confidence");
        Refusal.Of(() => SeasonalYearEnd.Of([year], [Usd(1m)], 0.5), FaultCode.InsufficientData, "history");
        Refusal.Of(() => SeasonalYearEnd.Of([year, year], [], 0.5), FaultCode.InsufficientData, "actual");
        Refusal.Of(() => SeasonalYearEnd.Of([year, [.. Usd(1, -1)]], [Usd(1m)], 0.5), FaultCode.ZeroDenominator, "history[1]");
        Refusal.Of(
            () =>
                SeasonalYearEnd.Of(
                    [
                        [.. Usd(1, 3)],
                        [.. Usd(-1, 5)],
                    ],
                    [Usd(1m)],
                    0.5
                ),
            FaultCode.ZeroDenominator,
            "history"
        );
        Refusal.Of(
            () =>
                SeasonalYearEnd.Of(
                    [
                        [.. Usd(0, 3)],
                        [.. Usd(1, 5)],
                    ],
                    [Usd(1m)],
                    0.5
                ),
            FaultCode.ZeroDenominator,
            "history[1]"
        );
    }

    [Fact]
    public void Without_drift_plan_and_actual_agree_on_average()
    {
        // Deviations +3 and −3: s² = (9 + 9)/2, standard error 3 · √2; P(Z > 1) = 0.158655253931457.
        var options = new OverspendOptions { Law = ResidualLaw.Normal, Drift = false };
        decimal error = (decimal)(3 * Math.Sqrt(2));
        var forecast = OverspendForecast.Of(Usd(10, 10, 10, 10), Usd(13, 7), Usd(40 + error), options);

        forecast.ResidualMean.Should().Be(0);
        forecast.ResidualStandardDeviation.Should().Be(3);
        forecast.Forecast.Should().Be(Usd(40m));
        forecast.StandardError.Should().BeApproximately(3 * Math.Sqrt(2), 1e-14);
        forecast.DegreesOfFreedom.Should().BeNull();
        forecast.ProbabilityOver.Should().BeApproximately(0.158655253931457, 1e-12);
        // 5 % of the standard normal lie above 1.6448536269514722.
        forecast.Upper.Should().BeApproximately(40 + (1.6448536269514722 * 3 * Math.Sqrt(2)), 1e-9);
        forecast.Lower.Should().BeApproximately(40 - (1.6448536269514722 * 3 * Math.Sqrt(2)), 1e-9);
    }

    [Fact]
    public void With_drift_the_mean_deviation_goes_on()
    {
        // Deviations 1 and 3: mean 2, s² = 2, standard error √(2 · 2 · (1 + 2/2)) = √8; P(T₁ > 1) = 1/4.
        var forecast = OverspendForecast.Of(Usd(10, 10, 10, 10), Usd(11, 13), Usd(48 + (decimal)Math.Sqrt(8)));

        forecast.ResidualMean.Should().Be(2);
        forecast.Forecast.Should().Be(Usd(48m));
        forecast.StandardError.Should().BeApproximately(Math.Sqrt(8), 1e-14);
        forecast.DegreesOfFreedom.Should().Be(1);
        forecast.ProbabilityOver.Should().BeApproximately(0.25, 1e-12);
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(19.99, 1)]
    public void A_year_that_is_over_is_certain(double budget, double probability)
    {
        var forecast = OverspendForecast.Of(Usd(10, 10), Usd(13, 7), Usd((decimal)budget));
        forecast.ProbabilityOver.Should().Be(probability);
        forecast.Lower.Should().Be(20);
        forecast.Upper.Should().Be(20);
    }

    [Fact]
    public void Too_few_periods_and_bad_settings_are_refused()
    {
        var plan = Usd(1, 2, 3);
        Refusal.Of(() => OverspendForecast.Of(plan, [Usd(1m)], Usd(6m)), FaultCode.InsufficientData, "actual");
        Refusal.Of(
            () => OverspendForecast.Of(plan, [], Usd(6m), new OverspendOptions { Drift = false }),
            FaultCode.InsufficientData,
            "actual"
        );
        Refusal.Of(
            () => OverspendForecast.Of(plan, [Usd(1m)], Usd(6m), new OverspendOptions { Confidence = 1 }),
            FaultCode.InvalidArgument,
            "options.Confidence"
        );
        Refusal.Of(() => OverspendForecast.Of(plan, Usd(1, 2, 3, 4), Usd(6m)), FaultCode.LengthMismatch, "actual");
        Refusal.Of(() => OverspendForecast.Of([], [], Usd(6m)), FaultCode.EmptyInput, "plan");
        Refusal.Of(() => OverspendForecast.Of(plan, Usd(1, 2), new Money(6, Currency.Eur)), FaultCode.CurrencyMismatch, "budget");
    }
}
