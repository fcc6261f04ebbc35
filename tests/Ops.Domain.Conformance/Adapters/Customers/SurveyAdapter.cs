using System.Text.Json.Nodes;
using Ops.Domain.Customers;

namespace Ops.Domain.Conformance.Adapters.Customers;

/// <summary>Scores of surveys: recommendation, satisfaction, sample size, reliability, weights, drivers, Kano, ranking.</summary>
internal sealed class SurveyAdapter : IAdapter
{
    private static readonly (string, KanoAnswer)[] Answers =
    [
        ("like", KanoAnswer.Like),
        ("must-be", KanoAnswer.MustBe),
        ("neutral", KanoAnswer.Neutral),
        ("live-with", KanoAnswer.LiveWith),
        ("dislike", KanoAnswer.Dislike),
    ];

    public void Register(Operations operations)
    {
        operations.Add("customers.nps.fromRatings", FromRatings);
        operations.Add("customers.nps.score", Score);
        operations.Add("customers.nps.compare", Compare);
        operations.Add("customers.nps.interval", Interval);
        operations.Add("customers.nps.compareScore", CompareScore);
        operations.Add("customers.csat.score", Satisfaction);
        operations.Add("customers.survey.sampleSize", Size);
        operations.Add("customers.survey.cronbachAlpha", Alpha);
        operations.Add("customers.survey.rake", Rake);
        operations.Add("customers.survey.keyDrivers", Drivers);
        operations.Add("customers.survey.kano", Kano);
        operations.Add("customers.ranking.bayesianAverage", Ranking);
    }

    private static JsonObject FromRatings(Input input)
    {
        var accumulator = new NetPromoterAccumulator();
        foreach (var rating in input["ratings"].NotEmpty())
            accumulator.Add(rating.Int);
        var counts = accumulator.Counts;
        return new JsonObject
        {
            ["promoters"] = counts.Promoters,
            ["passives"] = counts.Passives,
            ["detractors"] = counts.Detractors,
            ["score"] = Output.Number(counts.Score),
        };
    }

    private static JsonObject Score(Input input)
    {
        var result = NetPromoterScore.Of(Counts(input), input["confidence"].Double, ScoreInterval.Normal);
        return new JsonObject
        {
            ["responses"] = result.Counts.Responses,
            ["score"] = result.Score,
            ["standardError"] = result.StandardError,
            ["lower"] = result.Lower,
            ["upper"] = result.Upper,
        };
    }

    private static JsonObject Interval(Input input)
    {
        var method = input["method"]
            .Member(("score", ScoreInterval.Score), ("normal", ScoreInterval.Normal), ("adjusted", ScoreInterval.AdjustedNormal));
        var result = NetPromoterScore.Of(Counts(input), input["confidence"].Double, method);
        return new JsonObject
        {
            ["responses"] = result.Counts.Responses,
            ["score"] = result.Score,
            ["lower"] = result.Lower,
            ["upper"] = result.Upper,
        };
    }

    private static JsonObject Compare(Input input)
    {
        var result = NetPromoterComparison.Of(
            Counts(input["before"]),
            Counts(input["after"]),
            input["confidence"].Double,
            ScoreInterval.Normal
        );
        // The module wants a fault where the library says that z is undefined.
        if (result.Z is null)
            throw new OpsException(
                new Fault(FaultCode.ZeroDenominator, "before", "neither score has a variance", "compare answers that differ")
            );
        return new JsonObject
        {
            ["change"] = result.Change,
            ["z"] = Output.Number(result.Z),
            ["pValue"] = Output.Number(result.PValue),
            ["lower"] = result.Lower,
            ["upper"] = result.Upper,
        };
    }

    private static JsonObject CompareScore(Input input)
    {
        var result = NetPromoterComparison.Of(Counts(input["before"]), Counts(input["after"]), input["confidence"].Double);
        return new JsonObject
        {
            ["before"] = Side(result.Before),
            ["after"] = Side(result.After),
            ["change"] = result.Change,
            ["lower"] = result.Lower,
            ["upper"] = result.Upper,
            ["significant"] = result.IsSignificant,
        };
    }

    private static JsonObject Side(NetPromoterScore side) =>
        new()
        {
            ["score"] = side.Score,
            ["lower"] = side.Lower,
            ["upper"] = side.Upper,
        };

    private static NetPromoterCounts Counts(Input input) => new(input["promoters"].Long, input["passives"].Long, input["detractors"].Long);

    private static JsonObject Satisfaction(Input input)
    {
        int[] ratings = [.. input["ratings"].NotEmpty().Select(rating => rating.Int)];
        var scale = new RatingScale(1, input["scaleMaximum"].Int, Direction.HigherIsBetter, input["satisfiedFrom"].Int);
        var result = SatisfactionScore.Of(ratings, scale, input["confidence"].Double);
        return new JsonObject
        {
            ["score"] = result.Satisfied.Estimate,
            ["mean"] = result.Mean,
            ["lower"] = result.Satisfied.Lower,
            ["upper"] = result.Satisfied.Upper,
        };
    }

    private static JsonObject Size(Input input)
    {
        long? population = input["population"].IsNull ? null : input["population"].Long;
        var result = SampleSize.Of(input["margin"].Double, input["confidence"].Double, input["proportion"].Double, population);
        return new JsonObject { ["sampleSize"] = result.Answers };
    }

    private static JsonObject Alpha(Input input) =>
        new() { ["alpha"] = Reliability.Of([.. input["responses"].Items.Select(row => row.Doubles)]).Alpha };

    private static JsonObject Rake(Input input)
    {
        var responses = input["responses"].NotEmpty();
        MarginTarget[] targets = [.. input["targets"].Fields.Select(target => new MarginTarget(target.Key, Levels(target.Value)))];
        var respondents = new Respondents(targets);
        foreach (var response in responses)
            respondents.Add([.. targets.Select(target => response["cells"][target.Dimension].Text)]);
        var result = SurveyWeights.Rake(respondents);
        return new JsonObject { ["weights"] = Output.List(result.Weights), ["effectiveSampleSize"] = result.EffectiveSampleSize };
    }

    private static LevelShare[] Levels(Input target) => [.. target.Fields.Select(level => new LevelShare(level.Key, level.Value.Double))];

    private static JsonObject Drivers(Input input)
    {
        double[][] ratings = [.. input["ratings"].Items.Select(row => row.Doubles)];
        var result = KeyDrivers.Of(input["drivers"].Texts, ratings, input["outcome"].Doubles);
        return new JsonObject
        {
            ["rSquared"] = result.RSquared,
            ["importance"] = Output.List(result.Drivers.Select(driver => driver.Importance)),
        };
    }

    private static JsonObject Kano(Input input)
    {
        KanoPair[] answers =
        [
            .. input["answers"]
                .NotEmpty()
                .Select(answer => new KanoPair(
                    answer["functional"].Choice<KanoAnswer>(Answers),
                    answer["dysfunctional"].Choice<KanoAnswer>(Answers)
                )),
        ];
        var result = KanoAnalysis.Of(answers);
        // The module wants a fault where the library says that both coefficients are undefined.
        if (result.Better is null)
            throw new OpsException(
                new Fault(
                    FaultCode.InsufficientData,
                    "answers",
                    "no answer is attractive, one-dimensional, must-be or indifferent",
                    "ask again"
                )
            );
        return new JsonObject
        {
            ["attractive"] = result.Attractive,
            ["oneDimensional"] = result.OneDimensional,
            ["mustBe"] = result.MustBe,
            ["indifferent"] = result.Indifferent,
            ["reverse"] = result.Reverse,
            ["questionable"] = result.Questionable,
            ["better"] = Output.Number(result.Better),
            ["worse"] = Output.Number(result.Worse),
        };
    }

    private static JsonObject Ranking(Input input)
    {
        RatedItem[] items =
        [
            .. input["items"].NotEmpty().Select(item => new RatedItem(item["id"].Text, item["count"].Long, item["sum"].Double)),
        ];
        var scores = new JsonObject();
        foreach (var item in BayesianAverage.Of(items, input["priorMean"].Double, input["priorCount"].Double).Items)
            scores[item.Id] = item.Score;
        return new JsonObject { ["scores"] = scores };
    }
}
