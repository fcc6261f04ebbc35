using System.Text.Json.Nodes;
using Ops.Domain.Conformance.Adapters;
using Ops.Domain.Decisions;

namespace Ops.Domain.Conformance;

/// <summary>goals.weights.*</summary>
internal sealed class WeightsAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("goals.weights.ahp", Ahp);
        operations.Add("goals.weights.derive", input => new JsonObject { ["weights"] = Output.List(Derive(input)) });
    }

    private static JsonObject Ahp(Input input)
    {
        var method = RankingAdapter.Known(
            input["method"],
            ("eigenvector", AhpMethod.Eigenvector),
            ("geometric-mean", AhpMethod.GeometricMean),
            ("column-mean", AhpMethod.ColumnMean)
        );
        var weights = AnalyticHierarchy.Of(PairwiseComparison.Of(RankingAdapter.Rows(input["matrix"])), method);
        return new JsonObject
        {
            ["weights"] = Output.List(weights.Weights),
            ["lambdaMax"] = weights.PrincipalEigenvalue,
            ["consistencyIndex"] = weights.ConsistencyIndex,
            ["consistencyRatio"] = weights.ConsistencyRatio,
            ["consistent"] = weights.IsConsistent,
        };
    }

    private static IEnumerable<double> Derive(Input input) =>
        RankingAdapter.Known<Func<IEnumerable<double>>>(
            input["method"],
            ("rank-sum", () => CriteriaWeights.RankSum(Ranks(input))),
            ("rank-reciprocal", () => CriteriaWeights.RankReciprocal(Ranks(input))),
            ("rank-order-centroid", () => CriteriaWeights.RankOrderCentroid(Ranks(input))),
            ("swing", () => CriteriaWeights.Swing(input["points"].Numbers)),
            ("entropy", () => CriteriaWeights.Entropy(RankingAdapter.Rows(input["matrix"]))),
            ("critic", () => CriteriaWeights.Critic(RankingAdapter.Matrix(input)))
        )();

    private static int[] Ranks(Input input) => [.. input["ranks"].Items.Select(rank => rank.SmallWhole())];
}
