using CsCheck;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

public class RegretAnalysisTests
{
    /// <summary>Stocks, bonds or money market while interest rates rise, stay or fall: the worked example of the literature on regret.</summary>
    private static readonly double[][] Investment =
    [
        [-4, 4, 12],
        [-2, 3, 8],
        [3, 2, 1],
    ];

    private static readonly Gen<(PayoffMatrix Payoffs, double[] Probabilities)> Any =
        from states in Gen.Int[1, 5]
        from rows in Gen.Int[1, 5]
        from figures in Gen.Int[-100, 100].Array[states].Array[rows]
        from parts in Gen.Int[1, 9].Array[states]
        from lower in Gen.Bool
        select (
            PayoffMatrix.Of(
                [.. Enumerable.Range(0, rows).Select(i => $"a{i}")],
                [.. Enumerable.Range(0, states).Select(i => $"s{i}")],
                [.. figures.Select(row => row.Select(figure => (double)figure).ToArray())],
                lower ? Direction.LowerIsBetter : Direction.HigherIsBetter
            ),
            parts.Select(part => (double)part / parts.Sum()).ToArray()
        );

    [Fact]
    public void Each_criterion_chooses_by_its_own_rule()
    {
        var analysis = RegretAnalysis.Of(Payoffs());
        Check(analysis.Maximin, [-4, -2, 1], 1, 2);
        Check(analysis.Maximax, [12, 8, 3], 12, 0);
        Check(analysis.Hurwicz, [4, 3, 2], 4, 0);
        Check(analysis.Laplace, [4, 3, 2], 4, 0);
        Check(analysis.MinimaxRegret, [7, 5, 11], 5, 1);
        analysis.Regret[1].Should().Equal(5, 1, 4);
        analysis.Expected.Should().BeNull();
        analysis.PerfectInformation.Should().BeNull();
        analysis.Dominated.Should().BeEmpty();
    }

    [Fact]
    public void Of_costs_the_cheapest_is_best_and_figures_stay_costs()
    {
        var analysis = RegretAnalysis.Of(Payoffs(Direction.LowerIsBetter), new RegretOptions { Optimism = 0.75 });
        Check(analysis.Maximin, [12, 8, 3], 3, 2);
        Check(analysis.Maximax, [-4, -2, 1], -4, 0);
        Check(analysis.Hurwicz, [0, 0.5, 1.5], 0, 0); // ¾ · best + ¼ · worst
        Check(analysis.MinimaxRegret, [11, 7, 7], 7, 1, 2);
    }

    [Fact]
    public void Probabilities_give_an_expectation_and_the_worth_of_knowing()
    {
        // 0.25 · (−4) + 0.5 · 4 + 0.25 · 12 = 4; 3; 2. Knowing the state: 0.25 · 3 + 0.5 · 4 + 0.25 · 12 = 5.75.
        var analysis = RegretAnalysis.Of(Payoffs(), new RegretOptions { Probabilities = [0.25, 0.5, 0.25] });
        Check(analysis.Expected!, [4, 3, 2], 4, 0);
        analysis.PerfectInformation.Should().Be(1.75);
        // Of costs: knowing, 0.25 · (−4) + 0.5 · 2 + 0.25 · 1 = 0.25 instead of 2.
        var cost = RegretAnalysis.Of(Payoffs(Direction.LowerIsBetter), new RegretOptions { Probabilities = [0.25, 0.5, 0.25] });
        cost.Expected!.Choices.Should().Equal(2);
        cost.PerfectInformation.Should().Be(1.75);
        analysis.Explain().ToText(Language.Chinese).Should().Contain("完全信息价值：1.75");
    }

    [Fact]
    public void What_is_nowhere_better_and_somewhere_worse_is_dominated()
    {
        var payoffs = PayoffMatrix.Of(
            ["a", "b", "c", "d"],
            ["x", "y"],
            [
                [3, 5],
                [3, 4],
                [9, 0],
                [3, 5],
            ]
        );
        // b loses to a and d; a and d are equal, and neither dominates the other.
        RegretAnalysis.Of(payoffs).Dominated.Should().Equal(1);
    }

    [Fact]
    public void Information_is_worth_the_least_expected_regret() =>
        Any.Sample(drawn =>
        {
            var analysis = RegretAnalysis.Of(drawn.Payoffs, new RegretOptions { Probabilities = [.. drawn.Probabilities] });
            double least = analysis.Regret.Min(row => row.Zip(drawn.Probabilities, (regret, p) => regret * p).Sum());
            bool regretsStand = analysis.Regret.All(row => row.All(value => value >= 0));
            return regretsStand && Math.Abs(analysis.PerfectInformation!.Value - least) < 1e-9;
        });

    [Fact]
    public void Full_optimism_is_maximax_and_none_is_maximin() =>
        Any.Sample(drawn =>
        {
            var bold = RegretAnalysis.Of(drawn.Payoffs, new RegretOptions { Optimism = 1 });
            var cautious = RegretAnalysis.Of(drawn.Payoffs, new RegretOptions { Optimism = 0 });
            return bold.Hurwicz.Choices.SequenceEqual(bold.Maximax.Choices)
                && cautious.Hurwicz.Choices.SequenceEqual(cautious.Maximin.Choices);
        });

    [Fact]
    public void Turning_payoffs_into_costs_changes_no_choice() =>
        Any.Sample(drawn =>
        {
            var payoffs = drawn.Payoffs;
            var turned = PayoffMatrix.Of(
                payoffs.Alternatives,
                payoffs.States,
                [
                    .. Enumerable
                        .Range(0, payoffs.Alternatives.Length)
                        .Select(i => payoffs.Row(i).ToArray().Select(value => -value).ToArray()),
                ],
                payoffs.Direction == Direction.HigherIsBetter ? Direction.LowerIsBetter : Direction.HigherIsBetter
            );
            var (one, other) = (RegretAnalysis.Of(payoffs), RegretAnalysis.Of(turned));
            return one.Maximin.Choices.SequenceEqual(other.Maximin.Choices)
                && one.Maximax.Choices.SequenceEqual(other.Maximax.Choices)
                && one.Laplace.Choices.SequenceEqual(other.Laplace.Choices)
                && one.MinimaxRegret.Choices.SequenceEqual(other.MinimaxRegret.Choices)
                && one.Dominated.SequenceEqual(other.Dominated);
        });

    [Fact]
    public void Bad_input_is_refused_with_its_place()
    {
        (
            (Action)(
                () =>
                    PayoffMatrix.Of(
                        [],
                        ["x"],
                        [
                            [1],
                        ]
                    )
            )
        ).Refuses(FaultCode.EmptyInput, "alternatives");
        (
            (Action)(
                () =>
                    PayoffMatrix.Of(
                        ["a"],
                        [],
                        [
                            [1],
                        ]
                    )
            )
        ).Refuses(FaultCode.EmptyInput, "states");
        ((Action)(() => PayoffMatrix.Of(["a"], ["x"], []))).Refuses(FaultCode.EmptyInput, "payoffs");
        (
            (Action)(
                () =>
                    PayoffMatrix.Of(
                        ["a", "b"],
                        ["x"],
                        [
                            [1],
                        ]
                    )
            )
        ).Refuses(FaultCode.LengthMismatch, "payoffs");
        (
            (Action)(
                () =>
                    PayoffMatrix.Of(
                        ["a", "a"],
                        ["x"],
                        [
                            [1],
                            [1, 2],
                        ]
                    )
            )
        ).Refuses(FaultCode.LengthMismatch, "payoffs[1]");
        (
            (Action)(
                () =>
                    PayoffMatrix.Of(
                        ["a", "a"],
                        ["x"],
                        [
                            [1],
                            [2],
                        ]
                    )
            )
        ).Refuses(FaultCode.DuplicateKey, "alternatives");
        (
            (Action)(
                () =>
                    PayoffMatrix.Of(
                        ["a"],
                        ["x", "x"],
                        [
                            [1, 2],
                        ]
                    )
            )
        ).Refuses(FaultCode.DuplicateKey, "states");
        (
            (Action)(
                () =>
                    PayoffMatrix.Of(
                        ["a"],
                        ["x"],
                        [
                            [1],
                        ],
                        Direction.WithinBand
                    )
            )
        ).Refuses(FaultCode.InvalidArgument, "direction");
        (
            (Action)(
                () =>
                    PayoffMatrix.Of(
                        ["a"],
                        ["x"],
                        [
                            [double.PositiveInfinity],
                        ]
                    )
            )
        ).Refuses(FaultCode.InvalidArgument, "payoffs[0][0]");
        Refused(new RegretOptions { Probabilities = [0.5, 0.5] }, FaultCode.LengthMismatch, "Probabilities");
        Refused(new RegretOptions { Probabilities = [0.5, 0.7, -0.2] }, FaultCode.InvalidArgument, "Probabilities[2]");
        Refused(new RegretOptions { Probabilities = [0.5, 0.5, 0.1] }, FaultCode.InvalidArgument, "Probabilities");
        Refused(new RegretOptions { Optimism = 1.1 }, FaultCode.InvalidArgument, "Optimism");
        new RegretOptions { Probabilities = [0.5] }
            .Should()
            .Be(new RegretOptions { Probabilities = [0.5] });
        new RegretOptions { Probabilities = [0.5] }
            .Should()
            .NotBe(new RegretOptions());
    }

    private static void Refused(RegretOptions options, FaultCode code, string place) =>
        ((Action)(() => RegretAnalysis.Of(Payoffs(), options))).Refuses(code, place);

    private static PayoffMatrix Payoffs(Direction direction = Direction.HigherIsBetter) =>
        PayoffMatrix.Of(["stocks", "bonds", "money market"], ["rise", "stay", "fall"], Investment, direction);

    private static void Check(CriterionChoice choice, double[] values, double best, params int[] choices)
    {
        choice.Values.Should().Equal(values);
        choice.Best.Should().Be(best);
        choice.Choices.Should().Equal(choices);
    }
}
