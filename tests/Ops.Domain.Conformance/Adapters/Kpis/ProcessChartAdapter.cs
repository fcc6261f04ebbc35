using System.Text.Json.Nodes;
using Ops.Domain.Series;

namespace Ops.Domain.Conformance;

/// <summary>EWMA, CUSUM, run lengths, Hotelling, Making Data Count, run charts and capability.</summary>
internal sealed class ProcessChartAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("kpis.spc.ewma", Ewma);
        operations.Add("kpis.spc.cusum", Cusum);
        operations.Add("kpis.spc.arl", RunLength);
        operations.Add("kpis.spc.hotelling", Hotelling);
        operations.Add("kpis.spc.plotTheDots", Dots);
        operations.Add("kpis.spc.assurance", Assurance);
        operations.Add("kpis.spc.runChart", Runs);
        operations.Add("kpis.spc.capability", Capable);
        operations.Add("kpis.spc.capabilityInterval", CapableInterval);
    }

    private static JsonNode Ewma(Input input)
    {
        var chart = EwmaChart.Of(
            input["values"].Doubles,
            input["center"].Double,
            input["sigma"].Double,
            input["lambda"].Double,
            input["width"].Double
        );
        return new JsonObject
        {
            ["ewma"] = Output.List(chart.Averages),
            ["lower"] = Output.List(chart.Limits.Select(limits => limits.Lower)),
            ["upper"] = Output.List(chart.Limits.Select(limits => limits.Upper)),
            ["signals"] = Output.List(chart.Signals),
        };
    }

    private static JsonNode Cusum(Input input)
    {
        var chart = CusumChart.Of(
            input["values"].Doubles,
            input["center"].Double,
            input["sigma"].Double,
            input["k"].Double,
            input["h"].Double,
            input["headStart"].DoubleOrNull ?? 0
        );
        return new JsonObject
        {
            ["high"] = Output.List(chart.High),
            ["low"] = Output.List(chart.Low),
            ["highSignals"] = Output.List(chart.HighSignals),
            ["lowSignals"] = Output.List(chart.LowSignals),
        };
    }

    private static JsonNode RunLength(Input input)
    {
        var sides = input.Has("sides") ? input["sides"].Choice(("two", ChartSides.Both), ("one", ChartSides.Upper)) : ChartSides.Both;
        var length = input["chart"].Text switch
        {
            "cusum" => AverageRunLength.Cusum(
                input["k"].Double,
                input["h"].Double,
                input["shift"].Double,
                sides,
                input["headStart"].DoubleOrNull
            ),
            "ewma" when sides == ChartSides.Both => AverageRunLength.Ewma(
                input["lambda"].Double,
                input["width"].Double,
                input["shift"].Double
            ),
            "ewma" => throw input["sides"].Bad("two sides"),
            "xbar" => AverageRunLength.Shewhart(input["width"].Double, input["shift"].Double, sides),
            _ => throw input["chart"].Bad("a chart"),
        };
        return new JsonObject { ["arl"] = length.Value };
    }

    private static JsonNode Hotelling(Input input)
    {
        var covariance = input.Has("covariance")
            ? input["covariance"]
                .Choice(("sample", HotellingCovariance.Sample), ("successive-differences", HotellingCovariance.SuccessiveDifferences))
            : HotellingCovariance.Sample;
        var chart = HotellingChart.Of(Rows(input["values"]), input["alpha"].Double, covariance);
        double[][] rows = input.Has("newValues") ? Rows(input["newValues"]) : [];
        var judged = rows.Length > 0 ? chart.Judge(rows) : null;
        return new JsonObject
        {
            ["mean"] = Output.List(chart.Mean),
            ["covariance"] = Output.List(chart.Covariance, row => Output.List(row)),
            ["t2"] = Output.List(chart.Statistics),
            ["upper"] = chart.Upper,
            ["signals"] = Output.List(chart.Signals),
            ["newT2"] = Output.List(judged?.Statistics ?? []),
            ["newUpper"] = chart.NewUpper,
            ["newSignals"] = Output.List(judged?.Signals ?? []),
            ["newContributions"] = Output.List(judged?.Contributions ?? [], row => Output.List(row)),
        };
    }

    private static double[][] Rows(Input input) => [.. input.Items.Select(row => row.Doubles)];

    private static JsonNode Dots(Input input)
    {
        var usual = new PlotTheDotsOptions();
        var options = new PlotTheDotsOptions
        {
            Target = input["target"].DoubleOrNull,
            RebaseAt = input.Has("rebaseAt") ? input["rebaseAt"].Ints : [],
            FixAfter = input["fixAfter"].IntOrNull,
            ScreenOutliers = input.Has("screenOutliers") ? input["screenOutliers"].Bool : usual.ScreenOutliers,
        };
        var improvement = input["improvement"]
            .ChoiceOrFirst(("increase", DesiredChange.Increase), ("decrease", DesiredChange.Decrease), ("neutral", DesiredChange.Neutral));
        var chart = PlotTheDots.Of(input["values"].Doubles, improvement, options);
        return new JsonObject
        {
            ["mean"] = Output.List(chart.Limits.Select(limits => limits.Center)),
            ["lowerLimit"] = Output.List(chart.Limits.Select(limits => limits.Lower)),
            ["upperLimit"] = Output.List(chart.Limits.Select(limits => limits.Upper)),
            ["cause"] = Output.List(chart.Causes.Select(cause => (string?)Kebab($"{cause}"))),
            ["pointType"] = Output.List(chart.Points.Select(point => (string?)PointType(point))),
            ["variationIcon"] = Kebab($"{chart.Variation}"),
            ["assuranceIcon"] = Kebab($"{chart.Assurance}"),
        };
    }

    private static string PointType(VariationIcon icon) =>
        icon switch
        {
            VariationIcon.ImprovementHigh or VariationIcon.ImprovementLow => "improvement",
            VariationIcon.ConcernHigh or VariationIcon.ConcernLow => "concern",
            _ => Kebab($"{icon}"),
        };

    /// <summary>HitOrMiss as hit-or-miss.</summary>
    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static JsonNode Assurance(Input input)
    {
        var improvement = input["improvement"].ChoiceOrFirst(("increase", DesiredChange.Increase), ("decrease", DesiredChange.Decrease));
        var found = TargetAssurance.Of(
            input["values"].Doubles,
            input["targets"].DoublesOrNull,
            improvement,
            input.Has("rebaseAt") ? input["rebaseAt"].Ints : null,
            input["recent"].IntOrNull ?? 12
        );
        return new JsonObject
        {
            ["mean"] = found.Limits.Center,
            ["lower"] = found.Limits.Lower,
            ["upper"] = found.Limits.Upper,
            ["target"] = Output.Number(found.Target),
            ["icon"] = Kebab($"{found.Icon}"),
            ["expectedShare"] = Output.Number(found.ExpectedShare),
            ["attained"] = Output.List(found.Attained, met => met is { } value ? JsonValue.Create(value) : null),
            ["recentShare"] = Output.Number(found.RecentShare),
            ["streak"] = found.Streak,
        };
    }

    private static JsonNode Runs(Input input)
    {
        var chart = RunChart.Of(input["values"].Doubles, input["center"].DoubleOrNull);
        return new JsonObject
        {
            ["center"] = chart.Center,
            ["usefulObservations"] = chart.UsefulObservations,
            ["longestRun"] = chart.LongestRun,
            ["longestRunMax"] = chart.LongestRunMaximum,
            ["crossings"] = chart.Crossings,
            ["crossingsMin"] = chart.CrossingsMinimum,
            ["signal"] = chart.HasSignal,
        };
    }

    private static JsonNode Capable(Input input)
    {
        double[] values = input["values"].Doubles;
        RequireValues(values);
        var found = Capability.Of(values, Specification(input));
        return new JsonObject
        {
            ["mean"] = found.Mean,
            ["sigmaWithin"] = found.SigmaWithin,
            ["sigmaOverall"] = found.SigmaOverall,
            ["cp"] = Output.Number(found.Cp),
            ["cpk"] = found.Cpk,
            ["pp"] = Output.Number(found.Pp),
            ["ppk"] = found.Ppk,
            ["cpm"] = Output.Number(found.Cpm),
        };
    }

    private static JsonNode CapableInterval(Input input)
    {
        double[] values = input["values"].Doubles;
        RequireValues(values);
        var method = input["method"]
            .ChoiceOrFirst(
                ("overall", CapabilityMethod.Overall),
                ("within", CapabilityMethod.Within),
                ("percentile", CapabilityMethod.Percentile)
            );
        var found = CapabilityInterval.Of(values, Specification(input), method, input["confidence"].DoubleOrNull ?? 0.95);
        return new JsonObject
        {
            ["center"] = found.Center,
            ["sigma"] = Output.Number(found.Sigma),
            ["lowerPercentile"] = Output.Number(found.LowerPercentile),
            ["upperPercentile"] = Output.Number(found.UpperPercentile),
            ["cp"] = Output.Number(found.Cp),
            ["cpl"] = Output.Number(found.Cpl),
            ["cpu"] = Output.Number(found.Cpu),
            ["cpk"] = found.Cpk,
            ["cpLower"] = Output.Number(found.CpLower),
            ["cpUpper"] = Output.Number(found.CpUpper),
            ["cpkLower"] = Output.Number(found.CpkLower),
            ["cpkUpper"] = Output.Number(found.CpkUpper),
            ["expectedPpm"] = Output.Number(found.ExpectedPpm),
        };
    }

    /// <summary>The limits are made before the values are seen: an empty list is named first all the same.</summary>
    private static void RequireValues(double[] values)
    {
        if (values.Length == 0)
            throw new OpsException(new Fault(FaultCode.EmptyInput, "values", "there is no value", "give at least two"));
    }

    private static SpecificationLimits Specification(Input input) =>
        new(input["lowerSpec"].DoubleOrNull, input["upperSpec"].DoubleOrNull, input["target"].DoubleOrNull);
}
