using CsCheck;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

/// <summary>A chart that was stored half-way and read again says what the chart says that was never stored.</summary>
public sealed class MonitorBytesTests
{
    private static readonly Gen<(double[] Values, int Cut)> s_cut =
        from values in Gen.Int[-40, 40].Select(tenth => tenth / 10.0).Array[1, 90]
        from cut in Gen.Int[0, values.Length]
        select (values, cut);

    private static ChartMonitor Stored(ChartMonitor chart)
    {
        byte[] bytes = new byte[chart.SerializedSize];
        chart.Write(bytes).Should().Be(bytes.Length);
        return ChartMonitor.Read(bytes, chart.Rules);
    }

    [Fact]
    public void A_stored_chart_goes_on_where_it_stopped() =>
        s_cut.Sample(drawn =>
        {
            var straight = new ChartMonitor(0.5, 1.25, ChartRuleSet.Nelson);
            var stored = new ChartMonitor(0.5, 1.25, ChartRuleSet.Nelson);
            for (int i = 0; i < drawn.Values.Length; i++)
            {
                if (i == drawn.Cut)
                    stored = Stored(stored);
                var expected = straight.Append(drawn.Values[i]).Select(Told);
                stored.Append(drawn.Values[i]).Select(Told).Should().Equal(expected);
            }
            (stored.Count, stored.Center, stored.Sigma).Should().Be((drawn.Values.Length, 0.5, 1.25));
        });

    private static string Told(ChartSignal signal) => $"{signal.Rule.Id} {signal.Side} {string.Join(",", signal.Members)}";

    [Fact]
    public void A_stored_moving_average_goes_on_where_it_stopped() =>
        s_cut.Sample(drawn =>
        {
            var straight = new EwmaMonitor(0.5, 1.25, 0.3, 2.5);
            var stored = new EwmaMonitor(0.5, 1.25, 0.3, 2.5);
            for (int i = 0; i < drawn.Values.Length; i++)
            {
                if (i == drawn.Cut)
                {
                    byte[] bytes = new byte[stored.SerializedSize];
                    stored.Write(bytes);
                    var before = stored.Limits;
                    stored = EwmaMonitor.Read(bytes);
                    stored.Limits.Should().Be(before);
                }
                stored.Append(drawn.Values[i]).Should().Be(straight.Append(drawn.Values[i]));
                stored.Average.Should().Be(straight.Average);
                stored.Limits.Should().Be(straight.Limits);
            }
        });

    [Fact]
    public void Stored_sums_go_on_where_they_stopped() =>
        s_cut.Sample(drawn =>
        {
            var straight = new CusumMonitor(0.5, 1.25, 0.4, 3, 1.5);
            var stored = new CusumMonitor(0.5, 1.25, 0.4, 3, 1.5);
            for (int i = 0; i < drawn.Values.Length; i++)
            {
                if (i == drawn.Cut)
                {
                    byte[] bytes = new byte[stored.SerializedSize];
                    stored.Write(bytes);
                    stored = CusumMonitor.Read(bytes);
                }
                stored.Append(drawn.Values[i]).Should().Be(straight.Append(drawn.Values[i]));
                (stored.High, stored.Low).Should().Be((straight.High, straight.Low));
            }
        });

    [Fact]
    public void The_bytes_are_those_of_format_1()
    {
        var sums = new CusumMonitor(2, 4, 0.5, 5, 1);
        byte[] bytes = new byte[sums.SerializedSize];
        sums.Write(bytes);

        bytes[..3].Should().Equal((byte)'O', (byte)'S', 1);
        bytes.Length.Should().Be(3 + (6 * 8));
        new[] { 2.0, 4, 0.5, 5, 1, 1 }
            .SelectMany(BitConverter.GetBytes) // little-endian on the machines that run this test
            .Should()
            .Equal(bytes[3..]);
    }

    [Fact]
    public void Bytes_of_something_else_are_refused()
    {
        var chart = new ChartMonitor(1, 2, ChartRuleSet.Nhs);
        chart.Append(3);
        byte[] bytes = new byte[chart.SerializedSize];
        chart.Write(bytes);

        Refusal.Of(() => chart.Write(new byte[bytes.Length - 1]), FaultCode.LengthMismatch, "destination");
        Refusal.Of(() => ChartMonitor.Read([], ChartRuleSet.Nhs), FaultCode.EmptyInput, "source");
        Refusal.Of(() => ChartMonitor.Read(bytes.AsSpan(0, bytes.Length - 1), ChartRuleSet.Nhs), FaultCode.ParseError, "source");
        Refusal.Of(() => ChartMonitor.Read([.. bytes, 0], ChartRuleSet.Nhs), FaultCode.ParseError, "source");
        Refusal.Of(() => ChartMonitor.Read(bytes, ChartRuleSet.Nelson), FaultCode.InvalidArgument, "rules");
        Refusal.Of(() => ChartMonitor.Read(bytes, ChartRuleSet.WesternElectric), FaultCode.InvalidArgument, "rules");
        Refusal.Of(() => ChartMonitor.Read(bytes, null!), FaultCode.InvalidArgument, "rules");
        Refusal.Of(() => EwmaMonitor.Read(bytes), FaultCode.ParseError, "source");
        Refusal.Of(() => CusumMonitor.Read(bytes), FaultCode.ParseError, "source");
        Array.Clear(bytes, 11, 8); // sigma
        Refusal.Of(() => ChartMonitor.Read(bytes, ChartRuleSet.Nhs), FaultCode.ParseError, "source");
    }

    [Theory]
    [InlineData(4, -0.5)] // the upper sum
    [InlineData(5, -0.5)] // the lower sum
    [InlineData(1, 0)] // sigma
    public void Sums_that_cannot_be_are_refused(int part, double value)
    {
        var sums = new CusumMonitor(2, 4);
        byte[] bytes = new byte[sums.SerializedSize];
        sums.Write(bytes);
        Refusal.Of(() => CusumMonitor.Read([.. bytes, 0]), FaultCode.ParseError, "source");
        CusumMonitor.Read(bytes).High.Should().Be(0);
        BitConverter.GetBytes(value).CopyTo(bytes, 3 + (8 * part));
        Refusal.Of(() => CusumMonitor.Read(bytes), FaultCode.ParseError, "source");
    }

    [Theory]
    [InlineData(5, -0.5)] // the fading weight
    [InlineData(5, 1.5)]
    [InlineData(2, 0)] // lambda
    public void Averages_that_cannot_be_are_refused(int part, double value)
    {
        var average = new EwmaMonitor(2, 4);
        byte[] bytes = new byte[average.SerializedSize];
        average.Write(bytes);
        Refusal.Of(() => EwmaMonitor.Read([.. bytes, 0]), FaultCode.ParseError, "source");
        EwmaMonitor.Read(bytes).Average.Should().Be(2);
        BitConverter.GetBytes(value).CopyTo(bytes, 3 + (8 * part));
        Refusal.Of(() => EwmaMonitor.Read(bytes), FaultCode.ParseError, "source");
    }
}
