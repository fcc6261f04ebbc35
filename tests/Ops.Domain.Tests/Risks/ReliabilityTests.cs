using CsCheck;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

public class ReliabilityTests
{
    private static readonly Gen<double[]> Availabilities = Gen.Double[0, 1].Array[1, 8];

    private static ReliabilityBlock[] Blocks(double[] availabilities) => [.. availabilities.Select(ReliabilityBlock.Available)];

    [Fact]
    public void A_component_is_up_for_its_share_of_the_time()
    {
        var reliability = BlockReliability.Of(ReliabilityBlock.Repaired(90, 10));
        reliability.Value.Should().Be(0.9);
        reliability.DowntimeHoursPerYear.Should().Be(876);
        ReliabilityBlock.Repaired(0, 5).Works.Should().Be(0);
        ReliabilityBlock.Surviving(0.01, 100).Works.Should().BeApproximately(Math.Exp(-1), 1e-15);
        ReliabilityBlock.Available(0.25).Fails.Should().Be(0.75);
    }

    [Fact]
    public void Series_multiplies_what_works_and_parallel_what_fails()
    {
        var pair = ReliabilityBlock.Parallel(ReliabilityBlock.Available(0.9), ReliabilityBlock.Available(0.8));
        pair.Works.Should().BeApproximately(0.98, 1e-15);
        ReliabilityBlock.Series(pair, ReliabilityBlock.Available(0.5)).Works.Should().BeApproximately(0.49, 1e-15);
        // 2 of 3 at 0.9: 3 * 0.81 * 0.1 + 0.729 = 0.972.
        var three = ReliabilityBlock.Available(0.9);
        ReliabilityBlock.AtLeast(2, three, three, three).Works.Should().BeApproximately(0.972, 1e-15);
        BlockReliability.Of(ReliabilityBlock.AtLeast(2, three, three, three)).Explain().ToText(Language.Chinese).Should().Contain("3 取 2");
    }

    [Fact]
    public void Very_high_availability_keeps_its_digits()
    {
        // Three in parallel, each down 1e-6 of the time: down 1e-18 of it, which 1 - availability would lose.
        var block = ReliabilityBlock.Repaired(999_999, 1);
        BlockReliability.Of(ReliabilityBlock.Parallel(block, block, block)).DowntimeHoursPerYear.Should().BeApproximately(8760e-18, 1e-26);
        ReliabilityBlock.AtLeast(1, block, block, block).Fails.Should().BeApproximately(1e-18, 1e-30);
        ReliabilityBlock.Surviving(1e-20, 1).Fails.Should().BeApproximately(1e-20, 1e-34);
    }

    [Fact]
    public void Blocks_that_cannot_be_are_refused()
    {
        ((Action)(() => ReliabilityBlock.Series())).Refuses(FaultCode.EmptyInput, "parts");
        ((Action)(() => ReliabilityBlock.Parallel(null!, null!))).Refuses(FaultCode.InvalidArgument, "parts[0]");
        ((Action)(() => ReliabilityBlock.AtLeast(3, Blocks([1, 1])))).Refuses(FaultCode.InvalidArgument, "needed");
        ((Action)(() => ReliabilityBlock.AtLeast(0, Blocks([1, 1])))).Refuses(FaultCode.InvalidArgument, "needed");
        ((Action)(() => ReliabilityBlock.Repaired(0, 0))).Refuses(FaultCode.ZeroDenominator, "meanTimeBetweenFailures");
        ((Action)(() => ReliabilityBlock.Repaired(-1, 2))).Refuses(FaultCode.InvalidArgument, "meanTimeBetweenFailures");
        ((Action)(() => ReliabilityBlock.Repaired(double.MaxValue, double.MaxValue))).Refuses(
            FaultCode.Overflow,
            "meanTimeBetweenFailures"
        );
        ((Action)(() => ReliabilityBlock.Available(1.1))).Refuses(FaultCode.InvalidArgument, "availability");
        ((Action)(() => ReliabilityBlock.Surviving(1e200, 1e200))).Refuses(FaultCode.Overflow, "failureRate");
        ((Action)(() => BlockReliability.Of(null!))).Refuses(FaultCode.InvalidArgument, "block");
    }

    [Fact]
    public void Series_is_n_of_n_and_parallel_1_of_n_and_all_agree_with_enumeration_holds_for_all() =>
        Gen.Select(Availabilities, Gen.Int[0, 7])
            .Sample(
                (availabilities, pick) =>
                {
                    var blocks = Blocks(availabilities);
                    int k = 1 + (pick % blocks.Length);
                    Enumerated(availabilities, k).Should().BeApproximately(ReliabilityBlock.AtLeast(k, blocks).Works, 1e-12);
                    ReliabilityBlock.Series(blocks).Works.Should().BeApproximately(Enumerated(availabilities, blocks.Length), 1e-12);
                    ReliabilityBlock.Parallel(blocks).Works.Should().BeApproximately(Enumerated(availabilities, 1), 1e-12);
                    var any = ReliabilityBlock.AtLeast(k, blocks);
                    (any.Works + any.Fails).Should().BeApproximately(1, 1e-12);
                }
            );

    private static double Enumerated(double[] availabilities, int k)
    {
        double sum = 0;
        for (uint state = 0; state < 1u << availabilities.Length; state++)
        {
            if (System.Numerics.BitOperations.PopCount(state) < k)
                continue;
            double chance = 1;
            for (int i = 0; i < availabilities.Length; i++)
                chance *= (state >> i & 1) == 1 ? availabilities[i] : 1 - availabilities[i];
            sum += chance;
        }
        return sum;
    }

    [Fact]
    public void Without_failure_the_lower_limit_is_that_of_an_exponential()
    {
        // MIL-HDBK-338B: 2T / chi-square(0.95; 2); chi-square with 2 degrees is exponential, its quantile -2 ln 0.05.
        var mean = MeanTimeBetweenFailures.Of(1_000, 0, 0.9, TestEnd.Time);
        mean.Lower.Should().BeApproximately(-1_000 / Math.Log(0.05), 1e-9);
        (mean.Mean, mean.Upper).Should().Be((null, null));
    }

    [Fact]
    public void One_failure_at_the_end_has_both_limits_in_closed_form()
    {
        var mean = MeanTimeBetweenFailures.Of(1_000, 1, 0.9, TestEnd.Failure);
        mean.Mean.Should().Be(1_000);
        mean.Lower.Should().BeApproximately(-1_000 / Math.Log(0.05), 1e-9);
        mean.Upper.Should().BeApproximately(-1_000 / Math.Log(0.95), 1e-6);
        var byTime = MeanTimeBetweenFailures.Of(1_000, 1, 0.9, TestEnd.Time);
        byTime.Upper.Should().Be(mean.Upper);
        byTime.Lower.Should().BeLessThan(mean.Lower);
    }

    [Fact]
    public void An_estimate_that_cannot_be_made_is_refused()
    {
        ((Action)(() => MeanTimeBetweenFailures.Of(10, 0, 0.9, TestEnd.Failure))).Refuses(FaultCode.InsufficientData, "failures");
        ((Action)(() => MeanTimeBetweenFailures.Of(0, 1, 0.9, TestEnd.Time))).Refuses(FaultCode.InvalidArgument, "totalTime");
        ((Action)(() => MeanTimeBetweenFailures.Of(10, -1, 0.9, TestEnd.Time))).Refuses(FaultCode.InvalidArgument, "failures");
        ((Action)(() => MeanTimeBetweenFailures.Of(10, 1, 0, TestEnd.Time))).Refuses(FaultCode.InvalidArgument, "confidence");
        ((Action)(() => MeanTimeBetweenFailures.Of(10, 1, 0.9, (TestEnd)5))).Refuses(FaultCode.InvalidArgument, "end");
    }
}
