using System.Text.Json.Nodes;
using Ops.Domain.Teams;

namespace Ops.Domain.Conformance.Adapters.Teams;

/// <summary>team.appraisal.*</summary>
internal sealed class AppraisalAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("team.appraisal.score", Score);
        operations.Add("team.appraisal.distribution", Distribution);
        operations.Add("team.appraisal.calibrate", Calibrate);
        operations.Add("team.appraisal.multiRater", MultiRater);
    }

    private static JsonObject Score(Input input)
    {
        AppraisalComponent[] components =
        [
            .. input["components"]
                .NotEmpty()
                .Select(part => new AppraisalComponent(
                    part["id"].Text,
                    part["weight"].NumberOr(1),
                    [
                        .. part["items"]
                            .ItemsOrNone()
                            .Select(item => new AppraisalItem(item["score"].NumberOrNull, item["weight"].NumberOr(1))),
                    ]
                )),
        ];
        var unscored = input["missing"].IsNull
            ? UnscoredItems.Renormalize
            : input["missing"].Known(("renormalize", UnscoredItems.Renormalize), ("zero", UnscoredItems.Zero));
        var appraisal = AppraisalScore.Of(components, input["scaleMax"].NumberOr(5), unscored);
        return new JsonObject
        {
            ["components"] = PeopleInput.Map(appraisal.Components, part => part.Id, part => Output.Number(part.Score)),
            ["score"] = appraisal.Score,
            ["percent"] = appraisal.Share,
        };
    }

    private static JsonObject Distribution(Input input)
    {
        var spread = RatingDistribution.Of(
            input["ratings"].Texts,
            [.. input["target"].Fields.Select(row => new RatingShare(row.Key, row.Value.ExactNumber()))]
        );
        return new JsonObject
        {
            ["counts"] = PeopleInput.Map(spread.Ratings, row => row.Rating, row => row.Count),
            ["quotas"] = PeopleInput.Map(spread.Ratings, row => row.Rating, row => row.Quota),
            ["overQuota"] = Output.List(spread.OverQuota),
            ["underQuota"] = Output.List(spread.UnderQuota),
            ["chiSquare"] = spread.ChiSquare,
            ["degreesOfFreedom"] = spread.DegreesOfFreedom,
            ["pValue"] = Output.Number(spread.PValue),
        };
    }

    private static JsonObject Calibrate(Input input)
    {
        var calibration = RaterCalibration.Of([
            .. input["scores"].NotEmpty().Select(row => new RatedScore(row["person"].Text, row["rater"].Text, row["score"].Number)),
        ]);
        return new JsonObject
        {
            ["calibrated"] = PeopleInput.Map(calibration.Scores, row => row.Person, row => row.Calibrated),
            ["raterLeniency"] = PeopleInput.Map(calibration.Raters, row => row.Rater, row => row.Leniency),
        };
    }

    private static JsonObject MultiRater(Input input)
    {
        input["ratings"].NotEmpty();
        var defaults = new MultiRaterOptions();
        var appraisal = MultiRaterAppraisal.Of(
            [
                .. input["ratings"]
                    .Items.Select(row => new RaterScores(
                        row["rater"].Text,
                        row["relation"].Text,
                        [.. row["scores"].FieldsOrNone().Select(score => new CompetencyScore(score.Key, score.Value.Number))]
                    )),
            ],
            [.. input["weights"].FieldsOrNone().Select(row => new RelationWeight(row.Key, row.Value.Number))],
            new MultiRaterOptions
            {
                ScaleMinimum = input["scaleMinimum"].Number,
                ScaleMaximum = input["scaleMaximum"].Number,
                Floor = input["floor"].IntOr(defaults.Floor),
                Exempt = input["exempt"].IsNull ? defaults.Exempt : [.. input["exempt"].Texts],
                GapLimit = input["gapLimit"].NumberOr(defaults.GapLimit),
            }
        );
        return new JsonObject
        {
            ["competencies"] = Output.List(
                appraisal.Competencies,
                row => new JsonObject
                {
                    ["competency"] = row.Competency,
                    ["byRelation"] = PeopleInput.Map(row.ByRelation, part => part.Relation, part => Output.Number(part.Mean)),
                    ["suppressed"] = Output.List(row.ByRelation.Where(part => part.Mean is null).Select(part => part.Relation)),
                    ["overall"] = Output.Number(row.Overall),
                    ["self"] = Output.Number(row.Self),
                    ["selfGap"] = Output.Number(row.SelfGap),
                    ["agreement"] = Output.Number(row.Agreement),
                    ["reading"] = PeopleInput.KebabOrNull(row.Reading),
                }
            ),
            ["overall"] = Output.Number(appraisal.Overall),
            ["raters"] = appraisal.Raters,
        };
    }
}
