using Ops.Domain.Improvement;

namespace Ops.Domain.Tests.Improvement;

public class PracticeBenchmarkTests
{
    private static readonly PracticeUser[] Peers = [new("a", 10, "5S", "tv"), new("b", 12, "5S"), new("c", 0, "tv"), new("d", 2)];

    [Fact]
    public void A_practice_whose_followers_do_better_by_more_than_chance_is_worth_a_trial()
    {
        // 5S: 11 − 1 = 10, error √(2/2 + 2/2), t² = 50 at 2 degrees of freedom: p = 1 − √(50/52). tv: 5 − 7 = −2. Two tests: Holm doubles the smaller.
        var benchmark = PracticeBenchmark.Of(Peers, [], Direction.HigherIsBetter);
        benchmark
            .Practices.Select(row => (row.Practice, row.Followers, row.Adoption, row.Difference))
            .Should()
            .Equal(("5S", 2, 0.5, 10), ("tv", 2, 0.5, -2));
        benchmark.Practices[0].AdjustedPValue.Should().BeApproximately(2 * (1 - Math.Sqrt(50 / 52.0)), 1e-12);
        benchmark.Gaps.Should().Equal("5S");
        benchmark.FollowedShare.Should().Be(0);
        benchmark.Practices.Select(row => row.IsGap).Should().Equal(true, false);
        benchmark.Explain().ToText().Should().Contain("5S: 10 = followed by 2");
        // Wilson of 2 of 4: 0.5 ± z·√(1/16 + z²/64)/(1 + z²/4).
        double z = 1.959963984540054;
        double half = z * Math.Sqrt((1 / 16.0) + (z * z / 64)) / (1 + (z * z / 4));
        benchmark.Practices[0].Lower.Should().BeApproximately(0.5 - half, 1e-12);
        benchmark.Practices[0].Upper.Should().BeApproximately(0.5 + half, 1e-12);
    }

    [Fact]
    public void What_is_followed_already_is_no_gap()
    {
        var benchmark = PracticeBenchmark.Of(Peers, ["5S"], Direction.HigherIsBetter);
        (benchmark.Gaps.Length, benchmark.FollowedShare, benchmark.Practices[0].IsFollowed).Should().Be((0, 1, true));
    }

    [Fact]
    public void The_good_side_and_the_significance_count()
    {
        PracticeBenchmark.Of(Peers, [], Direction.LowerIsBetter).Practices[0].Difference.Should().Be(-10);
        PracticeBenchmark.Of(Peers, [], Direction.LowerIsBetter).Gaps.Should().BeEmpty();
        PracticeBenchmark.Of(Peers, [], Direction.HigherIsBetter, 0.03).Gaps.Should().BeEmpty();
        PracticeBenchmark.Of(Peers, [], Direction.HigherIsBetter, 0.03).FollowedShare.Should().BeNull();
    }

    [Fact]
    public void One_follower_or_no_variation_proves_nothing()
    {
        var few = PracticeBenchmark.Of([new("a", 10, "x", "all"), new("b", 1, "all"), new("c", 2, "all")], [], Direction.HigherIsBetter);
        few.Practices.Select(row => (row.Practice, row.Difference, row.AdjustedPValue))
            .Should()
            .Equal(("all", null, null), ("x", 8.5, null));
        var flat = PracticeBenchmark.Of([new("a", 5, "x"), new("b", 5, "x"), new("c", 1), new("d", 1)], [], Direction.HigherIsBetter);
        (flat.Practices[0].AdjustedPValue, flat.Gaps.Length).Should().Be((null, 0));
    }

    [Fact]
    public void A_faulty_benchmark_is_refused_at_its_place()
    {
        Benchmark([]).Refuses(FaultCode.EmptyInput, "peers");
        Benchmark([new("a", 1), new("b", 2)]).Refuses(FaultCode.EmptyInput, "peers.practices");
        Benchmark([Peers[0]]).Refuses(FaultCode.InsufficientData, "peers");
        Benchmark([Peers[0], Peers[0]]).Refuses(FaultCode.DuplicateKey, "peers[1]");
        Benchmark([Peers[0], new("b", 1, "x", "x")]).Refuses(FaultCode.DuplicateKey, "peers[1][1]");
        ((Action)(() => PracticeBenchmark.Of(Peers, ["x", "x"], Direction.HigherIsBetter))).Refuses(FaultCode.DuplicateKey, "own[1]");
        ((Action)(() => PracticeBenchmark.Of(Peers, [], Direction.WithinBand))).Refuses(FaultCode.InvalidArgument, "direction");
        ((Action)(() => PracticeBenchmark.Of(Peers, [], Direction.LowerIsBetter, 0))).Refuses(FaultCode.InvalidArgument, "significance");
    }

    [Fact]
    public void Gaps_come_by_size_and_what_is_followed_is_a_share()
    {
        // x: (20 + 21 + 10 + 11)/4 − 0.5 = 15; y: 20.5 − 23/6 = 16.67. Both far beyond chance.
        PracticeUser[] peers =
        [
            new("a", 20, "x", "y"),
            new("b", 21, "x", "y"),
            new("c", 10, "x"),
            new("d", 11, "x"),
            new("e", 0),
            new("f", 1),
            new("g", 0),
            new("h", 1),
        ];
        PracticeBenchmark.Of(peers, [], Direction.HigherIsBetter).Gaps.Should().Equal("y", "x");
        var half = PracticeBenchmark.Of(peers, ["x"], Direction.HigherIsBetter);
        half.FollowedShare.Should().Be(0.5);
        half.Gaps.Should().Equal("y");
    }

    [Fact]
    public void One_side_that_varies_is_enough_for_a_test()
    {
        PracticeUser[] flat = [new("a", 5, "x"), new("b", 5, "x"), new("c", 1), new("d", 2)];
        PracticeBenchmark.Of(flat, [], Direction.HigherIsBetter).Practices[0].AdjustedPValue.Should().NotBeNull();
        PracticeUser[] other = [new("a", 5, "x"), new("b", 6, "x"), new("c", 1), new("d", 1)];
        PracticeBenchmark.Of(other, [], Direction.HigherIsBetter).Practices[0].AdjustedPValue.Should().NotBeNull();
        PracticeUser[] one = [new("a", 5, "x"), new("b", 6, "x"), new("c", 1)];
        PracticeBenchmark.Of(one, [], Direction.HigherIsBetter).Practices[0].AdjustedPValue.Should().BeNull();
    }

    private static Action Benchmark(PracticeUser[] peers) => () => PracticeBenchmark.Of(peers, [], Direction.HigherIsBetter);
}
