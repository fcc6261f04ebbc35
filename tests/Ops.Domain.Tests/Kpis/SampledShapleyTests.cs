using Ops.Domain.Kpis;

namespace Ops.Domain.Tests.Kpis;

public class SampledShapleyTests
{
    private static FormulaTree Tree(string formula, params string[] inputs) =>
        FormulaTree.Of([new FormulaDefinition("m", formula)], [.. inputs.Select(input => new FormulaInput(input))]);

    private static InputValue[] Values(params (string Name, decimal Value)[] values) =>
        [.. values.Select(value => new InputValue(value.Name, value.Value))];

    // x: the mean of (4 − 2)·3 = 6 and (4 − 2)·5 = 10; y: of 2·(5 − 3) = 4 and 4·2 = 8. An order and its reverse are all orders of two.
    [Fact]
    public void Two_inputs_are_known_without_error_because_each_pair_holds_both_orders()
    {
        var result = SampledShapley.Of(Tree("x * y", "x", "y"), "m", Values(("x", 2), ("y", 3)), Values(("x", 4), ("y", 5)), 1);

        result.Contributions.Should().Equal(new SampledContribution("x", 8, 0), new SampledContribution("y", 6, 0));
        (result.Base, result.Current, result.Change, result.OrderPairs, result.Seed).Should().Be((6, 20, 14, 500, 1));
    }

    [Fact]
    public void In_a_sum_every_order_gives_the_inputs_own_change()
    {
        string[] names = [.. Enumerable.Range(0, 40).Select(i => $"x{i}")];
        var result = SampledShapley.Of(
            Tree(string.Join(" + ", names), names),
            "m",
            Values([.. names.Select(name => (name, 1m))]),
            Values([.. names.Select((name, i) => (name, 1m + (i * 0.25m)))]),
            7,
            new ShapleySamplingOptions { OrderPairs = 2 }
        );

        result.Contributions.Should().Equal(names.Select((name, i) => new SampledContribution(name, i * 0.25m, 0)));
    }

    private static SampledShapley Wild(int inputs, int threads, int pairs = 60, ulong seed = 20)
    {
        string[] names = [.. Enumerable.Range(0, inputs).Select(i => $"x{i}")];
        string formula = string.Join(" * ", names[..5]) + " + max(" + string.Join(", ", names[3..]) + ") / x1";
        return SampledShapley.Of(
            Tree(formula, names),
            "m",
            Values([.. names.Select((name, i) => (name, 1m + (i % 3)))]),
            Values([.. names.Select((name, i) => (name, 2m + (i % 5)))]),
            seed,
            new ShapleySamplingOptions { OrderPairs = pairs, DegreeOfParallelism = threads }
        );
    }

    [Fact]
    public void The_contributions_sum_to_the_change_however_few_orders_are_drawn()
    {
        var result = Wild(25, 1, 3);

        result.Contributions.Sum(share => share.Value).Should().BeApproximately(result.Change, 1e-24m);
        result.Contributions.Should().Contain(share => share.StandardError > 0);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Any_number_of_threads_gives_the_same_bits(int threads) =>
        Wild(25, threads).Contributions.Should().Equal(Wild(25, 1).Contributions);

    [Fact]
    public void Another_seed_draws_other_orders() => Wild(25, 1, seed: 21).Contributions.Should().NotEqual(Wild(25, 1).Contributions);

    // Seven changed inputs have 5,040 orders, all of which the exact value averages. Five standard errors are passed once in two million samples.
    [Fact]
    public void The_exact_value_lies_within_the_standard_errors()
    {
        string[] names = [.. Enumerable.Range(0, 7).Select(i => $"x{i}")];
        var tree = Tree("x0 * x1 * x2 / (x3 + x4) - min(x5, x6) * x0", names);
        var first = Values([.. names.Select((name, i) => (name, 2m + i))]);
        var last = Values([.. names.Select((name, i) => (name, 9m - (i * 0.5m)))]);
        var exact = Shapley.Of(tree, "m", first, last).Contributions;
        var sampled = SampledShapley.Of(tree, "m", first, last, 3).Contributions;

        for (int i = 0; i < names.Length; i++)
        {
            sampled[i].StandardError.Should().BeGreaterThan(0);
            Math.Abs((double)(sampled[i].Value - exact[i].Value)).Should().BeLessThan(5 * sampled[i].StandardError);
        }
    }

    [Fact]
    public void Four_times_the_orders_about_halve_the_standard_errors()
    {
        double few = Wild(25, 1, 100).Contributions.Sum(share => share.StandardError);
        double many = Wild(25, 1, 400).Contributions.Sum(share => share.StandardError);

        (few / many).Should().BeInRange(1.6, 2.5);
    }

    [Fact]
    public void An_input_that_did_not_change_or_is_not_used_contributes_nothing()
    {
        var result = SampledShapley.Of(
            Tree("x * y", "x", "y", "z"),
            "m",
            Values(("x", 2), ("y", 3), ("z", 1)),
            Values(("x", 2), ("y", 5), ("z", 9)),
            0
        );

        result
            .Contributions.Should()
            .Equal(new SampledContribution("x", 0, 0), new SampledContribution("y", 4, 0), new SampledContribution("z", 0, 0));
    }

    [Fact]
    public void Impossible_calls_are_refused()
    {
        var tree = Tree("x / y", "x", "y");
        var first = Values(("x", 1), ("y", 1));

        Refusal.Of(
            FaultCode.InvalidArgument,
            "options.OrderPairs",
            () => SampledShapley.Of(tree, "m", first, first, 0, new ShapleySamplingOptions { OrderPairs = 1 })
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "options.DegreeOfParallelism",
            () => SampledShapley.Of(tree, "m", first, first, 0, new ShapleySamplingOptions { DegreeOfParallelism = 0 })
        );
        Refusal.Of(FaultCode.EmptyInput, "baseline", () => SampledShapley.Of(tree, "m", [], first, 0));
        Refusal.Of(FaultCode.EmptyInput, "current", () => SampledShapley.Of(tree, "m", first, [], 0));
        Refusal.Of(FaultCode.UnknownReference, "metric", () => SampledShapley.Of(tree, "x", first, first, 0));
        FluentActions
            .Invoking(() =>
                SampledShapley.Of(
                    Tree("x / (y - z)", "x", "y", "z"),
                    "m",
                    Values(("x", 1), ("y", 1), ("z", 0)),
                    Values(("x", 2), ("y", 2), ("z", 1)),
                    0
                )
            )
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.ZeroDenominator);
    }

    [Fact]
    public void Progress_is_told_and_work_can_be_stopped()
    {
        var tree = Tree("x * y", "x", "y");
        var told = new List<double>();
        var options = new ShapleySamplingOptions { OrderPairs = 4 };
        SampledShapley.Of(tree, "m", Values(("x", 1), ("y", 1)), Values(("x", 2), ("y", 2)), 0, options, new Listener(told));

        told.Should().Equal(0.25, 0.5, 0.75, 1);
        FluentActions
            .Invoking(() =>
                SampledShapley.Of(
                    tree,
                    "m",
                    Values(("x", 1), ("y", 1)),
                    Values(("x", 2), ("y", 2)),
                    0,
                    cancellation: new CancellationToken(canceled: true)
                )
            )
            .Should()
            .Throw<OperationCanceledException>();
    }

    private sealed class Listener(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
