using CsCheck;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class LossAccumulatorTests
{
    [Fact]
    public void Losses_are_counted_above_thresholds_in_the_order_given()
    {
        var accumulator = new LossAccumulator(5, 1, 5);
        accumulator.Add([0, 1, 5, 6]);
        accumulator.Add(2);
        var summary = accumulator.ToResult();
        summary.Exceedance.Points.Select(point => point.Probability).Should().Equal(0.2, 0.6, 0.2);
        summary.ProbabilityZero.Should().Be(0.2);
        summary.Moments.Mean.Should().Be(2.8);
        accumulator.Count.Should().Be(5);
    }

    [Fact]
    public void Merged_runs_are_one_run_for_all_splits() =>
        Gen.Select(Gen.Double[-5, 50].Array[2, 60], Gen.Double[0, 1])
            .Sample(
                (losses, where) =>
                {
                    int cut = 1 + (int)(where * (losses.Length - 2));
                    var first = new LossAccumulator(0, 10);
                    var second = new LossAccumulator(0, 10);
                    var whole = new LossAccumulator(0, 10);
                    first.Add(losses.AsSpan(0, cut));
                    second.Add(losses.AsSpan(cut));
                    whole.Add(losses);
                    first.Merge(second);
                    var merged = first.ToResult();
                    var once = whole.ToResult();
                    merged.Exceedance.Points.SequenceEqual(once.Exceedance.Points).Should().BeTrue();
                    merged.Moments.Mean.Should().BeApproximately(once.Moments.Mean, 1e-12);
                    merged.Moments.Variance.Should().BeApproximately(once.Moments.Variance!.Value, 1e-9);
                    merged.ProbabilityZero.Should().Be(once.ProbabilityZero);
                }
            );

    [Fact]
    public void Other_thresholds_cannot_be_merged_and_nothing_has_no_figures()
    {
        ((Action)(() => new LossAccumulator(1).Merge(new LossAccumulator(2)))).Refuses(FaultCode.InvalidArgument, "other");
        ((Action)(() => new LossAccumulator(1).ToResult())).Refuses(FaultCode.EmptyInput, "values");
        ((Action)(() => _ = new LossAccumulator(double.NaN))).Refuses(FaultCode.InvalidArgument, "thresholds[0]");
    }
}
