using System.Text.Json.Nodes;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.dependence.*</summary>
internal sealed class DependenceAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.dependence.toPearson", ToPearson);
        operations.Add("risks.dependence.jointExceedance", Joint);
        operations.Add("risks.dependence.nearestCorrelation", Nearest);
        operations.Add("risks.dependence.simulateSum", SimulateSum);
        operations.Add("risks.dependence.squareRootSum", SquareRoot);
    }

    private static JsonObject ToPearson(Input input)
    {
        Func<double, double> convert = input["measure"]
            .Choice<Func<double, double>>(("spearman", GaussianCorrelation.FromSpearman), ("kendall", GaussianCorrelation.FromKendall));
        return new JsonObject { ["pearson"] = convert(input["value"].Double) };
    }

    private static JsonObject Joint(Input input)
    {
        bool isT = IsT(input["copula"]);
        var joint = isT
            ? JointExceedance.StudentT(input["rho"].Double, input["u"].Double, input["degreesOfFreedom"].Double)
            : JointExceedance.Gaussian(input["rho"].Double, input["u"].Double);
        return new JsonObject { ["probability"] = joint.Probability, ["tailDependence"] = joint.TailDependence };
    }

    private static JsonObject Nearest(Input input)
    {
        var nearest = NearestCorrelation.Of(Matrix(input["matrix"]));
        int size = nearest.Matrix.Size;
        return new JsonObject
        {
            ["isPositiveSemidefinite"] = nearest.IsPositiveSemidefinite,
            ["frobeniusDistance"] = nearest.FrobeniusDistance,
            ["matrix"] = Output.List(nearest.Matrix.Values.Chunk(size).Select(row => (JsonNode?)Output.List(row))),
        };
    }

    private static JsonObject SimulateSum(Input input)
    {
        var given = input["copula"];
        bool isT = IsT(given["type"]);
        var matrix = Matrix(given["correlation"]);
        var copula = isT ? Copula.StudentT(matrix, given["degreesOfFreedom"].Double) : Copula.Gaussian(matrix);
        var options = new SimulationOptions { Seed = input["seed"].Seed, Trials = input["trials"].Int };
        var sum = DependentSum.Of([.. input["marginals"].Items.Select(LawInput.Law)], copula, options, input["jointLevel"].DoubleOrNull);
        return new JsonObject
        {
            ["mean"] = sum.Moments.Mean,
            ["standardDeviation"] = Output.Number(sum.Moments.StandardDeviation),
            ["jointExceedance"] = Output.Number(sum.JointExceedance),
        };
    }

    private static JsonObject SquareRoot(Input input)
    {
        Input[] given = input["items"].NotEmpty();
        new[] { input["correlation"] }.EachOf(given.Length);
        input["correlation"].Items.EachOf(given.Length);
        var items = given.Select(item => new CorrelatedItem(item["id"].Text, item["amount"].Double));
        var sum = SquareRootSum.Of([.. items], Matrix(input["correlation"]));
        return new JsonObject
        {
            ["total"] = sum.Total,
            ["undiversified"] = sum.Undiversified,
            ["diversificationBenefit"] = sum.DiversificationBenefit,
            ["diversificationRatio"] = Output.Number(sum.DiversificationRatio),
            ["contributions"] = Output.List(
                sum.Contributions,
                share => new JsonObject { ["id"] = share.Id, ["contribution"] = share.Contribution }
            ),
        };
    }

    private static bool IsT(Input input) => input.Choice(("gaussian", false), ("t", true));

    private static CorrelationMatrix Matrix(Input input) => new([.. input.Items.Select(row => row.Doubles)]);
}
