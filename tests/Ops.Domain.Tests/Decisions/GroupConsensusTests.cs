using CsCheck;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

public class GroupConsensusTests
{
    private static readonly Gen<(string[] Options, VoterRanking[] Rankings)> Groups =
        from count in Gen.Int[2, 5]
        from voters in Gen.Int[2, 5]
        from tiers in Gen.Int[0, 4].Array[count].Array[voters]
        select (Names(count), tiers.Select((places, v) => Ranking($"v{v}", places)).ToArray());

    [Fact]
    public void Tennessee_orders_its_cities()
    {
        // The capital of Tennessee, 100 voters in four groups; here one voter for 8 per cent or so: 5 Memphis, 3 Nashville, 2 Chattanooga, 2 Knoxville.
        string[] cities = ["Memphis", "Nashville", "Chattanooga", "Knoxville"];
        VoterRanking[] rankings =
        [
            .. Voters(5, "m", "Memphis", "Nashville", "Chattanooga", "Knoxville"),
            .. Voters(3, "n", "Nashville", "Chattanooga", "Knoxville", "Memphis"),
            .. Voters(2, "c", "Chattanooga", "Knoxville", "Nashville", "Memphis"),
            .. Voters(2, "k", "Knoxville", "Chattanooga", "Nashville", "Memphis"),
        ];
        var group = GroupConsensus.Of(cities, rankings);
        // Nashville beats every other city in pairs, so Kemeny puts it first: 7 of 12 put any city before Memphis.
        group.Consensus.Should().Equal("Nashville", "Chattanooga", "Knoxville", "Memphis");
        // Contradicted: Nashville over Chattanooga and over Knoxville 4 each, over Memphis 5; Chattanooga over Knoxville 2, over Memphis 5; Knoxville over Memphis 5.
        group.KemenyDistance.Should().Be(4 + 4 + 5 + 2 + 5 + 5);
        // Points 3, 2, 1, 0: Memphis 15; Nashville 10 + 9 + 2 + 2; Chattanooga 5 + 6 + 6 + 4; Knoxville 0 + 3 + 4 + 6.
        group.Borda.Should().Equal(15, 23, 21, 13);
        group.BordaRanks.Should().Equal(3, 1, 2, 4);
    }

    [Fact]
    public void A_unanimous_group_has_concordance_one_and_opposites_none()
    {
        var one = GroupConsensus.Of(["x", "y", "z"], [.. Voters(3, "v", "x", "y", "z")]);
        one.KendallW.Should().Be(1);
        one.ChiSquare.Should().Be(6); // 3 · 2 · 1
        one.PValue.Should().BeApproximately(Math.Exp(-3), 1e-12); // chi-squared of 2 degrees: e^(−x/2)
        (one.KemenyDistance, one.KemenyOptima).Should().Be((0, 1));
        one.MeanRanks.Should().Equal(1, 2, 3);

        var none = GroupConsensus.Of(["x", "y", "z"], [.. Voters(1, "v", "x", "y", "z"), .. Voters(1, "w", "z", "y", "x")]);
        (none.KendallW, none.PValue).Should().Be((0, 1));
        (none.KemenyDistance, none.KemenyOptima).Should().Be((3, 6));
        none.Consensus.Should().BeEmpty();
    }

    [Fact]
    public void Equal_options_share_their_ranks_and_correct_the_concordance()
    {
        // a = b before c, twice: rank totals 3, 3, 6 about 4 give S = 6; Σ(t³ − t) = 6 for each voter: 12 · 6 / (4 · 24 − 2 · 12) = 1.
        var group = GroupConsensus.Of(
            ["a", "b", "c"],
            [
                new(
                    "v",
                    [
                        ["a", "b"],
                        ["c"],
                    ]
                ),
                new(
                    "w",
                    [
                        ["b", "a"],
                        ["c"],
                    ]
                ),
            ]
        );
        group.MeanRanks.Should().Equal(1.5, 1.5, 3);
        group.KendallW.Should().Be(1);
        group.KemenyOptima.Should().Be(2); // a b c and b a c contradict nobody
        var silent = GroupConsensus.Of(
            ["a", "b"],
            [
                new(
                    "v",
                    [
                        ["a", "b"],
                    ]
                ),
                new(
                    "w",
                    [
                        ["b", "a"],
                    ]
                ),
            ]
        );
        (silent.KendallW, silent.ChiSquare, silent.PValue).Should().Be((null, null, null));
        silent.DegreesOfFreedom.Should().Be(1);
        silent.Explain().Value.Should().BeNull();
    }

    [Fact]
    public void The_least_distance_is_what_trying_every_order_finds() =>
        Groups.Sample(drawn =>
        {
            var group = GroupConsensus.Of(drawn.Options, drawn.Rankings);
            var distances = Orders(drawn.Options).Select(order => (order, Distance: Distance(order, drawn.Rankings))).ToArray();
            int least = distances.Min(item => item.Distance);
            var best = distances.Where(item => item.Distance == least).ToArray();
            return group.KemenyDistance == least
                && group.KemenyOptima == best.Length
                && (best.Length == 1 ? group.Consensus.SequenceEqual(best[0].order) : group.Consensus.IsEmpty);
        });

    [Fact]
    public void Concordance_lies_between_none_and_all_and_points_are_shared_out() =>
        Groups.Sample(drawn =>
        {
            var group = GroupConsensus.Of(drawn.Options, drawn.Rankings);
            int count = drawn.Options.Length;
            return group.KendallW is null or (>= 0 and <= 1 + 1e-12)
                && group.Borda.Sum() == drawn.Rankings.Length * count * (count - 1) / 2.0
                && Math.Abs(group.MeanRanks.Sum() - (count * (count + 1) / 2.0)) < 1e-9;
        });

    [Fact]
    public void Bad_input_is_refused_in_order()
    {
        VoterRanking ab = new(
            "v",
            [
                ["a"],
                ["b"],
            ]
        );
        VoterRanking ba = new(
            "w",
            [
                ["b"],
                ["a"],
            ]
        );
        Refused([], [ab, ba], FaultCode.EmptyInput, "options");
        Refused(["a", "b"], [], FaultCode.EmptyInput, "rankings");
        ((Action)(() => new VoterRanking("v", []))).Refuses(FaultCode.EmptyInput, "v.tiers");
        (
            (Action)(
                () =>
                    new VoterRanking(
                        "v",
                        [
                            ["a"],
                            [],
                        ]
                    )
            )
        ).Refuses(FaultCode.EmptyInput, "v.tiers[1]");
        Refused(["a", "a"], [ab, ba], FaultCode.DuplicateKey, "options");
        Refused(["a", "b"], [ab, ab], FaultCode.DuplicateKey, "rankings");
        Refused(
            ["a", "b"],
            [
                ab,
                new(
                    "w",
                    [
                        ["a"],
                        ["b", "a"],
                    ]
                ),
            ],
            FaultCode.DuplicateKey,
            "w"
        );
        Refused(
            ["a", "b"],
            [
                ab,
                new(
                    "w",
                    [
                        ["a"],
                        ["b"],
                        ["c"],
                    ]
                ),
            ],
            FaultCode.UnknownReference,
            "w"
        );
        Refused(["a", "b", "c"], [ab, ba], FaultCode.InvalidArgument, "v");
        string[] eight = Names(8);
        Refused(eight, [.. Voters(2, "v", eight)], FaultCode.InvalidArgument, "options");
        GroupConsensus.Of(Names(7), [.. Voters(2, "v", Names(7))]).KemenyDistance.Should().Be(0);
        Refused(
            ["a"],
            [
                new(
                    "v",
                    [
                        ["a"],
                    ]
                ),
                new(
                    "w",
                    [
                        ["a"],
                    ]
                ),
            ],
            FaultCode.InsufficientData,
            "options"
        );
        Refused(["a", "b"], [ab], FaultCode.InsufficientData, "rankings");
        new VoterRanking(
            "v",
            [
                ["a"],
                ["b"],
            ]
        ).Should().Be(ab);
        new VoterRanking(
            "v",
            [
                ["a", "b"],
            ]
        ).Should().NotBe(ab);
    }

    private static void Refused(string[] options, VoterRanking[] rankings, FaultCode code, string place) =>
        ((Action)(() => GroupConsensus.Of(options, rankings))).Refuses(code, place);

    private static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => ((char)('a' + i)).ToString())];

    private static IEnumerable<VoterRanking> Voters(int count, string name, params string[] order) =>
        Enumerable.Range(0, count).Select(i => new VoterRanking($"{name}{i}", [.. order.Select(option => new[] { option })]));

    private static VoterRanking Ranking(string voter, int[] places) =>
        new(
            voter,
            [
                .. Names(places.Length)
                    .Zip(places)
                    .GroupBy(pair => pair.Second, pair => pair.First)
                    .OrderBy(tier => tier.Key)
                    .Select(tier => tier.ToArray()),
            ]
        );

    private static IEnumerable<string[]> Orders(string[] options) =>
        options.Length == 0
            ?
            [
                [],
            ]
            : options.SelectMany(first => Orders([.. options.Where(option => option != first)]).Select(rest => (string[])[first, .. rest]));

    private static int Distance(string[] order, VoterRanking[] rankings)
    {
        int distance = 0;
        foreach (var ranking in rankings)
        {
            int[] tier = [.. order.Select(option => ranking.Tiers.ToList().FindIndex(tier => tier.Contains(option)))];
            for (int i = 0; i < tier.Length; i++)
                distance += tier.Skip(i + 1).Count(later => later < tier[i]);
        }
        return distance;
    }
}
