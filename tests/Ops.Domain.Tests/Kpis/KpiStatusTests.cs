using Ops.Domain.Kpis;

namespace Ops.Domain.Tests.Kpis;

public class KpiStatusTests
{
    // Target 80, green from 80, amber from 76 (5 % below): by hand.
    private static readonly KpiTarget Eighty = KpiTarget.AtLeast(80m, 80m, 76m);

    // Target 10, green to 10, amber to 10.5: by hand.
    private static readonly KpiTarget Ten = KpiTarget.AtMost(10m, 10m, 10.5m);

    private static readonly KpiTarget Band = KpiTarget.Within(0.7m, 0.8m, 0.1m);

    [Theory]
    [InlineData("80", Status.Green)]
    [InlineData("79.999", Status.Amber)]
    [InlineData("76", Status.Amber)]
    [InlineData("75.999", Status.Red)]
    public void More_is_better_and_a_boundary_belongs_to_the_better_status(string value, Status expected) =>
        KpiStatus.Of(Eighty, Number(value)).Status.Should().Be(expected);

    [Theory]
    [InlineData("10", Status.Green)]
    [InlineData("10.001", Status.Amber)]
    [InlineData("10.5", Status.Amber)]
    [InlineData("10.501", Status.Red)]
    public void Less_is_better_and_a_boundary_belongs_to_the_better_status(string value, Status expected) =>
        KpiStatus.Of(Ten, Number(value)).Status.Should().Be(expected);

    [Theory]
    [InlineData("0.7", Status.Green, "0")]
    [InlineData("0.8", Status.Green, "0")]
    [InlineData("0.6", Status.Amber, "-0.1")]
    [InlineData("0.9", Status.Amber, "0.1")]
    [InlineData("0.599", Status.Red, "-0.101")]
    [InlineData("0.901", Status.Red, "0.101")]
    public void A_band_is_green_inside_and_amber_within_its_margin_in_exact_decimals(string value, Status status, string variance)
    {
        var result = KpiStatus.Of(Band, Number(value));
        result.Status.Should().Be(status);
        result.Variance.Should().Be(Number(variance));
        result.Attainment.Should().BeNull();
        result.Favourable.Should().Be(variance == "0");
    }

    [Fact]
    public void Variance_and_attainment_are_held_against_the_target()
    {
        var result = KpiStatus.Of(Eighty, 74m);
        result.Variance.Should().Be(-6m);
        result.Attainment.Should().Be(0.925); // 74 / 80
        result.Favourable.Should().BeFalse();
    }

    [Fact]
    public void Where_less_is_better_attainment_is_target_over_value()
    {
        var result = KpiStatus.Of(Ten, 12.5m);
        result.Variance.Should().Be(2.5m);
        result.Attainment.Should().Be(0.8); // 10 / 12.5
        result.Favourable.Should().BeFalse();
        KpiStatus.Of(Ten, 8m).Favourable.Should().BeTrue();
    }

    [Fact]
    public void Being_exactly_on_target_is_favourable_both_ways()
    {
        KpiStatus.Of(Eighty, 80m).Favourable.Should().BeTrue();
        KpiStatus.Of(Ten, 10m).Favourable.Should().BeTrue();
    }

    [Fact]
    public void Attainment_is_undefined_where_its_divisor_is_not_positive()
    {
        KpiStatus.Of(KpiTarget.AtLeast(0m, 0m, -1m), 5m).Attainment.Should().BeNull();
        KpiStatus.Of(KpiTarget.AtLeast(-2m, -2m, -3m), 5m).Attainment.Should().BeNull();
        KpiStatus.Of(Ten, 0m).Attainment.Should().BeNull();
    }

    [Fact]
    public void No_figure_is_no_data_and_never_green()
    {
        var result = KpiStatus.Of(Eighty, null);
        result.Status.Should().Be(Status.NoData);
        result.Variance.Should().BeNull();
        result.Attainment.Should().BeNull();
        result.Favourable.Should().BeNull();
    }

    [Fact]
    public void Thresholds_on_the_wrong_side_of_each_other_are_refused()
    {
        Refused(() => KpiTarget.AtLeast(10m, 5m, 6m), FaultCode.InvalidArgument, "amber");
        Refused(() => KpiTarget.AtMost(10m, 6m, 5m), FaultCode.InvalidArgument, "amber");
        Refused(() => KpiTarget.Within(5m, 4m, 0m), FaultCode.InvalidArgument, "low");
        Refused(() => KpiTarget.Within(4m, 5m, -0.1m), FaultCode.InvalidArgument, "margin");
        Refused(() => KpiTarget.Within(decimal.MinValue, 5m, 1m), FaultCode.Overflow, "margin");
    }

    [Fact]
    public void Equal_thresholds_leave_no_amber()
    {
        var target = KpiTarget.AtLeast(5m, 5m, 5m);
        KpiStatus.Of(target, 5m).Status.Should().Be(Status.Green);
        KpiStatus.Of(target, 4.99m).Status.Should().Be(Status.Red);
    }

    [Fact]
    public void The_explanation_shows_the_numbers_in_both_languages()
    {
        string english = KpiStatus.Of(Eighty, 74m).Explain().ToText();
        english.Should().Contain("green ≥ 80, amber ≥ 76").And.Contain("74 / 80").And.Contain("0.925");
        KpiStatus.Of(Eighty, 74m).Explain().ToText(Language.Chinese).Should().Contain("达成率：0.925");
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static void Refused(Func<object?> act, FaultCode code, string place)
    {
        var fault = act.Should().Throw<OpsException>().Which;
        fault.Code.Should().Be(code);
        fault.Place.Should().Be(place);
    }
}
