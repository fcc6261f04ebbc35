namespace Ops.Domain.Tests.Kernel;

public sealed class StatusBandsTests
{
    private static readonly StatusBands<Status> Scale = StatusBands<Status>.Of(
        [new StatusBand<Status>(0.9, Status.Green), new StatusBand<Status>(0.7, Status.Amber)],
        Status.Red
    );

    [Theory]
    [InlineData(1.5, Status.Green)]
    [InlineData(0.9, Status.Green)]
    [InlineData(0.8999999999999999, Status.Amber)]
    [InlineData(0.7, Status.Amber)]
    [InlineData(0.6999999999999999, Status.Red)]
    [InlineData(-10, Status.Red)]
    public void A_value_on_a_boundary_is_in_the_better_band(double value, Status wanted) => Scale.Classify(value).Should().Be(wanted);

    // Margin 0.02: up at 0.92 and 0.72, down below 0.88 and 0.68.
    [Theory]
    [InlineData(0.91, Status.Amber, Status.Amber)]
    [InlineData(0.92, Status.Amber, Status.Green)]
    [InlineData(0.89, Status.Green, Status.Green)]
    [InlineData(0.88, Status.Green, Status.Green)]
    [InlineData(0.879, Status.Green, Status.Amber)]
    [InlineData(0.69, Status.Green, Status.Amber)]
    [InlineData(0.5, Status.Green, Status.Red)]
    [InlineData(0.71, Status.Red, Status.Red)]
    [InlineData(0.72, Status.Red, Status.Amber)]
    [InlineData(0.91, Status.Red, Status.Amber)]
    [InlineData(0.95, Status.Red, Status.Green)]
    [InlineData(0.679, Status.Amber, Status.Red)]
    [InlineData(0.69, Status.Amber, Status.Amber)]
    public void With_hysteresis_a_boundary_must_be_passed_by_the_margin(double value, Status previous, Status wanted) =>
        Scale.Classify(value, previous, 0.02).Should().Be(wanted);

    [Fact]
    public void Without_a_margin_hysteresis_changes_nothing()
    {
        foreach (double value in (double[])[1, 0.9, 0.89, 0.7, 0.69, 0])
        {
            foreach (var previous in (Status[])[Status.Green, Status.Amber, Status.Red])
                Scale.Classify(value, previous, 0).Should().Be(Scale.Classify(value));
        }
    }

    [Fact]
    public void Bad_questions_are_refused()
    {
        Refusal.Of(() => Scale.Classify(double.NaN)).ShouldBe(FaultCode.InvalidArgument, "value");
        Refusal.Of(() => Scale.Classify(double.PositiveInfinity, Status.Red, 0.1)).ShouldBe(FaultCode.InvalidArgument, "value");
        Refusal.Of(() => Scale.Classify(0.5, Status.Red, -0.1)).ShouldBe(FaultCode.InvalidArgument, "margin");
        Refusal.Of(() => Scale.Classify(0.5, Status.Red, double.NaN)).ShouldBe(FaultCode.InvalidArgument, "margin");
        Refusal.Of(() => Scale.Classify(0.5, Status.NoData, 0.1)).ShouldBe(FaultCode.UnknownReference, "previous");
    }

    [Fact]
    public void Bad_scales_are_refused()
    {
        Refusal.Of(() => StatusBands<Status>.Of([], Status.Red)).ShouldBe(FaultCode.EmptyInput, "bands");
        Refusal.Of(() => _ = new StatusBand<Status>(double.NaN, Status.Green)).ShouldBe(FaultCode.InvalidArgument, "min");
        Refusal.Of(() => _ = new StatusBand<Status>(double.NegativeInfinity, Status.Green)).ShouldBe(FaultCode.InvalidArgument, "min");
        var rising = Refusal.Of(() => StatusBands<string>.Of([new(0.5, "b"), new(0.9, "a")], "c"));
        rising.ShouldBe(FaultCode.NotOrdered, "bands[1]");
        rising.Message.Should().Contain("minimum 0.9 is not below 0.5");
        Refusal
            .Of(() => StatusBands<string>.Of([new(0.9, "a"), new(0.5, "b"), new(0.5, "c")], "d"))
            .ShouldBe(FaultCode.NotOrdered, "bands[2]");
    }

    [Fact]
    public void Scales_are_equal_by_bands_and_rest()
    {
        StatusBands<string> Of(string rest, params StatusBand<string>[] bands) => StatusBands<string>.Of(bands, rest);
        var scale = Of("c", new(2, "a"), new(1, "b"));

        scale.Should().Be(Of("c", new(2, "a"), new(1, "b")));
        scale.GetHashCode().Should().Be(Of("c", new(2, "a"), new(1, "b")).GetHashCode());
        (scale == Of("c", new(2, "a"), new(1, "b"))).Should().BeTrue();
        (scale != Of("d", new(2, "a"), new(1, "b"))).Should().BeTrue();
        scale.Equals(Of("c", new(2, "a"), new(0, "b"))).Should().BeFalse();
        scale.Equals(Of("c", new StatusBand<string>(2, "a"))).Should().BeFalse();
        scale.Equals((object)"c").Should().BeFalse();
        scale.Equals((object)Of("c", new(2, "a"), new(1, "b"))).Should().BeTrue();
        scale.GetHashCode().Should().NotBe(Of("d", new(2, "a"), new(1, "b")).GetHashCode());
        scale.GetHashCode().Should().NotBe(Of("c", new(3, "a"), new(1, "b")).GetHashCode());
        scale.Otherwise.Should().Be("c");
        scale.Bands.Select(band => band.Min).Should().Equal(2, 1);
        StatusBands<string>? none = null;
        (none == scale).Should().BeFalse();
        (scale == none).Should().BeFalse();
        (none == null).Should().BeTrue();
    }

    [Fact]
    public void No_data_ranks_below_every_light() =>
        new[] { Status.Green, Status.NoData, Status.Amber, Status.Red }
            .Order()
            .Should()
            .Equal(Status.NoData, Status.Red, Status.Amber, Status.Green);
}
