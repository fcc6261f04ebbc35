using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class SensitivityTests
{
    [Fact]
    public void Inputs_are_ranked_by_strength_then_name_and_constants_come_last()
    {
        // d: ranks 1, 3, 2, 4 against 1, 2, 3, 4: ρ = 1 − 6 · 2 / 60 = 0.8.
        var sensitivity = RankSensitivity.Of(
            [new("k", [2, 2, 2, 2]), new("d", [1, 3, 2, 4]), new("b", [4, 3, 2, 1]), new("a", [10, 20, 30, 40])],
            [1, 2, 3, 4]
        );
        sensitivity.Ranked.Select(input => input.Name).Should().Equal("a", "b", "d", "k");
        sensitivity.Ranked[0].Spearman.Should().Be(1);
        sensitivity.Ranked[1].Spearman.Should().Be(-1);
        sensitivity.Ranked[2].Spearman.Should().BeApproximately(0.8, 1e-15);
        sensitivity.Ranked[3].Spearman.Should().BeNull();
        sensitivity.Ranked[2].Contribution.Should().BeApproximately(0.64 / 2.64, 1e-15);
        sensitivity.Ranked[3].Contribution.Should().BeNull();
    }

    [Fact]
    public void Inputs_that_do_not_correlate_have_no_contribution()
    {
        // Ranks 2, 4, 1, 3 against 1, 2, 3, 4: Σ d² = 1 + 4 + 4 + 1 = 10, ρ = 0.
        var sensitivity = RankSensitivity.Of([new("a", [2, 4, 1, 3])], [1, 2, 3, 4]);
        sensitivity.Ranked[0].Spearman.Should().Be(0);
        sensitivity.Ranked[0].Contribution.Should().BeNull();
        RankSensitivity.Of([], [1, 2]).Ranked.Should().BeEmpty();
    }

    [Fact]
    public void Runs_that_say_nothing_are_refused()
    {
        ((Action)(() => RankSensitivity.Of([new("a", [1, 2, 3])], [1, 2]))).Refuses(FaultCode.LengthMismatch, "inputs[0]");
        ((Action)(() => RankSensitivity.Of([new("a", [1])], [1]))).Refuses(FaultCode.InsufficientData, "output");
        ((Action)(() => RankSensitivity.Of([new("a", [1, 2])], [3, 3]))).Refuses(FaultCode.InsufficientData, "output");
        ((Action)(() => RankSensitivity.Of([new("a", [1, 2]), new("a", [1, 2])], [3, 4]))).Refuses(FaultCode.DuplicateKey, "inputs[1]");
        ((Action)(() => _ = new SensitivityInput("a", []))).Refuses(FaultCode.EmptyInput, "values");
        ((Action)(() => _ = new SensitivityInput("", [1]))).Refuses(FaultCode.InvalidArgument, "name");
    }

    [Fact]
    public void Sobol_indices_follow_their_formulas()
    {
        // a = 0, 2; b = 2, 0: V = 1. ab = 2, 2: first (2 · 2 + 0 · 0) / 2, total (4 + 0) / 4.
        var indices = SobolIndices.Of(
            [0, 2],
            [2, 0],
            [
                [2, 2],
                [0, 2],
            ]
        );
        indices.Variance.Should().Be(1);
        indices.Inputs.Should().Equal(new SobolIndex(2, 1), new SobolIndex(0, 0));
        ((Action)(() => SobolIndices.Of([], [], []))).Refuses(FaultCode.EmptyInput, "a");
        ((Action)(() => SobolIndices.Of([1, 2], [1], []))).Refuses(FaultCode.LengthMismatch, "b");
        (
            (Action)(
                () =>
                    SobolIndices.Of(
                        [1, 2],
                        [1, 2],
                        [
                            [1],
                        ]
                    )
            )
        ).Refuses(FaultCode.LengthMismatch, "ab[0]");
        ((Action)(() => SobolIndices.Of([0.1, 0.1, 0.1], [0.1, 0.1, 0.1], []))).Refuses(FaultCode.ZeroDenominator, "a");
    }

    [Fact]
    public void A_tornado_moves_one_input_at_a_time()
    {
        // (revenue − cost) / staff: base 80; cost 50..700 swings 95 to 30, revenue 900..1,200 swings 70 to 100, staff 8..16 swings 100 to 50.
        var profit = SensitivityFormula.Combine(
            SensitivityOperation.Divide,
            SensitivityFormula.Combine(
                SensitivityOperation.Subtract,
                SensitivityFormula.Input("revenue"),
                SensitivityFormula.Input("cost")
            ),
            SensitivityFormula.Input("staff")
        );
        var tornado = Tornado.Of(profit, [new("revenue", 900, 1000, 1200), new("cost", 50, 200, 700), new("staff", 8, 10, 16)]);
        tornado.Base.Should().Be(80);
        tornado.Bars.Should().Equal(new TornadoBar("cost", 95, 30), new TornadoBar("staff", 100, 50), new TornadoBar("revenue", 70, 100));
        tornado.Bars[0].Swing.Should().Be(65);
        profit.Inputs.Should().Equal("revenue", "cost", "staff");
    }

    [Theory]
    [InlineData(SensitivityOperation.Add, 14)]
    [InlineData(SensitivityOperation.Subtract, 6)]
    [InlineData(SensitivityOperation.Multiply, 30)]
    [InlineData(SensitivityOperation.Divide, 10.0 / 3)]
    [InlineData(SensitivityOperation.Minimum, 1)]
    [InlineData(SensitivityOperation.Maximum, 10)]
    public void Operations_go_from_left_to_right(SensitivityOperation operation, double expected)
    {
        SensitivityFormula[] parts = [SensitivityFormula.Constant(10), SensitivityFormula.Constant(3), SensitivityFormula.Constant(1)];
        Tornado.Of(SensitivityFormula.Combine(operation, parts), []).Base.Should().Be(expected);
        Tornado.Of(SensitivityFormula.Combine(operation, parts[0]), []).Base.Should().Be(10);
    }

    [Fact]
    public void Equal_swings_stand_by_name_and_bad_formulas_are_refused()
    {
        var sum = SensitivityFormula.Combine(SensitivityOperation.Add, SensitivityFormula.Input("b"), SensitivityFormula.Input("a"));
        Tornado.Of(sum, [new("b", 0, 1, 2), new("a", 0, 1, 2)]).Bars.Select(bar => bar.Name).Should().Equal("a", "b");
        ((Action)(() => Tornado.Of(sum, [new("a", 0, 1, 2)]))).Refuses(FaultCode.UnknownReference, "formula");
        ((Action)(() => Tornado.Of(sum, [new("a", 0, 1, 2), new("a", 0, 1, 2)]))).Refuses(FaultCode.DuplicateKey, "inputs[1]");
        var quotient = SensitivityFormula.Combine(
            SensitivityOperation.Divide,
            SensitivityFormula.Constant(1),
            SensitivityFormula.Input("a")
        );
        ((Action)(() => Tornado.Of(quotient, [new("a", 0, 1, 2)]))).Refuses(FaultCode.ZeroDenominator, "formula");
        var power = SensitivityFormula.Combine(SensitivityOperation.Multiply, SensitivityFormula.Input("a"), SensitivityFormula.Input("a"));
        ((Action)(() => Tornado.Of(power, [new("a", 0, 1, 1e200)]))).Refuses(FaultCode.Overflow, "formula");
        ((Action)(() => _ = new InputRange("x", 2, 1, 3))).Refuses(FaultCode.NotOrdered, "x");
        ((Action)(() => _ = new InputRange("x", 1, 4, 3))).Refuses(FaultCode.NotOrdered, "x");
        ((Action)(() => SensitivityFormula.Combine(SensitivityOperation.Add))).Refuses(FaultCode.EmptyInput, "parts");
        ((Action)(() => SensitivityFormula.Combine((SensitivityOperation)9, sum))).Refuses(FaultCode.InvalidArgument, "operation");
    }
}
