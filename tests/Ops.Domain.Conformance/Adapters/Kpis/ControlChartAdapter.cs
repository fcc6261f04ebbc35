using System.Text.Json.Nodes;
using Ops.Domain.Conformance.Adapters;
using Ops.Domain.Series;

namespace Ops.Domain.Conformance;

/// <summary>Shewhart charts, their constants, rules and phases.</summary>
internal sealed class ControlChartAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("kpis.spc.constants", Constants);
        operations.Add("kpis.spc.limits", Limits);
        operations.Add("kpis.spc.laney", Laney);
        operations.Add("kpis.spc.rules", Rules);
        operations.Add("kpis.spc.phases", Phases);
        operations.Add("kpis.spc.rare", Rare);
    }

    private static JsonNode Constants(Input input)
    {
        var constants = ChartConstants.Of(input["n"].Int);
        return new JsonObject
        {
            ["d2"] = constants.MeanRange,
            ["d3"] = constants.RangeDeviation,
            ["c4"] = constants.MeanDeviation,
            ["A2"] = constants.A2,
            ["A3"] = constants.A3,
            ["B3"] = constants.B3,
            ["B4"] = constants.B4,
            ["D3"] = constants.D3,
            ["D4"] = constants.D4,
            ["E2"] = constants.E2,
        };
    }

    private static JsonNode Limits(Input input) =>
        Json(
            input["chart"].Text switch
            {
                "i" => ControlChart.Individuals(input["values"].Doubles, Options(input)),
                "mr" => ControlChart.MovingRange(input["values"].Doubles),
                "xbar-r" => ControlChart.MeansByRange(Rows(input["subgroups"])),
                "xbar-s" => ControlChart.MeansByDeviation(Rows(input["subgroups"])),
                "r" => ControlChart.Ranges(Rows(input["subgroups"])),
                "s" => ControlChart.Deviations(Rows(input["subgroups"])),
                "p" => ControlChart.P(input["counts"].Doubles, input["sizes"].Doubles),
                "np" => ControlChart.Np(input["counts"].Doubles, input["sizes"].Doubles),
                "c" => ControlChart.C(input["counts"].Doubles),
                "u" => ControlChart.U(input["counts"].Doubles, input["sizes"].Doubles),
                "p-prime" => ControlChart.LaneyP(input["counts"].Doubles, input["sizes"].Doubles),
                "u-prime" => ControlChart.LaneyU(input["counts"].Doubles, input["sizes"].Doubles),
                "g" => ControlChart.G(input["counts"].Doubles),
                _ => throw input["chart"].Bad("a chart"),
            }
        );

    private static IndividualsOptions Options(Input input) =>
        new()
        {
            Baseline = input["baseline"].IntOrNull,
            ScreenMovingRanges = input.Has("screenMovingRanges") && input["screenMovingRanges"].Bool,
        };

    private static JsonNode Laney(Input input)
    {
        var options = new LaneyOptions
        {
            Baseline = input["baseline"].IntOrNull,
            Excluded = input.Has("excluded") ? input["excluded"].Ints : [],
        };
        var chart = input["kind"].ChoiceOrFirst(("p", true), ("u", false))
            ? ControlChart.LaneyP(input["counts"].Doubles, input["sizes"].Doubles, options)
            : ControlChart.LaneyU(input["counts"].Doubles, input["sizes"].Doubles, options);
        var json = Json(chart);
        json["center"] = chart.LimitsAt(0).Center;
        json["z"] = Output.List(chart.Standardised);
        json["signals"] = Output.List(chart.Beyond());
        return json;
    }

    private static JsonNode Rules(Input input)
    {
        _ = input["values"].NotEmpty();
        double[] values = input["values"].Doubles;
        var rules = ChartRuleSet.Named(input["rules"].Texts);
        var signals =
            input["center"].IsList || input["sigma"].IsList
                ? RuleSignals.Of(values, PerPoint(input["center"], values.Length), PerPoint(input["sigma"], values.Length), rules)
                : RuleSignals.Of(values, input["center"].Double, input["sigma"].Double, rules);
        var json = new JsonObject();
        foreach (var rule in rules.Rules)
            json[rule.Id] = Output.List(signals.LastPoints(rule.Id));
        return new JsonObject { ["signals"] = json };
    }

    private static double[] PerPoint(Input input, int count) => input.IsList ? input.Doubles : [.. Enumerable.Repeat(input.Double, count)];

    private static JsonNode Phases(Input input)
    {
        var usual = new PhasedChartOptions();
        var options = new PhasedChartOptions
        {
            Excluded = input.Has("excluded") ? input["excluded"].Ints : [],
            ScreenMovingRanges = input.Has("screenMovingRanges") && input["screenMovingRanges"].Bool,
            RunLength = input["runLength"].IntOrNull ?? usual.RunLength,
        };
        double?[] values = input["values"].DoublesOrNull;
        ChartPhase[] phases =
        [
            .. input["phases"]
                .Items.Select(phase => new ChartPhase(phase["start"].Int, phase["baseline"].IntOrNull, phase["limitsFrom"].IntOrNull)),
        ];
        var chart = PhasedChart.Of(values, phases, options);
        var json = PerPoint(chart.Count, chart.LimitsAt);
        json["phases"] = Output.List(
            chart.Phases,
            phase => new JsonObject
            {
                ["center"] = phase.Limits.Center,
                ["sigma"] = phase.Limits.Sigma,
                ["lower"] = phase.Limits.Lower,
                ["upper"] = phase.Limits.Upper,
                ["pointsUsed"] = phase.PointsUsed,
                ["movingRangesUsed"] = phase.MovingRangesUsed,
            }
        );
        json["beyond"] = Output.List(chart.Beyond);
        json["runs"] = Output.List(chart.Runs);
        return json;
    }

    private static JsonNode Rare(Input input)
    {
        var usual = new RareEventOptions();
        var options = new RareEventOptions { Baseline = input["baseline"].IntOrNull, Alpha = input["alpha"].DoubleOrNull ?? usual.Alpha };
        var method = input["method"]
            .Choice(
                ("normal", RareEventMethod.Normal),
                ("probability", RareEventMethod.Probability),
                ("transform", RareEventMethod.Transform)
            );
        double[] values = input["values"].Doubles;
        var chart = input["chart"].Choice(("g", true), ("t", false))
            ? RareEventChart.Cases(values, method, options)
            : RareEventChart.Times(values, method, options);
        return new JsonObject
        {
            ["mean"] = chart.Mean,
            ["center"] = chart.Center,
            ["lower"] = chart.Lower,
            ["upper"] = chart.Upper,
            ["above"] = Output.List(chart.Above),
            ["below"] = Output.List(chart.Below),
        };
    }

    private static double[][] Rows(Input input) => [.. input.Items.Select(row => row.Doubles)];

    private static JsonObject Json(ControlChart chart)
    {
        var json = PerPoint(chart.Count, chart.LimitsAt);
        json["points"] = Output.List(chart.Points.ToArray());
        json["sigma"] = Output.Number(chart.ProcessSigma);
        json["sigmaZ"] = Output.Number(chart.SigmaZ);
        return json;
    }

    private static JsonObject PerPoint(int count, Func<int, ControlLimits> limits)
    {
        ControlLimits[] all = [.. Enumerable.Range(0, count).Select(limits)];
        return new JsonObject
        {
            ["center"] = Output.List(all.Select(point => point.Center)),
            ["lower"] = Output.List(all.Select(point => point.Lower)),
            ["upper"] = Output.List(all.Select(point => point.Upper)),
        };
    }
}
