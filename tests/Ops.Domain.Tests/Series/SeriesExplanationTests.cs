using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

/// <summary>What results tell of themselves: the right words for the case at hand, and one line per part.</summary>
public sealed class SeriesExplanationTests
{
    [Fact]
    public void Levels_between_changes_are_told_by_their_first_and_last_value()
    {
        var told = ChangePoints.ByPenalty([1, 1, 1, 9, 9, 5, 5, 5, 5], 2, 1).Explain();

        told.Value.Should().Be("2");
        told.Parts.Select(part => (part.Figure.English, part.Value))
            .Should()
            .Equal(("Mean of values 0 to 2", "1"), ("Mean of values 3 to 4", "9"), ("Mean of values 5 to 8", "5"));
        told.Parts[1].Figure.Chinese.Should().Be("第 3 至 4 个值的均值");
        told.Formula.English.Should().Be("squared distance 0, 9 values");
        ChangePoints
            .ByBic([1, 2, 1, 2], 2, 0)
            .Explain()
            .Parts.Should()
            .ContainSingle()
            .Which.Figure.English.Should()
            .Be("Mean of values 0 to 3");
    }

    [Fact]
    public void Constants_say_whether_they_are_rounded()
    {
        ChartConstants.Of(2).Explain().Formula.English.Should().Be("unrounded");
        ChartConstants.Of(2, ConstantSet.Published).Explain().Formula.English.Should().Be("as printed");
        ChartConstants
            .Of(5, ConstantSet.Published)
            .Explain()
            .Parts.Select(part => part.Value)
            .Should()
            .StartWith(["2.326", "0.864", "0.94"]);
    }

    [Fact]
    public void A_forecast_tells_each_period_with_its_intervals()
    {
        // Drift 2 without any scatter: 10 and 12, and every interval has no width.
        var told = Baseline.Drift([2, 4, 6, 8], 2, 80, 95).Explain();

        told.Value.Should().Be("2");
        told.Parts.Select(part => (part.Figure.English, part.Value))
            .Should()
            .Equal(("Forecast, 1 ahead", "10"), ("Forecast, 2 ahead", "12"));
        told.Parts[1]
            .Parts.Select(part => (part.Figure.English, part.Value))
            .Should()
            .Equal(("80 % interval", "12 .. 12"), ("95 % interval", "12 .. 12"));
        told.Parts.Select(part => part.Figure.Chinese).Should().Equal("预测，第 1 期", "预测，第 2 期");
        var unknown = ConformalForecast.Of([4, 6, 5], ForecastMethod.Naive, 1, 1, [99]).Forecast.Explain();
        unknown.Parts[0].Parts[0].Value.Should().BeNull("two errors give no interval of 99 %");
    }

    [Fact]
    public void Phases_tell_whence_their_limits_come()
    {
        // Mean 2 and moving ranges of 2: 2 ± 1.5·√π·2 = 2 ± 5.317361553.
        var told = PhasedChart.Of([1, 3, 1, 3, 9, 9], [new ChartPhase(0, baseline: 4), new ChartPhase(4, limitsFrom: 0)]).Explain();

        told.Value.Should().Be("6");
        told.Formula.English.Should().Be("2 points beyond the limits, 0 points complete a run");
        told.Parts.Select(part => (part.Figure.English, part.Value))
            .Should()
            .Equal(("Phase 0, centre line", "2"), ("Phase 1, centre line", "2"));
        told.Parts[0].Formula.English.Should().Be("-3.317361553 … 7.317361553, from 4 points and 3 moving ranges");
        told.Parts[1].Formula.English.Should().Be("-3.317361553 … 7.317361553, from an earlier phase");
    }

    [Fact]
    public void Dots_tell_their_target_or_that_there_is_none()
    {
        var with = PlotTheDots.Of([1, 3, 1, 3], DesiredChange.Increase, new PlotTheDotsOptions { Target = 4 }).Explain();
        var without = PlotTheDots.Of([1, 3, 1, 3], DesiredChange.Increase).Explain();

        with.Parts[^1].Formula.English.Should().Be("target 4");
        with.Parts[^1].Value.Should().Be("HitOrMiss");
        without.Parts[^1].Formula.English.Should().Be("no target");
        with.Parts[0].Value.Should().Be("2");
    }

    [Fact]
    public void Rules_are_counted_one_by_one()
    {
        var rules = ChartRuleSet.Of(ChartRule.Beyond("out", 3), ChartRule.Shift("side", 2));
        var signals = RuleSignals.Of([4, 4, 1, -1, -4], 0, 1, rules);
        var told = signals.Explain();

        (signals.Count, signals.Points).Should().Be((6, 5));
        told.Value.Should().Be("6");
        told.Parts.Select(part => (part.Figure.English, part.Value)).Should().Equal(("out", "3"), ("side", "3"));
        told.Parts[1].Formula.English.Should().Be("2 points in a row on one side of the centre; 3 times in 5 points");
        var first = signals.ToSignals()[1].Explain();
        (first.Value, first.Formula.English).Should().Be(("1", "out: a point beyond 3 sigma"));
        signals.ToSignals()[2].Explain().Parts.Select(part => part.Value).Should().Equal("0", "1");
    }

    [Theory]
    [InlineData(ChartRuleKind.Beyond, "a point beyond 2 sigma")]
    [InlineData(ChartRuleKind.Shift, "7 points in a row on one side of the centre")]
    [InlineData(ChartRuleKind.Trend, "7 points steadily rising or falling")]
    [InlineData(ChartRuleKind.Alternation, "7 points going up and down in turn")]
    [InlineData(ChartRuleKind.Hugging, "7 points in a row within 2 sigma")]
    [InlineData(ChartRuleKind.Mixture, "7 points in a row beyond 2 sigma, on both sides")]
    public void A_rule_is_said_in_words(ChartRuleKind kind, string words)
    {
        var rule = kind switch
        {
            ChartRuleKind.Beyond => ChartRule.Beyond("a", 2),
            ChartRuleKind.Shift => ChartRule.Shift("a", 7),
            ChartRuleKind.Trend => ChartRule.Trend("a", 7),
            ChartRuleKind.Alternation => ChartRule.Alternation("a", 7),
            ChartRuleKind.Hugging => ChartRule.Hugging("a", 7, 2),
            _ => ChartRule.Mixture("a", 7, 2),
        };

        rule.Kind.Should().Be(kind);
        rule.ToPhrase().English.Should().Be(words);
    }

    [Fact]
    public void A_season_says_how_its_parts_join()
    {
        double[] values = [4, 2, 6, 4, 8, 6];
        SeasonalIndex
            .Of(values, 2, ComponentForm.Additive)
            .Explain()
            .Formula.English.Should()
            .Be("Mean of value - centred moving average, less their mean");
        var product = SeasonalIndex.Of(values, 2, ComponentForm.Multiplicative, IndexAverage.Median).Explain();
        product.Formula.English.Should().Be("Median of value / centred moving average, over their mean");
        product.Parts.Select(part => part.Figure.English).Should().Equal("Phase 0", "Phase 1");
        SeasonalDecomposition
            .Classical(values, 2, ComponentForm.Additive)
            .Explain()
            .Formula.English.Should()
            .Be("trend + season + remainder, cycle 2");
        SeasonalDecomposition
            .Classical(values, 2, ComponentForm.Multiplicative)
            .Explain()
            .Formula.English.Should()
            .Be("trend × season × remainder, cycle 2");
    }

    /// <summary>
    /// By hand: the remainder 1, 0, 0, −1 has the squares 2. With the season 1, −1, 1, −1 it makes 2, −1, 1, −2 with the squares 10; with the trend
    /// 0, 10, 20, 30 it makes 1, 10, 20, 29 with 442, with the trend 1, 2, 3, 4 only 1. A point without a trend does not count.
    /// </summary>
    [Fact]
    public void The_strength_of_a_part_is_what_it_adds_to_the_remainder()
    {
        Strength([0, 10, 20, 30, null]).SeasonalStrength.Should().BeApproximately(0.8, 1e-14);
        Strength([0, 10, 20, 30, null]).TrendStrength.Should().BeApproximately(1 - (2 / 442.0), 1e-14);
        Strength([1e9, 1e9 + 10, 1e9 + 20, 1e9 + 30, null]).TrendStrength.Should().BeApproximately(1 - (2 / 442.0), 1e-12);
        Strength([1, 2, 3, 4, null]).TrendStrength.Should().Be(0);
        Parts(ComponentForm.Additive, [3, 3], [0, 0], [0, 0]).SeasonalStrength.Should().BeNull("nothing varies");
        Parts(ComponentForm.Multiplicative, [3, 4], [1, 2], [1, 2]).TrendStrength.Should().BeNull();

        static SeasonalDecomposition Strength(double?[] trend) =>
            Parts(ComponentForm.Additive, trend, [1, -1, 1, -1, 50], [1, 0, 0, -1, null]);
        static SeasonalDecomposition Parts(ComponentForm form, double?[] trend, double[] seasonal, double?[] remainder) =>
            new(new Phrase("hand", "手算"), 2, form, trend, seasonal, remainder, []);
    }

    [Fact]
    public void T_squared_tells_its_largest_value_and_each_new_row()
    {
        var chart = HotellingChart.Of(
            [
                [1],
                [2],
                [3],
                [4],
                [5],
            ],
            0.5
        );

        chart.Explain().Parts[1].Value.Should().Be("1.6");
        var judged = chart.Judge([
            [3],
            [8],
        ]);
        judged.Explain().Parts.Select(part => (part.Figure.English, part.Value)).Should().Equal(("T² 0", "0"), ("T² 1", "10"));
        judged.Explain().Value.Should().Be("1");
    }

    [Fact]
    public void Sums_and_averages_tell_their_last_point()
    {
        CusumChart.Of([1.5, 3, -1], 0, 1, 0.5, 3).Explain().Parts.Select(part => part.Value).Should().Equal("2", "0.5", "1", "0");
        var average = EwmaChart.Of([4, 6], 2, 2, 0.5, 1).Explain();
        average.Value.Should().Be("4.5");
        average.Parts.Select(part => part.Value).Should().Equal("0.8819660113", "3.118033989", "1");
        var individuals = ControlChart.Individuals([1, 3, 1, 3, 20], new IndividualsOptions { Baseline = 4 }).Explain();
        individuals.Parts[^1].Value.Should().Be("1");
        individuals.Parts[0].Value.Should().Be("2");
        individuals.Formula.English.Should().Be("5 points, 4 of them give the limits");
    }
}
