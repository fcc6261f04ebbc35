using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class MomentsAccumulatorTests
{
    [Fact]
    public void Merged_parts_equal_one_pass_for_all_splits() =>
        Gen.Select(Gen.Double[-1000, 1000].Array[2, 200], Gen.Int[0, 200], Gen.Int[0, 200])
            .Sample(
                (values, a, b) =>
                {
                    int first = Math.Min(Math.Min(a, b), values.Length);
                    int second = Math.Min(Math.Max(a, b), values.Length);
                    var total = new MomentsAccumulator();
                    foreach (double[] part in new[] { values[..first], values[first..second], values[second..] })
                        total.Merge(Gathered(part));

                    MomentsTests.Close(total.ToResult(), Moments.Of(values), 1e-12);
                }
            );

    [Fact]
    public void Merged_parts_keep_the_digits_of_shifted_data()
    {
        // By hand: 1e9 + {1, 2, 3, 4, 10} has mean 1e9 + 4 and M2 = 9 + 4 + 1 + 0 + 36 = 50.
        var total = Gathered([1e9 + 1, 1e9 + 2]);
        total.Merge(Gathered([1e9 + 3]));
        total.Merge(Gathered([1e9 + 4, 1e9 + 10]));

        var moments = total.ToResult();

        moments.Mean.Should().Be(1e9 + 4);
        moments.Variance!.Value.Should().BeApproximately(12.5, 1e-13);
    }

    [Fact]
    public void Spans_and_single_values_gather_the_same()
    {
        double[] values = MomentsTests.Series(10_000);
        var accumulator = new MomentsAccumulator();
        accumulator.Add(values.AsSpan(0, 4097));
        foreach (double value in values.AsSpan(4097))
            accumulator.Add(value);

        accumulator.Count.Should().Be(10_000);
        MomentsTests.Close(accumulator.ToResult(), Moments.Of(values), 1e-13);
    }

    [Fact]
    public void An_accumulator_goes_on_from_its_state()
    {
        var first = Gathered([1, 2, 3]);
        var state = first.State;

        var second = new MomentsAccumulator(
            new MomentsState(state.Count, state.Sum, state.SumRest, state.M2, state.M3, state.M4, state.Minimum, state.Maximum)
        );
        second.State.Should().Be(state);
        second.Add(6);
        first.Add(6);

        second.ToResult().Should().Be(first.ToResult());
    }

    [Fact]
    public void Merging_an_empty_accumulator_changes_nothing()
    {
        var accumulator = Gathered([1, 4]);
        var before = accumulator.State;

        accumulator.Merge(new MomentsAccumulator());

        accumulator.State.Should().Be(before);
    }

    [Fact]
    public void Adding_and_merging_allocate_nothing()
    {
        double[] values = MomentsTests.Series(10_000);
        var accumulator = new MomentsAccumulator();
        var other = Gathered(values);
        accumulator.Add(values);
        accumulator.Add(1);
        accumulator.Merge(other);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            accumulator.Add(i);
        accumulator.Add(values);
        accumulator.Merge(other);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void A_refused_value_leaves_the_accumulator_as_it_was()
    {
        var accumulator = Gathered([1, 2]);
        var before = accumulator.State;

        Refusal.Of(() => accumulator.Add(double.NaN), FaultCode.InvalidArgument, "value");
        Refusal.Of(() => accumulator.Add([1, double.PositiveInfinity]), FaultCode.InvalidArgument, "values[1]");
        Refusal.Of(() => accumulator.Add([]), FaultCode.EmptyInput, "values");
        Refusal.Of(() => accumulator.Add(1e300), FaultCode.Overflow, "values");

        accumulator.State.Should().Be(before);
    }

    [Fact]
    public void An_empty_accumulator_has_no_result() =>
        Refusal.Of(() => new MomentsAccumulator().ToResult(), FaultCode.EmptyInput, "values");

    [Fact]
    public void Null_is_refused()
    {
        Refusal.Of(() => new MomentsAccumulator().Merge(null!), FaultCode.InvalidArgument, "other");
        Refusal.Of(() => _ = new MomentsAccumulator(null!), FaultCode.InvalidArgument, "state");
    }

    [Fact]
    public void An_impossible_state_is_refused_where_it_is_impossible()
    {
        Refusal.Of(() => _ = new MomentsState(-1, 0, 0, 0, 0, 0, 0, 0), FaultCode.InvalidArgument, "count");
        Refusal.Of(() => _ = new MomentsState(1, double.NaN, 0, 0, 0, 0, 0, 0), FaultCode.InvalidArgument, "sum");
        Refusal.Of(() => _ = new MomentsState(1, 0, double.NaN, 0, 0, 0, 0, 0), FaultCode.InvalidArgument, "sumRest");
        Refusal.Of(() => _ = new MomentsState(1, 0, 0, -1, 0, 0, 0, 0), FaultCode.InvalidArgument, "m2");
        Refusal.Of(() => _ = new MomentsState(1, 0, 0, 0, double.NaN, 0, 0, 0), FaultCode.InvalidArgument, "m3");
        Refusal.Of(() => _ = new MomentsState(1, 0, 0, 0, 0, -1, 0, 0), FaultCode.InvalidArgument, "m4");
        Refusal.Of(() => _ = new MomentsState(1, 0, 0, 0, 0, 0, double.NaN, 0), FaultCode.InvalidArgument, "minimum");
        Refusal.Of(() => _ = new MomentsState(1, 0, 0, 0, 0, 0, 0, double.NaN), FaultCode.InvalidArgument, "maximum");
        Refusal.Of(() => _ = new MomentsState(1, 0, 0, 0, 0, 0, 2, 1), FaultCode.InvalidArgument, "minimum");
    }

    private static MomentsAccumulator Gathered(double[] values)
    {
        var accumulator = new MomentsAccumulator();
        foreach (double value in values)
            accumulator.Add(value);
        return accumulator;
    }
}
