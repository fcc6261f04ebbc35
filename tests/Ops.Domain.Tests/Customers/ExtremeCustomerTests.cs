using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

/// <summary>Customer figures near the ends of double: the figure where it exists, a refusal with the argument that leads beyond.</summary>
public sealed class ExtremeCustomerTests
{
    [Fact]
    public void An_average_value_exists_where_its_sum_does_not()
    {
        // p (v + x m) / (p x + q − 1) with p = 2, v = 5, q = 3, x = 4: 2 (5 + 4 m) / 10, where 8 m is beyond double.
        new GammaGamma(2, 3, 5)
            .ExpectedAverageValue(4, 1e308)
            .Should()
            .BeApproximately(0.8e308, 1e296);
        Refusal.Of(FaultCode.Overflow, "averageValue", () => new GammaGamma(6, 0.5, 5).ExpectedAverageValue(4, double.MaxValue));
    }

    [Fact]
    public void Surveys_beyond_double_are_refused()
    {
        Refusal.Of(FaultCode.Overflow, "margin", () => SampleSize.Of(1e-300));
        Refusal.Of(FaultCode.Overflow, "margin", () => SampleSize.Of(1e-300, population: 100));
        Refusal.Of(FaultCode.Overflow, "contacts", () => ComplaintRate.Of(3, double.Epsilon));
        Refusal.Of(FaultCode.Overflow, "maximum", () => NonResponseBounds.Of(10, 5, 3, 0, double.MaxValue));
        Refusal.Of(FaultCode.Overflow, "threshold", () => NonResponseBounds.Of(10, 5, 3, 0, 1, double.MaxValue));
        Refusal.Of(
            FaultCode.Overflow,
            "weights",
            () => WeightedEstimate.Of([0, 1, 1], [double.MaxValue, double.MaxValue, double.MaxValue], SurveyFigure.Share)
        );
    }

    [Fact]
    public void A_lifetime_at_next_to_no_discount_is_refused() =>
        Refusal.Of(FaultCode.Overflow, "discountRate", () => new ShiftedBetaGeometric(0.5, 1).Project(3, double.Epsilon));
}
