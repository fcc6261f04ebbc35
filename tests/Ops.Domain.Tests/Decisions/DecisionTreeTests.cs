using CsCheck;
using Ops.Domain.Decisions;
using static Ops.Domain.Decisions.DecisionBranch;
using static Ops.Domain.Decisions.DecisionNode;

namespace Ops.Domain.Tests.Decisions;

public class DecisionTreeTests
{
    private static void Refuses(Action call, FaultCode code, string place) => call.Refuses(code, place);

    [Fact]
    public void A_tree_is_rolled_back_from_its_ends()
    {
        // Chance: 0.3*900 + 0.7*(-100 - 20) = 270 - 84 = 186; less 50 is 136, above the 120 of waiting.
        var tree = DecisionTree.Of(
            Decision(
                "launch",
                Choice("go", Chance("demand", Happening("high", 0.3m, Outcome(900)), Happening("low", 0.7m, Outcome(-100), 20)), 50),
                Choice("wait", Outcome(120))
            )
        );
        tree.ExpectedValue.Should().Be(136);
        tree.Policy.Select(step => (step.Node, step.Choice)).Should().Equal(("launch", "go"));
        tree.Explain().ToText().Should().Contain("Decision launch: 136 = max: go").And.Contain("0.3 * 900 + 0.7 * -120");
    }

    [Fact]
    public void The_policy_tells_only_what_can_be_reached_in_the_order_of_the_branches()
    {
        DecisionNode Leaf(string id) => Decision(id, Choice("worse", Outcome(1)), Choice("better", Outcome(2)));
        var tree = DecisionTree.Of(
            Decision(
                "top",
                Choice("left", Leaf("unreached"), 5),
                Choice("right", Chance("c", Happening("never", 0, Leaf("first")), Happening("always", 1, Leaf("second"))))
            )
        );
        tree.Policy.Select(step => step.Node).Should().Equal("top", "first", "second");
    }

    [Fact]
    public void On_a_tie_the_first_branch_is_taken()
    {
        DecisionTree.Of(Decision("d", Choice("a", Outcome(1)), Choice("b", Outcome(2), 1))).Policy[0].Choice.Should().Be("a");
        DecisionTree.Of(Decision("d", Choice("a", Outcome(1)), Choice("b", Outcome(2), 0.99m))).Policy[0].Choice.Should().Be("b");
    }

    [Fact]
    public void Decimals_are_exact_or_refused()
    {
        DecisionTree
            .Of(Chance("c", Happening("a", 0.1m, Outcome(0.3m)), Happening("b", 0.9m, Outcome(0))))
            .ExpectedValue.Should()
            .Be(0.03m);
        const decimal tiny = 0.00000000000001m; // 14 places squared twice need 56
        var inner = Chance("i", Happening("a", tiny, Outcome(tiny)), Happening("b", 1 - tiny, Outcome(0)));
        Refuses(
            () => DecisionTree.Of(Chance("o", Happening("a", tiny, inner), Happening("b", 1 - tiny, Outcome(0)))),
            FaultCode.Overflow,
            "root"
        );
    }

    [Fact]
    public void A_tree_that_cannot_be_decided_is_refused()
    {
        Refuses(() => Decision("d"), FaultCode.EmptyInput, "branches");
        Refuses(() => Chance("c"), FaultCode.EmptyInput, "branches");
        Refuses(
            () => Chance("c", Happening("a", 0.5m, Outcome(1)), Happening("b", 0.4m, Outcome(1))),
            FaultCode.InvalidArgument,
            "branches"
        );
        Refuses(() => Happening("a", 1.1m, Outcome(1)), FaultCode.InvalidArgument, "probability");
        Refuses(() => Happening("a", -0.1m, Outcome(1)), FaultCode.InvalidArgument, "probability");
        Refuses(() => Chance("c", Choice("a", Outcome(1))), FaultCode.InvalidArgument, "branches[0]");
        Refuses(() => Decision("d", Happening("a", 1, Outcome(1))), FaultCode.InvalidArgument, "branches[0]");
        Refuses(() => Decision("d", Choice("a", Outcome(1)), Choice("a", Outcome(2))), FaultCode.DuplicateKey, "branches[1]");
        Refuses(
            () => DecisionTree.Of(Decision("d", Choice("a", Chance("d", Happening("x", 1, Outcome(1)))))),
            FaultCode.DuplicateKey,
            "root"
        );
        Refuses(() => DecisionTree.Of(null!), FaultCode.InvalidArgument, "root");
    }

    [Fact]
    public void What_is_known_for_certain_is_worth_the_regret_it_spares()
    {
        // Prior 0.7, 0.3; mitigate always -30, accept 0 or -200: accept is worth -60, mitigate -30.
        // Perfect: 0.7*0 + 0.3*(-30) = -9, 21 more. Signal (0.8 | 0.1), (0.2 | 0.9):
        // low: mitigate (0.56 + 0.03)*-30 = -17.7, accept 0.03*-200 = -6; high: mitigate (0.14 + 0.27)*-30 = -12.3, accept -54. Sum -18.3: 11.7.
        var value = InformationValue.Of(
            ["low", "high"],
            [0.7, 0.3],
            ["mitigate", "accept"],
            [
                [-30, -30],
                [0, -200],
            ],
            [
                [0.8, 0.1],
                [0.2, 0.9],
            ]
        );
        value.BestAction.Should().Be("mitigate");
        value.ExpectedValue.Should().BeApproximately(-30, 1e-12);
        value.OfPerfectInformation.Should().BeApproximately(21, 1e-12);
        value.OfSample.Should().BeApproximately(11.7, 1e-12);
        value.ActionBySignal.Should().Equal("accept", "mitigate");
    }

    [Fact]
    public void Actions_that_differ_only_by_rounding_tie_and_the_first_is_taken()
    {
        // 0.1*3 + 0.2*0 + 0.7*0 = 0.3 exactly as 0.3*1; in binary 0.1*3 is above 0.3.
        (0.1 * 3 > 0.3)
            .Should()
            .BeTrue();
        var value = InformationValue.Of(
            ["a", "b", "c"],
            [0.1, 0.3, 0.6],
            ["first", "second"],
            [
                [0, 1, 0],
                [3, 0, 0],
            ]
        );
        value.BestAction.Should().Be("first");
        (value.OfSample, value.ActionBySignal.Length).Should().Be((null, 0));
    }

    [Fact]
    public void A_problem_that_is_none_is_refused()
    {
        string[] ab = ["a", "b"];
        double[] half = [0.5, 0.5];
        double[][] pay =
        [
            [1, 2],
        ];
        Refuses(() => InformationValue.Of(ab, [0.5, 0.6], ["x"], pay), FaultCode.InvalidArgument, "prior");
        Refuses(() => InformationValue.Of(ab, [1.5, -0.5], ["x"], pay), FaultCode.InvalidArgument, "prior[1]");
        Refuses(() => InformationValue.Of(ab, [1], ["x"], pay), FaultCode.LengthMismatch, "prior");
        Refuses(
            () =>
                InformationValue.Of(
                    ab,
                    half,
                    ["x"],
                    [
                        [1],
                    ]
                ),
            FaultCode.LengthMismatch,
            "payoff[0]"
        );
        Refuses(() => InformationValue.Of(ab, half, ["x", "y"], pay), FaultCode.LengthMismatch, "payoff");
        Refuses(() => InformationValue.Of(ab, half, [], pay), FaultCode.EmptyInput, "actions");
        Refuses(
            () =>
                InformationValue.Of(
                    [],
                    [],
                    ["x"],
                    [
                        [],
                    ]
                ),
            FaultCode.InvalidArgument,
            "prior"
        );
        Refuses(() => InformationValue.Of(["a", "a"], half, ["x"], pay), FaultCode.DuplicateKey, "states[1]");
        Refuses(
            () =>
                InformationValue.Of(
                    ab,
                    half,
                    ["x", "x"],
                    [
                        [1, 2],
                        [1, 2],
                    ]
                ),
            FaultCode.DuplicateKey,
            "actions[1]"
        );
        Refuses(
            () =>
                InformationValue.Of(
                    ab,
                    half,
                    ["x"],
                    [
                        [1, double.NaN],
                    ]
                ),
            FaultCode.InvalidArgument,
            "payoff[0][1]"
        );
        Refuses(
            () =>
                InformationValue.Of(
                    ab,
                    half,
                    ["x"],
                    pay,
                    [
                        [0.5, 1],
                    ]
                ),
            FaultCode.InvalidArgument,
            "likelihood"
        );
        Refuses(
            () =>
                InformationValue.Of(
                    ab,
                    half,
                    ["x"],
                    pay,
                    [
                        [1.5, 1],
                        [-0.5, 0],
                    ]
                ),
            FaultCode.InvalidArgument,
            "likelihood[1][0]"
        );
        Refuses(
            () =>
                InformationValue.Of(
                    ab,
                    half,
                    ["x"],
                    pay,
                    [
                        [1],
                    ]
                ),
            FaultCode.LengthMismatch,
            "likelihood[0]"
        );
        Refuses(() => InformationValue.Of(ab, half, ["x"], pay, []), FaultCode.InvalidArgument, "likelihood");
    }

    [Fact]
    public void A_signal_is_worth_something_between_nothing_and_certainty_holds_for_all() =>
        Gen.Select(Gen.Double[0.01, 1].Array[2, 4], Gen.Double[-100, 100].Array[12], Gen.Double[0, 1].Array[4])
            .Sample(
                (weights, payoffs, first) =>
                {
                    int n = weights.Length;
                    double sum = weights.Sum();
                    double[][] payoff = [payoffs[..n], payoffs[n..(2 * n)], payoffs[(2 * n)..(3 * n)]];
                    double[] one = first[..n];
                    var value = InformationValue.Of(
                        [.. Enumerable.Range(0, n).Select(i => $"s{i}")],
                        [.. weights.Select(weight => weight / sum)],
                        ["a", "b", "c"],
                        payoff,
                        [one, [.. one.Select(p => 1 - p)]]
                    );
                    value.OfSample.Should().BeGreaterThanOrEqualTo(0);
                    value.OfSample.Should().BeLessThanOrEqualTo(value.OfPerfectInformation + 1e-9);
                    value.ActionBySignal.Length.Should().Be(2);
                }
            );

    [Fact]
    public void A_choice_is_worth_at_least_each_of_its_branches_holds_for_all() =>
        Gen.Select(Gen.Int[-1000, 1000], Gen.Int[0, 100])
            .Array[1, 6]
            .Sample(rows =>
            {
                var tree = DecisionTree.Of(Decision("d", [.. rows.Select((row, i) => Choice($"b{i}", Outcome(row.Item1), row.Item2))]));
                tree.ExpectedValue.Should().Be(rows.Max(row => row.Item1 - row.Item2));
            });
}
