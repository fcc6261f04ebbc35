using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class RegressionTests
{
    /// <summary>NIST StRD, Longley 1967: six predictors and the response, 1947 to 1962.</summary>
    private static readonly double[] LongleyPredictors =
    [
        83.0,
        234289,
        2356,
        1590,
        107608,
        1947,
        88.5,
        259426,
        2325,
        1456,
        108632,
        1948,
        88.2,
        258054,
        3682,
        1616,
        109773,
        1949,
        89.5,
        284599,
        3351,
        1650,
        110929,
        1950,
        96.2,
        328975,
        2099,
        3099,
        112075,
        1951,
        98.1,
        346999,
        1932,
        3594,
        113270,
        1952,
        99.0,
        365385,
        1870,
        3547,
        115094,
        1953,
        100.0,
        363112,
        3578,
        3350,
        116219,
        1954,
        101.2,
        397469,
        2904,
        3048,
        117388,
        1955,
        104.6,
        419180,
        2822,
        2857,
        118734,
        1956,
        108.4,
        442769,
        2936,
        2798,
        120445,
        1957,
        110.8,
        444546,
        4681,
        2637,
        121950,
        1958,
        112.6,
        482704,
        3813,
        2552,
        123366,
        1959,
        114.2,
        502601,
        3931,
        2514,
        125368,
        1960,
        115.7,
        518173,
        4806,
        2572,
        127852,
        1961,
        116.9,
        554894,
        4007,
        2827,
        130081,
        1962,
    ];

    private static readonly double[] LongleyResponse =
    [
        60323,
        61122,
        60171,
        61187,
        63221,
        63639,
        64989,
        63761,
        66019,
        67857,
        68169,
        66513,
        68655,
        69564,
        69331,
        70551,
    ];

    /// <summary>Certified values of NIST StRD, Longley.</summary>
    [Fact]
    public void Longley_has_its_certified_coefficients()
    {
        double[] coefficients =
        [
            -3482258.63459582,
            15.0618722713733,
            -0.0358191792925910,
            -2.02022980381683,
            -1.03322686717359,
            -0.0511041056535807,
            1829.15146461355,
        ];
        double[] errors =
        [
            890420.383607373,
            84.9149257747669,
            0.0334910077722432,
            0.488399681651699,
            0.214274163161675,
            0.226073200069370,
            455.478499142212,
        ];

        var regression = LinearRegression.Of(LongleyPredictors, 6, LongleyResponse);

        regression.HasIntercept.Should().BeTrue();
        regression.Count.Should().Be(16);
        regression.DegreesOfFreedom.Should().Be(9);
        for (int i = 0; i < 7; i++)
        {
            regression.Coefficients[i].Should().BeApproximately(coefficients[i], 1e-9 * Math.Abs(coefficients[i]));
            regression.StandardErrors[i]!.Value.Should().BeApproximately(errors[i], 1e-9 * errors[i]);
        }
        regression.ResidualSumOfSquares.Should().BeApproximately(836424.055505915, 1e-3 * 1e-3);
        regression.ResidualVariance!.Value.Should().BeApproximately(836424.055505915 / 9, 1e-6);
        regression.RSquared!.Value.Should().BeApproximately(0.995479004577296, 1e-13);
        regression.AdjustedRSquared!.Value.Should().BeApproximately(1 - ((1 - 0.995479004577296) * 15 / 9), 1e-13);
    }

    /// <summary>NIST StRD, Wampler1: y = 1 + x + … + x⁵ for x = 0 … 20, all coefficients 1, no residual.</summary>
    [Fact]
    public void Wampler1_is_fitted_exactly()
    {
        double[] predictors = new double[21 * 5];
        double[] response = new double[21];
        for (int x = 0; x <= 20; x++)
        {
            response[x] = 1;
            for (int power = 1; power <= 5; power++)
            {
                predictors[(x * 5) + power - 1] = Math.Pow(x, power);
                response[x] += Math.Pow(x, power);
            }
        }

        var regression = LinearRegression.Of(predictors, 5, response);

        foreach (double coefficient in regression.Coefficients)
            coefficient.Should().BeApproximately(1, 1e-8);
        regression.RSquared!.Value.Should().BeApproximately(1, 1e-14);
    }

    /// <summary>By hand: y = 2 + 3a − b without noise but for the last value; here all exact.</summary>
    [Fact]
    public void A_plane_is_found_and_predicts()
    {
        var regression = LinearRegression.Of([0, 0, 1, 0, 0, 1, 2, 5], 2, [2, 5, 1, 3]);

        regression.Coefficients[0].Should().BeApproximately(2, 1e-14);
        regression.Coefficients[1].Should().BeApproximately(3, 1e-14);
        regression.Coefficients[2].Should().BeApproximately(-1, 1e-14);
        regression.Predict([10, 20]).Should().BeApproximately(12, 1e-13);
    }

    /// <summary>By hand, through the origin: b = Σxy/Σx² = 28/14 = 2; residuals −1, 2, −1; Σe² = 6; R² = 1 − 6/62.</summary>
    [Fact]
    public void Without_an_intercept_r_squared_is_about_zero()
    {
        var regression = LinearRegression.Of([1, 2, 3], 1, [1, 6, 5], intercept: false);

        regression.HasIntercept.Should().BeFalse();
        regression.Coefficients[0].Should().BeApproximately(2, 1e-15);
        regression.Residuals[1].Should().BeApproximately(2, 1e-14);
        regression.ResidualSumOfSquares.Should().BeApproximately(6, 1e-13);
        regression.RSquared!.Value.Should().BeApproximately(1 - (6.0 / 62), 1e-14);
        regression.AdjustedRSquared!.Value.Should().BeApproximately(1 - (6.0 / 62 * 3 / 2), 1e-14);
        regression.UnscaledCovariance[0].Should().BeApproximately(1.0 / 14, 1e-15);
        regression.StandardErrors[0]!.Value.Should().BeApproximately(Math.Sqrt(3.0 / 14), 1e-14);
        regression.Predict([4]).Should().BeApproximately(8, 1e-14);
    }

    /// <summary>A whole weight counts as often as so many equal observations: the same line and squares, other degrees of freedom.</summary>
    [Fact]
    public void Whole_weights_are_repetitions()
    {
        var repeated = LinearRegression.Of([1, 1, 2, 3, 3, 3], 1, [2, 2, 5, 4, 4, 4]);
        var weighted = LinearRegression.Weighted([1, 2, 3, 99], 1, [2, 5, 4, -7], [2, 1, 3, 0]);

        weighted.Count.Should().Be(3);
        weighted.DegreesOfFreedom.Should().Be(1);
        weighted.Coefficients[0].Should().BeApproximately(repeated.Coefficients[0], 1e-13);
        weighted.Coefficients[1].Should().BeApproximately(repeated.Coefficients[1], 1e-13);
        weighted.ResidualSumOfSquares.Should().BeApproximately(repeated.ResidualSumOfSquares, 1e-13);
        weighted.RSquared!.Value.Should().BeApproximately(repeated.RSquared!.Value, 1e-13);
        weighted.UnscaledCovariance[3].Should().BeApproximately(repeated.UnscaledCovariance[3], 1e-13);
        weighted.Residuals.Should().HaveCount(4);
    }

    [Fact]
    public void One_predictor_agrees_with_the_trend_for_all_series() =>
        Gen.Double[-100, 100]
            .Array[3, 30]
            .Sample(y =>
            {
                double[] x = [.. Enumerable.Range(1, y.Length).Select(i => (double)i)];
                var regression = LinearRegression.Of(x, 1, y);
                var trend = LinearTrend.Of(y);

                regression.Coefficients[0].Should().BeApproximately(trend.Intercept, 1e-9);
                regression.Coefficients[1].Should().BeApproximately(trend.Slope, 1e-9);
                regression.StandardErrors[0]!.Value.Should().BeApproximately(trend.InterceptStandardError!.Value, 1e-9);
                regression.StandardErrors[1]!.Value.Should().BeApproximately(trend.SlopeStandardError!.Value, 1e-9);
                regression.PValues[1]!.Value.Should().BeApproximately(trend.PValue!.Value, 1e-9);
            });

    [Fact]
    public void As_many_observations_as_coefficients_leave_nothing_to_judge_by()
    {
        var regression = LinearRegression.Of([1, 2], 1, [3, 5]);

        regression.DegreesOfFreedom.Should().Be(0);
        regression.ResidualVariance.Should().BeNull();
        regression.AdjustedRSquared.Should().BeNull();
        regression.StandardErrors.Should().HaveCount(2).And.OnlyContain(error => error == null);
        regression.PValues.Should().HaveCount(2).And.OnlyContain(p => p == null);
    }

    [Fact]
    public void A_response_that_does_not_vary_has_no_r_squared() => LinearRegression.Of([1, 2, 4], 1, [5, 5, 5]).RSquared.Should().BeNull();

    [Fact]
    public void A_regression_refuses_bad_input_in_its_place()
    {
        Refusal.Of(() => LinearRegression.Of([], 1, [1]), FaultCode.EmptyInput, "predictors");
        Refusal.Of(() => LinearRegression.Of([1], 1, []), FaultCode.EmptyInput, "response");
        Refusal.Of(() => LinearRegression.Of([1, 2], 0, [1, 2]), FaultCode.InvalidArgument, "predictorCount");
        Refusal.Of(() => LinearRegression.Of([1, 2, 3], 2, [1, 2]), FaultCode.LengthMismatch, "predictors");
        Refusal.Of(() => LinearRegression.Of([1, double.NaN], 1, [1, 2]), FaultCode.InvalidArgument, "predictors[1]");
        Refusal.Of(() => LinearRegression.Of([1, 2], 1, [1, double.NaN]), FaultCode.InvalidArgument, "response[1]");
        Refusal.Of(() => LinearRegression.Of([1], 1, [1]), FaultCode.InsufficientData, "response");
        Refusal.Of(() => LinearRegression.Of([2, 2, 2], 1, [1, 2, 3]), FaultCode.ZeroDenominator, "predictors");
        Refusal.Of(() => LinearRegression.Of([1, 10, 2, 20, 3, 30, 5, 50], 2, [1, 2, 3, 5]), FaultCode.ZeroDenominator, "predictors");
        Refusal.Of(() => LinearRegression.Of([0, 0, 0], 1, [1, 2, 3], intercept: false), FaultCode.ZeroDenominator, "predictors");
        Refusal.Of(() => LinearRegression.Weighted([1, 2], 1, [1, 2], []), FaultCode.EmptyInput, "weights");
        Refusal.Of(() => LinearRegression.Weighted([1, 2], 1, [1, 2], [1]), FaultCode.LengthMismatch, "weights");
        Refusal.Of(() => LinearRegression.Weighted([1, 2], 1, [1, 2], [1, -1]), FaultCode.InvalidArgument, "weights[1]");
        Refusal.Of(() => LinearRegression.Weighted([1, 2], 1, [1, 2], [1, 0]), FaultCode.InsufficientData, "response");
        var regression = LinearRegression.Of([1, 2], 1, [3, 5]);
        Refusal.Of(() => regression.Predict([]), FaultCode.EmptyInput, "predictors");
        Refusal.Of(() => regression.Predict([1, 2]), FaultCode.LengthMismatch, "predictors");
        Refusal.Of(() => regression.Predict([double.NaN]), FaultCode.InvalidArgument, "predictors[0]");
    }

    /// <summary>
    /// By hand: y 1 2 4 5, x 1 … 4: Sxx = 5, Sxy = 7, slope 1.4, intercept −0.5, e = 0.1 −0.3 0.3 −0.1, s² = 0.2/2 = 0.1; t with 2 degrees of
    /// freedom at 0.95 two-sided is 4.30265 (closed form: t = 0.95·√(2/(1 − 0.95²))).
    /// </summary>
    [Fact]
    public void A_trend_of_four_values_by_hand()
    {
        var trend = LinearTrend.Of([1, 2, 4, 5]);

        trend.Count.Should().Be(4);
        trend.Slope.Should().BeApproximately(1.4, 1e-15);
        trend.Intercept.Should().BeApproximately(-0.5, 1e-14);
        trend.ResidualStandardDeviation!.Value.Should().BeApproximately(Math.Sqrt(0.1), 1e-14);
        trend.SlopeStandardError!.Value.Should().BeApproximately(Math.Sqrt(0.1 / 5), 1e-14);
        trend.InterceptStandardError!.Value.Should().BeApproximately(Math.Sqrt(0.1 * (0.25 + (6.25 / 5))), 1e-14);
        trend.RSquared!.Value.Should().BeApproximately(0.98, 1e-14);
        trend.Confidence.Should().Be(0.95);
        double t = 0.95 * Math.Sqrt(2 / (1 - (0.95 * 0.95)));
        trend.SlopeLower!.Value.Should().BeApproximately(1.4 - (t * Math.Sqrt(0.02)), 1e-12);
        trend.SlopeUpper!.Value.Should().BeApproximately(1.4 + (t * Math.Sqrt(0.02)), 1e-12);
        // P(|T| > t) with 2 degrees of freedom = 1 − t/√(2 + t²), t² = 1.96/0.02 = 98.
        trend.PValue!.Value.Should().BeApproximately(1 - Math.Sqrt(0.98), 1e-12);
    }

    [Fact]
    public void Two_values_make_a_line_that_nothing_can_judge()
    {
        var trend = LinearTrend.Of([10, 20], [1, 3]);

        trend.Slope.Should().Be(0.2);
        trend.RSquared.Should().Be(1);
        trend.SlopeStandardError.Should().BeNull();
        trend.InterceptStandardError.Should().BeNull();
        trend.ResidualStandardDeviation.Should().BeNull();
        trend.SlopeLower.Should().BeNull();
        trend.SlopeUpper.Should().BeNull();
        trend.PValue.Should().BeNull();
    }

    [Fact]
    public void A_level_series_has_slope_zero_and_no_test()
    {
        var trend = LinearTrend.Of([5, 5, 5]);

        trend.Slope.Should().Be(0);
        trend.SlopeLower.Should().Be(0);
        trend.RSquared.Should().BeNull();
        trend.PValue.Should().BeNull();
    }

    [Fact]
    public void A_trend_refuses_bad_input_in_its_place()
    {
        Refusal.Of(() => LinearTrend.Of([]), FaultCode.EmptyInput, "y");
        Refusal.Of(() => LinearTrend.Of([1, double.NaN]), FaultCode.InvalidArgument, "y[1]");
        Refusal.Of(() => LinearTrend.Of([1, 2], 1), FaultCode.InvalidArgument, "confidence");
        Refusal.Of(() => LinearTrend.Of([1, 2], double.NaN), FaultCode.InvalidArgument, "confidence");
        Refusal.Of(() => LinearTrend.Of([1]), FaultCode.InsufficientData, "x");
        Refusal.Of(() => LinearTrend.Of([], [1]), FaultCode.EmptyInput, "x");
        Refusal.Of(() => LinearTrend.Of([1, 2], [1]), FaultCode.LengthMismatch, "y");
        Refusal.Of(() => LinearTrend.Of([1, 1, 1], [1, 2, 3]), FaultCode.ZeroDenominator, "x");
        Refusal.Of(() => LinearTrend.Of([1e200, -1e200, 0], [1, 2, 3]), FaultCode.Overflow, "values");
    }

    [Fact]
    public void Explanations_show_the_line()
    {
        LinearTrend.Of([1, 3], [2, 6]).Explain().Formula.English.Should().Be("y = 0 + 2·x, n = 2");
        LinearRegression
            .Of([1, 2], 1, [3, 5])
            .Explain()
            .Parts.Select(part => part.Figure.English)
            .Should()
            .Equal("Intercept", "Coefficient 1");
        LinearRegression.Of([1, 2], 1, [3, 5], intercept: false).Explain().Parts[0].Figure.English.Should().Be("Coefficient 1");
    }
}
