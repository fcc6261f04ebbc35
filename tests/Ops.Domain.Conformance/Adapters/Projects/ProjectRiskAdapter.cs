using System.Text.Json.Nodes;
using Ops.Domain.Projects;

namespace Ops.Domain.Conformance.Adapters.Projects;

/// <summary>Uncertain durations.</summary>
internal sealed class ProjectRiskAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.project.pert", Pert);
        operations.Add("processes.project.risk", Risk);
    }

    private static string[] Before(Input item) => [.. ProjectInput.List(item["predecessors"]).Select(id => id.Text)];

    private static JsonObject Pert(Input input)
    {
        var plan = PertSchedule.Of([
            .. input["activities"]
                .NotEmpty()
                .Select(item => new ThreePointActivity(
                    item["id"].Text,
                    item["optimistic"].Number,
                    item["mostLikely"].Number,
                    item["pessimistic"].Number,
                    Before(item)
                )),
        ]);
        return new JsonObject
        {
            ["activities"] = Output.List(
                plan.Activities,
                activity => new JsonObject
                {
                    ["id"] = activity.Id,
                    ["expected"] = activity.Expected,
                    ["variance"] = activity.Variance,
                }
            ),
            ["mean"] = plan.Mean,
            ["variance"] = plan.Variance,
            ["criticalPath"] = Output.List(plan.CriticalPath),
            ["probabilities"] = Output.List(ProjectInput.List(input["targets"]).Select(target => plan.Probability(target.Number))),
            ["quantiles"] = Output.List(ProjectInput.List(input["percentiles"]).Select(share => plan.Quantile(share.Number))),
        };
    }

    private static JsonObject Risk(Input input)
    {
        ThreePointActivity[] activities =
        [
            .. input["activities"]
                .NotEmpty()
                .Select(item => new ThreePointActivity(
                    item["id"].Text,
                    item["distribution"]["min"].Number,
                    item["distribution"]["mode"].Number,
                    item["distribution"]["max"].Number,
                    Before(item)
                )),
        ];
        int iterations = input["iterations"].Int;
        ulong seed = (ulong)input["seed"].Long;
        var once = ProjectSimulation.Of(activities, iterations, seed);
        var again = ProjectSimulation.Of(activities, iterations, seed);
        var parallel = ProjectSimulation.Of(activities, iterations, seed, degreeOfParallelism: 4);
        double[] shares = [.. ProjectInput.List(input["percentiles"]).Select(share => share.Number)];
        return new JsonObject
        {
            ["mean"] = once.Mean,
            ["percentiles"] = Output.List(shares.Select(once.Quantile)),
            ["probabilities"] = Output.List(ProjectInput.List(input["targets"]).Select(target => once.Probability(target.Number))),
            ["deterministic"] = Same(once, again, shares),
            ["parallelIdentical"] = Same(once, parallel, shares),
        };
    }

    private static bool Same(ProjectSimulation a, ProjectSimulation b, double[] shares) =>
        a.Mean == b.Mean && Array.TrueForAll(shares, share => a.Quantile(share) == b.Quantile(share));
}
