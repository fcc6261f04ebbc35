using CsCheck;
using NodaTime;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

/// <summary>What rules hand out as values: equal by their parts, readable as texts, and refused where they make no sense.</summary>
public class RuleValuesTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 8, 0);

    [Fact]
    public void Boxes_are_equal_when_columns_and_cells_are()
    {
        var box = Gap("silver");

        (box == Gap("silver")).Should().BeTrue();
        (box != Gap("silver")).Should().BeFalse();
        (box == Gap("gold")).Should().BeFalse();
        (null == box).Should().BeFalse();
        (box == null).Should().BeFalse();
        ((Box?)null == null).Should().BeTrue();
        Equals(box, "text").Should().BeFalse();
    }

    [Fact]
    public void Rows_of_outputs_are_equal_when_their_values_are()
    {
        var layout = OutputLayout.Of(new OutputColumn("y", FactKind.Number), new OutputColumn("t", FactKind.Text));
        var row = layout.Row(FactValue.Of(1), FactValue.Of("a"));

        (row == layout.Row(FactValue.Of(1), FactValue.Of("a"))).Should().BeTrue();
        (row != layout.Row(FactValue.Of(1), FactValue.Of("a"))).Should().BeFalse();
        (row != layout.Row(FactValue.Of(1), FactValue.Of("b"))).Should().BeTrue();
        (null == row).Should().BeFalse();
        ((OutputRow?)null == null).Should().BeTrue();
        row!.GetHashCode().Should().Be(layout.Row(FactValue.Of(1), FactValue.Of("a")).GetHashCode());
    }

    [Fact]
    public void Outputs_are_equal_when_name_kind_values_and_default_are()
    {
        var column = new OutputColumn("y", FactKind.Number) { Values = [FactValue.Of(1), FactValue.Of(2)], Default = FactValue.Of(1) };

        (column == column with { Values = [FactValue.Of(1), FactValue.Of(2)] }).Should().BeTrue();
        (column == column with { Values = [FactValue.Of(2), FactValue.Of(1)] }).Should().BeFalse();
        (column == column with { Default = FactValue.Of(2) }).Should().BeFalse();
        (column == column with { Name = "z" }).Should().BeFalse();
        (column == column with { Kind = FactKind.Text }).Should().BeFalse();
        (column == null).Should().BeFalse();
    }

    [Fact]
    public void Answers_of_a_table_are_equal_when_kinds_and_values_are()
    {
        var table = Samples.Discounts();
        var answer = table.Evaluate(new Order(Tier.Gold, 2500));

        (answer == table.Evaluate(new Order(Tier.Gold, 2600))).Should().BeTrue();
        (answer != table.Evaluate(new Order(Tier.Gold, 2600))).Should().BeFalse();
        (null == answer).Should().BeFalse();
        ((TableOutcome<decimal>?)null == null).Should().BeTrue();
    }

    [Fact]
    public void A_value_listed_twice_by_an_output_is_a_duplicate()
    {
        var twice = () => OutputLayout.Of(new OutputColumn("y", FactKind.Number) { Values = [FactValue.Of(1), FactValue.Of(1)] });
        var once = () => OutputLayout.Of(new OutputColumn("y", FactKind.Number) { Values = [FactValue.Of(1), FactValue.Of(2)] });

        twice
            .Should()
            .Throw<OpsException>()
            .Which.Faults[0]
            .Should()
            .Match<Fault>(fault => fault.Code == FaultCode.DuplicateKey && fault.Place == "y");
        once.Should().NotThrow();
    }

    [Fact]
    public void The_history_of_an_alert_says_what_happened_when_and_how_it_stands()
    {
        var rule = AlertRule.Consecutive(NumberSet.Above(100), 1);
        Reading[] readings = [new(Start, 101), new(Start + Duration.FromHours(1), 99)];

        var quiet = rule.Of(readings).Explain();
        var active = rule.Of(readings.AsSpan(0, 1)).Explain();

        quiet.Value.Should().Be("quiet");
        quiet.Parts.Select(part => part.Figure.English).Should().Equal("raised", "cleared");
        quiet.Parts.Select(part => part.Figure.Chinese).Should().Equal("触发", "解除");
        active.Value.Should().Be("active");
        active.Parts.Should().ContainSingle();
    }

    [Theory]
    // A rate at its boundary is not above it: -5 an hour, with digits on either side, in one or in other units.
    [InlineData("-5", "-10", false)]
    [InlineData("-5.000001", "-10.000002", true)]
    [InlineData("-4.9", "-10", true)]
    [InlineData("5", "0", false)]
    [InlineData("0", "-5", false)]
    [InlineData("0", "-5.0000000000000000001", true)]
    [InlineData("-3.5", "-8.50000000000000000000001", true)]
    [InlineData("12345678901234567890.5", "12345678901234567885.5", false)]
    [InlineData("12345678901234567890.5", "12345678901234567885.4", true)]
    public void A_fall_of_more_than_five_an_hour_is_told_exactly(string before, string after, bool isRaised)
    {
        var rule = AlertRule.RateOfChange(NumberSet.Below(-5), Duration.FromHours(1));

        var events = rule.Of([new(Start, Number(before)), new(Start + Duration.FromHours(1), Number(after))]).Events;

        events.IsEmpty.Should().Be(!isRaised);
    }

    [Fact]
    public void No_change_lies_on_the_boundary_of_no_change()
    {
        Reading[] still = [new(Start, 7), new(Start + Duration.FromHours(1), 7)];

        AlertRule.RateOfChange(NumberSet.AtLeast(0), Duration.FromHours(1)).Of(still).Events.Should().ContainSingle();
        AlertRule.RateOfChange(NumberSet.Above(0), Duration.FromHours(1)).Of(still).Events.Should().BeEmpty();
        AlertRule.RateOfChange(NumberSet.AtMost(0), Duration.FromHours(1)).Of(still).Events.Should().ContainSingle();
        AlertRule.RateOfChange(NumberSet.Below(0), Duration.FromHours(1)).Of(still).Events.Should().BeEmpty();
    }

    [Theory]
    [InlineData(HitPolicy.First, "r0:4 r1:0 r2:0")]
    [InlineData(HitPolicy.CollectMin, "r0:4 r1:0 r2:0")]
    [InlineData(HitPolicy.CollectMax, "r0:1 r1:1 r2:2")]
    [InlineData(HitPolicy.CollectSum, "r0:4 r1:3 r2:2")]
    [InlineData(HitPolicy.Collect, "r0:4 r1:3 r2:2")]
    public void Coverage_counts_the_rows_whose_outcome_was_used(HitPolicy policy, string selected)
    {
        var table = DecisionTable.For<int, decimal>("steps", policy);
        var x = table.Column("x", v => v, Domains.Integers(0, 9));
        var built = table.Row("r0", 1m, x.AtLeast(0)).Row("r1", 2m, x.AtLeast(1)).Row("r2", 3m, x.AtLeast(2)).Build();

        var gathered = built.Coverage();
        for (int point = 0; point < 4; point++)
            gathered.Add(point);
        var coverage = gathered.ToResult();

        string.Join(' ', coverage.Rows.Select(row => $"{row.Row}:{row.Selected}")).Should().Be(selected);
        coverage.Rows.Select(row => row.Matched).Should().Equal(4, 3, 2);
        coverage.Faults.Should().BeEmpty();
    }

    [Fact]
    public void Silence_is_measured_from_its_deadline_on()
    {
        var rule = new SilenceRule(Duration.FromMinutes(10));

        var history = rule.Of([new(Start + Duration.FromMinutes(25), 1)], Start, Start + Duration.FromMinutes(40));

        history
            .Events.Select(item => (item.Change, item.At - Start))
            .Should()
            .Equal(
                (AlertChange.Raised, Duration.FromMinutes(10)),
                (AlertChange.Cleared, Duration.FromMinutes(25)),
                (AlertChange.Raised, Duration.FromMinutes(35))
            );
        history.State.Silent.Should().Be(Duration.FromMinutes(15 + 5));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Box Gap(string open)
    {
        var table = DecisionTable.For<string, int>("t", HitPolicy.Unique);
        var tier = table.Column("tier", x => x, Domains.OneOf("gold", "silver"));
        return table.Row("r", 1, tier.Is(open == "gold" ? "silver" : "gold")).Build().Verify().Gaps.Single().Box;
    }

    [Fact]
    public void The_parts_of_a_decimal_are_those_that_the_runtime_copies_out() =>
        Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Int[0, 28])
            .Sample(
                (low, middle, high, isNegative, scale) =>
                {
                    decimal value = new(low, middle, high, isNegative, (byte)scale);
                    var parts = DecimalParts.Of(value);
                    int[] bits = decimal.GetBits(value);
                    return unchecked((int)parts.Low == bits[0] && (int)(parts.Low >> 32) == bits[1] && (int)parts.High == bits[2])
                        && (parts.Flags, parts.Scale, parts.IsNegative) == (bits[3], scale, isNegative);
                }
            );
}
