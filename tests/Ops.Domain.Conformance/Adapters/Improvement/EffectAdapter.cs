using System.Text.Json.Nodes;
using Ops.Domain.Improvement;

namespace Ops.Domain.Conformance.Adapters.Improvement;

/// <summary>improvement.effect.*</summary>
internal sealed class EffectAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("improvement.effect.evaluate", Evaluate);
        operations.Add("improvement.effect.interrupted", Interrupted);
        operations.Add("improvement.effect.differenceInDifferences", Differences);
        operations.Add("improvement.effect.nonInferiority", Compare);
        operations.Add("improvement.effect.sampleSize", Size);
    }

    private static JsonObject Evaluate(Input input)
    {
        input["before"].NotEmpty();
        input["after"].NotEmpty();
        var design = input["design"].IsNull
            ? EffectDesign.Independent
            : input["design"].Known(("independent", EffectDesign.Independent), ("paired", EffectDesign.Paired));
        var effect = EffectEvaluation.Of(input["before"].Numbers, input["after"].Numbers, design, input["level"].NumberOr(0.95));
        return new JsonObject
        {
            ["difference"] = effect.Difference,
            ["relativeChange"] = Output.Number(effect.RelativeChange),
            ["t"] = Output.Number(effect.Test.Statistic),
            ["degreesOfFreedom"] = Output.Number(effect.Test.DegreesOfFreedom),
            ["pValue"] = effect.Test.PValue,
            ["lower"] = effect.Lower,
            ["upper"] = effect.Upper,
            ["effectSize"] = effect.EffectSize,
        };
    }

    private static JsonObject Interrupted(Input input)
    {
        var defaults = new InterruptedOptions();
        var series = InterruptedSeries.Of(
            input["values"].Numbers,
            input["interventionAt"].SmallWhole(),
            new InterruptedOptions
            {
                Lags = input["lags"].IntOr(defaults.Lags),
                Confidence = input["level"].NumberOr(defaults.Confidence),
                SmallSample = input["smallSample"].BoolOr(false),
            }
        );
        return new JsonObject
        {
            ["intercept"] = Term(series.Intercept),
            ["slope"] = Term(series.Slope),
            ["levelChange"] = Term(series.LevelChange),
            ["slopeChange"] = Term(series.SlopeChange),
            ["counterfactualAtEnd"] = series.CounterfactualAtEnd,
            ["effectAtEnd"] = series.EffectAtEnd,
            ["effectAtEndStandardError"] = series.EffectAtEndStandardError,
            ["relativeEffectAtEnd"] = Output.Number(series.RelativeEffectAtEnd),
            ["durbinWatson"] = Output.Number(series.DurbinWatson),
            ["degreesOfFreedom"] = series.DegreesOfFreedom,
        };
    }

    private static JsonObject Term(EffectTerm term) =>
        new()
        {
            ["estimate"] = term.Estimate,
            ["standardError"] = term.StandardError,
            ["t"] = Output.Number(term.Statistic),
            ["pValue"] = Output.Number(term.PValue),
            ["lower"] = term.Lower,
            ["upper"] = term.Upper,
        };

    private static JsonObject Differences(Input input)
    {
        double[][] cells =
        [
            .. new[] { "controlBefore", "controlAfter", "treatedBefore", "treatedAfter" }.Select(cell =>
            {
                input[cell].NotEmpty();
                return input[cell].Numbers;
            }),
        ];
        double level = input["level"].NumberOr(0.95);
        bool isPanel = !input["design"].IsNull && input["design"].Known(("independent", false), ("panel", true));
        var result = isPanel
            ? DifferenceInDifferences.Panel(cells[0], cells[1], cells[2], cells[3], level)
            : DifferenceInDifferences.Independent(cells[0], cells[1], cells[2], cells[3], level);
        return new JsonObject
        {
            ["controlChange"] = result.ControlChange,
            ["treatedChange"] = result.TreatedChange,
            ["estimate"] = result.Estimate,
            ["counterfactual"] = result.Counterfactual,
            ["standardError"] = result.StandardError,
            ["degreesOfFreedom"] = result.DegreesOfFreedom,
            ["t"] = result.Statistic,
            ["pValue"] = result.PValue,
            ["lower"] = result.Lower,
            ["upper"] = result.Upper,
        };
    }

    private static JsonObject Compare(Input input)
    {
        var result = NonInferiority.Of(
            input["reference"].Numbers,
            input["candidate"].Numbers,
            input["margin"].Number,
            input["alpha"].NumberOr(0.05),
            input["higherIsBetter"].BoolOr(true) ? Direction.HigherIsBetter : Direction.LowerIsBetter
        );
        return new JsonObject
        {
            ["difference"] = result.Difference,
            ["standardError"] = result.StandardError,
            ["degreesOfFreedom"] = result.DegreesOfFreedom,
            ["lower"] = result.Lower,
            ["upper"] = result.Upper,
            ["t"] = result.Statistic,
            ["pValue"] = result.PValue,
            ["nonInferior"] = result.IsNonInferior,
            ["superior"] = result.IsSuperior,
            ["equivalence"] = new JsonObject
            {
                ["pLower"] = result.PValue,
                ["pUpper"] = result.UpperPValue,
                ["pValue"] = result.EquivalencePValue,
                ["equivalent"] = result.IsEquivalent,
            },
            ["conclusion"] = PeopleInput.Kebab(result.Conclusion),
        };
    }

    private static JsonObject Size(Input input)
    {
        var options = new StudyOptions
        {
            Alpha = input["alpha"].NumberOr(0.05),
            IsTwoSided = input["sides"].IsNull || Sides(input["sides"]),
        };
        bool isMeans = input["kind"].Known(("means", true), ("proportions", false));
        var study = isMeans
            ? StudySize.OfMeans(
                input["standardDeviation"].Number,
                input["difference"].NumberOrNull,
                input["power"].NumberOrNull,
                input["nPerGroup"].NumberOrNull,
                options
            )
            : StudySize.OfProportions(
                input["p1"].Number,
                input["p2"].NumberOrNull,
                input["power"].NumberOrNull,
                input["nPerGroup"].NumberOrNull,
                options
            );
        return new JsonObject
        {
            ["nExact"] = Output.Number(study.ExactPerGroup),
            ["nPerGroup"] = PeopleInput.Whole(study.PerGroup),
            ["total"] = PeopleInput.Whole(study.Total),
            ["powerAtN"] = study.Power,
            ["power"] = study.Power,
            ["normalApproximation"] = Output.Number(study.NormalApproximation),
            ["effectSize"] = Output.Number(study.EffectSize),
            ["minimumDetectableDifference"] = study.Difference,
            ["detectableP2"] = Output.Number(study.SecondShare),
        };
    }

    private static bool Sides(Input input) =>
        input.Whole() switch
        {
            1 => false,
            2 => true,
            _ => throw input.Bad("1 or 2"),
        };
}
