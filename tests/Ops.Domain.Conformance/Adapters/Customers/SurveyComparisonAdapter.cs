using System.Text.Json.Nodes;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Conformance.Adapters.Customers;

/// <summary>Surveys compared: segments, strata, weights, silence, coders.</summary>
internal sealed class SurveyComparisonAdapter : IAdapter
{
    private static readonly (string, SurveyFigure)[] Figures = [("share", SurveyFigure.Share), ("mean", SurveyFigure.Mean)];

    public void Register(Operations operations)
    {
        operations.Add("customers.survey.compareSegments", Segments);
        operations.Add("customers.survey.adjusted", Adjusted);
        operations.Add("customers.survey.weighted", Weighted);
        operations.Add("customers.survey.nonresponse", Silence);
        operations.Add("customers.survey.agreement", Agreement);
    }

    private static JsonObject Segments(Input input)
    {
        SurveySegment[] segments =
        [
            .. input["segments"]
                .NotEmpty()
                .Select(segment => new SurveySegment(segment["id"].Text, new Proportion(segment["successes"].Long, segment["total"].Long))),
        ];
        var result = SegmentComparison.Of(segments, input["alpha"].Double);
        return new JsonObject
        {
            ["share"] = result.Share,
            ["chiSquare"] = Output.Number(result.Homogeneity.Statistic),
            ["degreesOfFreedom"] = Output.Number(result.Homogeneity.DegreesOfFreedom),
            ["pValue"] = result.Homogeneity.PValue,
            ["segments"] = Output.List(result.Segments, Segment),
        };
    }

    private static JsonObject Segment(SegmentFigure segment) =>
        new()
        {
            ["id"] = segment.Id,
            ["share"] = segment.Share,
            ["restShare"] = segment.RestShare,
            ["difference"] = segment.Difference,
            ["z"] = Output.Number(segment.AgainstRest.Z),
            ["pValue"] = segment.PValue,
            ["bonferroni"] = segment.Bonferroni,
            ["holm"] = segment.Holm,
            ["benjaminiHochberg"] = segment.BenjaminiHochberg,
            ["significantHolm"] = segment.IsSignificantHolm,
            ["significantBenjaminiHochberg"] = segment.IsSignificantBenjaminiHochberg,
        };

    private static JsonObject Adjusted(Input input)
    {
        Stratum[] strata =
        [
            .. input["strata"]
                .NotEmpty()
                .Select(stratum => new Stratum(
                    stratum["stratum"].Text,
                    Side(stratum["before"]),
                    Side(stratum["after"]),
                    stratum["weight"].DoubleOrNull
                )),
        ];
        var standard = input["standard"]
            .Member(
                ("before", StandardPopulation.Before),
                ("after", StandardPopulation.After),
                ("pooled", StandardPopulation.Pooled),
                ("given", StandardPopulation.Given)
            );
        var result = StandardisedChange.Of(strata, input["kind"].Member<SurveyFigure>(Figures), standard);
        return new JsonObject
        {
            ["crudeBefore"] = result.CrudeBefore,
            ["crudeAfter"] = result.CrudeAfter,
            ["crudeChange"] = result.CrudeChange,
            ["adjustedBefore"] = result.AdjustedBefore,
            ["adjustedAfter"] = result.AdjustedAfter,
            ["adjustedChange"] = result.AdjustedChange,
            ["rateEffect"] = result.RateEffect,
            ["mixEffect"] = result.MixEffect,
            ["reversal"] = result.IsReversal,
            ["adjustedOpposite"] = result.IsAdjustedOpposite,
            ["standardErrorBefore"] = Output.Number(result.StandardErrorBefore),
            ["standardErrorAfter"] = Output.Number(result.StandardErrorAfter),
            ["standardErrorChange"] = Output.Number(result.StandardErrorChange),
            ["strata"] = Output.List(result.Strata, Stratum),
        };
    }

    private static StratumSide Side(Input side) => new(side["sum"].Double, side["total"].Double);

    private static JsonObject Stratum(StratumChange stratum) =>
        new()
        {
            ["stratum"] = stratum.Id,
            ["before"] = stratum.Before,
            ["after"] = stratum.After,
            ["change"] = stratum.Change,
            ["weight"] = stratum.Weight,
            ["rateEffect"] = stratum.RateEffect,
            ["mixEffect"] = stratum.MixEffect,
        };

    private static JsonObject Weighted(Input input)
    {
        var result = WeightedEstimate.Of(
            input["values"].Doubles,
            input["weights"].Doubles,
            input["kind"].Member<SurveyFigure>(Figures),
            input["confidence"].Double
        );
        return new JsonObject
        {
            ["respondents"] = result.Respondents,
            ["estimate"] = result.Estimate,
            ["standardError"] = result.StandardError,
            ["lower"] = result.Lower,
            ["upper"] = result.Upper,
            ["effectiveSampleSize"] = result.EffectiveSampleSize,
            ["designEffect"] = result.DesignEffect,
            ["wilsonLower"] = Output.Number(result.WilsonLower),
            ["wilsonUpper"] = Output.Number(result.WilsonUpper),
        };
    }

    private static JsonObject Silence(Input input)
    {
        var result = NonResponseBounds.Of(
            input["invited"].Long,
            input["responded"].Long,
            input["sum"].Double,
            input["minimum"].Double,
            input["maximum"].Double,
            input["threshold"].DoubleOrNull
        );
        return new JsonObject
        {
            ["responseRate"] = result.ResponseRate,
            ["observed"] = Output.Number(result.Observed),
            ["worst"] = result.Worst,
            ["best"] = result.Best,
            ["width"] = result.Width,
            ["verdict"] = result.Verdict is { } verdict ? $"{verdict}".ToLowerInvariant() : null,
            ["neededFromSilent"] = Output.Number(result.NeededFromSilent),
        };
    }

    private static JsonObject Agreement(Input input)
    {
        var ratings = input["ratings"];
        var result = input["measure"]
            .Choice<Func<CoderAgreement>>(
                ("cohen", () => CoderAgreement.Kappa(input["categories"].Texts, Codes(ratings))),
                ("cohen-linear", () => CoderAgreement.Kappa(input["categories"].Texts, Codes(ratings), KappaWeights.Linear)),
                ("cohen-quadratic", () => CoderAgreement.Kappa(input["categories"].Texts, Codes(ratings), KappaWeights.Quadratic)),
                ("alpha-nominal", () => CoderAgreement.Alpha(input["categories"].Texts, Codes(ratings))),
                ("alpha-ordinal", () => CoderAgreement.Alpha(input["categories"].Texts, Codes(ratings), AlphaLevel.Ordinal)),
                ("alpha-interval", () => CoderAgreement.AlphaOfNumbers([.. ratings.Items.Select(row => row.DoublesOrNull)]))
            )();
        return new JsonObject
        {
            ["value"] = result.Value,
            ["observed"] = Output.Number(result.ObservedAgreement),
            ["expected"] = Output.Number(result.ExpectedAgreement),
            ["standardError"] = Output.Number(result.StandardError),
            ["observedDisagreement"] = result.ObservedDisagreement,
            ["expectedDisagreement"] = result.ExpectedDisagreement,
            ["units"] = result.Units,
            ["pairable"] = result.Pairable,
        };
    }

    private static string?[][] Codes(Input ratings) =>
        [.. ratings.Items.Select(row => row.Items.Select(code => code.TextOrNull).ToArray())];
}
