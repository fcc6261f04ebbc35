using NodaTime;
using Ops.Domain.Kpis;

namespace Ops.Domain.Tests.Kpis;

/// <summary>Decompositions and trends whose parts are reckoned by hand beside each test.</summary>
public class HandReckonedTests
{
    // Of 40/200 = 0.2 to 34/200 = 0.17. North: shares 0.5 to 0.6, rates 0.1 to 0.15: rate 0.55 * 0.05, mix 0.1 * (0.125 - 0.185).
    // South: shares 0.5 to 0.4, rates 0.3 to 0.2: rate 0.45 * -0.1, mix -0.1 * (0.25 - 0.185). Even shares: 0.55 and 0.45 of -0.03.
    [Fact]
    public void A_driver_of_a_ratio_has_its_rate_its_mix_and_what_is_more_than_an_even_share()
    {
        var result = Drivers.Of([new Dimension<RatioSegment>("region", [new("north", 10, 100, 18, 120), new("south", 30, 100, 16, 80)])]);

        result.Change.Should().Be(-0.03m);
        result
            .Dimensions.Single()
            .Elements.Select(element => (element.Key, element.Contribution, element.RateEffect, element.MixEffect, element.Excess))
            .Should()
            .BeEquivalentTo([
                ("north", 0.0215m, (decimal?)0.0275m, (decimal?)-0.006m, 0.038m),
                ("south", -0.0515m, -0.045m, -0.0065m, -0.038m),
            ]);
    }

    // A segment that comes has no rate before, so that its rate did not move: share 0 to 0.25, rate 0.8; total 0.5 to 0.575.
    [Fact]
    public void A_segment_that_comes_moves_the_mix_only()
    {
        var result = Drivers.Of([new Dimension<RatioSegment>("site", [new("old", 5, 10, 15, 30), new("new", 0, 0, 8, 10)])]);

        var arrived = result.Dimensions.Single().Elements.Single(element => element.Key == "new");

        arrived.RateEffect.Should().Be(0);
        arrived.MixEffect.Should().Be(0.25m * (0.8m - ((0.5m + 0.575m) / 2)));
    }

    // One segment 1 * 1 to 1.2 * 1.1: the change of 0.32 is shared as ln 1.2 to ln 1.1; multiplied, each factor has its own quotient.
    [Fact]
    public void Factors_share_a_change_as_their_logarithms()
    {
        FactorSegment[] segments = [new("s", [1, 1], [1.2, 1.1])];

        var sum = Lmdi.Of(["a", "b"], segments);
        var product = Lmdi.Of(["a", "b"], segments, LmdiForm.Multiplicative);

        sum.Effects[0].Value.Should().BeApproximately(0.32 * 0.1823215567939546 / 0.2776317365982795, 1e-14);
        sum.Effects[1].Value.Should().BeApproximately(0.32 * 0.0953101798043249 / 0.2776317365982795, 1e-14);
        product.Effects[0].Value.Should().BeApproximately(1.2, 1e-14);
        product.Effects[1].Value.Should().BeApproximately(1.1, 1e-14);
        sum.Explain().Formula.English.Should().Be($"{sum.Current.ToString("R", System.Globalization.CultureInfo.InvariantCulture)} - 1");
        product.Explain().Formula.English.Should().EndWith(" / 1");
    }

    // Shares 0.5 to 0.25 and 0.5 to 0.75 of 100 to 80: a fell by 30 of 20 (1.5), b rose by 10 (-0.5). The surprise of a is
    // half of 0.5 ln(1 / 0.75) + 0.25 ln(0.5 / 0.75) (Bhagwan et al. 2014).
    [Fact]
    public void Surprise_is_half_of_two_divergences_from_the_mean()
    {
        var found = RootCause.Of([new Dimension<ExpectedActual>("city", [new("a", 50, 20), new("b", 50, 60)])]);

        var element = found.Candidates.Single().Elements.Single();

        element.Key.Should().Be("a");
        element.ExplanatoryPower.Should().Be(1.5);
        element.Surprise.Should().BeApproximately(0.5 * ((0.5 * 0.28768207245178085) - (0.25 * 0.4054651081081644)), 1e-15);
    }

    // a and b fall from 40 to 30 each, c stays at 20: each explains half, and two are needed for two thirds.
    [Fact]
    public void A_candidate_sums_the_power_and_the_surprise_of_its_elements()
    {
        var candidate = RootCause
            .Of([new Dimension<ExpectedActual>("city", [new("a", 40, 30), new("b", 40, 30), new("c", 20, 20)])])
            .Candidates.Single();

        candidate.Elements.Select(element => element.Key).Should().Equal("a", "b");
        candidate.ExplanatoryPower.Should().Be(1);
        candidate.Surprise.Should().BeApproximately(2 * candidate.Elements[0].Surprise, 1e-18);
        candidate
            .Elements[0]
            .Surprise.Should()
            .BeApproximately(0.5 * ((0.4 * Math.Log(0.8 / 0.775)) + (0.375 * Math.Log(0.75 / 0.775))), 1e-15);
    }

    // Scores 1, gap, 2, 6 at 0, 2, 3: means 5/3 and 3, products 10/3 - 1/3 + 4 = 7, squares 42/9: slope 1.5.
    [Fact]
    public void The_slope_of_scores_knows_where_the_gap_is()
    {
        var trend = ScoreTrend.Of(["1", "2", "3", "4"], [new("x", [1, null, 2, 6]), new("fall", [9, 9, 9, 2]), new("rise", [2, 2, 2, 9])]);

        trend.Items[0].Slope.Should().BeApproximately(1.5, 1e-14);
        trend.Items.Select(item => item.Move).Should().Equal(ScoreMove.Up, ScoreMove.Down, ScoreMove.Up);
        trend.Movers.Should().Equal("fall", "rise", "x");
        trend.Explain().Parts[1].Parts[0].Formula.English.Should().Be("2 - 9");
        ScoreTrend.Of(["1"], [new("x", [1])]).Explain().Parts[0].Parts[0].Formula.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void A_limit_of_amber_may_lie_on_green_and_not_beyond()
    {
        KpiStatus.Of(KpiTarget.AtMost(5, 5, 5), 5).Status.Should().Be(Status.Green);
        KpiStatus.Of(KpiTarget.AtMost(5, 5, 5), 5.01m).Status.Should().Be(Status.Red);
        KpiStatus.Of(KpiTarget.AtMost(5, 5, 6), 6).Status.Should().Be(Status.Amber);
        KpiStatus.Of(KpiTarget.AtMost(5, 5, 6), 6.01m).Status.Should().Be(Status.Red);
        Refusal.Of(FaultCode.InvalidArgument, "amber", () => KpiTarget.AtMost(5, 5, 4.99m));
        Refusal.Of(FaultCode.InvalidArgument, "amber", () => KpiTarget.AtLeast(5, 5, 5.01m));
    }

    [Fact]
    public void A_version_is_valid_from_its_first_day_to_its_last()
    {
        var day = new LocalDate(2026, 3, 1);
        var kpi = new Kpi("k", new Phrase("K", "K"), Direction.HigherIsBetter);

        (kpi with { ValidTo = day, ValidFrom = day }).ValidFrom.Should().Be(day);
        (kpi with { ValidFrom = day, ValidTo = day.PlusDays(1) }).ValidTo.Should().Be(day.PlusDays(1));
        Refusal.Of(FaultCode.InvalidArgument, "ValidFrom", () => _ = kpi with { ValidTo = day, ValidFrom = day.PlusDays(1) });
        Refusal.Of(FaultCode.InvalidArgument, "ValidTo", () => _ = kpi with { ValidFrom = day, ValidTo = day.PlusDays(-1) });
    }
}
