using CsCheck;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

public class RiskControlTests
{
    private static readonly RiskLevel Inherent = new(4, 250_000);

    private static RiskControl Preventive(string id, double design, string? group = null) =>
        new(id, ControlKind.Preventive, design, 1, 1, group);

    private static RiskControl Mitigating(string id, double design, string? group = null) =>
        new(id, ControlKind.Mitigating, design, 1, 1, group);

    private static readonly Gen<RiskControl[]> Controls = Gen.Select(
            Gen.Bool,
            Gen.Double[0, 1],
            Gen.Double[0, 1],
            Gen.Double[0, 1],
            Gen.Int[0, 3]
        )
        .Array[0, 6]
        .Select(rows =>
            rows.Select(
                    (row, i) =>
                        new RiskControl(
                            $"c{i}",
                            row.Item1 ? ControlKind.Preventive : ControlKind.Mitigating,
                            row.Item2,
                            row.Item3,
                            row.Item4,
                            row.Item5 == 0 ? null : $"g{row.Item5}"
                        )
                )
                .ToArray()
        );

    [Fact]
    public void What_gets_through_independent_controls_multiplies()
    {
        // 4 * (1 - 0.5*0.8*1) * (1 - 0.25) = 4 * 0.6 * 0.75 = 1.8; 250,000 * (1 - 0.4) = 150,000.
        var residual = ResidualRisk.Of(
            Inherent,
            [new("mfa", ControlKind.Preventive, 0.5, 0.8, 1), Mitigating("backup", 0.4), Preventive("training", 0.25)]
        );
        residual.Residual.Frequency.Should().BeApproximately(1.8, 1e-15);
        residual.Residual.Impact.Should().BeApproximately(150_000, 1e-9);
        residual.Residual.ExpectedLoss.Should().BeApproximately(270_000, 1e-9);
        residual.Reduction.Should().BeApproximately(0.73, 1e-15);
        residual.WorstCase.ExpectedLoss.Should().BeApproximately(360_000, 1e-9); // 4 * 0.6 * 150,000
        residual.Explain().ToText().Should().Contain("4 * (1 - 0.4) * (1 - 0.25)");
    }

    [Fact]
    public void Of_controls_that_fail_together_the_most_effective_counts_and_the_first_on_a_tie()
    {
        var residual = ResidualRisk.Of(
            Inherent,
            [Preventive("a", 0.2, "mail"), Preventive("b", 0.4, "mail"), Mitigating("c", 0.6, "mail"), Mitigating("d", 0.6, "mail")]
        );
        residual.Controls.Select(counted => counted.IsCounted).Should().Equal(false, true, true, false);
        residual.Residual.Frequency.Should().BeApproximately(2.4, 1e-15);
        residual.Residual.Impact.Should().BeApproximately(100_000, 1e-9);
    }

    [Fact]
    public void Without_a_loss_there_is_nothing_to_reduce()
    {
        ResidualRisk.Of(new RiskLevel(0, 5), [Preventive("a", 0.5)]).Reduction.Should().BeNull();
        ResidualRisk.Of(Inherent, []).Reduction.Should().Be(0);
        ResidualRisk.Of(Inherent, [Preventive("a", 1)]).Reduction.Should().Be(1);
    }

    [Fact]
    public void A_control_that_cannot_be_is_refused()
    {
        ((Action)(() => ResidualRisk.Of(Inherent, [Preventive("a", 0.5), Preventive("a", 0.5)]))).Refuses(
            FaultCode.DuplicateKey,
            "controls[1]"
        );
        ((Action)(() => _ = Preventive("a", 1.01))).Refuses(FaultCode.InvalidArgument, "design");
        ((Action)(() => _ = new RiskControl("a", ControlKind.Preventive, 1, -0.01, 1))).Refuses(FaultCode.InvalidArgument, "operation");
        ((Action)(() => _ = new RiskControl("a", ControlKind.Preventive, 1, 1, 2))).Refuses(FaultCode.InvalidArgument, "coverage");
        ((Action)(() => _ = new RiskControl("a", (ControlKind)7, 1, 1, 1))).Refuses(FaultCode.InvalidArgument, "kind");
        ((Action)(() => _ = new RiskLevel(-1, 1))).Refuses(FaultCode.InvalidArgument, "frequency");
        ((Action)(() => _ = new RiskLevel(1, -1))).Refuses(FaultCode.InvalidArgument, "impact");
        ((Action)(() => _ = new RiskLevel(1e200, 1e200))).Refuses(FaultCode.Overflow, "impact");
    }

    [Fact]
    public void Residual_is_never_above_the_worst_case_nor_that_above_inherent_holds_for_all() =>
        Gen.Select(Controls, Gen.Double[0, 1000], Gen.Double[0, 1e6])
            .Sample(
                (controls, frequency, impact) =>
                {
                    var residual = ResidualRisk.Of(new RiskLevel(frequency, impact), controls);
                    residual.Residual.Frequency.Should().BeLessThanOrEqualTo(residual.WorstCase.Frequency);
                    residual.Residual.Impact.Should().BeLessThanOrEqualTo(residual.WorstCase.Impact);
                    residual.WorstCase.Frequency.Should().BeLessThanOrEqualTo(frequency);
                    residual.WorstCase.Impact.Should().BeLessThanOrEqualTo(impact);
                    residual.Residual.ExpectedLoss.Should().BeLessThanOrEqualTo(residual.Inherent.ExpectedLoss);
                }
            );

    [Fact]
    public void One_control_more_never_leaves_more_risk_holds_for_all() =>
        Controls.Sample(controls =>
        {
            if (controls.Length == 0)
                return;
            double all = ResidualRisk.Of(Inherent, controls).Residual.ExpectedLoss;
            double fewer = ResidualRisk.Of(Inherent, controls.AsSpan()[1..]).Residual.ExpectedLoss;
            all.Should().BeLessThanOrEqualTo(fewer * (1 + 1e-12));
        });

    [Theory]
    [InlineData(0.05, 0.95, 0, 59)] // 0.95^59 = 0.0485, 0.95^58 = 0.0510; AICPA, Audit Sampling, table
    [InlineData(0.10, 0.90, 0, 22)] // 0.9^22 = 0.0985, 0.9^21 = 0.1094
    [InlineData(0.5, 0.75, 0, 2)] // 0.5^2 = 0.25 = 1 - 0.75
    [InlineData(0.9, 0.9, 0, 1)] // 1 - 0.9 on both sides
    [InlineData(0.5, 0.5, 1, 3)] // P(X <= 1 | 3) = 4/8
    public void A_sample_is_just_large_enough(double rate, double confidence, int expected, long size) =>
        ControlSampleSize.Of(rate, confidence, expected).SampleSize.Should().Be(size);

    [Fact]
    public void A_small_population_needs_fewer_items()
    {
        // 10 items, rate 0.2: 3 deviations. P(none in n) = C(7,n)/C(10,n): n = 5: 21/252 = 0.083, n = 4: 35/210 = 0.167.
        ControlSampleSize.Of(0.2, 0.9, 0, 10).SampleSize.Should().Be(5);
        // 0.29 * 100 is 28.999999999999996 in binary and means 29: 30 deviations; and P(none in 2) = 70*69/(100*99) = 0.488 <= 0.5.
        (0.29 * 100 < 29)
            .Should()
            .BeTrue();
        ControlSampleSize.Of(0.29, 0.5, 0, 100).SampleSize.Should().Be(2);
        // With 29 deviations P(none in 2) = 71*70/9900 = 0.50202 > 0.5012 = 1 - 0.4988; with 30 it is 0.488.
        ControlSampleSize.Of(0.29, 0.4988, 0, 100).SampleSize.Should().Be(2);
        ControlSampleSize.Of(0.999999999999, 0.5, 0, 10).SampleSize.Should().Be(1);
        ControlSampleSize.Of(0.5, 0.99, 0, 1).SampleSize.Should().Be(1);
    }

    [Fact]
    public void A_sample_that_cannot_be_sized_is_refused()
    {
        ((Action)(() => ControlSampleSize.Of(0.05, 0.9, 2, 20))).Refuses(FaultCode.InsufficientData, "population"); // 2 deviations of 20
        ControlSampleSize.Of(0.05, 0.9, 1, 20).SampleSize.Should().BeInRange(2, 20);
        ((Action)(() => ControlSampleSize.Of(0, 0.9, 0))).Refuses(FaultCode.InvalidArgument, "tolerableRate");
        ((Action)(() => ControlSampleSize.Of(0.1, 1, 0))).Refuses(FaultCode.InvalidArgument, "confidence");
        ((Action)(() => ControlSampleSize.Of(0.1, 0.9, -1))).Refuses(FaultCode.InvalidArgument, "expectedDeviations");
        ((Action)(() => ControlSampleSize.Of(0.1, 0.9, 0, 0))).Refuses(FaultCode.InvalidArgument, "population");
        ((Action)(() => ControlSampleSize.Of(1e-300, 0.9, 0))).Refuses(FaultCode.Overflow, "tolerableRate");
    }

    [Fact]
    public void One_item_fewer_would_not_do_holds_for_all() =>
        Gen.Select(Gen.Double[0.02, 0.6], Gen.Double[0.5, 0.99], Gen.Int[0, 4])
            .Sample(
                (rate, confidence, expected) =>
                {
                    var size = ControlSampleSize.Of(rate, confidence, expected);
                    AtMost(size.SampleSize, rate, expected).Should().BeLessThanOrEqualTo((1 - confidence) * (1 + 1e-9));
                    AtMost(size.SampleSize - 1, rate, expected).Should().BeGreaterThan((1 - confidence) * (1 - 1e-9));
                    size.ChanceToMiss.Should().BeApproximately(AtMost(size.SampleSize, rate, expected), 1e-9);
                }
            );

    /// <summary>P(X &lt;= k) of a binomial by its recurrence over n, nothing of the library's.</summary>
    private static double AtMost(long n, double rate, int k)
    {
        double[] chances = new double[k + 2];
        chances[0] = 1;
        for (long i = 0; i < n; i++)
        {
            for (int hits = k + 1; hits > 0; hits--)
                chances[hits] = (chances[hits] * (1 - rate)) + (chances[hits - 1] * rate);
            chances[0] *= 1 - rate;
        }
        return chances.Take(k + 1).Sum();
    }

    [Fact]
    public void A_test_without_deviations_proves_only_what_its_size_allows()
    {
        // One-sided Clopper-Pearson at d = 0: 1 - 0.05^(1/n).
        var test = ControlTest.Of(59, 0, 0.95, 0.05);
        test.UpperLimit.Should().BeApproximately(1 - Math.Pow(0.05, 1.0 / 59), 1e-12);
        test.IsEffective.Should().BeTrue();
        ControlTest.Of(58, 0, 0.95, 0.05).IsEffective.Should().BeFalse();
        ControlTest.Of(1, 0, 0.95, 0.95).IsEffective.Should().BeTrue("the limit is 0.95 itself");
    }

    [Fact]
    public void A_test_with_deviations_has_the_limit_of_its_rate()
    {
        var all = ControlTest.Of(5, 5, 0.95, 0.5);
        (all.DeviationRate, all.UpperLimit, all.IsEffective).Should().Be((1, 1, false));
        // d = 1 of 2: P(X <= 1 | p) = 1 - p^2 = 0.1 at p = sqrt(0.9).
        ControlTest.Of(2, 1, 0.9, 0.5).UpperLimit.Should().BeApproximately(Math.Sqrt(0.9), 1e-12);
        ((Action)(() => ControlTest.Of(0, 0, 0.95, 0.1))).Refuses(FaultCode.InsufficientData, "sampleSize");
        ((Action)(() => ControlTest.Of(5, 6, 0.95, 0.1))).Refuses(FaultCode.InvalidArgument, "deviations");
        ((Action)(() => ControlTest.Of(-1, 0, 0.95, 0.1))).Refuses(FaultCode.InvalidArgument, "sampleSize");
        ((Action)(() => ControlTest.Of(5, 0, 1, 0.1))).Refuses(FaultCode.InvalidArgument, "confidence");
        ((Action)(() => ControlTest.Of(5, 0, 0.9, 1))).Refuses(FaultCode.InvalidArgument, "tolerableRate");
    }

    [Fact]
    public void A_worse_test_never_makes_a_control_effective_holds_for_all() =>
        Gen.Select(Gen.Int[1, 200], Gen.Int[0, 199], Gen.Double[0.01, 0.99], Gen.Double[0.01, 0.99])
            .Sample(
                (size, deviations, confidence, rate) =>
                {
                    int fewer = deviations % size;
                    var better = ControlTest.Of(size, fewer, confidence, rate);
                    var worse = ControlTest.Of(size, fewer + 1, confidence, rate);
                    worse.UpperLimit.Should().BeGreaterThanOrEqualTo(better.UpperLimit);
                    (worse.IsEffective && !better.IsEffective).Should().BeFalse();
                }
            );
}
