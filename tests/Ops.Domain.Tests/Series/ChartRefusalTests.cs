using Ops.Domain.Series;
using static Ops.Domain.FaultCode;

namespace Ops.Domain.Tests.Series;

/// <summary>Each argument of a chart is refused under its own name, in the order empty, length, invalid, too few, nothing to divide by.</summary>
public sealed class ChartRefusalTests
{
    private static readonly SpecificationLimits Specification = new(0, 10);

    private static readonly ChartRuleSet Rules = ChartRuleSet.Of(ChartRule.Beyond("out", 3));

    [Fact]
    public void Run_lengths_are_asked_of_a_chart_that_can_be()
    {
        Refusal.Of(InvalidArgument, "reference", () => AverageRunLength.Cusum(-0.1, 4, 0));
        Refusal.Of(InvalidArgument, "decision", () => AverageRunLength.Cusum(0.5, 0, 0));
        Refusal.Of(InvalidArgument, "decision", () => AverageRunLength.Cusum(0.5, 100.5, 0));
        Refusal.Of(InvalidArgument, "shift", () => AverageRunLength.Cusum(0.5, 4, double.NaN));
        Refusal.Of(InvalidArgument, "sides", () => AverageRunLength.Cusum(0.5, 4, 0, (ChartSides)7));
        Refusal.Of(InvalidArgument, "headStart", () => AverageRunLength.Cusum(0.5, 4, 0, ChartSides.Upper, -1));
        Refusal.Of(InvalidArgument, "headStart", () => AverageRunLength.Cusum(0.5, 4, 0, ChartSides.Both, 0));
        Refusal.Of(InvalidArgument, "lambda", () => AverageRunLength.Ewma(double.NaN, 3, 0));
        Refusal.Of(InvalidArgument, "width", () => AverageRunLength.Ewma(0.2, 0, 0));
        Refusal.Of(InvalidArgument, "shift", () => AverageRunLength.Ewma(0.2, 3, double.PositiveInfinity));
        Refusal.Of(InvalidArgument, "width", () => AverageRunLength.Shewhart(0, 0));
        Refusal.Of(InvalidArgument, "shift", () => AverageRunLength.Shewhart(3, double.NaN));
        Refusal.Of(InvalidArgument, "sides", () => AverageRunLength.Shewhart(3, 0, (ChartSides)7));
    }

    [Fact]
    public void Capability_is_asked_of_values_limits_and_a_method()
    {
        Refusal.Of(EmptyInput, "values", () => Capability.Of([], default));
        Refusal.Of(InvalidArgument, "specification", () => Capability.Of([1], default));
        Refusal.Of(EmptyInput, "values", () => CapabilityInterval.Of([], Specification));
        Refusal.Of(InvalidArgument, "values[2]", () => CapabilityInterval.Of([1, 2, double.NaN], Specification));
        Refusal.Of(InvalidArgument, "specification", () => CapabilityInterval.Of([1, 2], default));
        Refusal.Of(InvalidArgument, "method", () => CapabilityInterval.Of([1, 2], Specification, (CapabilityMethod)9));
        Refusal.Of(InsufficientData, "values", () => CapabilityInterval.Of([1], Specification));
        Refusal.Of(InsufficientData, "values", () => CapabilityInterval.Of([1], Specification, CapabilityMethod.Percentile));
        Refusal.Of(ZeroDenominator, "values", () => CapabilityInterval.Of([2, 2], Specification));
        Refusal.Of(ZeroDenominator, "values", () => CapabilityInterval.Of([2, 2], Specification, CapabilityMethod.Within));
        Refusal.Of(ZeroDenominator, "values", () => CapabilityInterval.Of([1, 3, 3, 3, 3], Specification, CapabilityMethod.Percentile));
        Refusal.Of(InvalidArgument, "lower", () => _ = new SpecificationLimits(double.NaN, 1));
        Refusal.Of(InvalidArgument, "upper", () => _ = new SpecificationLimits(0, double.PositiveInfinity));
        Refusal.Of(InvalidArgument, "target", () => _ = new SpecificationLimits(0, 1, double.NaN));
        Refusal.Of(InvalidArgument, "lower", () => _ = new SpecificationLimits(2, 1));
        Refusal.Of(InvalidArgument, "specification", () => _ = new SpecificationLimits(null, null, 3));
    }

    [Fact]
    public void Charts_of_measured_values_name_what_is_wrong()
    {
        Refusal.Of(InvalidArgument, "set", () => ControlChart.Individuals([1, 2], new IndividualsOptions { Constants = (ConstantSet)9 }));
        Refusal.Of(EmptyInput, "values", () => ControlChart.MovingRange([]));
        Refusal.Of(InvalidArgument, "values[0]", () => ControlChart.MovingRange([double.NaN]));
        Refusal.Of(InvalidArgument, "set", () => ControlChart.MovingRange([1], (ConstantSet)9));
        Refusal.Of(InvalidArgument, "subgroups", () => ControlChart.MeansByRange(null!));
        Refusal.Of(
            InvalidArgument,
            "subgroups[1]",
            () =>
                ControlChart.MeansByDeviation([
                    [1, 2],
                    null!,
                ])
        );
        Refusal.Of(InvalidArgument, "subgroups[0]", () => ControlChart.Deviations([new double[1001]]));
        Refusal.Of(
            InsufficientData,
            "subgroups[0]",
            () =>
                ControlChart.MeansByRange([
                    [1],
                    [2, 3],
                ])
        );
        Refusal.Of(
            InvalidArgument,
            "subgroups[1][0]",
            () =>
                ControlChart.MeansByRange([
                    [1],
                    [double.NaN, 3],
                ])
        );
        Refusal.Of(
            EmptyInput,
            "subgroups[1]",
            () =>
                ControlChart.MeansByRange([
                    [double.NaN],
                    [],
                ])
        );
        Refusal.Of(InvalidArgument, "size", () => ChartConstants.Of(0));
        Refusal.Of(InvalidArgument, "set", () => ChartConstants.Of(2, (ConstantSet)9));
        ChartConstants.Of(1000).Size.Should().Be(1000);
        var chart = ControlChart.Individuals([1, 2, 4]);
        Refusal.Of(InvalidArgument, "index", () => chart.LimitsAt(-1));
        Refusal.Of(InvalidArgument, "index", () => chart.LimitsAt(3));
        Refusal.Of(InvalidArgument, "rules", () => chart.Signals(null!));
        Refusal.Of(InvalidArgument, "value", () => chart.LimitsAt(0).IsBeyond(double.NaN));
    }

    [Fact]
    public void Charts_of_counts_name_what_is_wrong()
    {
        Refusal.Of(InvalidArgument, "counts[1]", () => ControlChart.C([1, double.NaN]));
        Refusal.Of(EmptyInput, "cases", () => ControlChart.G([]));
        Refusal.Of(InvalidArgument, "cases[0]", () => ControlChart.G([-1]));
        Refusal.Of(LengthMismatch, "counts", () => ControlChart.P([1, 2], [5]));
        Refusal.Of(InvalidArgument, "counts[1]", () => ControlChart.Np([1, 6], [5, 5]));
        Refusal.Of(InvalidArgument, "counts[0]", () => ControlChart.LaneyP([6, 1], [5, 5]));
        Refusal.Of(ZeroDenominator, "sizes[0]", () => ControlChart.P([1], [0]));
        Refusal.Of(Overflow, "values", () => ControlChart.C([1.7e308, 1.7e308]));
        Refusal.Of(InsufficientData, "counts", () => ControlChart.LaneyU([3], [1]));
        Refusal.Of(InsufficientData, "counts", () => ControlChart.LaneyU([3, 4, 5], [1, 1, 1], new LaneyOptions { Baseline = 1 }));
        Refusal.Of(InvalidArgument, "baseline", () => ControlChart.LaneyU([3, 4], [1, 1], new LaneyOptions { Baseline = 3 }));
        Refusal.Of(InvalidArgument, "excluded", () => ControlChart.LaneyU([3, 4], [1, 1], new LaneyOptions { Excluded = null! }));
        Refusal.Of(InvalidArgument, "excluded[0]", () => ControlChart.LaneyU([3, 4], [1, 1], new LaneyOptions { Excluded = [-1] }));
        Refusal.Of(ZeroDenominator, "counts", () => ControlChart.LaneyU([0, 0], [1, 1]));
        Refusal.Of(ZeroDenominator, "sigma[0]", () => ControlChart.P([0, 0], [5, 5]).Signals(Rules));
        Refusal.Of(ZeroDenominator, "sigma[1]", () => ControlChart.U([1, 1], [1, 1.7e308]).Signals(Rules));
        var counts = new CountsAccumulator(ControlChartKind.Rates);
        Refusal.Of(InvalidArgument, "count", () => counts.Add(double.NaN));
        Refusal.Of(InvalidArgument, "other", () => counts.Merge(null!));
        counts.Add(1.7e308, 1.7e308);
        Refusal.Of(Overflow, "points", () => counts.Add(1.7e308, 1));
        Refusal.Of(InvalidArgument, "size", () => counts.ToResult().At(double.NaN));
    }

    [Fact]
    public void Gathered_single_values_name_what_is_wrong()
    {
        var gathered = new IndividualsAccumulator();
        Refusal.Of(InvalidArgument, "value", () => gathered.Add(double.NaN));
        Refusal.Of(InvalidArgument, "state", () => _ = new IndividualsAccumulator(null!));
        Refusal.Of(InvalidArgument, "count", () => _ = new IndividualsState(-1, 0, 0, 0, 0, 0, 0));
        Refusal.Of(InvalidArgument, "sum", () => _ = new IndividualsState(1, double.NaN, 0, 0, 0, 0, 0));
        Refusal.Of(InvalidArgument, "sumRest", () => _ = new IndividualsState(1, 0, double.NaN, 0, 0, 0, 0));
        Refusal.Of(InvalidArgument, "ranges", () => _ = new IndividualsState(1, 0, 0, -1, 0, 0, 0));
        Refusal.Of(InvalidArgument, "rangesRest", () => _ = new IndividualsState(1, 0, 0, 0, double.NaN, 0, 0));
        Refusal.Of(InvalidArgument, "first", () => _ = new IndividualsState(1, 0, 0, 0, 0, double.NaN, 0));
        Refusal.Of(InvalidArgument, "last", () => _ = new IndividualsState(1, 0, 0, 0, 0, 0, double.NaN));
        gathered.Add(1.7e308);
        Refusal.Of(Overflow, "values", () => gathered.Add(1.7e308));
        gathered.Add(-1);
        Refusal.Of(Overflow, "values", () => gathered.Add(-1.7e308));
        (gathered.Count, gathered.State.First, gathered.State.Last).Should().Be((2, 1.7e308, -1));
    }

    [Fact]
    public void Weighted_averages_and_cumulative_sums_name_what_is_wrong()
    {
        Refusal.Of(EmptyInput, "values", () => CusumChart.Of([], 0, 1));
        Refusal.Of(InvalidArgument, "values[1]", () => CusumChart.Of([1, double.NaN], 0, 1));
        Refusal.Of(InvalidArgument, "center", () => _ = new CusumMonitor(double.NaN, 1));
        Refusal.Of(InvalidArgument, "sigma", () => _ = new CusumMonitor(0, 0));
        Refusal.Of(InvalidArgument, "reference", () => _ = new CusumMonitor(0, 1, -0.5));
        Refusal.Of(InvalidArgument, "decision", () => _ = new CusumMonitor(0, 1, 0.5, 0));
        Refusal.Of(InvalidArgument, "headStart", () => _ = new CusumMonitor(0, 1, 0.5, 5, -1));
        Refusal.Of(InvalidArgument, "value", () => new CusumMonitor(0, 1).Append(double.NaN));
        Refusal.Of(EmptyInput, "values", () => EwmaChart.Of([], 0, 1));
        Refusal.Of(InvalidArgument, "values[1]", () => EwmaChart.Of([1, double.NaN], 0, 1));
        Refusal.Of(InvalidArgument, "center", () => _ = new EwmaMonitor(double.NaN, 1));
        Refusal.Of(InvalidArgument, "sigma", () => _ = new EwmaMonitor(0, 0));
        Refusal.Of(InvalidArgument, "width", () => _ = new EwmaMonitor(0, 1, 0.2, 0));
        Refusal.Of(InvalidArgument, "value", () => new EwmaMonitor(0, 1).Append(double.NaN));
    }

    [Fact]
    public void Charts_of_several_variables_name_what_is_wrong()
    {
        double[][] rows =
        [
            [1],
            [2],
            [4],
        ];
        Refusal.Of(InvalidArgument, "rows", () => HotellingChart.Of(null!, 0.05));
        Refusal.Of(EmptyInput, "rows", () => HotellingChart.Of([], 0.05));
        Refusal.Of(InvalidArgument, "rows[0]", () => HotellingChart.Of([null!], 0.05));
        Refusal.Of(
            EmptyInput,
            "rows",
            () =>
                HotellingChart.Of(
                    [
                        [],
                    ],
                    0.05
                )
        );
        Refusal.Of(
            InvalidArgument,
            "rows[1]",
            () =>
                HotellingChart.Of(
                    [
                        [1],
                        null!,
                    ],
                    0.05
                )
        );
        Refusal.Of(
            LengthMismatch,
            "rows[2]",
            () =>
                HotellingChart.Of(
                    [
                        [1],
                        [double.NaN],
                        [1, 2],
                    ],
                    0.05
                )
        );
        Refusal.Of(
            InvalidArgument,
            "rows[1][0]",
            () =>
                HotellingChart.Of(
                    [
                        [1],
                        [double.NaN],
                        [2],
                    ],
                    0
                )
        );
        Refusal.Of(InvalidArgument, "alpha", () => HotellingChart.Of(rows, 0));
        Refusal.Of(InvalidArgument, "alpha", () => HotellingChart.Of(rows, 1));
        Refusal.Of(InvalidArgument, "covariance", () => HotellingChart.Of(rows, 0.05, (HotellingCovariance)9));
        Refusal.Of(
            InsufficientData,
            "rows",
            () =>
                HotellingChart.Of(
                    [
                        [1],
                        [2],
                    ],
                    0.05
                )
        );
        var chart = HotellingChart.Of(rows, 0.05);
        Refusal.Of(EmptyInput, "rows", () => chart.Judge([]));
        Refusal.Of(
            InvalidArgument,
            "rows[1][0]",
            () =>
                chart.Judge([
                    [1],
                    [double.NaN],
                ])
        );
    }

    [Fact]
    public void Phases_and_dots_name_what_is_wrong()
    {
        double?[] values = [3, 5, 4, 6];
        Refusal.Of(EmptyInput, "values", () => PhasedChart.Of([], []));
        Refusal.Of(InvalidArgument, "values[1]", () => PhasedChart.Of([3, double.NaN], []));
        Refusal.Of(EmptyInput, "phases", () => PhasedChart.Of(values, []));
        Refusal.Of(
            InvalidArgument,
            "excluded",
            () => PhasedChart.Of(values, [new ChartPhase(0)], new PhasedChartOptions { Excluded = null! })
        );
        Refusal.Of(
            InvalidArgument,
            "excluded[1]",
            () => PhasedChart.Of(values, [new ChartPhase(0)], new PhasedChartOptions { Excluded = [3, 4] })
        );
        Refusal.Of(InsufficientData, "phases[0]", () => PhasedChart.Of([3, null, 5], [new ChartPhase(0)]));
        Refusal.Of(InsufficientData, "phases[0]", () => PhasedChart.Of([3, null], [new ChartPhase(0)]));
        var chart = PhasedChart.Of(values, [new ChartPhase(0)]);
        Refusal.Of(InvalidArgument, "index", () => chart.LimitsAt(-1));
        Refusal.Of(InvalidArgument, "index", () => chart.LimitsAt(4));
        new ChartPhase(0, 1).Baseline.Should().Be(1);
        new ChartPhase(2, limitsFrom: 0).LimitsFrom.Should().Be(0);

        Refusal.Of(EmptyInput, "values", () => PlotTheDots.Of([], DesiredChange.Increase));
        Refusal.Of(InvalidArgument, "values[0]", () => PlotTheDots.Of([double.NaN], DesiredChange.Increase));
        Refusal.Of(InvalidArgument, "improvement", () => PlotTheDots.Of([1, 2], (DesiredChange)9));
        Refusal.Of(InvalidArgument, "rebaseAt", () => PlotTheDots.Of([1, 2], DesiredChange.Increase, new() { RebaseAt = null! }));
        Refusal.Of(InvalidArgument, "rebaseAt[0]", () => PlotTheDots.Of([1, 2, 3], DesiredChange.Increase, new() { RebaseAt = [0] }));
        Refusal.Of(NotOrdered, "rebaseAt[1]", () => PlotTheDots.Of([1, 2, 3, 4], DesiredChange.Increase, new() { RebaseAt = [3, 2] }));
        Refusal.Of(InsufficientData, "rebaseAt[0]", () => PlotTheDots.Of([1, 2, 3], DesiredChange.Increase, new() { FixAfter = 1 }));
        Refusal.Of(InsufficientData, "rebaseAt[0]", () => PlotTheDots.Of([1, 2, 3], DesiredChange.Increase, new() { RebaseAt = [1] }));

        Refusal.Of(EmptyInput, "values", () => TargetAssurance.Of([], [1], DesiredChange.Increase));
        Refusal.Of(InvalidArgument, "values[1]", () => TargetAssurance.Of([1, double.NaN], [1, 1], DesiredChange.Increase));
        Refusal.Of(InvalidArgument, "targets[1]", () => TargetAssurance.Of([1, 2], [1, double.NaN], DesiredChange.Increase));
        Refusal.Of(InvalidArgument, "improvement", () => TargetAssurance.Of([1, 2], [1, 1], (DesiredChange)9));
        Refusal.Of(InvalidArgument, "recent", () => TargetAssurance.Of([1, 2], [1, 1], DesiredChange.Increase, recent: 0));
        Refusal.Of(InvalidArgument, "rebaseAt[0]", () => TargetAssurance.Of([1, 2], [1, 1], DesiredChange.Increase, [2]));
        Refusal.Of(EmptyInput, "values", () => RunChart.Of([]));
        Refusal.Of(InvalidArgument, "values[1]", () => RunChart.Of([1, double.NaN]));
        Refusal.Of(InvalidArgument, "center", () => RunChart.Of([1, 2], double.NaN));
    }

    [Fact]
    public void Rare_events_name_what_is_wrong()
    {
        Refusal.Of(EmptyInput, "cases", () => RareEventChart.Cases([]));
        Refusal.Of(EmptyInput, "times", () => RareEventChart.Times([]));
        Refusal.Of(InvalidArgument, "cases[1]", () => RareEventChart.Cases([1, -1]));
        Refusal.Of(InvalidArgument, "times[0]", () => RareEventChart.Times([double.NaN]));
        Refusal.Of(InvalidArgument, "method", () => RareEventChart.Cases([1], (RareEventMethod)9));
        Refusal.Of(InvalidArgument, "alpha", () => RareEventChart.Cases([1], options: new() { Alpha = 0 }));
        Refusal.Of(InvalidArgument, "baseline", () => RareEventChart.Times([1, 2], options: new() { Baseline = 3 }));
        Refusal.Of(InsufficientData, "baseline", () => RareEventChart.Times([1, 2], options: new() { Baseline = 1 }));
        Refusal.Of(InsufficientData, "baseline", () => RareEventChart.Cases([1, 2], options: new() { Baseline = 0 }));
        Refusal.Of(InsufficientData, "cases", () => RareEventChart.Cases([1]));
        Refusal.Of(ZeroDenominator, "cases", () => RareEventChart.Cases([0, 0, 5], options: new() { Baseline = 2 }));
    }

    [Fact]
    public void Rules_name_what_is_wrong()
    {
        Refusal.Of(InvalidArgument, "window", () => ChartRule.Beyond("a", 2, 65, 1));
        Refusal.Of(InvalidArgument, "count", () => ChartRule.Beyond("a", 65, 65, 1));
        Refusal.Of(InvalidArgument, "distance", () => ChartRule.Beyond("a", 2, 3, -0.5));
        Refusal.Of(InvalidArgument, "distance", () => ChartRule.Hugging("a", 15, -1));
        Refusal.Of(InvalidArgument, "distance", () => ChartRule.Mixture("a", 8, -1));
        Refusal.Of(InvalidArgument, "length", () => ChartRule.Hugging("a", 1, 1));
        Refusal.Of(InvalidArgument, "length", () => ChartRule.Mixture("a", 1, 1));
        Refusal.Of(InvalidArgument, "length", () => ChartRule.Shift("a", 1));
        ChartRule.Alternation("a", 3).Window.Should().Be(3);
        ChartRule.Trend("a", 64).Window.Should().Be(ChartRule.LongestWindow);
        ChartRule.Mixture("a", 2, 0).Count.Should().Be(2);
        Refusal.Of(InvalidArgument, "rules[1]", () => ChartRuleSet.Of(ChartRule.Shift("a", 7), null!));
        Refusal.Of(EmptyInput, "ids", () => ChartRuleSet.Named());
        Refusal.Of(InvalidArgument, "ids[0]", () => ChartRuleSet.Named([null!]));
        Refusal.Of(EmptyInput, "values", () => RuleSignals.Of([], 0, 1, Rules));
        Refusal.Of(InvalidArgument, "values[0]", () => RuleSignals.Of([double.NaN], 0, 1, Rules));
        Refusal.Of(InvalidArgument, "rules", () => RuleSignals.Of([1], 0, 1, null!));
        Refusal.Of(EmptyInput, "values", () => RuleSignals.Of([], [0], [1], Rules));
        Refusal.Of(InvalidArgument, "values[0]", () => RuleSignals.Of([double.NaN], [0], [1], Rules));
        Refusal.Of(InvalidArgument, "centers[0]", () => RuleSignals.Of([1], [double.NaN], [1], Rules));
        Refusal.Of(InvalidArgument, "rules", () => RuleSignals.Of([1], [0], [1], null!));
        Refusal.Of(InvalidArgument, "ruleId", () => RuleSignals.Of([1], 0, 1, Rules).LastPoints(" "));
        Refusal.Of(InvalidArgument, "center", () => _ = new ChartMonitor(double.NaN, 1, Rules));
        Refusal.Of(InvalidArgument, "sigma", () => _ = new ChartMonitor(0, 0, Rules));
        Refusal.Of(InvalidArgument, "rules", () => _ = new ChartMonitor(0, 1, null!));
        Refusal.Of(InvalidArgument, "value", () => new ChartMonitor(0, 1, Rules).Append(double.NaN));
    }
}
