using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

public class FailureModeTests
{
    private static readonly ScoreBand[] HighLow = [new(3, 5), new(1, 2)];

    [Fact]
    public void Equal_priority_numbers_are_ranked_by_severity_and_then_by_occurrence()
    {
        // 3*4*10 = 4*3*10 = 10*3*4 = 4*6*5 = 120.
        var priority = RiskPriority.Of([new("a", 3, 4, 10), new("b", 4, 3, 10), new("c", 10, 3, 4), new("d", 4, 6, 5), new("e", 1, 1, 1)]);
        priority.Modes.Select(mode => mode.Rpn).Should().Equal(120, 120, 120, 120, 1);
        priority.Modes.Select(mode => mode.Criticality).Should().Equal(12, 12, 30, 24, 1);
        priority.Ranking.Select(mode => mode.Mode.Id).Should().Equal("c", "d", "b", "a", "e");
        priority.DistinctNumbers.Should().Be(2);
        priority.Ties.Should().Be(6, "four modes with one number and different scores make six pairs");
        priority.SeverityReversals.Should().Be(0);
    }

    [Fact]
    public void The_audit_counts_where_the_product_ranks_the_less_severe_mode_higher()
    {
        // RPN 90 (S 9), 200 (S 5), 100 (S 5), 30 (S 10): reversals 9<5, 9<5, 10<5, 10<5, 10<9.
        var priority = RiskPriority.Of([new("deadly", 9, 2, 5), new("a", 5, 8, 5), new("b", 5, 4, 5), new("rare", 10, 1, 3)]);
        priority.SeverityReversals.Should().Be(5);
        priority.Ties.Should().Be(0);
    }

    [Fact]
    public void Modes_with_the_same_scores_are_no_tie_of_the_product() =>
        RiskPriority.Of([new("a", 3, 4, 5), new("b", 3, 4, 5), new("c", 3, 5, 4), new("d", 5, 4, 3)]).Ties.Should().Be(5); // 6 pairs less a-b

    [Theory]
    [InlineData(0, 1, 1, "Severity")]
    [InlineData(11, 1, 1, "Severity")]
    [InlineData(1, 0, 1, "Occurrence")]
    [InlineData(1, 1, 11, "Detection")]
    public void A_score_off_the_scale_is_refused(int severity, int occurrence, int detection, string scale) =>
        ((Action)(() => RiskPriority.Of([new("ok", 10, 10, 10), new("x", severity, occurrence, detection)]))).Refuses(
            FaultCode.InvalidArgument,
            $"modes[1].{scale}"
        );

    [Fact]
    public void A_priority_is_looked_up_by_the_bands_in_the_order_given()
    {
        var table = ActionPriorityTable.Of(
            HighLow,
            HighLow,
            [new(1, 5)],
            [
                [
                    ["act"],
                    ["plan"],
                ],
                [
                    ["plan"],
                    ["watch"],
                ],
            ]
        );
        var found = ActionPriority.Of(table, [new("a", 3, 5, 1), new("b", 2, 2, 5), new("c", 5, 1, 3)]);
        found.Modes.Select(mode => mode.Priority).Should().Equal("act", "watch", "plan");
        table[0, 1, 0].Should().Be("plan");
        ((Action)(() => _ = table[2, 0, 0])).Refuses(FaultCode.InvalidArgument, "severity");
        ((Action)(() => ActionPriority.Of(table, [new("a", 6, 1, 1)]))).Refuses(FaultCode.InvalidArgument, "modes[0].Severity");
        ((Action)(() => ActionPriority.Of(table, [new("a", 1, 1, 0)]))).Refuses(FaultCode.InvalidArgument, "modes[0].Detection");
        ActionPriority.Of(table, []).Modes.Should().BeEmpty();
    }

    [Fact]
    public void Bands_share_no_score_and_leave_no_hole()
    {
        string[][][] cells =
        [
            [
                ["a"],
                ["b"],
            ],
            [
                ["c"],
                ["d"],
            ],
        ];
        ((Action)(() => ActionPriorityTable.Of([new(1, 3), new(3, 5)], HighLow, [new(1, 5)], cells))).Refuses(
            FaultCode.Overlap,
            "severityBands"
        );
        ((Action)(() => ActionPriorityTable.Of(HighLow, [new(1, 2), new(4, 5)], [new(1, 5)], cells))).Refuses(
            FaultCode.InvalidArgument,
            "occurrenceBands"
        );
        ((Action)(() => ActionPriorityTable.Of(HighLow, HighLow, [], cells))).Refuses(FaultCode.EmptyInput, "detectionBands");
        ((Action)(() => ActionPriorityTable.Of(HighLow, HighLow, HighLow, cells))).Refuses(FaultCode.LengthMismatch, "cells[0][0]");
        ((Action)(() => ActionPriorityTable.Of([new(1, 5)], HighLow, [new(1, 5)], cells))).Refuses(FaultCode.LengthMismatch, "cells");
        ((Action)(() => ActionPriorityTable.Of(HighLow, [new(1, 5)], [new(1, 5)], cells))).Refuses(FaultCode.LengthMismatch, "cells[0]");
        ((Action)(() => _ = new ScoreBand(2, 1))).Refuses(FaultCode.InvalidArgument, "low");
    }

    [Fact]
    public void Criticalities_are_quantities_and_add_up_by_item()
    {
        // MIL-STD-1629A: 0.5*0.4*0.001*100 = 0.02; 1*0.6*0.001*100 = 0.06; 0.25*1*0.01*4 = 0.01.
        var criticality = FailureCriticality.Of([
            new("leak", "pump", 0.5, 0.4, 0.001, 100),
            new("open", "relay", 0.25, 1, 0.01, 4),
            new("seize", "pump", 1, 0.6, 0.001, 100),
        ]);
        criticality.Items.Select(item => item.Key).Should().Equal("pump", "relay");
        criticality.Items[0].Value.Should().BeApproximately(0.08, 1e-16);
        criticality.Items[1].Value.Should().BeApproximately(0.01, 1e-17);
        FailureCriticality.Of([]).Items.Should().BeEmpty();
        ((Action)(() => _ = new FailureRate("a", "x", 1.1, 1, 1, 1))).Refuses(FaultCode.InvalidArgument, "beta");
        ((Action)(() => _ = new FailureRate("a", "x", 1, -0.1, 1, 1))).Refuses(FaultCode.InvalidArgument, "alpha");
        ((Action)(() => _ = new FailureRate("a", "x", 1, 1, -1, 1))).Refuses(FaultCode.InvalidArgument, "rate");
        ((Action)(() => _ = new FailureRate("a", "x", 1, 1, 1, -1))).Refuses(FaultCode.InvalidArgument, "hours");
        ((Action)(() => FailureCriticality.Of([new("a", "x", 1, 1, 1e200, 1e200)]))).Refuses(FaultCode.Overflow, "modes");
    }

    [Fact]
    public void Barriers_multiply_on_both_sides_of_the_bow_tie()
    {
        // LOPA: 0.5*0.1*0.01 = 0.0005 and 0.02*0.1 = 0.002 a year; spill 0.0025*0.8*0.5 = 0.001, fire 0.0025*0.2 = 0.0005.
        var bowtie = Bowtie.Of(
            [new("overfill", 0.5, 0.1, 0.01), new("corrosion", 0.02, 0.1)],
            [new("spill", 0.8, 1_000_000, 0.5), new("fire", 0.2, 4_000_000)]
        );
        bowtie.Threats.Select(threat => Math.Round(threat.Frequency, 12)).Should().Equal(0.0005, 0.002);
        bowtie.TopEventFrequency.Should().BeApproximately(0.0025, 1e-16);
        bowtie.Consequences.Select(consequence => Math.Round(consequence.Frequency, 12)).Should().Equal(0.001, 0.0005);
        bowtie.Consequences.Select(consequence => Math.Round(consequence.ExpectedLoss, 6)).Should().Equal(1_000, 2_000);
        bowtie.ExpectedLoss.Should().BeApproximately(3_000, 1e-9);
        bowtie.Explain().ToText().Should().Contain("0.5 * 0.1 * 0.01");
        Bowtie.Of([new("t", 3)], []).TopEventFrequency.Should().Be(3);
        ((Action)(() => Bowtie.Of([], []))).Refuses(FaultCode.EmptyInput, "threats");
        ((Action)(() => Bowtie.Of([new("t", 1), new("t", 1)], []))).Refuses(FaultCode.DuplicateKey, "threats[1]");
        ((Action)(() => Bowtie.Of([new("t", 1)], [new("c", 1, 1), new("c", 1, 1)]))).Refuses(FaultCode.DuplicateKey, "consequences[1]");
        ((Action)(() => _ = new BowtieThreat("t", 1, 0.5, 1.5))).Refuses(FaultCode.InvalidArgument, "barriers[1]");
        ((Action)(() => _ = new BowtieThreat("t", -1))).Refuses(FaultCode.InvalidArgument, "frequency");
        ((Action)(() => _ = new BowtieConsequence("c", 1.1, 1))).Refuses(FaultCode.InvalidArgument, "probability");
        ((Action)(() => _ = new BowtieConsequence("c", 1, -1))).Refuses(FaultCode.InvalidArgument, "loss");
    }
}
