using System.Text.Json.Nodes;
using Ops.Domain.Conformance.Adapters;
using Ops.Domain.Decisions;

namespace Ops.Domain.Conformance;

/// <summary>decision.sensitivity, decision.regret, decision.group, decision.forecastLog</summary>
internal sealed class DecisionAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("decision.sensitivity", Sensitivity);
        operations.Add("decision.regret", Regret);
        operations.Add("decision.group", Group);
        operations.Add("decision.forecastLog", ForecastLog);
    }

    private static JsonObject Sensitivity(Input input)
    {
        string[] names = [.. input["alternatives"].NotEmpty().Select(name => name.Text)];
        Input[] given = input["criteria"].NotEmpty();
        input["scores"].NotEmpty().EachOf(given.Length);
        Criterion[] criteria =
        [
            .. given.Distinct().Select(item => new Criterion(item["id"].Text, Direction.HigherIsBetter, item["weight"].Number)),
        ];
        var stability = WeightStability.OfScores(DecisionMatrix.Of(criteria, RankingAdapter.Rows(input["scores"]), names));
        return new JsonObject
        {
            ["scores"] = ByName(names, stability.Scores),
            ["leader"] = names[stability.Leader],
            ["tied"] = stability.IsTied,
            ["criteria"] = Output.List(
                stability.Criteria,
                interval => new JsonObject
                {
                    ["id"] = interval.Criterion,
                    ["weight"] = interval.Weight,
                    ["lower"] = interval.Lower,
                    ["upper"] = interval.Upper,
                    ["challengerBelow"] = Name(names, interval.ChallengerBelow),
                    ["challengerAbove"] = Name(names, interval.ChallengerAbove),
                }
            ),
            ["mostSensitive"] = stability.MostSensitive is { } most
                ? new JsonObject
                {
                    ["criterion"] = most.Criterion,
                    ["change"] = most.Change,
                    ["challenger"] = Name(names, most.Challenger),
                }
                : null,
        };
    }

    private static JsonObject Regret(Input input)
    {
        string[] names = [.. input["alternatives"].NotEmpty().Select(name => name.Text)];
        string[] states = [.. input["states"].NotEmpty().Select(name => name.Text)];
        var rows = input["payoffs"].NotEmpty().EachOf(states.Length);
        if (input.Has("probabilities"))
            new[] { input["probabilities"] }.EachOf(states.Length);
        var direction = input.Has("direction")
            ? RankingAdapter.Known(input["direction"], ("payoff", Direction.HigherIsBetter), ("cost", Direction.LowerIsBetter))
            : Direction.HigherIsBetter;
        var options = new RegretOptions { Probabilities = input.Has("probabilities") ? [.. input["probabilities"].Numbers] : [] };
        if (input.Has("optimism"))
            options = options with { Optimism = input["optimism"].Number };
        var analysis = RegretAnalysis.Of(PayoffMatrix.Of(names, states, [.. rows.Select(row => row.Numbers)], direction), options);
        var result = new JsonObject
        {
            ["maximin"] = Choice(names, analysis.Maximin),
            ["maximax"] = Choice(names, analysis.Maximax),
            ["hurwicz"] = Choice(names, analysis.Hurwicz),
            ["laplace"] = Choice(names, analysis.Laplace),
            ["minimaxRegret"] = Choice(names, analysis.MinimaxRegret),
            ["regret"] = Output.List(analysis.Regret, row => Output.List(row)),
            ["dominated"] = Output.List(analysis.Dominated.Select(row => names[row])),
        };
        if (analysis.Expected is { } expected)
            (result["expected"], result["perfectInformation"]) = (Choice(names, expected), Output.Number(analysis.PerfectInformation));
        return result;
    }

    private static JsonObject Group(Input input)
    {
        string[] options = input["options"].Texts;
        var group = GroupConsensus.Of(
            options,
            [
                .. input["rankings"]
                    .Items.Select(item => new VoterRanking(item["voter"].Text, [.. item["tiers"].Items.Select(tier => tier.Texts)])),
            ]
        );
        var result = new JsonObject
        {
            ["kemenyDistance"] = group.KemenyDistance,
            ["kemenyOptima"] = group.KemenyOptima,
            ["meanRanks"] = ByName(options, group.MeanRanks),
            ["borda"] = ByName(options, group.Borda),
            ["bordaRanks"] = new JsonObject(options.Select((option, i) => KeyValuePair.Create(option, (JsonNode?)group.BordaRanks[i]))),
            ["kendallW"] = Output.Number(group.KendallW),
            ["chiSquare"] = Output.Number(group.ChiSquare),
            ["degreesOfFreedom"] = group.DegreesOfFreedom,
            ["pValue"] = Output.Number(group.PValue),
        };
        if (!group.Consensus.IsEmpty)
            result["consensus"] = Output.List(group.Consensus);
        return result;
    }

    private static JsonObject ForecastLog(Input input)
    {
        LoggedForecast[] forecasts =
        [
            .. input["forecasts"]
                .Items.Select(item => new LoggedForecast(item["id"].Text, item["probability"].Number, Outcome(item["outcome"]))),
        ];
        var log = input.Has("bins") ? Decisions.ForecastLog.Of(forecasts, input["bins"].Int) : Decisions.ForecastLog.Of(forecasts);
        return new JsonObject
        {
            ["resolved"] = log.Resolved,
            ["open"] = log.Open,
            ["brier"] = log.BrierScore,
            ["logScore"] = Output.Number(log.LogScore),
            ["baseRate"] = log.BaseRate,
            ["meanForecast"] = log.MeanForecast,
            ["bias"] = log.Bias,
            ["skill"] = Output.Number(log.Skill),
            ["reliability"] = log.Reliability,
            ["resolution"] = log.Resolution,
            ["uncertainty"] = log.Uncertainty,
            ["binnedReliability"] = log.BinnedReliability,
            ["binnedResolution"] = log.BinnedResolution,
            ["calibration"] = Output.List(
                log.Calibration,
                bin => new JsonObject
                {
                    ["from"] = bin.From,
                    ["to"] = bin.To,
                    ["count"] = bin.Count,
                    ["meanForecast"] = bin.MeanForecast,
                    ["observed"] = bin.Observed,
                    ["lower"] = bin.Lower,
                    ["upper"] = bin.Upper,
                }
            ),
        };
    }

    private static bool? Outcome(Input json) =>
        json.NumberOrNull switch
        {
            null => null,
            0 => false,
            1 => true,
            _ => throw json.Bad("0, 1 or nothing"),
        };

    private static JsonObject Choice(string[] names, CriterionChoice choice) =>
        new()
        {
            ["values"] = ByName(names, choice.Values),
            ["best"] = choice.Best,
            ["choices"] = Output.List(choice.Choices.Select(row => names[row])),
        };

    private static JsonObject ByName(string[] names, IReadOnlyList<double> values) =>
        new(names.Select((name, i) => KeyValuePair.Create(name, (JsonNode?)values[i])));

    private static JsonValue? Name(string[] names, int? row) => row is { } at ? JsonValue.Create(names[at]) : null;
}
