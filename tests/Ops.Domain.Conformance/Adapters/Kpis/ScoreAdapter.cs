using System.Text.Json.Nodes;
using Ops.Domain.Kpis;

namespace Ops.Domain.Conformance.Adapters.Kpis;

/// <summary>Scorecards, composite indices, trends of scores and the position among peers.</summary>
internal sealed class ScoreAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("kpis.score.weighted", Weighted);
        operations.Add("kpis.score.composite", Composite);
        operations.Add("kpis.score.trend", Trend);
        operations.Add("kpis.benchmark.position", Position);
    }

    public static Direction Order(Input direction) =>
        direction.ChoiceOrFirst(("higher-is-better", Direction.HigherIsBetter), ("lower-is-better", Direction.LowerIsBetter));

    private static JsonObject Weighted(Input input)
    {
        ScorecardItem[] items = [.. input["items"].Items.Select(Item)];
        var missing = input.Has("missing")
            ? input["missing"]
                .Choice(("redistribute", MissingScore.Redistribute), ("zero", MissingScore.Worst), ("fail", MissingScore.Fail))
            : MissingScore.Redistribute;
        var card = Scorecard.Of(items, missing);
        return new JsonObject
        {
            ["scores"] = new JsonObject(card.Scores.Select(score => KeyValuePair.Create(score.Id, Output.Number((double?)score.Score)))),
        };
    }

    private static ScorecardItem Item(Input item) =>
        item.Has("worst") || item.Has("best")
            ? ScorecardItem.Measure(
                item["id"].Text,
                item["weight"].Decimal,
                item["value"].DecimalOrNull,
                item["worst"].Decimal,
                item["best"].Decimal,
                item["parent"].TextOrNull
            )
            : ScorecardItem.Group(item["id"].Text, item["weight"].Decimal, item["parent"].TextOrNull);

    private static JsonObject Composite(Input input)
    {
        IndexIndicator[] indicators =
        [
            .. input["indicators"]
                .Items.Select(item => new IndexIndicator(item["id"].Text, item["weight"].Double, Order(item["direction"]))),
        ];
        Input[] units = [.. input["units"].Items];
        string[] names = [.. units.Select(unit => unit["id"].Text)];
        IndexValue[] values =
        [
            .. units
                .DistinctBy(unit => unit["id"].Text)
                .SelectMany(unit =>
                    unit["values"]
                        .Fields.Where(field => !field.Value.IsNull)
                        .Select(field => new IndexValue(unit["id"].Text, field.Key, field.Value.Double))
                ),
        ];
        var options = new CompositeIndexOptions
        {
            Normalisation = input.Has("normalisation")
                ? input["normalisation"]
                    .Choice(("min-max", Normalisation.MinMax), ("z", Normalisation.ZScore), ("rank", Normalisation.Rank))
                : Normalisation.MinMax,
            Mean = input.Has("aggregation")
                ? input["aggregation"].Choice(("arithmetic", IndexMean.Arithmetic), ("geometric", IndexMean.Geometric))
                : IndexMean.Arithmetic,
            Missing = input.Has("missing")
                ? input["missing"]
                    .Choice(("redistribute", MissingScore.Redistribute), ("worst", MissingScore.Worst), ("fail", MissingScore.Fail))
                : MissingScore.Redistribute,
            WeightShift = input["sensitivity"].DoubleOrNull,
        };
        var index = CompositeIndex.Of(indicators, names, values, options);
        return new JsonObject
        {
            ["units"] = Output.List(
                index.Units,
                unit => new JsonObject
                {
                    ["id"] = unit.Id,
                    ["score"] = Output.Number(unit.Score),
                    ["rank"] = unit.Rank,
                    ["normalised"] = new JsonObject(
                        index.Indicators.Select((indicator, i) => KeyValuePair.Create(indicator.Id, Output.Number(unit.Normalised[i])))
                    ),
                }
            ),
            ["sensitivity"] = Output.List(
                index.Sensitivity,
                shift => new JsonObject
                {
                    ["indicator"] = shift.Indicator,
                    ["rankShiftUp"] = shift.Up,
                    ["rankShiftDown"] = shift.Down,
                }
            ),
        };
    }

    private static JsonObject Trend(Input input)
    {
        string[] periods = Some(input["periods"]).Select(period => period.Text).ToArray();
        ScoreHistory[] items = [.. input["items"].Items.Select(item => new ScoreHistory(item["id"].Text, item["scores"].DoublesOrNull))];
        var trend = ScoreTrend.Of(periods, items, input["tolerance"].DoubleOrNull ?? 0);
        return new JsonObject
        {
            ["items"] = Output.List(
                trend.Items,
                item => new JsonObject
                {
                    ["id"] = item.Id,
                    ["last"] = Output.Number(item.Last),
                    ["previous"] = Output.Number(item.Previous),
                    ["change"] = Output.Number(item.Change),
                    ["direction"] = item.Move switch
                    {
                        ScoreMove.Up => "up",
                        ScoreMove.Down => "down",
                        ScoreMove.Flat => "flat",
                        _ => "none",
                    },
                    ["slope"] = Output.Number(item.Slope),
                    ["average"] = Output.Number(item.Average),
                    ["best"] = item.Best,
                    ["missing"] = item.Missing,
                }
            ),
            ["movers"] = Output.List(trend.Movers),
        };
    }

    private static JsonObject Position(Input input)
    {
        var position = PeerPosition.Of(input["peers"].Doubles, input["value"].Double, Order(input["direction"]));
        return new JsonObject
        {
            ["rank"] = position.Rank,
            ["percentileRank"] = position.PercentileRank,
            ["best"] = position.Best,
            ["gapToBest"] = position.GapToBest,
            ["gapToMedian"] = position.GapToMedian,
            ["zScore"] = Output.Number(position.ZScore),
        };
    }

    private static Input[] Some(Input list)
    {
        Input[] items = [.. list.Items];
        return items.Length > 0
            ? items
            : throw new OpsException(new Fault(FaultCode.EmptyInput, "input", "there is none", "give at least one"));
    }
}
