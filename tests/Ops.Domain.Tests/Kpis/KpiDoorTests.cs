using NodaTime;
using Ops.Domain.Kpis;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Kpis;

/// <summary>What is refused at the door: an empty list before a bad figure in another one, each at its own place.</summary>
public class KpiDoorTests
{
    private static readonly FormulaTree Product = FormulaTree.Of(
        [new FormulaDefinition("m", "x * y")],
        [new FormulaInput("x"), new FormulaInput("y")]
    );

    private static readonly InputValue[] Values = [new("x", 2), new("y", 3)];

    [Fact]
    public void Balances_are_there_before_their_signs_are_looked_at()
    {
        Refusal.Of(FaultCode.EmptyInput, "receivables", () => CashConversionCycle.Of([], [-1, 1], [1, 1], 1, 1, 1));
        Refusal.Of(FaultCode.EmptyInput, "inventory", () => CashConversionCycle.Of([-1, 1], [], [1, 1], 1, 1, 1));
        Refusal.Of(FaultCode.EmptyInput, "payables", () => CashConversionCycle.Of([-1, 1], [1, 1], [], 1, 1, 1));
        Refusal.Of(FaultCode.InvalidArgument, "receivables[1]", () => CashConversionCycle.Of([0, -1], [1, 1], [1, 1], 1, 1, 0));
        Refusal.Of(FaultCode.InvalidArgument, "inventory[0]", () => CashConversionCycle.Of([1, 1], [-1, 1], [1, 1], 1, 1, 0));
        Refusal.Of(FaultCode.InvalidArgument, "payables[1]", () => CashConversionCycle.Of([1, 1], [1, 1], [1, -1], 1, 1, 0));
        Refusal.Of(FaultCode.InvalidArgument, "days", () => CashConversionCycle.Of([1, 1], [1, 1], [1, 1], 1, 1, 0));
        Refusal.Of(FaultCode.InvalidArgument, "mean", () => CashConversionCycle.Of([1, 1], [1, 1], [1, 1], 1, 1, 1, (BalanceMean)9));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "payablesBase",
            () => CashConversionCycle.Of([1, 1], [1, 1], [1, 1], 1, 1, 1, payablesBase: (PayablesBase)9)
        );
        Refusal.Of(FaultCode.InsufficientData, "receivables", () => CashConversionCycle.Of([1], [1, 1], [1, 1], 1, 1, 1));
        Refusal.Of(FaultCode.InsufficientData, "inventory", () => CashConversionCycle.Of([1, 1], [1], [1, 1], 1, 1, 1));
        Refusal.Of(FaultCode.InsufficientData, "payables", () => CashConversionCycle.Of([1, 1], [1, 1], [1], 1, 1, 1));
        Refusal.Of(FaultCode.ZeroDenominator, "costOfGoodsSold", () => CashConversionCycle.Of([1, 1], [1, 1], [1, 1], 1, 0, 1));
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "payablesBase",
            () => CashConversionCycle.Of([1, 1], [2, 1], [1, 1], 1, 1, 1, payablesBase: PayablesBase.Purchases)
        );
        Refusal.Of(FaultCode.EmptyInput, "balances", () => InventoryTurnover.Of([], 1, 1));
        Refusal.Of(FaultCode.InvalidArgument, "mean", () => InventoryTurnover.Of([1, 1], 1, 1, (BalanceMean)9));
    }

    [Fact]
    public void Questions_to_a_formula_need_inputs_and_an_order()
    {
        string[] order = ["x", "y"];

        Refusal.Of(FaultCode.EmptyInput, "baseline", () => ChainSubstitution.Of(Product, "m", [], Values, order));
        Refusal.Of(FaultCode.EmptyInput, "current", () => ChainSubstitution.Of(Product, "m", Values, [], order));
        Refusal.Of(FaultCode.EmptyInput, "order", () => ChainSubstitution.Of(Product, "m", Values, Values, []));
        Refusal.Of(FaultCode.InvalidArgument, "order", () => ChainSubstitution.Of(Product, "m", Values, Values, ["x", null!]));
        Refusal.Of(FaultCode.UnknownReference, "metric", () => ChainSubstitution.Of(Product, "y", Values, Values, order));
        Refusal.Of(FaultCode.InvalidArgument, "metric", () => ChainSubstitution.Of(Product, null!, Values, Values, order));
        Refusal.Of(FaultCode.InvalidArgument, "tree", () => ChainSubstitution.Of(null!, "m", Values, Values, order));
        Refusal.Of(FaultCode.EmptyInput, "baseline", () => Shapley.Of(Product, "m", [], Values));
        Refusal.Of(FaultCode.EmptyInput, "current", () => Shapley.Of(Product, "m", Values, []));
        Refusal.Of(FaultCode.InvalidArgument, "metric", () => Shapley.Of(Product, null!, Values, Values));
        Refusal.Of(FaultCode.InvalidArgument, "tree", () => Shapley.Of(null!, "m", Values, Values));
        Refusal.Of(FaultCode.InvalidArgument, "tree", () => SampledShapley.Of(null!, "m", Values, Values, 1));
        Refusal.Of(FaultCode.InvalidArgument, "metric", () => SampledShapley.Of(Product, null!, Values, Values, 1));
        Refusal.Of(FaultCode.EmptyInput, "inputs", () => WhatIf.Of(Product, "m", [], Values));
        Refusal.Of(FaultCode.InvalidArgument, "tree", () => WhatIf.Of(null!, "m", Values, Values));
        Refusal.Of(FaultCode.InvalidArgument, "metric", () => WhatIf.Of(Product, null!, Values, Values));
        Refusal.Of(FaultCode.EmptyInput, "inputs", () => Sensitivity.Of(Product, "m", []));
        Refusal.Of(FaultCode.InvalidArgument, "tree", () => Sensitivity.Of(null!, "m", Values));
        Refusal.Of(FaultCode.InvalidArgument, "metric", () => Sensitivity.Of(Product, null!, Values));
        Refusal.Of(FaultCode.InvalidArgument, "tree", () => UnitCheck.Of(null!));
        Refusal.Of(FaultCode.DuplicateKey, "expected", () => UnitCheck.Of(Product, [new FormulaUnit("m", "1"), new FormulaUnit("m", "1")]));
    }

    [Fact]
    public void An_index_needs_indicators_and_units()
    {
        IndexIndicator[] one = [new("q", 1, Direction.HigherIsBetter)];
        IndexValue[] values = [new("a", "q", 1), new("b", "q", 2)];
        CompositeIndexOptions With(CompositeIndexOptions options) => options;

        Refusal.Of(FaultCode.EmptyInput, "indicators", () => CompositeIndex.Of([], ["a"], values));
        Refusal.Of(FaultCode.EmptyInput, "units", () => CompositeIndex.Of(one, [], values));
        Refusal.Of(FaultCode.DuplicateKey, "units", () => CompositeIndex.Of(one, ["a", "a"], values));
        Refusal.Of(FaultCode.DuplicateKey, "indicators", () => CompositeIndex.Of([one[0], one[0]], ["a"], values));
        foreach (
            var (options, place) in new[]
            {
                (With(new() { Normalisation = (Normalisation)9 }), "options.Normalisation"),
                (With(new() { Mean = (IndexMean)9 }), "options.Mean"),
                (With(new() { Missing = (MissingScore)9 }), "options.Missing"),
                (With(new() { WeightShift = 0 }), "options.WeightShift"),
            }
        )
            Refusal.Of(FaultCode.InvalidArgument, place, () => CompositeIndex.Of(one, ["a", "b"], values, options));
        Refusal.Of(FaultCode.InvalidArgument, "direction", () => new IndexIndicator("q", 1, Direction.WithinBand));
        Refusal.Of(FaultCode.InvalidArgument, "weight", () => new IndexIndicator("q", -1, Direction.HigherIsBetter));
    }

    [Fact]
    public void Dimensions_have_different_names_and_elements_different_keys()
    {
        Dimension<RatioSegment> ratio = new("d", [new("a", 1, 2, 1, 2)]);
        Dimension<AmountChange> amount = new("d", [new("a", 1, 2)]);
        Dimension<ExpectedActual> cause = new("d", [new("a", 1, 2)]);

        Refusal.Of(FaultCode.EmptyInput, "dimensions", () => Drivers.Of(Array.Empty<Dimension<RatioSegment>>()));
        Refusal.Of(FaultCode.EmptyInput, "dimensions", () => Drivers.Of(Array.Empty<Dimension<AmountChange>>()));
        Refusal.Of(FaultCode.EmptyInput, "dimensions", () => RootCause.Of([]));
        Refusal.Of(FaultCode.DuplicateKey, "dimensions", () => Drivers.Of([ratio, ratio]));
        Refusal.Of(FaultCode.DuplicateKey, "dimensions", () => Drivers.Of([amount, amount]));
        Refusal.Of(FaultCode.DuplicateKey, "dimensions", () => RootCause.Of([cause, cause]));
        Refusal.Of(
            FaultCode.DuplicateKey,
            "dimension 'd'",
            () => Drivers.Of([new Dimension<RatioSegment>("d", [new("a", 1, 2, 1, 2), new("a", 1, 2, 1, 2)])])
        );
        Refusal.Of(FaultCode.InvalidArgument, "top", () => Drivers.Of([ratio], 0));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "dimension 'e'",
            () => Drivers.Of([ratio, new Dimension<RatioSegment>("e", [new("a", 1, 2, 1, 3)])])
        );
        Refusal.Of(FaultCode.ZeroDenominator, "dimensions", () => Drivers.Of([new Dimension<RatioSegment>("d", [new("a", 0, 0, 1, 2)])]));
        Refusal.Of(FaultCode.ZeroDenominator, "dimensions", () => Drivers.Of([new Dimension<RatioSegment>("d", [new("a", 1, 2, 0, 0)])]));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "options.MinElementPower",
            () => RootCause.Of([cause], new RootCauseOptions { MinElementPower = double.NaN })
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "options.MinTotalPower",
            () => RootCause.Of([cause], new RootCauseOptions { MinTotalPower = double.PositiveInfinity })
        );
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "dimensions",
            () => RootCause.Of([new Dimension<ExpectedActual>("d", [new("a", 0, 2), new("b", 0, 1)])])
        );
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "dimensions",
            () => RootCause.Of([new Dimension<ExpectedActual>("d", [new("a", 2, 0), new("b", 1, 0)])])
        );
    }

    [Fact]
    public void Lists_of_segments_machines_orders_and_periods_are_not_empty_and_name_nothing_twice()
    {
        FactorSegment segment = new("s", [1, 2], [1, 3]);
        MachineTime machine = new("m", 10, 10, 0, 1, 5, 5);
        NodeFact<Amount> fact = new("a", new(1));
        KpiFact<Amount> cell = new("a", "p", new(1));

        Refusal.Of(FaultCode.EmptyInput, "factors", () => Lmdi.Of([], [segment]));
        Refusal.Of(FaultCode.EmptyInput, "segments", () => Lmdi.Of(["a", "b"], []));
        Refusal.Of(FaultCode.InvalidArgument, "segments[1]", () => Lmdi.Of(["a", "b"], [segment, null!]));
        Refusal.Of(FaultCode.DuplicateKey, "segments", () => Lmdi.Of(["a", "b"], [segment, segment]));
        Refusal.Of(FaultCode.InvalidArgument, "form", () => Lmdi.Of(["a", "b"], [segment], (LmdiForm)9));
        Refusal.Of(FaultCode.EmptyInput, "machines", () => OverallEffectiveness.Of([]));
        Refusal.Of(FaultCode.DuplicateKey, "machines", () => OverallEffectiveness.Of([machine, machine]));
        Refusal.Of(FaultCode.ZeroDenominator, "machine 'm': pieces", () => OverallEffectiveness.Of([new("m", 10, 10, 0, 1, 0, 0)]));
        Refusal.Of(FaultCode.ZeroDenominator, "machine 'm': running time", () => OverallEffectiveness.Of([new("m", 10, 10, 10, 1, 5, 5)]));
        Refusal.Of(FaultCode.EmptyInput, "segments", () => RatioDecomposition.Of([]));
        Refusal.Of(FaultCode.DuplicateKey, "segments", () => RatioDecomposition.Of([new("a", 1, 1, 1, 1), new("a", 1, 1, 1, 1)]));
        Refusal.Of(FaultCode.ZeroDenominator, "segment 'b'", () => RatioDecomposition.Of([new("a", 1, 1, 1, 1), new("b", 1, 0, 1, 1)]));
        Refusal.Of(FaultCode.ZeroDenominator, "segments", () => RatioDecomposition.Of([new("a", 1, 1, 1, 1), new("b", 1, 1, 1, -1)]));
        Refusal.Of(FaultCode.EmptyInput, "nodes", () => HierarchyRollup.Of(new Additive(), [], [fact]));
        Refusal.Of(FaultCode.EmptyInput, "facts", () => HierarchyRollup.Of<Amount>(new Additive(), [new("a")], []));
        Refusal.Of(FaultCode.InvalidArgument, "aggregation", () => HierarchyRollup.Of(null!, [new("a")], [fact]));
        Refusal.Of(FaultCode.DuplicateKey, "facts", () => HierarchyRollup.Of(new Additive(), [new("a")], [fact, fact]));
        Refusal.Of(FaultCode.DuplicateKey, "nodes", () => HierarchyRollup.Of(new Additive(), [new("a"), new("a")], [fact]));
        Refusal.Of(FaultCode.InvalidArgument, "aggregation", () => Rollup.Of(null!, ["a"], ["p"], [cell], RollupAxis.Both));
        Refusal.Of(FaultCode.EmptyInput, "segments", () => Rollup.Of(new Additive(), [], ["p"], [cell], RollupAxis.Both));
        Refusal.Of(FaultCode.EmptyInput, "periods", () => Rollup.Of(new Additive(), ["a"], [], [cell], RollupAxis.Both));
        Refusal.Of(FaultCode.InvalidArgument, "over", () => Rollup.Of(new Additive(), ["a"], ["p"], [cell], (RollupAxis)9));
        Refusal.Of(FaultCode.EmptyInput, "lines", () => PerfectOrder.Of([], new LocalDate(2026, 1, 1)));
    }

    [Fact]
    public void Scores_positions_and_targets_are_checked()
    {
        OrderLine line = new("o", "1", new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 1), 1, 1);
        PerfectOrder Orders(PerfectOrderOptions options) => PerfectOrder.Of([line], new LocalDate(2026, 1, 2), options);

        Refusal.Of(FaultCode.EmptyInput, "periods", () => ScoreTrend.Of([], [new("x", [1])]));
        Refusal.Of(FaultCode.EmptyInput, "items", () => ScoreTrend.Of(["1"], []));
        Refusal.Of(FaultCode.InvalidArgument, "items[1]", () => ScoreTrend.Of(["1"], [new("x", [1]), null!]));
        Refusal.Of(FaultCode.DuplicateKey, "items", () => ScoreTrend.Of(["1"], [new("x", [1]), new("x", [1])]));
        Refusal.Of(FaultCode.EmptyInput, "items", () => Scorecard.Of([]));
        Refusal.Of(FaultCode.InvalidArgument, "items[1]", () => Scorecard.Of([ScorecardItem.Measure("a", 1, 1, 0, 10), null!]));
        Refusal.Of(FaultCode.InvalidArgument, "missing", () => Scorecard.Of([ScorecardItem.Measure("a", 1, 1, 0, 10)], (MissingScore)9));
        Refusal.Of(FaultCode.EmptyInput, "peers", () => PeerPosition.Of([], 1, Direction.HigherIsBetter));
        Refusal.Of(FaultCode.InvalidArgument, "peers[1]", () => PeerPosition.Of([1, double.NaN], 1, Direction.HigherIsBetter));
        Refusal.Of(FaultCode.InvalidArgument, "value", () => PeerPosition.Of([1], double.NaN, Direction.HigherIsBetter));
        Refusal.Of(FaultCode.InvalidArgument, "options.LateDays", () => Orders(new() { LateDays = -1 }));
        Refusal.Of(FaultCode.InvalidArgument, "options.QuantityTolerance", () => Orders(new() { QuantityTolerance = -0.1m }));
        Orders(new() { EarlyDays = 0, LateDays = 0 }).Rate.Should().Be(1);
        Refusal.Of(FaultCode.InvalidArgument, "start", () => LevelTarget.Compound(0, 0, 1));
        Refusal.Of(FaultCode.InvalidArgument, "end", () => LevelTarget.Compound(1, 0, 1));
        Refusal.Of(FaultCode.InvalidArgument, "periods", () => LevelTarget.Compound(1, 1, 0));
        Refusal.Of(FaultCode.InvalidArgument, "periods", () => LevelTarget.Linear(1, 1, 0));
        Refusal.Of(FaultCode.LengthMismatch, "actuals", () => LevelTarget.Linear(1, 2, 1).Progress(Direction.HigherIsBetter, [1, 2]));
        Refusal.Of(FaultCode.InvalidArgument, "low", () => KpiTarget.Within(2, 1, 0));
        Refusal.Of(FaultCode.InvalidArgument, "margin", () => KpiTarget.Within(1, 2, -0.01m));
        Refusal.Of(FaultCode.Overflow, "margin", () => KpiTarget.Within(1, decimal.MaxValue, 1));
        Refusal.Of(FaultCode.InvalidArgument, "direction", () => KpiChange.Of((Direction)9, 1, 1));
        Refusal.Of(FaultCode.Overflow, "current", () => KpiChange.Of(Direction.HigherIsBetter, decimal.MinValue, decimal.MaxValue));
        Refusal.Of(FaultCode.InvalidArgument, "sketch", () => new ValueSample((QuantileSketch)null!));
    }
}
