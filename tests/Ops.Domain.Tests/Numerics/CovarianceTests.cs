using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class CovarianceTests
{
    /// <summary>By hand: x 1 2 3 6 (M2 14), y 2 0 4 6 (M2 20), Σ(x−3)(y−3) = 2 + 3 + 0 + 9 = 14.</summary>
    [Fact]
    public void Four_pairs_by_hand()
    {
        var covariance = Covariance.Of([1, 2, 3, 6], [2, 0, 4, 6]);

        covariance.Count.Should().Be(4);
        covariance.MeanX.Should().Be(3);
        covariance.MeanY.Should().Be(3);
        covariance.VarianceX!.Value.Should().BeApproximately(14.0 / 3, 1e-15);
        covariance.VarianceY!.Value.Should().BeApproximately(20.0 / 3, 1e-15);
        covariance.Value!.Value.Should().BeApproximately(14.0 / 3, 1e-15);
    }

    [Fact]
    public void One_pair_has_means_only()
    {
        var covariance = Covariance.Of([1], [2]);

        covariance.MeanY.Should().Be(2);
        covariance.VarianceX.Should().BeNull();
        covariance.VarianceY.Should().BeNull();
        covariance.Value.Should().BeNull();
    }

    [Fact]
    public void A_figure_with_itself_has_its_variance()
    {
        double[] values = MomentsTests.Series(5001);

        var covariance = Covariance.Of(values, values);

        covariance.Value.Should().Be(covariance.VarianceX);
        covariance.VarianceY!.Value.Should().BeApproximately(Moments.Of(values).Variance!.Value, 1e-9);
    }

    [Fact]
    public void Merged_parts_equal_one_pass_for_all_splits() =>
        Gen.Select(Gen.Double[-100, 100].Array[60], Gen.Double[-100, 100].Array[60], Gen.Int[0, 60])
            .Sample(
                (x, y, split) =>
                {
                    var first = Gathered(x[..split], y[..split]);
                    first.Merge(Gathered(x[split..], y[split..]));
                    var merged = first.ToResult();
                    var whole = Covariance.Of(x, y);

                    merged.Count.Should().Be(60);
                    merged.MeanX.Should().BeApproximately(whole.MeanX, 1e-12);
                    merged.MeanY.Should().BeApproximately(whole.MeanY, 1e-12);
                    merged.VarianceX!.Value.Should().BeApproximately(whole.VarianceX!.Value, 1e-9);
                    merged.VarianceY!.Value.Should().BeApproximately(whole.VarianceY!.Value, 1e-9);
                    merged.Value!.Value.Should().BeApproximately(whole.Value!.Value, 1e-9);
                }
            );

    [Fact]
    public void Shifted_data_keep_their_digits()
    {
        double[] x = [1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 6];
        double[] y = [1e9 + 2, 1e9, 1e9 + 4, 1e9 + 6];

        Gathered(x, y).ToResult().Value!.Value.Should().BeApproximately(14.0 / 3, 1e-13);
        Covariance.Of(x, y).Value!.Value.Should().BeApproximately(14.0 / 3, 1e-14);
    }

    [Fact]
    public void An_accumulator_goes_on_from_its_state()
    {
        var first = Gathered([1, 2], [3, 5]);
        var s = first.State;
        var second = new CovarianceAccumulator(
            new CovarianceState(s.Count, s.SumX, s.SumXRest, s.SumY, s.SumYRest, s.SquaresX, s.SquaresY, s.Products)
        );
        second.State.Should().Be(s);
        second.Add(7, 1);
        first.Add([7], [1]);

        second.ToResult().Should().Be(first.ToResult());
        second.Count.Should().Be(3);
    }

    [Fact]
    public void Adding_allocates_nothing()
    {
        double[] x = MomentsTests.Series(5000);
        var accumulator = new CovarianceAccumulator();
        accumulator.Add(x, x);
        accumulator.Add(1, 2);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            accumulator.Add(i, -i);
        accumulator.Add(x, x);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void Bad_input_is_refused_and_changes_nothing()
    {
        var accumulator = Gathered([1, 2], [3, 5]);
        var before = accumulator.State;

        Refusal.Of(() => accumulator.Add(double.NaN, 1), FaultCode.InvalidArgument, "x");
        Refusal.Of(() => accumulator.Add(1, double.NaN), FaultCode.InvalidArgument, "y");
        Refusal.Of(() => accumulator.Add([], []), FaultCode.EmptyInput, "x");
        Refusal.Of(() => accumulator.Add([1], [1, 2]), FaultCode.LengthMismatch, "y");
        Refusal.Of(() => accumulator.Add(1e200, 1), FaultCode.Overflow, "values");
        Refusal.Of(() => accumulator.Add(1, 1e200), FaultCode.Overflow, "values");
        Refusal.Of(() => accumulator.Merge(null!), FaultCode.InvalidArgument, "other");
        Refusal.Of(() => new CovarianceAccumulator().ToResult(), FaultCode.EmptyInput, "values");
        Refusal.Of(() => _ = new CovarianceAccumulator(null!), FaultCode.InvalidArgument, "state");
        Refusal.Of(() => Covariance.Of([1, double.NaN], [1, 1]), FaultCode.InvalidArgument, "x[1]");
        Refusal.Of(() => Covariance.Of([1e200, -1e200], [1, 1]), FaultCode.Overflow, "values");

        accumulator.State.Should().Be(before);
    }

    [Fact]
    public void An_impossible_state_is_refused_where_it_is_impossible()
    {
        Refusal.Of(() => _ = new CovarianceState(-1, 0, 0, 0, 0, 0, 0, 0), FaultCode.InvalidArgument, "count");
        Refusal.Of(() => _ = new CovarianceState(1, double.NaN, 0, 0, 0, 0, 0, 0), FaultCode.InvalidArgument, "sumX");
        Refusal.Of(() => _ = new CovarianceState(1, 0, double.NaN, 0, 0, 0, 0, 0), FaultCode.InvalidArgument, "sumXRest");
        Refusal.Of(() => _ = new CovarianceState(1, 0, 0, double.NaN, 0, 0, 0, 0), FaultCode.InvalidArgument, "sumY");
        Refusal.Of(() => _ = new CovarianceState(1, 0, 0, 0, double.NaN, 0, 0, 0), FaultCode.InvalidArgument, "sumYRest");
        Refusal.Of(() => _ = new CovarianceState(1, 0, 0, 0, 0, -1, 0, 0), FaultCode.InvalidArgument, "squaresX");
        Refusal.Of(() => _ = new CovarianceState(1, 0, 0, 0, 0, 0, -1, 0), FaultCode.InvalidArgument, "squaresY");
        Refusal.Of(() => _ = new CovarianceState(1, 0, 0, 0, 0, 0, 0, double.NaN), FaultCode.InvalidArgument, "products");
    }

    [Fact]
    public void The_explanation_shows_the_means() =>
        Covariance.Of([1, 2, 3, 6], [2, 0, 4, 6]).Explain().Formula.English.Should().Be("Σ(x−3)(y−3) / (4−1)");

    private static CovarianceAccumulator Gathered(double[] x, double[] y)
    {
        var accumulator = new CovarianceAccumulator();
        for (int i = 0; i < x.Length; i++)
            accumulator.Add(x[i], y[i]);
        return accumulator;
    }
}
