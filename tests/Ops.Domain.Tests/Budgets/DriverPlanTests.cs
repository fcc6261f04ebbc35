using CsCheck;
using Ops.Domain.Budgets;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Expected values are worked by hand.</summary>
public class DriverPlanTests
{
    private static DriverPlan One(string formula, int? decimals = null, params DriverInput[] inputs) =>
        DriverPlan.Of(1, inputs, [new DriverFormula("x", formula, decimals)], []);

    [Fact]
    public void Lines_follow_from_drivers_and_from_each_other()
    {
        var plan = DriverPlan.Of(
            2,
            [new DriverInput("heads", 4, 5), new DriverInput("wage", 3000.50m, 3000.50m)],
            [new("cash", "cash[-1] - cost"), new("cost", "heads * wage + rent"), new("rent", "heads[-1] * 10")],
            [new("cash", 50_000), new("heads", 3)]
        );

        plan.Order.Should().Equal("rent", "cost", "cash");
        plan.Find("rent")!.Amounts.Should().Equal(30, 40); // 3 · 10, 4 · 10
        plan.Find("cost")!.Amounts.Should().Equal(12_032, 15_042.5m);
        plan.Find("cash")!.Amounts.Should().Equal(37_968, 22_925.5m);
        plan.Lines.Select(line => line.Name).Should().Equal("cash", "cost", "rent");
        plan.Periods.Should().Be(2);
        plan.Find("heads").Should().BeNull();
        plan.Explain().Parts.Select(part => part.Figure.English).Should().Equal("rent", "cost", "cash");
    }

    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("48 / 4 / 2", 6)]
    [InlineData("-2 * -3", 6)]
    [InlineData("--2", 2)]
    [InlineData("-(2 + 1)", -3)]
    [InlineData("2 - -1", 3)]
    [InlineData("\t1.5*2 ", 3)]
    [InlineData("1 / 3 * 3", 1)]
    public void Operators_bind_as_in_arithmetic(string formula, int value) => One(formula).Lines[0].Amounts.Should().Equal(value);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1 +")]
    [InlineData("* 1")]
    [InlineData("+1")]
    [InlineData("(1")]
    [InlineData("1)")]
    [InlineData("()")]
    [InlineData("1 2")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e5")]
    [InlineData("a b")]
    [InlineData("a[-2]")]
    [InlineData("a[ -1]")]
    [InlineData("2[-1]")]
    [InlineData("ä")]
    [InlineData("a % 2")]
    [InlineData("٣")]
    public void What_is_no_formula_is_refused(string formula) =>
        Refusal.Of(() => One(formula, null, new DriverInput("a", 1), new DriverInput("b", 1)), FaultCode.ParseError, "formulas[0].Formula");

    [Fact]
    public void Rounding_is_half_even_and_holds_for_those_who_refer_to_it()
    {
        var plan = DriverPlan.Of(1, [], [new("a", "0.125", 2), new("b", "a * 10"), new("c", "-2.5", 0), new("d", "1 / 3", 40)], []);
        plan.Find("a")!.Amounts.Should().Equal(0.12m);
        plan.Find("b")!.Amounts.Should().Equal(1.2m);
        plan.Find("c")!.Amounts.Should().Equal(-2);
        plan.Find("d")!.Amounts.Should().Equal(0.3333333333333333333333333333m);
    }

    [Fact]
    public void Nesting_costs_no_stack()
    {
        const int deep = 100_000;
        One(new string('(', deep) + "1" + new string(')', deep)).Lines[0].Amounts.Should().Equal(1);
        One(new string('-', deep) + "1").Lines[0].Amounts.Should().Equal(1);
    }

    [Fact]
    public void A_value_that_grows_ever_longer_fractions_stays_exact_to_27_digits()
    {
        // x ← (x + 2/x) / 2 runs to √2 and doubles its digits each time.
        var plan = DriverPlan.Of(40, [], [new("x", "(x[-1] + 2 / x[-1]) / 2")], [new("x", 1)]);
        plan.Lines[0].Amounts[^1].Should().Be(1.4142135623730950488016887242m); // √2 = 1.41421356237309504880168872420969807…
    }

    [Fact]
    public void Each_fault_has_its_code_and_place()
    {
        void Refused(DriverInput[] inputs, DriverFormula[] formulas, DriverOpening[] opening, FaultCode code, string place) =>
            Refusal.Of(() => DriverPlan.Of(1, inputs, formulas, opening), code, place);
        DriverInput a = new("a", 1);

        Refusal.Of(() => DriverPlan.Of(0, [], [new("x", "1")], []), FaultCode.EmptyInput, "periods");
        Refused([a], [], [], FaultCode.EmptyInput, "formulas");
        Refused([new("a", 1, 2)], [new("x", "1")], [], FaultCode.LengthMismatch, "inputs[0]");
        Refused([a], [new("x", "1"), new("y", "A")], [], FaultCode.UnknownReference, "formulas[1].Formula");
        Refused([a], [new("x", "b[-1]")], [], FaultCode.UnknownReference, "formulas[0].Formula");
        Refused([a], [new("x", "1")], [new("b", 1)], FaultCode.UnknownReference, "opening[0]");
        Refused([a, a], [new("x", "1")], [], FaultCode.DuplicateKey, "inputs[1]");
        Refused([a], [new("a", "1")], [], FaultCode.DuplicateKey, "formulas[0]");
        Refused([a], [new("x", "1"), new("x", "1")], [], FaultCode.DuplicateKey, "formulas[1]");
        Refused([a], [new("x", "1")], [new("a", 1), new("a", 1)], FaultCode.DuplicateKey, "opening[1]");
        Refused([a], [new("x", "y"), new("y", "x + 1")], [], FaultCode.Cycle, "formulas");
        Refused([a], [new("x", "x")], [], FaultCode.Cycle, "formulas");
        Refused([a], [new("x", "1", -1)], [], FaultCode.InvalidArgument, "formulas[0].Decimals");
        Refused([a], [new("x", "a[-1]")], [], FaultCode.InsufficientData, "formulas[0].Formula");
        Refused([a], [new("x", "1 / (a - 1)")], [], FaultCode.ZeroDenominator, "formulas[0].Formula");
        Refused([], [new("x", "10000000000000000 * 10000000000000000")], [], FaultCode.Overflow, "result");
    }

    [Fact]
    public void A_circle_through_the_period_before_is_fine()
    {
        var plan = DriverPlan.Of(3, [], [new("x", "y[-1] + 1"), new("y", "x * 2")], [new("y", 0)]);
        plan.Find("y")!.Amounts.Should().Equal(2, 6, 14);
    }

    [Fact]
    public void Sums_of_products_agree_with_decimal_arithmetic() =>
        Gen.Select(Gen.Int[-9999, 9999].Array[4], Gen.Int[-9999, 9999].Array[4])
            .Sample(
                (a, b) =>
                {
                    var plan = DriverPlan.Of(
                        4,
                        [new("a", [.. a.Select(x => x / 100m)]), new("b", [.. b.Select(x => x / 100m)])],
                        [new("s", "s[-1] + a * b - (a - b) * 0.5")],
                        [new("s", 7)]
                    );
                    decimal sum = 7;
                    return a.Zip(b)
                        .Select(pair => sum += (pair.First / 100m * (pair.Second / 100m)) - ((pair.First - pair.Second) / 200m))
                        .SequenceEqual(plan.Lines[0].Amounts);
                }
            );
}
