using System.Text.Json.Nodes;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.aggregate.*</summary>
internal sealed class AggregateAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.aggregate.discretize", Discretize);
        operations.Add("risks.aggregate.compound", Compound);
        operations.Add("risks.aggregate.portfolio", Portfolio);
        operations.Add("risks.aggregate.simulate", Simulate);
        operations.Add("risks.aggregate.determinism", Determinism);
    }

    private static JsonObject Discretize(Input input)
    {
        var method = input["method"]
            .Choice(
                ("upper", DiscretizationMethod.Upper),
                ("lower", DiscretizationMethod.Lower),
                ("rounding", DiscretizationMethod.Rounding),
                ("unbiased", DiscretizationMethod.Unbiased)
            );
        var severity = GridSeverity.Of(LawInput.Law(input["distribution"]), input["step"].Double, input["to"].Double, method);
        return new JsonObject { ["pmf"] = Output.List(severity.Probabilities) };
    }

    private static JsonObject Compound(Input input)
    {
        var severity = new GridSeverity(input["severity"]["step"].Double, input["severity"]["pmf"].Doubles);
        return Figures(LossDistribution.Of(LawInput.Frequency(input["frequency"]), severity), input);
    }

    private static JsonObject Portfolio(Input input)
    {
        double step = input["step"].Double;
        var risks = input["risks"]
            .NotEmpty()
            .Select(risk => new GridRisk(
                risk["id"].Text,
                LawInput.Frequency(risk["frequency"]),
                new GridSeverity(step, risk["pmf"].Doubles)
            ));
        var distribution = LossDistribution.Of([.. risks]);
        var output = Figures(distribution, input);
        output["tailContributions"] = Output.List(
            input["levels"].Doubles,
            level => Output.List(distribution.Contributions(level).Select(share => share.Contribution))
        );
        return output;
    }

    private static JsonObject Figures(LossDistribution distribution, Input input)
    {
        var tails = input["levels"].Doubles.Select(distribution.Tail).ToArray();
        return new JsonObject
        {
            ["mean"] = Output.Number(distribution.Mean),
            ["variance"] = Output.Number(distribution.Variance),
            ["probabilityZero"] = distribution.ProbabilityZero,
            ["cdf"] = Output.List(input["points"].Doubles.Select(distribution.Cdf)),
            ["valueAtRisk"] = Output.List(tails.Select(tail => tail.ValueAtRisk)),
            ["tailValueAtRisk"] = Output.List(tails.Select(tail => tail.TailValueAtRisk)),
        };
    }

    private static JsonObject Simulate(Input input)
    {
        var options = new SimulationOptions { Seed = input["seed"].Seed, Trials = input["trials"].Int };
        var simulated = SimulatedLoss.Of(Risks(input), options);
        var tails = input["levels"].Doubles.Select(level => simulated.Tail(level)).ToArray();
        return new JsonObject
        {
            ["mean"] = simulated.Mean,
            ["standardDeviation"] = Output.Number(simulated.StandardDeviation),
            ["meanStandardError"] = Output.Number(simulated.MeanStandardError),
            ["probabilityZero"] = simulated.ProbabilityZero,
            ["valueAtRisk"] = Output.List(tails.Select(tail => tail.ValueAtRisk)),
            ["tailValueAtRisk"] = Output.List(tails.Select(tail => tail.TailValueAtRisk)),
        };
    }

    private static JsonObject Determinism(Input input)
    {
        var risks = Risks(input);
        ulong[] seeds = input.Has("seeds") ? [.. input["seeds"].Items.Select(item => item.Seed)] : [input["seed"].Seed];
        int[] degrees = input["degreesOfParallelism"].Ints;
        int trials = input["trials"].Int;
        bool identical = true;
        bool stable = true;
        var different = new List<long[]>();
        foreach (ulong seed in seeds)
        {
            var options = new SimulationOptions { Seed = seed, Trials = trials };
            var runs = degrees.Select(degree => SimulatedLoss.Of(risks, options with { DegreeOfParallelism = degree })).ToArray();
            var first = Bits(runs[0].Totals);
            identical &= runs.All(run => Bits(run.Totals).AsSpan().SequenceEqual(first));
            if (!different.Exists(other => other.AsSpan().SequenceEqual(first)))
                different.Add(first);
            if (input["prefixTrials"].IntOrNull is { } length)
            {
                var beginning = Bits(runs[0].First(length));
                stable &= Bits(SimulatedLoss.Of(risks, options with { Trials = length }).Totals).AsSpan().SequenceEqual(beginning);
            }
        }
        var output = new JsonObject { ["identical"] = identical, ["distinctSeeds"] = different.Count };
        if (input.Has("prefixTrials"))
            output["prefixStable"] = stable;
        return output;
    }

    private static long[] Bits(IEnumerable<double> totals) => [.. totals.Select(BitConverter.DoubleToInt64Bits)];

    private static CollectiveRisk[] Risks(Input input) =>
        [
            .. input["risks"]
                .Items.Select(risk => new CollectiveRisk(
                    risk["id"].Text,
                    LawInput.Frequency(risk["frequency"]),
                    LawInput.Law(risk["severity"])
                )),
        ];
}
