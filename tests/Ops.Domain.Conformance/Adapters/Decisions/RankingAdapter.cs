using System.Text.Json.Nodes;
using Ops.Domain.Decisions;

namespace Ops.Domain.Conformance;

/// <summary>goals.priority.*</summary>
internal sealed class RankingAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add(
            "goals.priority.mcdm",
            input =>
                Known<Func<Input, JsonNode?>>(input["method"], ("topsis", Topsis), ("weighted-sum", WeightedSum), ("vikor", Vikor))(input)
        );
        operations.Add(
            "goals.priority.backlog",
            input => Known<Func<Input, JsonNode?>>(input["method"], ("rice", Rice), ("ice", Ice), ("wsjf", Wsjf))(input)
        );
    }

    /// <summary>In these ops a name that is not listed is an unknown reference.</summary>
    public static T Known<T>(Input input, params ReadOnlySpan<(string Name, T Value)> choices)
    {
        string text = input.Text;
        foreach (var (name, value) in choices)
        {
            if (name == text)
                return value;
        }
        throw new OpsException(new Fault(FaultCode.UnknownReference, "input", $"'{text}' is not known", "use a name of the README"));
    }

    public static IReadOnlyList<double[]> Rows(Input input) => [.. input.Items.Select(row => row.Numbers)];

    public static DecisionMatrix Matrix(Input input)
    {
        var rows = Rows(input["matrix"]);
        var directions = input["directions"]
            .Items.Select(item => Known(item, ("benefit", Direction.HigherIsBetter), ("cost", Direction.LowerIsBetter)))
            .ToArray();
        return input.Has("weights") ? DecisionMatrix.Of(rows, input["weights"].Numbers, directions) : DecisionMatrix.Of(rows, directions);
    }

    private static JsonObject Topsis(Input input) => Scores(Decisions.Topsis.Of(Matrix(input)));

    private static JsonObject WeightedSum(Input input) => Scores(Decisions.WeightedSum.Of(Matrix(input)));

    private static JsonObject Scores(Ranking ranking) =>
        new() { ["scores"] = Output.List(ranking.Scores), ["ranks"] = Output.List(ranking.Ranks) };

    private static JsonObject Vikor(Input input)
    {
        var matrix = Matrix(input);
        var ranking = input.Has("v") ? Decisions.Vikor.Of(matrix, input["v"].Number) : Decisions.Vikor.Of(matrix);
        return new JsonObject
        {
            ["s"] = Output.List(ranking.GroupUtility),
            ["r"] = Output.List(ranking.IndividualRegret),
            ["scores"] = Output.List(ranking.Compromise),
            ["ranks"] = Output.List(ranking.Ranks),
        };
    }

    private static JsonObject Rice(Input input) =>
        Items(
            Backlog.Rice([
                .. Read(
                    input,
                    item => new RiceItem(
                        item["id"].Text,
                        item["reach"].Number,
                        item["impact"].Number,
                        item["confidence"].Number,
                        item["effort"].Number
                    )
                ),
            ])
        );

    private static JsonObject Ice(Input input) =>
        Items(
            Backlog.Ice([
                .. Read(input, item => new IceItem(item["id"].Text, item["impact"].Number, item["confidence"].Number, item["ease"].Number)),
            ])
        );

    private static JsonObject Wsjf(Input input) =>
        Items(
            Backlog.Wsjf([
                .. Read(
                    input,
                    item => new WsjfItem(
                        item["id"].Text,
                        item["businessValue"].Number,
                        item["timeCriticality"].Number,
                        item["riskReduction"].Number,
                        item["jobSize"].Number
                    )
                ),
            ])
        );

    private static IEnumerable<T> Read<T>(Input input, Func<Input, T> item) => input["items"].Items.Select(item);

    private static JsonObject Items(BacklogRanking ranking)
    {
        var scores = new JsonObject();
        var ranks = new JsonObject();
        for (int i = 0; i < ranking.Ids.Length; i++)
        {
            scores[ranking.Ids[i]] = ranking.Scores[i];
            ranks[ranking.Ids[i]] = ranking.Ranks[i];
        }
        return new JsonObject { ["scores"] = scores, ["ranks"] = ranks };
    }
}
