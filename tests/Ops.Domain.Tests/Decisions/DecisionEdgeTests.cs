using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

/// <summary>Where a rule just does or just does not hold, by hand or by the definition written out.</summary>
public sealed class DecisionEdgeTests
{
    /// <summary>Diakoulaki, Mavrotas and Papayannakis 1995 word for word: sample deviation of the scaled column times Σ(1 − Pearson's r), as shares.</summary>
    [Fact]
    public void Critic_is_deviation_times_conflict_of_columns_that_lean_to_one_side()
    {
        double[][] rows =
        [
            [1, 50, 7, 3],
            [2, 10, 7.5, 9],
            [4, 11, 9, 2],
            [9, 12, 7.25, 1],
            [2.5, 30, 7, 5],
        ];
        Direction[] directions = [Direction.HigherIsBetter, Direction.LowerIsBetter, Direction.HigherIsBetter, Direction.LowerIsBetter];
        double[][] columns =
        [
            .. Enumerable
                .Range(0, 4)
                .Select(j =>
                {
                    double[] column = [.. rows.Select(row => row[j])];
                    double low = column.Min();
                    double high = column.Max();
                    return column
                        .Select(value =>
                            directions[j] == Direction.HigherIsBetter ? (value - low) / (high - low) : (high - value) / (high - low)
                        )
                        .ToArray();
                }),
        ];
        double Covariance(double[] a, double[] b) => a.Zip(b, (x, y) => (x - a.Average()) * (y - b.Average())).Sum() / (a.Length - 1);
        double[] information =
        [
            .. columns.Select(column =>
                Math.Sqrt(Covariance(column, column))
                * columns.Sum(other => 1 - (Covariance(column, other) / Math.Sqrt(Covariance(column, column) * Covariance(other, other))))
            ),
        ];
        var weights = CriteriaWeights.Critic(DecisionMatrix.Of(rows, directions));
        for (int j = 0; j < 4; j++)
            weights[j].Should().BeApproximately(information[j] / information.Sum(), 1e-12);
    }

    /// <summary>A column that tells nobody apart has entropy 1 by definition: exactly no weight, whatever its sum rounds to.</summary>
    [Fact]
    public void A_constant_column_has_exactly_no_weight()
    {
        for (int count = 2; count <= 40; count++)
        {
            double[][] rows = [.. Enumerable.Range(0, count).Select(i => new double[] { 0.1, i + 1 })];
            CriteriaWeights.Entropy(rows)[0].Should().Be(0, $"of {count} rows");
            Refusal.Of(
                FaultCode.ZeroDenominator,
                "rows",
                () => CriteriaWeights.Entropy([.. Enumerable.Range(0, count).Select(_ => new double[] { 0.1, 7 })])
            );
        }
    }

    [Fact]
    public void Where_all_payoffs_are_0_everything_is_best()
    {
        var choice = RegretAnalysis.Of(
            PayoffMatrix.Of(
                ["a", "b"],
                ["x", "y"],
                [
                    [0, 0],
                    [0, 0],
                ]
            )
        );
        choice.Maximin.Choices.Should().Equal(0, 1);
        choice.MinimaxRegret.Choices.Should().Equal(0, 1);
        choice.Dominated.Should().BeEmpty();
    }

    /// <summary>
    /// Two thousand figures of which one lies far out: all others fall on one share of the range, and must still be ordered, falling, rising or in pairs.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(2)]
    public void Figures_of_one_share_are_ordered_by_themselves(int pattern)
    {
        double[] figures =
        [
            .. Enumerable
                .Range(0, 2000)
                .Select(i =>
                    pattern switch
                    {
                        1 => i * 1e-9,
                        -1 => -i * 1e-9,
                        // 1, 0, 3, 2, 5, 4 …: each second step falls.
                        _ => (i ^ 1) * 1e-9,
                    }
                ),
        ];
        figures[1000] = 1e9;
        double[] given = [.. figures];
        int[] places = [.. Enumerable.Range(0, figures.Length)];

        FigureOrder.Sort(figures, places);

        figures.Should().BeInAscendingOrder();
        places.Select(place => given[place]).Should().Equal(figures);
        places.Distinct().Should().HaveCount(2000);
    }

    [Fact]
    public void An_option_twice_is_named_with_its_voter()
    {
        VoterRanking[] rankings =
        [
            new(
                "ann",
                [
                    ["a"],
                    ["b"],
                ]
            ),
            new(
                "bob",
                [
                    ["a"],
                    ["b", "a"],
                ]
            ),
        ];
        var fault = Refusal.Of(() => GroupConsensus.Of(["a", "b"], rankings));
        fault.ShouldBe(FaultCode.DuplicateKey, "bob");
        fault.Message.Should().Contain("'a'");
        var unknown = Refusal.Of(() =>
            GroupConsensus.Of(
                ["a", "b"],
                [
                    new(
                        "ann",
                        [
                            ["a"],
                            ["b"],
                        ]
                    ),
                    new(
                        "bob",
                        [
                            ["a"],
                            ["c"],
                        ]
                    ),
                ]
            )
        );
        unknown.ShouldBe(FaultCode.UnknownReference, "bob");
        unknown.Message.Should().Contain("'c'");
    }

    /// <summary>
    /// 0.1·3 of a thousand is above 0.3 of it by the last bit alone, in any unit of money: the first action is taken; by a millionth more, the better one.
    /// </summary>
    [Theory]
    [InlineData(1e-6)]
    [InlineData(1)]
    [InlineData(123_456)]
    public void Rounding_ties_in_any_unit(double unit)
    {
        InformationValue Of(double more) =>
            InformationValue.Of(
                ["a", "b", "c"],
                [0.1, 0.3, 0.6],
                ["first", "second"],
                [
                    [0, unit, 0],
                    [3 * unit * (1 + more), 0, 0],
                ]
            );
        (0.1 * (3 * unit) > 0.3 * unit).Should().BeTrue();
        Of(0).BestAction.Should().Be("first");
        Of(1e-6).BestAction.Should().Be("second");
        Of(-1e-6).BestAction.Should().Be("first");
    }

    /// <summary>By hand: one pair costs −1, two cost 1 + 1; two are more than one.</summary>
    [Fact]
    public void More_pairs_come_first_even_at_the_highest_costs()
    {
        var best = LinearAssignment.MostPairs(
            [
                [-1.0, 1.0],
                [1.0, null],
            ],
            Direction.LowerIsBetter
        );
        (best.Pairs, best.Total).Should().Be((2, 2));
        // Three pairs of 1 each against two of −1.
        best = LinearAssignment.MostPairs(
            [
                [-1, 1, null],
                [1, null, 1],
                [null, -1, 1],
            ],
            Direction.LowerIsBetter
        );
        best.Pairs.Should().Be(3);
    }

    /// <summary>Seventy rows with one cheapest column each: one optimum, part by part; twenty pairs of twins: 2²⁰; seventy rows that may take any column: too many.</summary>
    [Fact]
    public void Optima_are_counted_by_parts()
    {
        double?[][] Table(int size, Func<int, int, double> cost) =>
            [.. Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j => (double?)cost(i, j)).ToArray())];

        var one = LinearAssignment.Of(Table(70, (i, j) => i == j ? 0 : 1), Direction.LowerIsBetter);
        (one.Optima, one.IsOnlyOptimum).Should().Be((1, true));
        var twins = LinearAssignment.Of(Table(40, (i, j) => i / 2 == j / 2 ? 0 : 1), Direction.LowerIsBetter);
        (twins.Optima, twins.IsOnlyOptimum).Should().Be((1 << 20, false));
        var any = LinearAssignment.Of(Table(70, (_, _) => 0), Direction.LowerIsBetter);
        (any.Optima, any.IsOnlyOptimum).Should().Be((null, false));
        // 2⁶³ and more do not fit: 63 pairs of twins.
        LinearAssignment.Of(Table(126, (i, j) => i / 2 == j / 2 ? 0 : 1), Direction.LowerIsBetter).Optima.Should().BeNull();
        LinearAssignment.Of(Table(124, (i, j) => i / 2 == j / 2 ? 0 : 1), Direction.LowerIsBetter).Optima.Should().Be(1L << 62);
    }

    [Fact]
    public void How_far_to_search_is_what_the_options_say()
    {
        LevelledItem[] hard =
        [
            .. Enumerable
                .Range(0, 400)
                .Select(i => 1_000_000 + (i * i * 7919L % 999_983))
                .Select((cost, i) => new LevelledItem($"i{i}", false, new ItemLevel(cost, cost + 1000.5))),
        ];
        var narrow = BestLevels.Of(hard, 150_000_000, new SelectionOptions { MostStates = 1_000 });
        var wide = BestLevels.Of(hard, 150_000_000, new SelectionOptions { MostStates = 20_000 });

        narrow.Gap.Should().BeGreaterThan(0);
        wide.Gap.Should().BeLessThan(narrow.Gap);
        wide.TotalValue.Should().BeLessThanOrEqualTo(narrow.TotalValue + narrow.Gap);
        narrow.TotalValue.Should().BeLessThanOrEqualTo(wide.TotalValue + wide.Gap);
    }

    [Fact]
    public void Values_and_costs_beyond_their_range_are_refused_at_the_item()
    {
        LevelledItem worth = new("b", false, new ItemLevel(1, double.MaxValue), new ItemLevel(1, double.MaxValue));
        Refusal.Of(FaultCode.Overflow, "items[1]", () => BestLevels.Of([new("a", false, new ItemLevel(1, 1)), worth], 5));
        LevelledItem costly = new("b", false, new ItemLevel(decimal.MaxValue, 1), new ItemLevel(1, 1));
        Refusal.Of(FaultCode.Overflow, "items[1]", () => BestLevels.Of([new("a", false, new ItemLevel(1, 1)), costly], 5));
    }

    /// <summary>Opricovic and Tzeng 2004: of m alternatives the first leads acceptably from 1/(m − 1) in Q; a single one has no rival.</summary>
    [Fact]
    public void A_single_alternative_is_the_compromise()
    {
        var matrix = DecisionMatrix.Of(
            [
                [1, 2],
                [3, 5],
            ],
            [Direction.HigherIsBetter, Direction.HigherIsBetter]
        );
        var two = Vikor.Of(matrix);
        two.CompromiseSet.Should().Equal(1);
        (two.HasAcceptableAdvantage, two.HasAcceptableStability).Should().Be((true, true), "Q is 0 and 1, and 1/(2 − 1) is just reached");
        var one = new VikorRanking(matrix, [0.25], [0.25], [0]);
        one.CompromiseSet.Should().Equal(0);
        (one.HasAcceptableAdvantage, one.HasAcceptableStability).Should().Be((true, true));
    }

    /// <summary>Q of three alternatives with the threshold ½: reached exactly, just missed, missed by two.</summary>
    [Theory]
    [InlineData(0.5, 1.0, "0", true)]
    [InlineData(0.4375, 1.0, "0,1", false)]
    [InlineData(0.4375, 0.46875, "0,1,2", false)]
    [InlineData(0.4375, 0.5, "0,1", false)]
    public void The_threshold_decides_who_stays_in_the_compromise(double second, double third, string set, bool leads)
    {
        var matrix = DecisionMatrix.Of(
            [
                [1, 2],
                [3, 5],
                [2, 9],
            ],
            [Direction.HigherIsBetter, Direction.HigherIsBetter]
        );
        var ranking = new VikorRanking(matrix, [0.1, 0.2, 0.3], [0.1, 0.2, 0.3], [0, second, third]);
        string.Join(",", ranking.CompromiseSet).Should().Be(set);
        ranking.HasAcceptableAdvantage.Should().Be(leads);
        ranking.HasAcceptableStability.Should().BeTrue();
    }

    /// <summary>The best in Q who is best in S or in R alone is stable; who is best in neither shares the compromise with the second.</summary>
    [Theory]
    [InlineData(0.1, 0.9, true)]
    [InlineData(0.9, 0.1, true)]
    [InlineData(0.9, 0.9, false)]
    public void Stability_needs_the_best_place_in_one_of_both(double benefit, double regret, bool stable)
    {
        var matrix = DecisionMatrix.Of(
            [
                [1, 2],
                [3, 5],
                [2, 9],
            ],
            [Direction.HigherIsBetter, Direction.HigherIsBetter]
        );
        var ranking = new VikorRanking(matrix, [benefit, 0.2, 0.3], [regret, 0.2, 0.3], [0, 0.75, 1]);
        ranking.HasAcceptableStability.Should().Be(stable);
        ranking.CompromiseSet.Should().Equal(stable ? [0] : [0, 1]);
    }
}
