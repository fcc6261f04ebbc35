using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

/// <summary>What is missing or out of range is refused by its name; and what results say of themselves. Figures are reckoned by hand.</summary>
public class DecisionDoorTests
{
    private static readonly string[] Both = ["x", "y"];

    private static readonly double[] Half = [0.5, 0.5];

    [Fact]
    public void Nothing_is_refused_by_the_name_of_what_is_missing()
    {
        Missing(() => AnalyticHierarchy.Of(null!), "comparison");
        Missing(() => Topsis.Of(null!), "matrix");
        Missing(() => Vikor.Of(null!), "matrix");
        Missing(() => WeightedSum.Of(null!), "matrix");
        Missing(() => RankReversals.Of(null!), "matrix");
        Missing(() => WeightStability.Of(null!), "matrix");
        Missing(() => WeightStability.OfScores(null!), "scores");
        Missing(() => CriteriaWeights.Critic(null!), "matrix");
        Missing(() => CriteriaWeights.Entropy(null!), "rows");
        Missing(() => RegretAnalysis.Of(null!), "payoffs");
        Missing(() => TransportPlan.Of([1], [1], null!), "costs");
        Missing(() => TransportPlan.Of([1], [1], [null!]), "costs[0]");
        Missing(() => LinearAssignment.Of(null!, Direction.LowerIsBetter), "values");
        Missing(() => PairwiseComparison.Of(null!), "rows");
        Missing(() => PairwiseComparison.OfGroup(null!), "members");
        Missing(
            () =>
                DecisionMatrix.Of(
                    null!,
                    [
                        [1.0],
                    ]
                ),
            "criteria"
        );
        Missing(() => DecisionMatrix.Of([new Criterion("c", Direction.LowerIsBetter)], null!), "rows");
        Missing(() => DecisionMatrix.Of([new Criterion("c", Direction.LowerIsBetter)], [null!]), "rows[0]");
        Missing(() => DecisionMatrix.Of(null!, [Direction.LowerIsBetter]), "rows");
        Missing(() => DecisionMatrix.Of(null!, [1], [Direction.LowerIsBetter]), "rows");
        Missing(
            () =>
                PayoffMatrix.Of(
                    null!,
                    Both,
                    [
                        [1, 2],
                    ]
                ),
            "alternatives"
        );
        Missing(
            () =>
                PayoffMatrix.Of(
                    ["a"],
                    null!,
                    [
                        [1, 2],
                    ]
                ),
            "states"
        );
        Missing(() => PayoffMatrix.Of(["a"], Both, null!), "payoffs");
        Missing(() => PayoffMatrix.Of(["a"], Both, [null!]), "payoffs[0]");
        Missing(() => InformationValue.Of(Both, Half, ["a"], null!), "payoff");
        Missing(() => InformationValue.Of(Both, Half, ["a"], [null!]), "payoff[0]");
        Missing(
            () =>
                InformationValue.Of(
                    Both,
                    Half,
                    ["a"],
                    [
                        [1, 2],
                    ],
                    [null!]
                ),
            "likelihood[0]"
        );
        Missing(
            () =>
                InformationValue.Of(
                    ["x", " "],
                    Half,
                    ["a"],
                    [
                        [1, 2],
                    ]
                ),
            "states[1]"
        );
        Missing(
            () =>
                GroupConsensus.Of(
                    ["x", ""],
                    [
                        new(
                            "v",
                            [
                                ["x"],
                            ]
                        ),
                    ]
                ),
            "options[1]"
        );
    }

    [Fact]
    public void Empty_lists_are_refused_by_name()
    {
        Empty(
            () =>
                TransportPlan.Of(
                    [],
                    [1],
                    [
                        [1],
                    ]
                ),
            "supply"
        );
        Empty(
            () =>
                TransportPlan.Of(
                    [1],
                    [],
                    [
                        [1],
                    ]
                ),
            "demand"
        );
        Empty(() => TransportPlan.Of([1], [1], []), "costs");
        Empty(() => CriteriaWeights.Swing([]), "points");
        Empty(() => CriteriaWeights.RankReciprocal([]), "ranks");
        Empty(() => CriteriaWeights.RankOrderCentroid([]), "ranks");
        Empty(
            () =>
                DecisionMatrix.Of(
                    [
                        [1.0],
                    ],
                    [],
                    [Direction.LowerIsBetter]
                ),
            "weights"
        );
        Empty(
            () =>
                DecisionMatrix.Of(
                    [
                        [1.0],
                    ],
                    [1],
                    []
                ),
            "directions"
        );
        Empty(
            () =>
                DecisionMatrix.Of(
                    [
                        [],
                    ],
                    [1],
                    [Direction.LowerIsBetter]
                ),
            "rows"
        );
        Empty(() => DecisionMatrix.Of([], [Direction.LowerIsBetter]), "rows");
        Empty(() => Backlog.Rice([]), "items");
        Empty(() => Backlog.Ice([]), "items");
        Empty(() => Backlog.Wsjf([]), "items");
    }

    [Fact]
    public void Rows_and_columns_that_do_not_exist_are_refused()
    {
        Refusal.Of(() => Matrices.Mountains.Row(-1), FaultCode.InvalidArgument, "alternative");
        Refusal.Of(() => Matrices.Mountains.Row(3), FaultCode.InvalidArgument, "alternative");
        Matrices.Mountains.Row(2).ToArray().Should().Equal(5, 4500);
        var payoffs = PayoffMatrix.Of(
            ["a", "b"],
            Both,
            [
                [1, 2],
                [3, 4],
            ]
        );
        Refusal.Of(() => payoffs.Row(-1), FaultCode.InvalidArgument, "alternative");
        Refusal.Of(() => payoffs.Row(2), FaultCode.InvalidArgument, "alternative");
        payoffs.Row(1).ToArray().Should().Equal(3, 4);
        Refusal.Of(
            () =>
                PayoffMatrix.Of(
                    ["a", " "],
                    Both,
                    [
                        [1, 2],
                        [3, 4],
                    ]
                ),
            FaultCode.InvalidArgument,
            "alternatives[1]"
        );
        Refusal.Of(
            () =>
                DecisionMatrix.Of(
                    [
                        [1, 2],
                    ],
                    [1],
                    [Direction.LowerIsBetter]
                ),
            FaultCode.LengthMismatch,
            "weights"
        );
        Refusal.Of(
            () =>
                DecisionMatrix.Of(
                    [
                        [1, 2],
                    ],
                    [1, 1],
                    [Direction.LowerIsBetter]
                ),
            FaultCode.LengthMismatch,
            "directions"
        );
        Refusal.Of(
            () =>
                TransportPlan.Of(
                    [1, 1],
                    [1],
                    [
                        [1],
                    ]
                ),
            FaultCode.LengthMismatch,
            "costs"
        );
        Refusal.Of(
            () =>
                TransportPlan.Of(
                    [1],
                    [-1],
                    [
                        [1],
                    ]
                ),
            FaultCode.InvalidArgument,
            "demand[0]"
        );
        Refusal.Of(
            () =>
                TransportPlan.Of(
                    [1],
                    [1],
                    [
                        [double.NaN],
                    ]
                ),
            FaultCode.InvalidArgument,
            "costs[0]"
        );
        // Row 1 and column 2 do not mirror row 2 and column 1: told at the first of the two.
        Refusal.Of(
            () =>
                PairwiseComparison.Of([
                    [1, 2, 3],
                    [0.5, 1, 4],
                    [1 / 3.0, 0.5, 1],
                ]),
            FaultCode.InvalidArgument,
            "rows[1][2]"
        );
        Refusal.Of(
            () =>
                CriteriaWeights.Entropy([
                    [1, 2],
                ]),
            FaultCode.ZeroDenominator,
            "rows"
        );
        Refusal.Of(
            () =>
                LinearAssignment.Of(
                    [
                        [1],
                    ],
                    Direction.WithinBand
                ),
            FaultCode.InvalidArgument,
            "direction"
        );
        Refusal.Of(
            () =>
                LinearAssignment.Of(
                    [
                        [1],
                    ],
                    (Direction)9
                ),
            FaultCode.InvalidArgument,
            "direction"
        );
    }

    [Fact]
    public void Each_part_of_a_backlog_item_is_refused_by_its_name()
    {
        Refusal.Of(() => Backlog.Rice([new("a", -1, 1, 1, 1)]), FaultCode.InvalidArgument, "items[0].reach");
        Refusal.Of(() => Backlog.Rice([new("a", 1, -1, 1, 1)]), FaultCode.InvalidArgument, "items[0].impact");
        Refusal.Of(() => Backlog.Rice([new("a", 1, 1, 1.01, 1)]), FaultCode.InvalidArgument, "items[0].confidence");
        Refusal.Of(() => Backlog.Rice([new("a", 1, 1, -0.01, 1)]), FaultCode.InvalidArgument, "items[0].confidence");
        Refusal.Of(() => Backlog.Rice([new("b", 1, 1, 1, 1), new("a", 1, 1, 1, -1)]), FaultCode.InvalidArgument, "items[1].effort");
        Refusal.Of(() => Backlog.Ice([new("a", -1, 1, 1)]), FaultCode.InvalidArgument, "items[0].impact");
        Refusal.Of(() => Backlog.Ice([new("a", 1, -1, 1)]), FaultCode.InvalidArgument, "items[0].confidence");
        Refusal.Of(() => Backlog.Ice([new("a", 1, 1, -1)]), FaultCode.InvalidArgument, "items[0].ease");
        Refusal.Of(() => Backlog.Wsjf([new("a", -1, 1, 1, 1)]), FaultCode.InvalidArgument, "items[0].businessValue");
        Refusal.Of(() => Backlog.Wsjf([new("a", 1, -1, 1, 1)]), FaultCode.InvalidArgument, "items[0].timeCriticality");
        Refusal.Of(() => Backlog.Wsjf([new("a", 1, 1, -1, 1)]), FaultCode.InvalidArgument, "items[0].riskReduction");
        Refusal.Of(() => Backlog.Wsjf([new("a", 1, 1, 1, -1)]), FaultCode.InvalidArgument, "items[0].jobSize");
        Refusal.Of(() => Backlog.Rice([new("a", 1, 1, 1, 0)]), FaultCode.ZeroDenominator, "items[0].effort");
        Refusal.Of(() => Backlog.Wsjf([new("a", 1, 1, 1, 0)]), FaultCode.ZeroDenominator, "items[0].jobSize");
    }

    [Fact]
    public void A_node_of_the_wrong_kind_is_told_what_it_could_be()
    {
        var end = DecisionNode.Outcome(1);
        Remedy(() => DecisionNode.Chance("c", DecisionBranch.Choice("a", end))).Should().Be("make it a happening");
        Remedy(() => DecisionNode.Decision("d", DecisionBranch.Happening("a", 1, end))).Should().Be("make it a choice");
        Refusal.Of(() => DecisionNode.Decision("d", [null!]), FaultCode.InvalidArgument, "branches[0]");
        Refusal.Of(() => DecisionNode.Decision(" ", DecisionBranch.Choice("a", end)), FaultCode.InvalidArgument, "id");
        // Of two that are worth the same the first is taken.
        var first = DecisionTree.Of(DecisionNode.Decision("d", DecisionBranch.Choice("one", end), DecisionBranch.Choice("two", end)));
        first.Explain().ToText().Should().Contain("max: one");
    }

    [Fact]
    public void A_hierarchy_tells_its_weights_its_ratio_and_its_worst_circle()
    {
        // λ = 1 + q + 1/q, q³ = 2 · 2 / 8 (Saaty 1980); the product around the circle is 2 · 2 · 1/8.
        string text = AnalyticHierarchy
            .Of(
                PairwiseComparison.Of([
                    [1, 2, 8],
                    [0.5, 1, 2],
                    [0.125, 0.5, 1],
                ])
            )
            .Explain()
            .ToText();
        text.Should().Contain("Weight 1: ").And.Contain("Weight 3: ").And.NotContain("Weight 0").And.NotContain("Weight 4");
        text.Should().Contain("Most inconsistent triad: 0.5 = a[1,2] * a[2,3] * a[3,1]");
        text.Should().Contain("- 3) / 2) / 0.58");
        AnalyticHierarchy
            .Of(
                PairwiseComparison.Of([
                    [1, 4],
                    [0.25, 1],
                ])
            )
            .Explain()
            .ToText()
            .Should()
            .Contain("fewer than three items");
    }

    [Fact]
    public void A_group_tells_its_order_its_concordance_and_its_points()
    {
        VoterRanking[] rankings =
        [
            new(
                "v",
                [
                    ["x"],
                    ["y"],
                    ["z"],
                ]
            ),
            new(
                "w",
                [
                    ["x"],
                    ["y"],
                    ["z"],
                ]
            ),
        ];
        // Unanimous: W = 1, χ² = 2 · 2 · 1 = 4 with 2 degrees, p = e^−2; points 2 · 2, 2 · 1, 0.
        var group = GroupConsensus.Of(["x", "y", "z"], rankings);
        group.Explain().Value.Should().Be("x, y, z");
        group
            .Explain()
            .ToText()
            .Should()
            .Contain("contradicts 0 preferences of 2 voters; 1 orders do")
            .And.Contain("Kendall's W: 1 = p = 0.1353352832")
            .And.Contain("x: 4 = Borda, #1, mean rank 1")
            .And.Contain("z: 0 = Borda, #3, mean rank 3");
        GroupConsensus
            .Of(
                ["x", "y"],
                [
                    new(
                        "v",
                        [
                            ["x", "y"],
                        ]
                    ),
                    new(
                        "w",
                        [
                            ["y", "x"],
                        ]
                    ),
                ]
            )
            .Explain()
            .ToText()
            .Should()
            .Contain("nobody prefers anything");
        Refusal.Of(() => GroupConsensus.Of(["x"], [null!]), FaultCode.InvalidArgument, "rankings[0]");
        Refusal.Of(
            () =>
                GroupConsensus.Of(
                    ["x"],
                    [
                        new(
                            "v",
                            [
                                ["x", null!],
                            ]
                        ),
                    ]
                ),
            FaultCode.UnknownReference,
            "v"
        );
        Refusal.Of(
            () =>
                GroupConsensus.Of(
                    ["x"],
                    [
                        new(
                            "v",
                            [
                                [null!, null!],
                            ]
                        ),
                    ]
                ),
            FaultCode.DuplicateKey,
            "v"
        );
    }

    [Fact]
    public void A_plan_that_cannot_be_has_no_cost_and_one_that_can_takes_the_cheapest_ways()
    {
        var scarce = TransportPlan.Of(
            [3],
            [4],
            [
                [1],
            ]
        );
        scarce.IsFeasible.Should().BeFalse();
        scarce.Shipments.Should().BeEmpty();
        scarce.Explain().Value.Should().BeNull();
        TransportPlan
            .Of(
                [5],
                [4],
                [
                    [null],
                ]
            )
            .IsFeasible.Should()
            .BeFalse();
        // Costs below 0 are as good as others: 2 go the way of −3 and 1 the way of 1, for −5.
        var plan = TransportPlan.Of(
            [2, 2],
            [3],
            [
                [-3],
                [1],
            ]
        );
        (plan.IsFeasible, plan.Total).Should().Be((true, -5));
        plan.Shipments.Select(row => (row.Source, row.Destination, row.Quantity)).Should().Equal((0, 0, 2), (1, 0, 1));
        plan.Explain().ToText().Should().Contain("Cost of the shipments: -5").And.Contain("0 -> 0: 2").And.Contain("1 -> 0: 1");
        // The first takes the cheap place of the second and has to give it up again: 2 + 3 = 5 beside 1 + 9 = 10.
        var swap = TransportPlan.Of(
            [1, 1],
            [1, 1],
            [
                [1, 2],
                [3, 9],
            ]
        );
        swap.Total.Should().Be(5);
        // In doubles 1,000,000,000.1 and 2,000,000,000.2 are 2.4e-7 short of 3,000,000,000.3: rounding is no lack.
        TransportPlan
            .Of(
                [1e9 + 0.1, 2e9 + 0.2],
                [3e9 + 0.3],
                [
                    [0],
                    [1],
                ]
            )
            .IsFeasible.Should()
            .BeTrue();
    }

    [Fact]
    public void Information_tells_the_action_for_each_signal()
    {
        // a pays 10 or 0, b 4 in any case: a is worth 5, knowing 7. The signal is right in 8 of 10 cases: after it 0.5 · (8 + 4) = 6.
        var value = InformationValue.Of(
            Both,
            Half,
            ["a", "b"],
            [
                [10, 0],
                [4, 4],
            ],
            [
                [0.8, 0.2],
                [0.2, 0.8],
            ]
        );
        (value.BestAction, value.ExpectedValue, value.OfPerfectInformation).Should().Be(("a", 5, 2));
        value.OfSample.Should().BeApproximately(1, 1e-12);
        value.ActionBySignal.Should().Equal("a", "b");
        value
            .Explain()
            .ToText()
            .Should()
            .Contain("Expected value of the best action: 5 = a")
            .And.Contain("Value of perfect information: 2")
            .And.Contain("Value of the signal: 1");
        // Of two actions that are equal but for rounding the first is taken: 0.1 + 0.2 beside 0.3.
        InformationValue
            .Of(
                ["x", "y", "z"],
                [0.25, 0.25, 0.5],
                ["a", "b"],
                [
                    [0.3, 0, 0],
                    [0.1, 0.2, 0],
                ]
            )
            .BestAction.Should()
            .Be("a");
        InformationValue
            .Of(
                ["x", "y", "z"],
                [0.25, 0.25, 0.5],
                ["b", "a"],
                [
                    [0.1, 0.2, 0],
                    [0.3, 0, 0],
                ]
            )
            .BestAction.Should()
            .Be("b");
    }

    [Fact]
    public void Options_of_regret_are_equal_when_their_figures_are()
    {
        var one = new RegretOptions { Optimism = 0.25, Probabilities = [0.5, 0.5] };
        one.Should().Be(new RegretOptions { Optimism = 0.25, Probabilities = [0.5, 0.5] });
        one.GetHashCode().Should().Be(new RegretOptions { Optimism = 0.25, Probabilities = [0.5, 0.5] }.GetHashCode());
        one.Should().NotBe(new RegretOptions { Optimism = 0.3, Probabilities = [0.5, 0.5] });
        one.Should().NotBe(new RegretOptions { Optimism = 0.25, Probabilities = [0.25, 0.75] });
        one.Should().NotBe(null);
        // Nothing given and nothing there are the same.
        new RegretOptions { Probabilities = default }
            .Should()
            .Be(new RegretOptions());
        RegretAnalysis
            .Of(
                PayoffMatrix.Of(
                    ["a"],
                    Both,
                    [
                        [1, 3],
                    ]
                ),
                new RegretOptions { Probabilities = default }
            )
            .Expected.Should()
            .BeNull();
        // What is better in one state and worse in the next is not dominated, whichever comes first.
        RegretAnalysis
            .Of(
                PayoffMatrix.Of(
                    ["a", "b", "c"],
                    ["x", "y", "z"],
                    [
                        [1, 2, 2],
                        [1, 1, 3],
                        [2, 2, 2],
                    ]
                )
            )
            .Dominated.Should()
            .Equal(0);
        RegretAnalysis
            .Of(
                PayoffMatrix.Of(
                    ["a", "b"],
                    Both,
                    [
                        [1, 1],
                        [2, 2],
                    ]
                )
            )
            .Explain()
            .ToText()
            .Should()
            .Contain("Dominated: a")
            .And.NotContain("Dominated: b");
    }

    private static string Remedy(Action call) => Refusal.Of(call).Faults[0].Remedy;

    private static void Missing(Action call, string place) => Refusal.Of(call, FaultCode.InvalidArgument, place);

    private static void Empty(Action call, string place) => Refusal.Of(call, FaultCode.EmptyInput, place);
}
