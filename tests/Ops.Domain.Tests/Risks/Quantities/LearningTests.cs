using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class LearningTests
{
    [Fact]
    public void A_quiet_year_updates_an_exponential_belief()
    {
        // Gamma 1, 1 and no incident in 1: exponential with rate 2; the count of the next year is geometric with q = 2/3.
        var update = FrequencyUpdate.Of(new GammaPrior(1, 1), 0, 1, 0.9);
        (update.Shape, update.Rate, update.Mean, update.StandardDeviation).Should().Be((1, 2, 0.5, 0.5));
        update.Lower.Should().BeApproximately(-Math.Log(0.95) / 2, 1e-14);
        update.Upper.Should().BeApproximately(-Math.Log(0.05) / 2, 1e-13);
        update.PredictedMean.Should().Be(0.5);
        update.PredictedVariance.Should().Be(0.75);
        update.PredictedNone.Should().BeApproximately(2.0 / 3, 1e-14);
        update.PredictedAtLeastTwo.Should().BeApproximately(1.0 / 9, 1e-14);
        update.Predicted.Should().Be(new NegativeBinomial(1, 0.5));
    }

    [Fact]
    public void A_longer_horizon_predicts_more()
    {
        var update = FrequencyUpdate.Of(new GammaPrior(2, 1), 4, 2, 0.5, 3);
        update.PredictedMean.Should().Be(6);
        update.PredictedVariance.Should().Be(12);
        update.PredictedNone.Should().BeApproximately(Math.Pow(0.5, 6), 1e-15);
    }

    [Fact]
    public void Beliefs_and_facts_that_cannot_be_are_refused()
    {
        ((Action)(() => _ = new GammaPrior(0, 1))).Refuses(FaultCode.InvalidArgument, "shape");
        ((Action)(() => _ = new GammaPrior(1, 0))).Refuses(FaultCode.InvalidArgument, "rate");
        ((Action)(() => FrequencyUpdate.Of(default, 0, 1))).Refuses(FaultCode.InvalidArgument, "prior");
        ((Action)(() => FrequencyUpdate.Of(new(1, 1), -1, 1))).Refuses(FaultCode.InvalidArgument, "incidents");
        ((Action)(() => FrequencyUpdate.Of(new(1, 1), 1, -1))).Refuses(FaultCode.InvalidArgument, "exposure");
        ((Action)(() => FrequencyUpdate.Of(new(1, 1), 1, 0))).Refuses(FaultCode.ZeroDenominator, "exposure");
        ((Action)(() => FrequencyUpdate.Of(new(1, 1), 1, 1, 1))).Refuses(FaultCode.InvalidArgument, "credibility");
        ((Action)(() => FrequencyUpdate.Of(new(1, 1), 1, 1, 0.9, 0))).Refuses(FaultCode.InvalidArgument, "horizon");
        FrequencyUpdate.Of(new(2, 1), 0, 0).Mean.Should().Be(2);
        ((Action)(() => _ = new BetaPrior(0, 1))).Refuses(FaultCode.InvalidArgument, "alpha");
        ((Action)(() => _ = new BetaPrior(1, 0))).Refuses(FaultCode.InvalidArgument, "beta");
        ((Action)(() => ProportionUpdate.Of(default, new Proportion(0, 1)))).Refuses(FaultCode.InvalidArgument, "prior");
    }

    [Fact]
    public void One_failure_updates_a_uniform_belief()
    {
        // Beta 1, 2: F = 1 − (1 − x)².
        var update = ProportionUpdate.Of(new BetaPrior(1, 1), new Proportion(0, 1), 0.8);
        (update.Alpha, update.Beta).Should().Be((1, 2));
        update.Mean.Should().BeApproximately(1.0 / 3, 1e-15);
        update.Lower.Should().BeApproximately(1 - Math.Sqrt(0.9), 1e-14);
        update.Upper.Should().BeApproximately(1 - Math.Sqrt(0.1), 1e-14);
    }

    [Fact]
    public void A_rate_has_exact_limits()
    {
        // Nothing in 10: upper −ln 0.05 / 10. One in 2: lower −ln 0.95 / 2 (Garwood 1936).
        IncidentRate.Of(0, 10, 0.9).Upper.Should().BeApproximately(-Math.Log(0.05) / 10, 1e-14);
        IncidentRate.Of(0, 10, 0.9).Lower.Should().Be(0);
        IncidentRate.Of(1, 2, 0.9).Lower.Should().BeApproximately(-Math.Log(0.95) / 2, 1e-14);
        IncidentRate.Of(1, 2, 0.9).Rate.Should().Be(0.5);
        ((Action)(() => IncidentRate.Of(1, 0))).Refuses(FaultCode.ZeroDenominator, "exposure");
        ((Action)(() => IncidentRate.Of(1, -1))).Refuses(FaultCode.InvalidArgument, "exposure");
        ((Action)(() => IncidentRate.Of(-1, 1))).Refuses(FaultCode.InvalidArgument, "incidents");
    }

    [Fact]
    public void Counts_that_vary_too_much_are_negative_binomial()
    {
        // 0 and 4: mean 2, variance 8, index 4; P(χ²₁ > 4) = 2 (1 − Φ(2)) = 0.0455.
        var fit = FrequencyFit.Of([0, 4]);
        (fit.Mean, fit.Variance, fit.DispersionIndex, fit.Statistic).Should().Be((2, 8, 4, 4));
        fit.PValue.Should().BeApproximately(0.0455003, 1e-7);
        fit.IsOverdispersed.Should().BeTrue();
        fit.Size.Should().BeApproximately(2.0 / 3, 1e-15);
        fit.Law.Should().Be(new NegativeBinomial(4.0 / 6, 2));
        FrequencyFit.Of([0, 4], 0.045).Law.Should().Be(new Poisson(2));
        FrequencyFit.Of([0, 4], 0.045).Size.Should().BeNull();
    }

    [Fact]
    public void Nothing_happened_is_a_poisson_count_without_a_test()
    {
        var fit = FrequencyFit.Of([0, 0]);
        fit.DispersionIndex.Should().BeNull();
        fit.PValue.Should().BeNull();
        fit.IsOverdispersed.Should().BeFalse();
        fit.Law.Should().BeNull();
        ((Action)(() => FrequencyFit.Of([]))).Refuses(FaultCode.EmptyInput, "counts");
        ((Action)(() => FrequencyFit.Of([3]))).Refuses(FaultCode.InsufficientData, "counts");
        ((Action)(() => FrequencyFit.Of([3, -1]))).Refuses(FaultCode.InvalidArgument, "counts[1]");
    }

    [Fact]
    public void Incidents_at_an_even_pace_show_no_trend()
    {
        // Mean time 2 of 4: Laplace 0. Shape 3 / ln(4 · 2 · 4/3).
        var trend = IncidentTrend.Of([1, 2, 3], 4);
        trend.Laplace.Should().Be(0);
        trend.PValue.Should().Be(1);
        trend.GrowthShape.Should().BeApproximately(3 / Math.Log(32.0 / 3), 1e-14);
    }

    [Fact]
    public void Incidents_near_the_end_are_getting_more()
    {
        // Both on the end: mean 1 − ½ over 1/√24.
        var trend = IncidentTrend.Of([1, 1], 1);
        trend.Laplace.Should().BeApproximately(Math.Sqrt(24) / 2, 1e-14);
        trend.GrowthShape.Should().BeNull();
        IncidentTrend.Of([0.1, 0.2], 1).Laplace.Should().BeNegative();
        ((Action)(() => IncidentTrend.Of([2, 1], 3))).Refuses(FaultCode.NotOrdered, "times[1]");
        ((Action)(() => IncidentTrend.Of([1], 3))).Refuses(FaultCode.InsufficientData, "times");
        ((Action)(() => IncidentTrend.Of([0, 1], 3))).Refuses(FaultCode.InvalidArgument, "times[0]");
        ((Action)(() => IncidentTrend.Of([1, 4], 3))).Refuses(FaultCode.InvalidArgument, "times[1]");
        ((Action)(() => IncidentTrend.Of([1, 2], 0))).Refuses(FaultCode.InvalidArgument, "end");
    }
}
