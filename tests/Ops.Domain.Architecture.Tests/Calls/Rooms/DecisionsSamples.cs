using Ops.Domain.Decisions;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Samples of the room Decisions.</summary>
internal sealed class DecisionsSamples : RoomSamples
{
    private static string[] Options => ["a", "b", "c"];

    private static double[][] Rows =>
        [
            [-4, 4, 12],
            [-2, 3, 8],
            [3, 2, 1],
        ];

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(PayoffMatrix)] = _ => PayoffMatrix.Of(Options, ["x", "y", "z"], Rows),
            [typeof(VoterRanking)] = at => new VoterRanking(
                $"v{at}",
                [
                    ["a"],
                    ["b", "c"],
                ]
            ),
            [typeof(LoggedForecast)] = at => new LoggedForecast($"f{at}", 0.5, at % 2 == 0),
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["PayoffMatrix.Of(alternatives)"] = () => Options,
            ["PayoffMatrix.Of(states)"] = () => Options,
            ["PayoffMatrix.Of(payoffs)"] = () => Rows,
            ["GroupConsensus.Of(options)"] = () => Options,
            ["VoterRanking.tiers"] = () => new string[][] { ["a"], ["b", "c"] },
        };

    public override ImmutableArray<(string Type, string Reason)> PlainResults =>
        [("PayoffMatrix", "a definition: what each alternative yields in each state")];
}
