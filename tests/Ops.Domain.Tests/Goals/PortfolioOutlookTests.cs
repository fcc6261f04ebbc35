using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class PortfolioOutlookTests
{
    private static readonly LeafOutlook[] Three = [new(2, 0.9, 0.2), new(1, 0.6, 0.3), new(1, 0.8, 0.1)];

    [Fact]
    public void Simulation_and_normal_law_agree_without_a_clamp()
    {
        // Mean (1.8 + 0.6 + 0.8)/4 = 0.8; variance (4·0.04 + 0.09 + 0.01)/16 = 0.01625.
        var outlook = PortfolioOutlook.Of(Three, 0.8, new PortfolioOptions { Clamp = ProgressClamp.None, Runs = 100_000 });
        outlook.NormalProbability.Should().BeApproximately(0.5, 1e-12);
        outlook.Mean.Should().BeApproximately(0.8, 4 * Math.Sqrt(0.01625 / 100_000));
        outlook.StandardDeviation.Should().BeApproximately(Math.Sqrt(0.01625), 0.002);
        outlook.Probability.Should().BeApproximately(0.5, 4 * outlook.StandardError);
        outlook.StandardError.Should().BeApproximately(0.00158, 1e-5); // √(1/4/100,000)
    }

    [Fact]
    public void With_a_clamp_overshoot_makes_up_for_nobody()
    {
        var open = PortfolioOutlook.Of(Three, 0.8, new PortfolioOptions { Clamp = ProgressClamp.None });
        PortfolioOutlook.Of(Three, 0.8).Mean.Should().BeLessThan(open.Mean - 0.02);
        PortfolioOutlook.Of([new(1, -5, 0.1)], 0, new PortfolioOptions { Clamp = ProgressClamp.Floor }).Probability.Should().Be(1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_one_others()
    {
        PortfolioOutlook.Of(Three, 0.8).Should().Be(PortfolioOutlook.Of(Three, 0.8));
        PortfolioOutlook.Of(Three, 0.8, new PortfolioOptions { Seed = 2 }).Mean.Should().NotBe(PortfolioOutlook.Of(Three, 0.8).Mean);
    }

    [Fact]
    public void Without_scatter_it_arrives_or_not()
    {
        var sure = PortfolioOutlook.Of([new(1, 0.1, 0), new(2, 0.25, 0)], 0.2);
        (sure.Probability, sure.NormalProbability, sure.StandardError).Should().Be((1, 1, 0));
        PortfolioOutlook.Of([new(1, 0.1, 0), new(2, 0.25, 0)], 0.2001).NormalProbability.Should().Be(0);
    }

    [Fact]
    public void What_cannot_be_simulated_is_refused()
    {
        ((Action)(() => PortfolioOutlook.Of([], 0.5))).Refuses(FaultCode.EmptyInput, "goals");
        ((Action)(() => PortfolioOutlook.Of([new(0, 0.5, 0.1)], 0.5))).Refuses(FaultCode.ZeroDenominator, "goals");
        ((Action)(() => PortfolioOutlook.Of(Three, 0.5, new PortfolioOptions { Runs = 99 }))).Refuses(FaultCode.InvalidArgument, "Runs");
        ((Action)(() => _ = new LeafOutlook(-1, 0, 0))).Refuses(FaultCode.InvalidArgument, "weight");
        ((Action)(() => _ = new LeafOutlook(1, 0, -1))).Refuses(FaultCode.InvalidArgument, "standardDeviation");
    }

    [Fact]
    public void Past_forecasts_are_scored()
    {
        // (0.1² + 0.4² + 0.8²)/3 = 0.27; base rate 2/3, reference 2/9.
        var calibration = ForecastCalibration.Of([new(0.9, true, true), new(0.6, true, false), new(0.8, false)]);
        calibration.BrierScore.Should().BeApproximately(0.27, 1e-15);
        calibration.Skill.Should().BeApproximately(1 - (0.27 * 4.5), 1e-14);
        calibration.MeanProbability.Should().BeApproximately(2.3 / 3, 1e-15);
        calibration.BaseRate.Should().BeApproximately(2.0 / 3, 1e-15);
        calibration.Coverage.Should().Be(0.5);
        ForecastCalibration.Of([new(0.9, true)]).Skill.Should().BeNull();
        ForecastCalibration.Of([new(0.9, false)]).Skill.Should().BeNull();
        ForecastCalibration.Of([new(0.9, true)]).Coverage.Should().BeNull();
        ((Action)(() => ForecastCalibration.Of([]))).Refuses(FaultCode.EmptyInput, "forecasts");
        ((Action)(() => _ = new PastForecast(1.1, true))).Refuses(FaultCode.InvalidArgument, "probability");
    }
}
