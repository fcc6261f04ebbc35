using System.Globalization;
using CsCheck;
using Ops.Domain.Kpis;

namespace Ops.Domain.Tests.Kpis;

public class FormulaTreeTests
{
    private static decimal Compute(string formula, params (string Name, decimal Value)[] inputs) =>
        Tree(formula, inputs).Evaluate([.. inputs.Select(input => new InputValue(input.Name, input.Value))])["m"];

    private static FormulaTree Tree(string formula, params (string Name, decimal Value)[] inputs) =>
        FormulaTree.Of([new FormulaDefinition("m", formula)], [.. inputs.Select(input => new FormulaInput(input.Name))]);

    // Expected by hand.
    [Theory]
    [InlineData("1 - 2 - 3", "-4")]
    [InlineData("8 / 4 / 2", "1")]
    [InlineData("2 + 3 * 4", "14")]
    [InlineData("(2 + 3) * 4", "20")]
    [InlineData("2 * -3", "-6")]
    [InlineData("--3", "3")]
    [InlineData("0.1 + 0.2 - 0.3", "0")]
    [InlineData("1 / 3 * 3", "1")]
    [InlineData("min(3, 1, 2)", "1")]
    [InlineData("max(3, 1, 4, 2)", "4")]
    [InlineData("abs(-2.5)", "2.5")]
    [InlineData("sum(1, 2, 3.5)", "6.5")]
    [InlineData("avg(1, 2, 6)", "3")]
    public void A_formula_is_read_with_the_usual_precedence_and_computed_exactly(string formula, string expected) =>
        Compute(formula).Should().Be(decimal.Parse(expected, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("1 +")]
    [InlineData("1 + * 2")]
    [InlineData("(1")]
    [InlineData("1)")]
    [InlineData("1 2")]
    [InlineData("1.")]
    [InlineData("1e3")]
    [InlineData("+1")]
    [InlineData("min()")]
    [InlineData("abs(1, 2)")]
    public void What_is_no_formula_is_refused_at_its_definition(string formula) =>
        Refusal.Of(FaultCode.ParseError, "definition 'm'", () => Tree(formula));

    [Fact]
    public void A_formula_nested_without_end_is_refused_and_does_not_exhaust_the_stack() =>
        Refusal.Of(FaultCode.ParseError, "definition 'm'", () => Tree(new string('(', 100_000) + "1"));

    [Fact]
    public void A_very_long_formula_is_computed() => Compute(string.Join(" + ", Enumerable.Repeat("1", 20_000))).Should().Be(20_000m);

    [Fact]
    public void Names_may_be_Chinese() => Compute("(收入 - 成本) / 收入", ("收入", 200m), ("成本", 150m)).Should().Be(0.25m);

    [Fact]
    public void Figures_are_computed_in_the_order_in_which_they_build_on_each_other()
    {
        var tree = FormulaTree.Of(
            [new FormulaDefinition("c", "b * 2"), new FormulaDefinition("b", "a + 1"), new FormulaDefinition("a", "x * 10")],
            [new FormulaInput("x")]
        );

        tree.EvaluationOrder.Should().Equal("a", "b", "c");
        tree.Evaluate([new InputValue("x", 0.5m)]).Values.Select(figure => figure.Value).Should().Equal(12m, 6m, 5m);
    }

    [Fact]
    public void A_chain_of_ten_thousand_figures_is_walked()
    {
        var definitions = Enumerable
            .Range(0, 10_000)
            .Select(i => new FormulaDefinition($"f{i}", i == 9_999 ? "1" : $"f{i + 1} + 1"))
            .ToArray();

        FormulaTree.Of(definitions).Evaluate()["f0"].Should().Be(10_000m);
    }

    [Fact]
    public void A_cycle_is_told_by_its_members()
    {
        Action call = () =>
            FormulaTree.Of([new FormulaDefinition("a", "b + 1"), new FormulaDefinition("b", "c"), new FormulaDefinition("c", "a")]);

        call.Should().Throw<OpsException>().Where(refusal => refusal.Code == FaultCode.Cycle).WithMessage("*a -> b -> c -> a*");
    }

    [Fact]
    public void Every_fault_of_the_formulas_is_found_when_the_tree_is_made()
    {
        Refusal.Of(FaultCode.EmptyInput, "definitions", () => FormulaTree.Of([]));
        Refusal.Of(FaultCode.Cycle, "definitions", () => FormulaTree.Of([new FormulaDefinition("a", "a + 1")]));
        Refusal.Of(FaultCode.UnknownReference, "definition 'm'", () => Tree("x + 1"));
        Refusal.Of(FaultCode.UnknownReference, "definition 'm'", () => Tree("median(1, 2)"));
        Refusal.Of(
            FaultCode.DuplicateKey,
            "definitions",
            () => FormulaTree.Of([new FormulaDefinition("a", "1"), new FormulaDefinition("a", "2")])
        );
        Refusal.Of(FaultCode.DuplicateKey, "definitions", () => FormulaTree.Of([new FormulaDefinition("x", "1")], [new FormulaInput("x")]));
        Refusal.Of(
            FaultCode.DuplicateKey,
            "inputs",
            () => FormulaTree.Of([new FormulaDefinition("a", "1")], [new FormulaInput("x"), new FormulaInput("x")])
        );
    }

    [Fact]
    public void Inputs_are_given_once_each_and_all_of_them()
    {
        var tree = Tree("x / y", ("x", 0), ("y", 0));

        Refusal.Of(FaultCode.UnknownReference, "inputs", () => tree.Evaluate([new InputValue("x", 1)]));
        Refusal.Of(
            FaultCode.UnknownReference,
            "inputs",
            () => tree.Evaluate([new InputValue("x", 1), new InputValue("y", 1), new InputValue("z", 1)])
        );
        Refusal.Of(FaultCode.UnknownReference, "inputs", () => tree.Evaluate([new InputValue("x", 1), new InputValue("m", 1)]));
        Refusal.Of(FaultCode.DuplicateKey, "inputs", () => tree.Evaluate([new InputValue("x", 1), new InputValue("x", 1)]));
        Refusal.Of(FaultCode.ZeroDenominator, "definition 'm'", () => tree.Evaluate([new InputValue("x", 1), new InputValue("y", 0)]));
        Refusal.Of(FaultCode.Overflow, "result", () => tree.Evaluate([new InputValue("x", decimal.MaxValue), new InputValue("y", 0.1m)]));
    }

    [Fact]
    public void An_explanation_shows_the_formula_with_the_numbers_in_it()
    {
        var figures = Tree("(x - y) / max(x, 1)", ("x", 200m), ("y", 150m))
            .Evaluate([new InputValue("x", 200m), new InputValue("y", 150m)]);

        figures.Explain("m").Formula.English.Should().Be("(200 - 150) / max(200, 1)");
        figures.Explain("m").Parts.Select(part => part.Value).Should().Equal("200", "150");
        figures.Explain().Parts.Should().ContainSingle().Which.Should().Be(figures.Explain("m"));
    }

    [Theory]
    [InlineData("0.5 * 4", "2")]
    [InlineData("10 / 4", "2.5")]
    [InlineData("1000", "1000")]
    [InlineData("1 / 3", "0.3333333333333333333333333333")]
    public void A_figure_has_no_zeros_at_its_end(string formula, string text) =>
        Compute(formula).ToString(CultureInfo.InvariantCulture).Should().Be(text);

    /// <summary>Law: sums, differences and products of short decimals are what decimal arithmetic gives.</summary>
    [Fact]
    public void A_formula_agrees_with_decimal_arithmetic() =>
        Gen.Select(Gen.Int[-9999, 9999], Gen.Int[-9999, 9999], Gen.Int[1, 9999])
            .Sample(
                (i, j, k) =>
                {
                    var (a, b, c) = (i / 100m, j / 1000m, k / 10m);
                    Compute("a * b - (a - c) * -b + abs(a - b) * min(a, b, c)", ("a", a), ("b", b), ("c", c))
                        .Should()
                        .Be((a * b) - ((a - c) * -b) + (Math.Abs(a - b) * Math.Min(a, Math.Min(b, c))));
                }
            );
}
