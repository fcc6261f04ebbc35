using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

/// <summary>What is refused at the door of each engine, at its own place, before any figure is made.</summary>
public class SeriesDoorTests
{
    private static readonly SpecificationLimits Specification = new(0, 10);

    [Fact]
    public void Capability_needs_values_and_a_confidence()
    {
        Refusal.Of(FaultCode.EmptyInput, "values", () => Capability.Of([], Specification));
        Refusal.Of(FaultCode.InvalidArgument, "values[1]", () => Capability.Of([1, double.NaN], Specification));
        Refusal.Of(FaultCode.InvalidArgument, "confidence", () => CapabilityInterval.Of([1, 2, 3], Specification, confidence: 0));
        Refusal.Of(FaultCode.InvalidArgument, "confidence", () => CapabilityInterval.Of([1, 2, 3], Specification, confidence: 1));
    }

    [Fact]
    public void Charts_need_counts_sizes_rules_and_phases()
    {
        Refusal.Of(FaultCode.EmptyInput, "counts", () => ControlChart.C([]));
        Refusal.Of(FaultCode.EmptyInput, "counts", () => ControlChart.LaneyP([], []));
        Refusal.Of(FaultCode.EmptyInput, "sizes", () => ControlChart.LaneyU([1, 2], []));
        Refusal.Of(FaultCode.EmptyInput, "counts", () => ControlChart.P([], [1]));
        Refusal.Of(FaultCode.InvalidArgument, "counts[0]", () => ControlChart.LaneyU([-1, 2], [1, 1]));
        Refusal.Of(FaultCode.ZeroDenominator, "sizes[1]", () => ControlChart.LaneyU([1, 2, 3], [1, 0, 1]));
        Refusal.Of(FaultCode.ZeroDenominator, "sizes[0]", () => ControlChart.U([0, 2], [0, 1]));
        Refusal.Of(FaultCode.EmptyInput, "rules", () => ChartRuleSet.Of());
        Refusal.Of(FaultCode.InvalidArgument, "limitsFrom", () => new ChartPhase(0, limitsFrom: -1));
        Refusal.Of(FaultCode.InvalidArgument, "baseline", () => new ChartPhase(0, 0));
        Refusal.Of(FaultCode.InvalidArgument, "start", () => new ChartPhase(-1));
        var rules = ChartRuleSet.Of(ChartRule.Beyond("1", 3));
        Refusal.Of(FaultCode.InvalidArgument, "center", () => RuleSignals.Of([1, 2], double.NaN, 1, rules));
        Refusal.Of(FaultCode.InvalidArgument, "sigma", () => RuleSignals.Of([1, 2], 1, 0, rules));
        Refusal.Of(FaultCode.EmptyInput, "centers", () => RuleSignals.Of([1, 2], [], [1, 1], rules));
        Refusal.Of(FaultCode.EmptyInput, "sigmas", () => RuleSignals.Of([1, 2], [1, 1], [], rules));
        Refusal.Of(FaultCode.InvalidArgument, "times[1]", () => RareEventChart.Times([1, -2, 3]));
        Refusal.Of(FaultCode.InvalidArgument, "other", () => new IndividualsAccumulator().Merge(null!));
        Refusal.Of(FaultCode.InvalidArgument, "lambda", () => AverageRunLength.Ewma(0, 3, 0));
        Refusal.Of(FaultCode.InvalidArgument, "lambda", () => AverageRunLength.Ewma(1.01, 3, 0));
    }

    // To the power 1/3.6 the first five are 1.896, 1.947, 1.994, 1.921, 1.971: mean 1.946, mean move 0.0552, limits 1.946 ± 2.66 · 0.0552, in days 8.3 and 14.3.
    [Fact]
    public void A_gap_that_is_too_short_lies_below_and_one_too_long_above()
    {
        var chart = RareEventChart.Times([10, 11, 12, 10.5, 11.5, 8, 9, 14, 15], options: new RareEventOptions { Baseline = 5 });

        chart.Above.Should().Equal(8);
        chart.Below.Should().Equal(5);
    }

    [Fact]
    public void Forecasts_and_trends_need_a_sound_question()
    {
        double[] values = [1, 2, 3, 4, 5, 7, 6, 8, 9, 10, 12, 11];

        Refusal.Of(FaultCode.InvalidArgument, "maxBreaks", () => ChangePoints.ByBic(values, 2, -1));
        Refusal.Of(FaultCode.InvalidArgument, "period", () => Theta.Of(values, 0));
        Refusal.Of(FaultCode.InvalidArgument, "period", () => ForecastMethod.Smoothing(EtsSpecification.Parse("ANA"), 1));
        ForecastMethod.Smoothing(EtsSpecification.Parse("ANN"), 1).Should().NotBeNull("a model without a season needs no cycle");
        Refusal.Of(FaultCode.InvalidArgument, "confidence", () => SeasonalMannKendall.Of([1, 2, 3, 4, 5, 6, 7, 8], 4, confidence: 1));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "scale",
            () => ResidualAnomalies.Of([1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4], 4, 1, scale: (AnomalyScale)9)
        );
        Refusal.Of(FaultCode.EmptyInput, "targets", () => TargetAssurance.Of(values, [], DesiredChange.Increase));
        Refusal.Of(FaultCode.InvalidArgument, "lower[0]", () => IntervalAccuracy.Of([1, 2], [double.NaN, 1], [3, 3], 80));
    }
}
