using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

/// <summary>Single values gathered in parts: what is kept, how parts join, and the bytes of it.</summary>
public sealed class IndividualsAccumulatorTests
{
    private static IndividualsAccumulator Of(params double[] values)
    {
        var gathered = new IndividualsAccumulator();
        foreach (double value in values)
            gathered.Add(value);
        return gathered;
    }

    /// <summary>By hand: 1, 3 | 2 | 6: mean 3, moving ranges 2, 1 and 4 with the mean 7/3; d2 of two is 2/√π.</summary>
    [Fact]
    public void Parts_join_in_the_order_of_time()
    {
        var gathered = Of(1, 3);
        gathered.Merge(Of(2));
        gathered.Merge(new IndividualsAccumulator());
        gathered.Merge(Of(6));
        var first = new IndividualsAccumulator();
        first.Merge(gathered);

        foreach (var found in (IndividualsAccumulator[])[gathered, first, new IndividualsAccumulator(gathered.State)])
        {
            (found.Count, found.State.First, found.State.Last, found.State.Sum, found.State.Ranges).Should().Be((4, 1, 6, 12, 7));
            var limits = found.ToResult();
            (limits.Count, limits.Limits.Center).Should().Be((4, 3));
            limits.MeanMovingRange.Should().BeApproximately(7 / 3.0, 1e-15);
            limits.Limits.Sigma.Should().BeApproximately(7 / 3.0 * Math.Sqrt(Math.PI) / 2, 1e-14);
            limits.Limits.Upper.Should().BeApproximately(3 + (3.5 * Math.Sqrt(Math.PI)), 1e-13);
            limits.Limits.Lower.Should().BeApproximately(3 - (3.5 * Math.Sqrt(Math.PI)), 1e-13);
        }
        gathered.Merge(gathered);
        (gathered.Count, gathered.State.Ranges).Should().Be((8, 7 + 7 + 5));
    }

    /// <summary>Format 1: O, I, 1, the count, then sum and rest of the values, sum and rest of the ranges, the first and the last value.</summary>
    [Fact]
    public void What_was_stored_goes_on_where_it_stopped()
    {
        var gathered = Of(1, 3, 2);
        byte[] bytes = new byte[gathered.SerializedSize];
        gathered.Write(bytes).Should().Be(bytes.Length);

        bytes[..4].Should().Equal((byte)'O', (byte)'I', 1, 3);
        bytes[4..].Should().Equal(new[] { 6.0, 0, 3, 0, 1, 2 }.SelectMany(BitConverter.GetBytes));
        var read = IndividualsAccumulator.Read(bytes);
        read.State.Should().Be(gathered.State);
        read.Add(6);
        gathered.Add(6);
        read.ToResult().Should().Be(gathered.ToResult());
    }

    [Fact]
    public void Bytes_that_are_not_a_state_are_refused()
    {
        var gathered = Of(1, 3, 2);
        byte[] bytes = new byte[gathered.SerializedSize];
        gathered.Write(bytes);
        byte[] negative = [.. bytes];
        BitConverter.GetBytes(-3.0).CopyTo(negative, 4 + 16);

        Refusal.Of(FaultCode.EmptyInput, "source", () => IndividualsAccumulator.Read([]));
        Refusal.Of(FaultCode.ParseError, "source", () => IndividualsAccumulator.Read(bytes.AsSpan(0, 20)));
        Refusal.Of(FaultCode.ParseError, "source", () => IndividualsAccumulator.Read([.. bytes, 0]));
        Refusal.Of(FaultCode.ParseError, "source", () => IndividualsAccumulator.Read(negative));
        Refusal.Of(FaultCode.ParseError, "source", () => CountsAccumulator.Read(bytes));
        Refusal.Of(FaultCode.LengthMismatch, "destination", () => gathered.Write(new byte[bytes.Length - 1]));
    }
}
