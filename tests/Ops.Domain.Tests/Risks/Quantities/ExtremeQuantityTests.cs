using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

/// <summary>Losses, rates and exposures near the ends of double: refused with the argument that leads there, or told as null.</summary>
public sealed class ExtremeQuantityTests
{
    [Fact]
    public void A_lognormal_mean_beyond_double_is_null_and_the_median_stays()
    {
        var fit = LogNormalFit.FromInterval(1e-300, 1e300);

        fit.Mean.Should().BeNull("σ is 1381.6 / 1.645, and exp(σ² / 2) is beyond double");
        fit.Median.Should().BeApproximately(1, 1e-12);
        LogNormalFit.FromMoments(5, 2).Mean.Should().BeApproximately(5, 1e-12);
        Tests.Refusal.Of(FaultCode.Overflow, "confidence", () => LogNormalFit.FromInterval(1, 2, 1e-300));
    }

    [Fact]
    public void Rates_of_next_to_no_exposure_are_refused()
    {
        Tests.Refusal.Of(FaultCode.Overflow, "exposure", () => IncidentRate.Of(3, double.Epsilon));
        Tests.Refusal.Of(FaultCode.Overflow, "horizon", () => FrequencyUpdate.Of(new GammaPrior(2, 1), 4, 2, 0.5, 1e300));
        MeanTimeBetweenFailures
            .Of(1e308, 9, 0.5, TestEnd.Time)
            .Lower.Should()
            .BeApproximately(MeanTimeBetweenFailures.Of(1, 9, 0.5, TestEnd.Time).Lower * 1e308, 1e296);
        Tests.Refusal.Of(FaultCode.Overflow, "totalTime", () => MeanTimeBetweenFailures.Of(1.7e308, 1, 0.9, TestEnd.Failure));
    }

    [Fact]
    public void A_grid_whose_squares_are_beyond_double_is_refused() =>
        Tests.Refusal.Of(FaultCode.Overflow, "step", () => _ = new GridSeverity(1e300, [0.5, 0.5]));

    [Fact]
    public void A_dependence_with_next_to_no_degrees_of_freedom_is_refused() =>
        Tests.Refusal.Of(FaultCode.Overflow, "degreesOfFreedom", () => JointExceedance.StudentT(0.5, 0.9, 0.003));

    [Fact]
    public void Outputs_whose_variance_is_beyond_double_are_refused() =>
        Tests.Refusal.Of(
            FaultCode.Overflow,
            "a",
            () =>
                SobolIndices.Of(
                    [1e300, 2],
                    [3, 4],
                    [
                        [1.0, 2.0],
                    ]
                )
        );

    [Fact]
    public void A_tail_that_sums_beyond_double_is_refused() =>
        Tests.Refusal.Of(FaultCode.Overflow, "losses", () => TailEstimate.Of([.. Enumerable.Repeat(double.MaxValue, 12)], 0.5));
}
