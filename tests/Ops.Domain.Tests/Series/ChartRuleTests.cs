using CsCheck;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

public sealed class ChartRuleTests
{
    private static readonly ChartRuleSet Own = ChartRuleSet.Of(
        ChartRule.Beyond("edge", 2),
        ChartRule.Beyond("crowd", 3, 7, 1),
        ChartRule.Shift("shift", 3),
        ChartRule.Trend("trend", 3),
        ChartRule.Alternation("zigzag", 4),
        ChartRule.Hugging("hug", 4, 1),
        ChartRule.Mixture("mix", 3, 1),
        ChartRule.Shift("long", 40)
    );

    /// <summary>The pattern of each of Nelson's tests (Journal of Quality Technology 16, 1984), centre 0 and standard deviation 1.</summary>
    public static TheoryData<string, double[], int[]> Patterns =>
        new()
        {
            { "nelson1", [0, 3, 3.1, -3, -3.5], [2, 4] },
            { "nelson2", [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [8, 9] },
            { "nelson2", [1, 1, 1, 1, 0, 1, 1, 1, 1, 1], [] },
            { "nelson3", [0, 1, 2, 3, 4, 5, 6], [5, 6] },
            { "nelson3", [5, 4, 3, 2, 2, 1, 0], [] },
            { "nelson4", [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1], [13] },
            { "nelson4", [0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0], [] },
            { "nelson5", [0, 2.1, 0, 2.1, 2.1, 0], [3, 4] },
            { "nelson5", [2.1, 2.1, 2.1], [2] },
            { "nelson5", [0, 2.1, 0, -2.1, 2, 2.1], [] },
            { "nelson6", [1.1, 1.1, 0, 1.1, 1.1, 0], [4] },
            { "nelson6", [1.1, 1.1, 1.1, 1.1], [] },
            { "nelson7", [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1], [14] },
            { "nelson8", [2, 2, 2, 2, 2, 2, 2, -2, 2], [7, 8] },
            { "nelson8", [2, 2, 2, 2, 2, 2, 2, 2, 2], [] },
            { "we4", [1, 1, 1, 1, 1, 1, 1, 1], [7] },
            { "nhs3", [0, 1, 2, 3, 4, 5, 6], [6] },
            // Westgard, Barry, Hunt and Groth, Clinical Chemistry 27, 1981: R-4s is one beyond +2 and its neighbour beyond -2, or the other way round.
            { "westgard13s", [3, 3.1, -3.1], [1, 2] },
            { "westgard22s", [2.1, 2.1, 0, -2.1, -2.1, 2.1], [1, 4] },
            { "westgardR4s", [2.1, -2.1, -2.1, 2.1, 2, -2.1], [1, 3] },
            { "westgard41s", [1.1, 1.1, 1.1, 1.1, 1, 1.1], [3] },
            { "westgard41s", [1.1, 1.1, -1.1, 1.1, 1.1], [] },
            { "westgard10x", [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1], [9] },
        };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_rule_finds_its_pattern(string rule, double[] values, int[] expected) =>
        RuleSignals.Of(values, 0, 1, ChartRuleSet.Named(rule)).LastPoints(rule).Should().Equal(expected);

    [Fact]
    public void A_signal_names_its_members_its_side_and_its_reason()
    {
        var signals = RuleSignals.Of([0, -2.1, 0, -2.1], 0, 1, ChartRuleSet.Named("nelson5", "we1")).ToSignals();

        signals.Should().HaveCount(1);
        signals[0].Rule.Id.Should().Be("nelson5");
        signals[0].Members.Should().Equal(1, 3);
        signals[0].Side.Should().Be(SignalSide.Low);
        signals[0].Last.Should().Be(3);
        signals[0].Reason.English.Should().Be("2 of 3 points beyond 2 sigma on one side");
        signals[0].Reason.Chinese.Should().Be("连续 3 点中有 2 点在同侧超出 2 倍标准差");
    }

    [Fact]
    public void Signals_stand_in_the_order_of_points_then_of_rules()
    {
        var signals = RuleSignals
            .Of([4, 0, -4, 4], 0, 1, ChartRuleSet.Of(ChartRule.Alternation("up-down", 3), ChartRule.Beyond("out", 3)))
            .ToSignals();

        signals
            .Select(signal => (signal.Last, signal.Rule.Id, signal.Side))
            .Should()
            .Equal(
                (0, "out", SignalSide.High),
                (2, "out", SignalSide.Low),
                (3, "up-down", SignalSide.Neither),
                (3, "out", SignalSide.High)
            );
        signals[2].Members.Should().Equal(1, 2, 3);
    }

    [Fact]
    public void A_set_names_its_rules_once_each()
    {
        Refusal.Of(() => ChartRuleSet.Of(ChartRule.Shift("a", 7), ChartRule.Trend("a", 7)), FaultCode.DuplicateKey, "rules[1]");
        Refusal.Of(() => ChartRuleSet.Named("nelson1", "nelson9"), FaultCode.UnknownReference, "ids[1]");
        Refusal.Of(() => RuleSignals.Of([1], 0, 1, Own).LastPoints("nelson1"), FaultCode.UnknownReference, "ruleId");
        ChartRuleSet.Named("we1", "we2", "we3", "we4").Should().Be(ChartRuleSet.WesternElectric);
        ChartRuleSet.Nelson.Should().NotBe(ChartRuleSet.Nhs);
    }

    [Fact]
    public void A_rule_keeps_its_numbers_in_range()
    {
        Refusal.Of(() => ChartRule.Beyond("a", 4, 3, 1), FaultCode.InvalidArgument, "window");
        Refusal.Of(() => ChartRule.Beyond("a", 0, 3, 1), FaultCode.InvalidArgument, "count");
        Refusal.Of(() => ChartRule.Beyond("a", -1), FaultCode.InvalidArgument, "distance");
        Refusal.Of(() => ChartRule.Shift("a", 65), FaultCode.InvalidArgument, "length");
        Refusal.Of(() => ChartRule.Trend("a", 1), FaultCode.InvalidArgument, "length");
        Refusal.Of(() => ChartRule.Alternation("a", 2), FaultCode.InvalidArgument, "length");
        Refusal.Of(() => ChartRule.Shift(" ", 7), FaultCode.InvalidArgument, "id");
    }

    [Fact]
    public void A_scale_that_measures_nothing_is_refused()
    {
        Refusal.Of(() => RuleSignals.Of([1, 2], 0, 0, Own), FaultCode.InvalidArgument, "sigma");
        Refusal.Of(() => RuleSignals.Of([1, 2], [0, 0], [1, 0], Own), FaultCode.InvalidArgument, "sigmas[1]");
        Refusal.Of(() => RuleSignals.Of([1, 2], [0], [1, 1], Own), FaultCode.LengthMismatch, "centers");
        Refusal.Of(() => RuleSignals.Of([1, 2], [0, 0], [1], Own), FaultCode.LengthMismatch, "sigmas");
    }

    /// <summary>Each rule, written down as it is said and tried on every window, finds the same points: on lattice values, full of ties and limits hit exactly.</summary>
    [Fact]
    public void Rules_agree_with_a_search_of_every_window()
    {
        Gen.Int[-3, 3]
            .Array[1, 300]
            .Sample(
                whole =>
                {
                    double[] z = [.. whole.Select(value => (double)value)];
                    foreach (
                        var set in (ChartRuleSet[])
                            [Own, ChartRuleSet.Nelson, ChartRuleSet.WesternElectric, ChartRuleSet.Nhs, ChartRuleSet.Westgard]
                    )
                    {
                        var found = RuleSignals.Of(z, 0, 1, set);
                        foreach (var rule in set.Rules)
                            found.LastPoints(rule.Id).Should().Equal(Enumerable.Range(0, z.Length).Where(i => Holds(rule, z, i)), rule.Id);
                    }
                },
                iter: 300
            );
    }

    /// <summary>Appending point by point finds what the whole series shows, with the same members; a scale per point of equal numbers changes nothing.</summary>
    [Fact]
    public void Appending_finds_what_the_batch_finds()
    {
        Gen.Int[-3, 3]
            .Array[1, 200]
            .Sample(
                whole =>
                {
                    double[] values = [.. whole.Select(value => 10 + (2.0 * value))];
                    var batch = RuleSignals.Of(values, 10, 2, Own).ToSignals().Select(Told);
                    var monitor = new ChartMonitor(10, 2, Own);
                    values.SelectMany(value => monitor.Append(value)).Select(Told).Should().Equal(batch);
                    double[] centers = [.. values.Select(_ => 10.0)];
                    double[] sigmas = [.. values.Select(_ => 2.0)];
                    RuleSignals.Of(values, centers, sigmas, Own).ToSignals().Select(Told).Should().Equal(batch);
                },
                iter: 200
            );
    }

    /// <summary>A series turned upside down gives the same signals on the other side.</summary>
    [Fact]
    public void Signals_are_the_same_upside_down()
    {
        Gen.Double[-4, 4]
            .Array[1, 200]
            .Sample(
                values =>
                {
                    double[] turned = [.. values.Select(value => -value)];
                    var up = RuleSignals.Of(values, 0, 1, ChartRuleSet.Nelson).ToSignals();
                    var down = RuleSignals.Of(turned, 0, 1, ChartRuleSet.Nelson).ToSignals();
                    down.Select(signal => (signal.Last, signal.Rule.Id)).Should().Equal(up.Select(signal => (signal.Last, signal.Rule.Id)));
                    down.Where(signal => signal.Side == SignalSide.High)
                        .Should()
                        .HaveCount(up.Count(signal => signal.Side == SignalSide.Low));
                },
                iter: 100
            );
    }

    private static string Told(ChartSignal signal) => $"{signal.Rule.Id} {signal.Side} {signal.Last}: {string.Join(',', signal.Members)}";

    private static bool Holds(ChartRule rule, double[] z, int last)
    {
        if (last < rule.Window - 1)
            return false;
        double[] window = z[(last - rule.Window + 1)..(last + 1)];
        double d = rule.Distance;
        int[] changes = [.. window.Zip(window.Skip(1), (a, b) => Math.Sign(b - a))];
        return rule.Kind switch
        {
            ChartRuleKind.Beyond => (window[^1] > d && window.Count(v => v > d) >= rule.Count)
                || (window[^1] < -d && window.Count(v => v < -d) >= rule.Count),
            ChartRuleKind.Shift => window.All(v => v > 0) || window.All(v => v < 0),
            ChartRuleKind.Trend => changes.All(c => c > 0) || changes.All(c => c < 0),
            ChartRuleKind.Alternation => changes.All(c => c != 0) && changes.Zip(changes.Skip(1), (a, b) => a == -b).All(turns => turns),
            ChartRuleKind.Hugging => window.All(v => Math.Abs(v) <= d),
            _ => window.All(v => Math.Abs(v) > d) && window.Any(v => v > 0) && window.Any(v => v < 0),
        };
    }
}
