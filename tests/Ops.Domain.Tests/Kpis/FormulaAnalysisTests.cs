using CsCheck;
using Ops.Domain.Kpis;

namespace Ops.Domain.Tests.Kpis;

public class FormulaAnalysisTests
{
    private static FormulaTree Tree(string formula, params string[] inputs) =>
        FormulaTree.Of([new FormulaDefinition("m", formula)], [.. inputs.Select(input => new FormulaInput(input))]);

    private static InputValue[] Values(params (string Name, decimal Value)[] values) =>
        [.. values.Select(value => new InputValue(value.Name, value.Value))];

    private static Sensitivity At(string formula, params (string Name, decimal Value)[] values) =>
        Sensitivity.Of(Tree(formula, [.. values.Select(value => value.Name)]), "m", Values(values));

    // d(xy/z) by hand: y/z = 1.5, x/z = 1, -xy/z² = -1.5; elasticities 1, 1, -1.
    [Fact]
    public void Slopes_and_elasticities_of_a_product_over_a_third()
    {
        var result = At("x * y / z", ("z", 2), ("x", 2), ("y", 3));

        result.Value.Should().Be(3);
        result
            .Inputs.Should()
            .Equal(new InputSensitivity("x", 1.5, 1), new InputSensitivity("y", 1, 1), new InputSensitivity("z", -1.5, -1));
    }

    [Fact]
    public void An_input_that_is_not_used_has_slope_0_and_a_figure_of_0_no_elasticity() =>
        At("x - y", ("x", 2), ("y", 2), ("z", 5))
            .Inputs.Should()
            .Equal(new InputSensitivity("x", 1, null), new InputSensitivity("y", -1, null), new InputSensitivity("z", 0, null));

    [Theory]
    [InlineData("min(x, y)")]
    [InlineData("max(x, y)")]
    [InlineData("abs(x - y)")]
    [InlineData("0 * min(x, y)")]
    public void At_a_kink_there_is_no_slope(string formula) =>
        At(formula, ("x", 2), ("y", 2)).Inputs.Should().OnlyContain(input => input.Partial == null && input.Elasticity == null);

    [Fact]
    public void A_tie_whose_branches_agree_and_a_magnitude_that_does_not_move_have_slopes()
    {
        At("min(x, x + 0)", ("x", 2)).Inputs[0].Partial.Should().Be(1);
        At("x + abs(x - x)", ("x", 2)).Inputs[0].Partial.Should().Be(1);
        At("abs(x)", ("x", -2)).Inputs[0].Partial.Should().Be(-1);
    }

    // 2·3 = 6; both changed 4·5 = 20; x alone 12, y alone 10; slopes 3·2 + 2·2 = 10.
    [Fact]
    public void What_if_tells_all_changes_together_each_alone_and_by_slope()
    {
        var result = WhatIf.Of(Tree("x * y", "x", "y"), "m", Values(("x", 2), ("y", 3)), Values(("y", 5), ("x", 4)));

        result
            .Should()
            .BeEquivalentTo(
                new
                {
                    Base = 6m,
                    Value = 20m,
                    Change = 14m,
                    ChangeRatio = 14 / 6.0,
                    LinearChange = 10.0,
                }
            );
        result.OneAtATime.Should().Equal(new Contribution("x", 6), new Contribution("y", 4));
    }

    [Fact]
    public void What_if_refuses_unknown_repeated_and_no_changes()
    {
        var tree = Tree("1 / x", "x");
        var inputs = Values(("x", 2));

        Refusal.Of(FaultCode.EmptyInput, "changes", () => WhatIf.Of(tree, "m", inputs, []));
        Refusal.Of(FaultCode.UnknownReference, "changes", () => WhatIf.Of(tree, "m", inputs, Values(("y", 2))));
        Refusal.Of(FaultCode.DuplicateKey, "changes", () => WhatIf.Of(tree, "m", inputs, Values(("x", 2), ("x", 3))));
        Refusal.Of(FaultCode.UnknownReference, "metric", () => WhatIf.Of(tree, "x", inputs, inputs));
        Refusal.Of(FaultCode.ZeroDenominator, "definition 'm'", () => WhatIf.Of(tree, "m", inputs, Values(("x", 0))));
    }

    private static string UnitOf(string formula, params (string Name, string Unit)[] inputs) =>
        UnitCheck
            .Of(
                FormulaTree.Of([new FormulaDefinition("m", formula)], [.. inputs.Select(input => new FormulaInput(input.Name, input.Unit))])
            )
            .Units[0]
            .Unit;

    [Theory]
    [InlineData("x / y", "CNY", "day", "CNY/day")]
    [InlineData("x * y", "m", "kg", "kg*m")]
    [InlineData("x * x / y", "m", "s^2", "m^2/s^2")]
    [InlineData("x / x", "m", "s", "1")]
    [InlineData("2 / y", "m", "s", "1/s")]
    [InlineData("avg(x, -x) * 3", "m", "s", "m")]
    [InlineData("max(x, y)", "a*b", "b*a", "a*b")]
    public void Units_multiply_and_cancel(string formula, string x, string y, string expected) =>
        UnitOf(formula, ("x", x), ("y", y)).Should().Be(expected);

    [Theory]
    [InlineData("CNY", "USD", FaultCode.CurrencyMismatch)]
    [InlineData("CNY/day", "USD/day", FaultCode.CurrencyMismatch)]
    [InlineData("CNY/day", "USD", FaultCode.InvalidArgument)]
    [InlineData("CNY", "1", FaultCode.InvalidArgument)]
    [InlineData("CNY", "CNY^2", FaultCode.InvalidArgument)]
    public void What_is_added_has_the_same_unit(string x, string y, FaultCode code) =>
        Refusal.Of(code, "definition 'm'", () => UnitOf("x + y", ("x", x), ("y", y)));

    [Theory]
    [InlineData("")]
    [InlineData("m//s")]
    [InlineData("m^0")]
    [InlineData("m^-1")]
    [InlineData("m^1.5")]
    [InlineData("2*m")]
    [InlineData("m*1")]
    public void A_unit_that_cannot_be_read_is_refused(string unit) =>
        Refusal.Of(FaultCode.ParseError, "unit of 'x'", () => UnitOf("x", ("x", unit)));

    [Fact]
    public void An_expected_unit_is_held_to()
    {
        var tree = FormulaTree.Of([new FormulaDefinition("m", "x * 2")], [new FormulaInput("x", "CNY")]);

        UnitCheck.Of(tree, [new FormulaUnit("m", "CNY")]).Units.Should().Equal(new FormulaUnit("m", "CNY"));
        Refusal.Of(FaultCode.CurrencyMismatch, "definition 'm'", () => UnitCheck.Of(tree, [new FormulaUnit("m", "EUR")]));
        Refusal.Of(FaultCode.UnknownReference, "expected", () => UnitCheck.Of(tree, [new FormulaUnit("x", "CNY")]));
    }

    /// <summary>2·3 → 4·5: x first gives 6 and 8, y first 10 and 4; the mean of both orders is 8 and 6.</summary>
    [Fact]
    public void Chain_substitution_hangs_on_the_order_and_the_fair_share_does_not()
    {
        var tree = Tree("x * y", "x", "y");
        var (first, last) = (Values(("x", 2), ("y", 3)), Values(("x", 4), ("y", 5)));

        ChainSubstitution
            .Of(tree, "m", first, last, ["x", "y"])
            .Contributions.Should()
            .Equal(new ChainContribution("x", 6, 8, -2), new ChainContribution("y", 8, 6, 2));
        ChainSubstitution
            .Of(tree, "m", first, last, ["y", "x"])
            .Contributions.Should()
            .Equal(new ChainContribution("y", 4, 6, -2), new ChainContribution("x", 10, 8, 2));
        Shapley.Of(tree, "m", first, last).Contributions.Should().Equal(new Contribution("x", 8), new Contribution("y", 6));
    }

    [Fact]
    public void An_order_is_a_permutation_of_the_inputs()
    {
        var tree = Tree("x * y", "x", "y");
        var values = Values(("x", 2), ("y", 3));

        Refusal.Of(FaultCode.LengthMismatch, "order", () => ChainSubstitution.Of(tree, "m", values, values, ["x"]));
        Refusal.Of(FaultCode.DuplicateKey, "order", () => ChainSubstitution.Of(tree, "m", values, values, ["x", "x"]));
        Refusal.Of(FaultCode.UnknownReference, "order", () => ChainSubstitution.Of(tree, "m", values, values, ["x", "z"]));
        Refusal.Of(
            FaultCode.UnknownReference,
            "current",
            () => ChainSubstitution.Of(tree, "m", values, Values(("x", 2), ("z", 3)), ["x", "y"])
        );
    }

    [Fact]
    public void More_than_twenty_changed_inputs_are_refused()
    {
        string[] names = [.. Enumerable.Range(0, 21).Select(i => $"x{i}")];
        var tree = Tree(string.Join(" + ", names), names);

        Refusal.Of(
            FaultCode.InvalidArgument,
            "current",
            () => Shapley.Of(tree, "m", Values([.. names.Select(name => (name, 1m))]), Values([.. names.Select(name => (name, 2m))]))
        );
    }

    /// <summary>Laws: shares sum to the change, and the order in which inputs are declared does not matter.</summary>
    [Fact]
    public void Fair_shares_close_and_do_not_hang_on_the_order_of_inputs() =>
        Gen.Int[1, 99]
            .Array[8]
            .Sample(
                n =>
                {
                    var first = Values(("a", n[0]), ("b", n[1]), ("c", n[2]), ("d", n[3]));
                    var last = Values(("a", n[4]), ("b", n[5]), ("c", n[6]), ("d", n[7]));
                    var one = Shapley.Of(Tree("a * b / (c + d) - min(a, d)", "a", "b", "c", "d"), "m", first, last);
                    var other = Shapley.Of(Tree("a * b / (c + d) - min(a, d)", "d", "b", "a", "c"), "m", first, last);

                    one.Contributions.Sum(share => share.Value).Should().BeApproximately(one.Change, 1e-24m);
                    other.Contributions.Should().BeEquivalentTo(one.Contributions);
                },
                iter: 200
            );
}
