using System.Text.Json;

namespace OperatingReview.Tests;

/// <summary>What the city's own past says, counted again here from the shipped figures by the plain formulas.</summary>
public class SignalFindingsTests
{
    private static readonly JsonElement Review = JsonDocument.Parse(Run.Of("--format", "json").Output).RootElement;

    // Mean ± 3 · (mean moving range) · √π / 2 of the three actuals; the estimate lies outside.
    [Fact]
    public void Ten_measures_leave_the_control_limits_of_their_past() =>
        Keys("kpi-special-cause")
            .Should()
            .BeEquivalentTo(
                "08COMPLAINT",
                "33ELPMUSVIS",
                "40BOSVEHICLES",
                "40POS",
                "66POLICEHIRE",
                "70GANG",
                "70INTERNAL",
                "82BULKYITEM",
                "88AQUATIC",
                "94SERVICE"
            );

    // Purchase orders took 44, 38 and 32 days: mean 38, moving ranges of 6; 38 ± 18 · 0.886227 = 22.048 to 53.952; 60 are expected.
    [Fact]
    public void The_limits_of_the_purchase_orders_can_be_checked_by_hand()
    {
        var orders = Measure("40POS");
        orders.GetProperty("lowerControlLimit").GetDouble().Should().BeApproximately(38 - (18 * 0.8862269254527580), 1e-9);
        orders.GetProperty("upperControlLimit").GetDouble().Should().BeApproximately(38 + (18 * 0.8862269254527580), 1e-9);
    }

    // 99, 99, 99 and 93, 93, 93 never varied.
    [Theory]
    [InlineData("78APERMIT")]
    [InlineData("87EXHIBIT")]
    public void A_past_without_variation_has_no_limits(string measure) =>
        Measure(measure).GetProperty("lowerControlLimit").ValueKind.Should().Be(JsonValueKind.Null);

    // The last figure, with the root mean square of the three changes as spread, and Student's law of 3 degrees of freedom (worked in Python from
    // the closed form): 4.1 % of the inspections, 3.9 % of the officers, 7.8 % of the fleet, 6.7 % of the plan checks, 4.3 % of the museum; the next
    // in line are the homicides with 15.3 %.
    [Fact]
    public void Five_next_targets_are_out_of_reach_if_things_go_on() =>
        Keys("kpi-forecast-miss").Should().BeEquivalentTo("08PLANCHECK", "33ELPMUSVIS", "38FLEET", "43SCEPUNIT", "66POLICEHIRE");

    // Plan checks: 81, 77, 76, 75. Changes -4, -1, -1: √(18 / 3) = 2.4495; 80 is 5 / 2.4495 = 2.0412 away. Student of 3 degrees, u = 2.0412 / √3 =
    // 1.1785: ½ - (u / (1 + u²) + atan u) / π = ½ - (0.49333 + 0.86715) / π = 0.0669.
    [Fact]
    public void The_chance_of_the_plan_checks_can_be_checked_by_hand()
    {
        var checks = Measure("08PLANCHECK");
        checks.GetProperty("nextForecast").GetDouble().Should().Be(75);
        checks.GetProperty("nextTargetChance").GetDouble().Should().BeApproximately(0.0669, 5e-5);
    }

    // All spending falls by 10,531,278,041 - 9,869,252,831 = 662,025,210; the police by 1,857,330,549 - 1,722,495,000 = 134,835,549: 20.37 %, against 17.6 % of the budget.
    [Fact]
    public void The_police_drives_the_change_of_spending()
    {
        Keys("spending-driver").Should().Equal("70");
        Finding("spending-driver", "70").GetProperty("message").GetString().Should().Contain("20.4 %").And.Contain("USD -662 M");
    }

    private static JsonElement Measure(string id) =>
        Review.GetProperty("measures").EnumerateArray().Single(measure => measure.GetProperty("id").GetString() == "kpi:" + id);

    private static JsonElement Finding(string rule, string key) =>
        Review.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("id").GetString() == $"{rule}/{key}");

    private static List<string> Keys(string rule) =>
        [
            .. Review
                .GetProperty("findings")
                .EnumerateArray()
                .Where(finding => finding.GetProperty("rule").GetString() == rule)
                .Select(finding => finding.GetProperty("id").GetString()!.Split('/')[1]),
        ];
}
