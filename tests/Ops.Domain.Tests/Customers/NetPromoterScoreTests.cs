using CsCheck;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public sealed class NetPromoterScoreTests
{
    private static readonly Gen<NetPromoterCounts> SomeCounts = Gen.Select(
        Gen.Long[0, 400],
        Gen.Long[0, 400],
        Gen.Long[1, 400],
        (promoters, passives, detractors) => new NetPromoterCounts(promoters, passives, detractors)
    );

    /// <summary>Reichheld's definition: 0 to 6 detract, 7 and 8 are passive, 9 and 10 promote.</summary>
    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(6, 0, 0, 1)]
    [InlineData(7, 0, 1, 0)]
    [InlineData(8, 0, 1, 0)]
    [InlineData(9, 1, 0, 0)]
    [InlineData(10, 1, 0, 0)]
    public void Every_rating_belongs_to_one_class(int rating, long promoters, long passives, long detractors)
    {
        var expected = new NetPromoterCounts(promoters, passives, detractors);
        var accumulator = new NetPromoterAccumulator();
        accumulator.Add(rating);

        accumulator.Counts.Should().Be(expected);
        NetPromoterCounts.Count([(byte)rating]).Should().Be(expected);
    }

    [Fact]
    public void Counting_many_ratings_at_once_is_counting_each_for_all_lengths() =>
        Gen.Byte[0, 10]
            .Array[1, 20_000]
            .Sample(
                ratings =>
                {
                    var counts = NetPromoterCounts.Count(ratings);
                    counts.Promoters.Should().Be(ratings.Count(rating => rating >= 9));
                    counts.Detractors.Should().Be(ratings.Count(rating => rating <= 6));
                    counts.Responses.Should().Be(ratings.Length);
                },
                iter: 60
            );

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(99)]
    public void A_rating_above_ten_is_refused_with_its_place(int at)
    {
        byte[] ratings = new byte[100];
        ratings[at] = 11;
        Refusal.Of(FaultCode.InvalidArgument, $"ratings[{at}]", () => NetPromoterCounts.Count(ratings));
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        Refusal.Of(FaultCode.EmptyInput, "ratings", () => NetPromoterCounts.Count([]));
        Refusal.Of(FaultCode.InvalidArgument, "promoters", () => new NetPromoterCounts(-1, 0, 0));
        Refusal.Of(FaultCode.InvalidArgument, "passives", () => new NetPromoterCounts(0, -1, 0));
        Refusal.Of(FaultCode.InvalidArgument, "detractors", () => new NetPromoterCounts(0, 0, -1));
        Refusal.Of(FaultCode.Overflow, "promoters", () => new NetPromoterCounts(long.MaxValue, 1, 0));
        Refusal.Of(FaultCode.Overflow, "other", () => new NetPromoterCounts(long.MaxValue, 0, 0).Plus(new NetPromoterCounts(1, 0, 0)));
        Refusal.Of(FaultCode.InsufficientData, "counts", () => NetPromoterScore.Of(default(NetPromoterCounts)));
        Refusal.Of(FaultCode.InvalidArgument, "confidence", () => NetPromoterScore.Of(new NetPromoterCounts(1, 0, 0), 1));
        Refusal.Of(FaultCode.InvalidArgument, "method", () => NetPromoterScore.Of(new NetPromoterCounts(1, 0, 0), 0.9, (ScoreInterval)7));
        Refusal.Of(FaultCode.InvalidArgument, "rating", () => new NetPromoterAccumulator().Add(-1));
        Refusal.Of(FaultCode.InvalidArgument, "rating", () => new NetPromoterAccumulator().Add(11));
    }

    /// <summary>The specification's figures, from a solver of Tango's equation in another language.</summary>
    [Theory]
    [InlineData(50, 30, 20, 13.95514, 44.33931)]
    [InlineData(10, 0, 0, 44.49344, 100)]
    [InlineData(5, 3, 2, -21.65922, 67.52779)]
    public void The_score_interval_is_Tangos(long promoters, long passives, long detractors, double lower, double upper)
    {
        var score = NetPromoterScore.Of(new NetPromoterCounts(promoters, passives, detractors));
        score.Lower.Should().BeApproximately(lower, 5e-6);
        score.Upper.Should().BeApproximately(upper, 5e-6);
    }

    /// <summary>±100z²/(n + z²), z = 1.959963985: 100·3.841459/(10 + 3.841459) = 27.7533.</summary>
    [Fact]
    public void Passives_only_are_not_known_to_be_zero()
    {
        var score = NetPromoterScore.Of(new NetPromoterCounts(0, 10, 0));
        score.Score.Should().Be(0);
        score.Lower.Should().BeApproximately(-27.7533, 5e-5);
        score.Upper.Should().BeApproximately(27.7533, 5e-5);
    }

    /// <summary>By hand: score 30, variance ((50+20)/100 − 0.3²)/100 = 0.0061, error 7.8102, z = 1.959964: 30 ± 15.3078.</summary>
    [Fact]
    public void The_normal_interval_is_the_score_and_its_error()
    {
        var score = NetPromoterScore.Of(new NetPromoterCounts(50, 30, 20), 0.95, ScoreInterval.Normal);
        score.StandardError.Should().BeApproximately(7.81025, 5e-6);
        score.Lower.Should().BeApproximately(14.6922, 5e-5);
        score.Upper.Should().BeApproximately(45.3078, 5e-5);
        NetPromoterScore.Of(new NetPromoterCounts(9, 0, 1), 0.95, ScoreInterval.Normal).Upper.Should().Be(100);
    }

    /// <summary>By hand for 3/0/0: (3.75 − 0.75)/6 = 0.5; variance (4.5/6 − 0.25)/6 = 1/12; error 0.288675; lower 50 − 56.58, upper 100.</summary>
    [Fact]
    public void The_adjusted_interval_adds_pseudo_answers()
    {
        var score = NetPromoterScore.Of(new NetPromoterCounts(3, 0, 0), 0.95, ScoreInterval.AdjustedNormal);
        score.Score.Should().Be(100);
        score.Lower.Should().BeApproximately(50 - 56.5793, 5e-4);
        score.Upper.Should().Be(100);
    }

    [Fact]
    public void Promoters_and_detractors_are_mirror_images_for_all_counts() =>
        SomeCounts.Sample(counts =>
        {
            var score = NetPromoterScore.Of(counts, 0.9);
            var mirrored = NetPromoterScore.Of(new NetPromoterCounts(counts.Detractors, counts.Passives, counts.Promoters), 0.9);
            mirrored.Lower.Should().BeApproximately(-score.Upper, 1e-9);
            mirrored.Upper.Should().BeApproximately(-score.Lower, 1e-9);
        });

    [Fact]
    public void The_interval_holds_the_score_and_widens_with_confidence_for_all_counts() =>
        SomeCounts.Sample(counts =>
        {
            var narrow = NetPromoterScore.Of(counts, 0.8);
            var wide = NetPromoterScore.Of(counts, 0.99);
            narrow.Lower.Should().BeLessThanOrEqualTo(narrow.Score).And.BeGreaterThanOrEqualTo(wide.Lower);
            narrow.Upper.Should().BeGreaterThanOrEqualTo(narrow.Score).And.BeLessThanOrEqualTo(wide.Upper);
            wide.Lower.Should().BeGreaterThanOrEqualTo(-100);
            wide.Upper.Should().BeLessThanOrEqualTo(100);
        });

    [Fact]
    public void Merged_parts_are_the_whole_for_all_splits() =>
        Gen.Select(Gen.Int[0, 10].Array[1, 200], Gen.Int[0, 200])
            .Sample(
                (ratings, split) =>
                {
                    var (whole, first, second) = (new NetPromoterAccumulator(), new NetPromoterAccumulator(), new NetPromoterAccumulator());
                    for (int i = 0; i < ratings.Length; i++)
                    {
                        whole.Add(ratings[i]);
                        (i < split ? first : second).Add(ratings[i]);
                    }
                    second.Merge(first);
                    second.ToResult().Should().Be(whole.ToResult());
                }
            );

    /// <summary>By hand: 20 → 50 points, errors 13.8564 and 11.1803... : √(((0.8 − 0.04)/40) = 0.137840; √((0.75 − 0.25)/40) = 0.111803; z = 30/17.7482.</summary>
    [Fact]
    public void The_normal_comparison_is_the_change_over_its_error()
    {
        var comparison = NetPromoterComparison.Of(
            new NetPromoterCounts(20, 8, 12),
            new NetPromoterCounts(25, 10, 5),
            0.95,
            ScoreInterval.Normal
        );
        comparison.Change.Should().Be(30);
        comparison.Z.Should().BeApproximately(1.69031, 1e-5);
        comparison.Lower.Should().BeApproximately(30 - (1.959964 * 17.74824), 1e-4);
        comparison.IsSignificant.Should().BeFalse();
    }

    /// <summary>Zou and Donner by hand from both score intervals: 20 [−7.70532, 44.61002], 50 [24.77452, 68.31422].</summary>
    [Fact]
    public void The_score_comparison_is_made_of_both_intervals()
    {
        var comparison = NetPromoterComparison.Of(new NetPromoterCounts(20, 8, 12), new NetPromoterCounts(25, 10, 5));
        comparison.Lower.Should().BeApproximately(30 - Math.Sqrt((25.22548 * 25.22548) + (24.61002 * 24.61002)), 1e-4);
        comparison.Upper.Should().BeApproximately(30 + Math.Sqrt((18.31422 * 18.31422) + (27.70532 * 27.70532)), 1e-4);
    }

    [Fact]
    public void A_comparison_without_variance_has_no_z()
    {
        var comparison = NetPromoterComparison.Of(
            new NetPromoterCounts(0, 3, 0),
            new NetPromoterCounts(4, 0, 0),
            0.95,
            ScoreInterval.Normal
        );
        comparison.Z.Should().BeNull();
        comparison.PValue.Should().BeNull();
        Refusal.Of(FaultCode.InsufficientData, "counts", () => NetPromoterComparison.Of(new NetPromoterCounts(1, 0, 0), default));
    }
}
