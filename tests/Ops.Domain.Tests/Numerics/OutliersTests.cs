using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class OutliersTests
{
    /// <summary>Rosner 1983, Table 1, as in the NIST/SEMATECH e-Handbook, 1.3.5.17.3: three outliers, R and λ to three digits.</summary>
    private static readonly double[] Rosner =
    [
        -0.25,
        0.68,
        0.94,
        1.15,
        1.20,
        1.26,
        1.26,
        1.34,
        1.38,
        1.43,
        1.49,
        1.49,
        1.55,
        1.56,
        1.58,
        1.65,
        1.69,
        1.70,
        1.76,
        1.77,
        1.81,
        1.91,
        1.94,
        1.96,
        1.99,
        2.06,
        2.09,
        2.10,
        2.14,
        2.15,
        2.23,
        2.24,
        2.26,
        2.35,
        2.37,
        2.40,
        2.47,
        2.54,
        2.62,
        2.64,
        2.90,
        2.92,
        2.92,
        2.93,
        3.21,
        3.26,
        3.30,
        3.59,
        3.68,
        4.30,
        4.64,
        5.34,
        5.42,
        6.01,
    ];

    [Fact]
    public void Rosners_example_has_three_outliers()
    {
        var outliers = EsdOutliers.Of(Rosner, 10);

        outliers.Indices.Should().Equal(51, 52, 53);
        outliers.Count.Should().Be(54);
        outliers.Alpha.Should().Be(0.05);
        double[] statistics = [3.118, 2.942, 3.179, 2.810, 2.815, 2.848, 2.279, 2.310, 2.101, 2.067];
        double[] critical = [3.158, 3.151, 3.143, 3.136, 3.128, 3.120, 3.111, 3.103, 3.094, 3.085];
        for (int i = 0; i < 10; i++)
        {
            outliers.Statistics[i].Should().BeApproximately(statistics[i], 0.0011);
            outliers.CriticalValues[i].Should().BeApproximately(critical[i], 0.0011);
        }
    }

    [Fact]
    public void Figures_without_an_outlier_have_none() => EsdOutliers.Of([1, 2, 3, 4, 5, 6], 2).Indices.Should().BeEmpty();

    [Fact]
    public void Too_many_outliers_or_no_spread_are_refused()
    {
        Refusal.Of(() => EsdOutliers.Of([], 1), FaultCode.EmptyInput, "values");
        Refusal.Of(() => EsdOutliers.Of([1, double.NaN, 2], 1), FaultCode.InvalidArgument, "values[1]");
        Refusal.Of(() => EsdOutliers.Of([1, 2, 3], 0), FaultCode.InvalidArgument, "maxOutliers");
        Refusal.Of(() => EsdOutliers.Of([1, 2, 3], 1, 1), FaultCode.InvalidArgument, "alpha");
        Refusal.Of(() => EsdOutliers.Of([1, 2, 3], 2), FaultCode.InsufficientData, "values");
        Refusal.Of(() => EsdOutliers.Of([1, 1, 1, 9], 2), FaultCode.ZeroDenominator, "values");
        EsdOutliers.Of([1, 2, 3], 1).Statistics.Should().Equal(1);
    }

    /// <summary>By hand: 1 … 8 and 30, quartiles 3 and 7, fences −3 and 13 with k = 1.5; with k = 0 the quartiles themselves.</summary>
    [Fact]
    public void Tukeys_fences_are_exclusive()
    {
        var outliers = TukeyOutliers.Of([30, 1, 2, 3, 4, 5, 6, 7, 8]);

        outliers.LowerQuartile.Should().Be(3);
        outliers.UpperQuartile.Should().Be(7);
        outliers.LowerFence.Should().Be(-3);
        outliers.UpperFence.Should().Be(13);
        outliers.Multiplier.Should().Be(1.5);
        outliers.Count.Should().Be(9);
        outliers.Indices.Should().Equal(0);
        TukeyOutliers.Of([1, 2, 3, 4, 5, 6, 7, 8, 9], 0).Indices.Should().Equal(0, 1, 7, 8);
    }

    [Fact]
    public void Tukey_refuses_bad_input()
    {
        Refusal.Of(() => TukeyOutliers.Of([]), FaultCode.EmptyInput, "values");
        Refusal.Of(() => TukeyOutliers.Of([1, double.NaN]), FaultCode.InvalidArgument, "values[1]");
        Refusal.Of(() => TukeyOutliers.Of([1], -0.1), FaultCode.InvalidArgument, "multiplier");
        Refusal.Of(() => TukeyOutliers.Of([-1.7e308, 1.7e308]), FaultCode.Overflow, "values");
    }

    /// <summary>By hand: median 3, distances 2 1 0 1 17, MAD 1; scores 0.6745·(x − 3).</summary>
    [Fact]
    public void Modified_z_scores_by_hand()
    {
        var outliers = ModifiedZOutliers.Of([1, 2, 3, 4, 20]);

        outliers.Median.Should().Be(3);
        outliers.MedianAbsoluteDeviation.Should().Be(1);
        outliers.Threshold.Should().Be(3.5);
        outliers.Scores.Should().Equal(-2 * 0.6745, -0.6745, 0, 0.6745, 17 * 0.6745);
        outliers.Indices.Should().Equal(4);
        ModifiedZOutliers.Of([1, 2, 3, 4, 20], 0.6745).Indices.Should().Equal(0, 4);
    }

    [Fact]
    public void Modified_z_refuses_bad_input()
    {
        Refusal.Of(() => ModifiedZOutliers.Of([]), FaultCode.EmptyInput, "values");
        Refusal.Of(() => ModifiedZOutliers.Of([double.NaN]), FaultCode.InvalidArgument, "values[0]");
        Refusal.Of(() => ModifiedZOutliers.Of([1, 2], -1), FaultCode.InvalidArgument, "threshold");
        Refusal.Of(() => ModifiedZOutliers.Of([1, 1, 1, 9]), FaultCode.ZeroDenominator, "values");
    }

    [Fact]
    public void Explanations_state_the_rule_with_its_numbers()
    {
        TukeyOutliers.Of([30, 1, 2, 3, 4, 5, 6, 7, 8]).Explain().Formula.English.Should().Be("x < -3 or x > 13, n = 9");
        ModifiedZOutliers.Of([1, 2, 3, 4, 20]).Explain().Formula.English.Should().Be("|0.6745·(x − 3) / 1| > 3.5, n = 5");
        EsdOutliers.Of([1, 2, 3, 4, 5, 6], 2).Explain().Parts.Should().HaveCount(2);
    }
}
