using CsCheck;
using Ops.Domain.Kpis;

namespace Ops.Domain.Tests.Kpis;

public class ScoreTests
{
    // a: 100·(5−0)/10 = 50; b: 100·(6−8)/(4−8) = 50 … 7 → 25; c missing.
    private static readonly ScorecardItem[] Card =
    [
        ScorecardItem.Group("total", 1),
        ScorecardItem.Measure("a", 3, 5, 0, 10, "total"),
        ScorecardItem.Measure("b", 1, 7, 8, 4, "total"),
        ScorecardItem.Group("g", 4, "total"),
        ScorecardItem.Measure("c", 1, null, 0, 10, "g"),
    ];

    private static decimal?[] Scores(MissingScore missing) => [.. Scorecard.Of(Card, missing).Scores.Select(score => score.Score)];

    // Redistributed (3·50 + 1·25)/4 = 43.75; as worst (150 + 25 + 0)/8 = 21.875.
    [Fact]
    public void Missing_values_drop_out_or_count_as_the_worst_or_are_an_error()
    {
        Scores(MissingScore.Redistribute).Should().Equal(43.75m, 50, 25, null, null);
        Scores(MissingScore.Worst).Should().Equal(21.875m, 50, 25, 0, null);
        Refusal.Of(FaultCode.InsufficientData, "item 'c'", () => Scores(MissingScore.Fail));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(10, 100)]
    [InlineData(11, 100)]
    public void A_score_stays_within_0_and_100(int value, int score) =>
        Scorecard.Of([ScorecardItem.Measure("a", 1, value, 0, 10)]).Scores[0].Score.Should().Be(score);

    [Fact]
    public void A_card_with_faults_is_refused()
    {
        Refusal.Of(FaultCode.EmptyInput, "items", () => Scorecard.Of([]));
        Refusal.Of(FaultCode.InvalidArgument, "item 'a'", () => Scorecard.Of([ScorecardItem.Measure("a", -1, 1, 0, 10)]));
        Refusal.Of(FaultCode.ZeroDenominator, "item 'a'", () => Scorecard.Of([ScorecardItem.Measure("a", 1, 1, 10, 10)]));
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "item 'g'",
            () => Scorecard.Of([ScorecardItem.Group("g", 1), ScorecardItem.Measure("a", 0, 1, 0, 10, "g")])
        );
        Refusal.Of(FaultCode.InvalidArgument, "item 'g'", () => Scorecard.Of([ScorecardItem.Group("g", 1)]));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "item 'a'",
            () => Scorecard.Of([ScorecardItem.Measure("a", 1, 1, 0, 10), ScorecardItem.Measure("b", 1, 1, 0, 10, "a")])
        );
        Refusal.Of(FaultCode.UnknownReference, "items", () => Scorecard.Of([ScorecardItem.Measure("a", 1, 1, 0, 10, "z")]));
        Refusal.Of(FaultCode.Cycle, "items", () => Scorecard.Of([ScorecardItem.Group("a", 1, "b"), ScorecardItem.Group("b", 1, "a")]));
        Refusal.Of(FaultCode.DuplicateKey, "items", () => Scorecard.Of([Card[1], Card[1]]));
    }

    // Peers 1 2 2 4, value 2: one better when more is better, one worse, two equal → 100·(1 + 1)/4; median 2, mean 2.25, sd √(4.75/3).
    [Fact]
    public void A_position_counts_better_worse_and_equal_peers()
    {
        var high = PeerPosition.Of([1, 2, 2, 4], 2, Direction.HigherIsBetter);
        high.Should()
            .BeEquivalentTo(
                new
                {
                    Rank = 2,
                    PercentileRank = 50.0,
                    Best = 4.0,
                    GapToBest = -2.0,
                    GapToMedian = 0.0,
                    Peers = 4,
                }
            );
        high.ZScore.Should().BeApproximately(-0.25 / Math.Sqrt(4.75 / 3), 1e-15);
        PeerPosition
            .Of([1, 2, 2, 4], 1, Direction.LowerIsBetter)
            .Should()
            .BeEquivalentTo(
                new
                {
                    Rank = 1,
                    PercentileRank = 87.5,
                    Best = 1.0,
                    GapToBest = 0.0,
                    GapToMedian = 1.0,
                }
            );
        PeerPosition.Of([3, 3], 5, Direction.HigherIsBetter).ZScore.Should().BeNull();
        Refusal.Of(FaultCode.InvalidArgument, "direction", () => PeerPosition.Of([1], 1, Direction.WithinBand));
    }

    /// <summary>By hand: 5, 1, 3, 4, 2, 2 have the mean 17/6 and the variance 13/6; 4 lies 7/6 above, which is bad where less is better.</summary>
    [Fact]
    public void The_z_score_keeps_its_digits_far_from_zero() =>
        PeerPosition
            .Of([1e9 + 5, 1e9 + 1, 1e9 + 3, 1e9 + 4, 1e9 + 2, 1e9 + 2], 1e9 + 4, Direction.LowerIsBetter)
            .ZScore.Should()
            .BeApproximately(-(7 / 6.0) / Math.Sqrt(13 / 6.0), 1e-14);

    [Fact]
    public void Too_few_values_of_any_indicator_come_before_equal_values_of_another() =>
        Refusal.Of(
            FaultCode.InsufficientData,
            "indicator 'q'",
            () =>
                CompositeIndex.Of(
                    [new("p", 1, Direction.HigherIsBetter), new("q", 1, Direction.HigherIsBetter)],
                    ["a", "b"],
                    [new("a", "p", 2), new("b", "p", 2), new("a", "q", 1)]
                )
        );

    private static readonly IndexIndicator[] Two = [new("q", 3, Direction.HigherIsBetter), new("cost", 1, Direction.LowerIsBetter)];

    private static readonly IndexValue[] Values =
    [
        new("a", "q", 0),
        new("a", "cost", 10),
        new("b", "q", 10),
        new("b", "cost", 30),
        new("c", "q", 5),
        new("c", "cost", 20),
    ];

    private static CompositeIndex Index(CompositeIndexOptions options, params IndexValue[] values) =>
        CompositeIndex.Of(Two, ["a", "b", "c"], values, options);

    // Min-max: a (0, 1), b (1, 0), c (½, ½); weights 3 and 1: ¼, ¾, ½.
    [Fact]
    public void An_index_weighs_normalised_indicators()
    {
        var result = Index(new CompositeIndexOptions { WeightShift = 0.5 }, Values);

        result.Units.Select(unit => (unit.Score, unit.Rank)).Should().Equal((0.25, 3), (0.75, 1), (0.5, 2));
        result.Sensitivity.Should().Equal(new RankShift("q", 0, 0), new RankShift("cost", 0, 0));
        Index(new CompositeIndexOptions { Mean = IndexMean.Geometric }, Values)
            .Units.Select(unit => unit.Score!.Value)
            .Should()
            .Equal([0, 0, 0.5], (got, want) => Math.Abs(got - want) < 1e-15);
        Index(new CompositeIndexOptions { Normalisation = Normalisation.Rank }, Values)
            .Units.Select(unit => unit.Score)
            .Should()
            .Equal(0.25, 0.75, 0.5);
        Index(new CompositeIndexOptions { Normalisation = Normalisation.ZScore }, Values)
            .Units.Select(unit => unit.Score)
            .Should()
            .Equal(-0.5, 0.5, 0);
    }

    [Fact]
    public void Missing_values_of_an_index_drop_out_or_count_as_the_worst_present()
    {
        var some = Values[..5];

        Index(new CompositeIndexOptions(), some)
            .Units[2]
            .Should()
            .BeEquivalentTo(
                new
                {
                    Score = 0.5,
                    Rank = 2,
                    Normalised = new double?[] { 0.5, null },
                }
            );
        Index(new CompositeIndexOptions { Missing = MissingScore.Worst }, some).Units[2].Score.Should().Be(0.375);
        Refusal.Of(
            FaultCode.InsufficientData,
            "indicator 'cost'",
            () => Index(new CompositeIndexOptions { Missing = MissingScore.Fail }, some)
        );
    }

    [Fact]
    public void An_index_with_faults_is_refused()
    {
        Refusal.Of(FaultCode.InsufficientData, "indicator 'q'", () => Index(new CompositeIndexOptions(), Values[0]));
        Refusal.Of(FaultCode.DuplicateKey, "values", () => Index(new CompositeIndexOptions(), Values[0], Values[0]));
        Refusal.Of(FaultCode.UnknownReference, "values", () => Index(new CompositeIndexOptions(), new IndexValue("z", "q", 1)));
        Refusal.Of(FaultCode.UnknownReference, "values", () => Index(new CompositeIndexOptions(), new IndexValue("a", "z", 1)));
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "indicator 'q'",
            () =>
                Index(
                    new CompositeIndexOptions(),
                    new IndexValue("a", "q", 1),
                    new IndexValue("b", "q", 1),
                    new IndexValue("a", "cost", 1),
                    new IndexValue("b", "cost", 2)
                )
        );
        Refusal.Of(FaultCode.InvalidArgument, "options.WeightShift", () => Index(new CompositeIndexOptions { WeightShift = 1 }, Values));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "options.Mean",
            () => Index(new CompositeIndexOptions { Mean = IndexMean.Geometric, Normalisation = Normalisation.ZScore }, Values)
        );
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "indicators",
            () => CompositeIndex.Of([new("q", 0, Direction.HigherIsBetter)], ["a", "b"], [new("a", "q", 1), new("b", "q", 2)])
        );
    }

    /// <summary>Law: the order in which units are given changes no score and no rank.</summary>
    [Fact]
    public void The_order_of_units_does_not_matter() =>
        Gen.Int[0, 1000]
            .Array[3]
            .Where(n => n.Distinct().Count() > 1)
            .Sample(n =>
            {
                IndexIndicator[] one = [new("q", 1, Direction.HigherIsBetter)];
                IndexValue[] values = [new("a", "q", n[0]), new("b", "q", n[1]), new("c", "q", n[2])];
                var forth = CompositeIndex.Of(one, ["a", "b", "c"], values);
                var back = CompositeIndex.Of(one, ["c", "b", "a"], values);

                back.Units.Reverse()
                    .Select(unit => (unit.Id, unit.Score, unit.Rank))
                    .Should()
                    .Equal(forth.Units.Select(unit => (unit.Id, unit.Score, unit.Rank)));
            });

    // By hand: (30 − 10) over two periods is a slope of 10; 20 and −20 tie, so the key decides.
    [Fact]
    public void A_trend_compares_the_last_score_with_the_latest_before_it()
    {
        var result = ScoreTrend.Of(
            ["1", "2", "3"],
            [new("up", [10, null, 30]), new("gone", [50, 50, null]), new("flat", [5, 6, 6.5]), new("down", [90, 90, 70])],
            tolerance: 0.5
        );

        result
            .Items[0]
            .Should()
            .BeEquivalentTo(
                new
                {
                    Last = 30.0,
                    Previous = 10.0,
                    Change = 20.0,
                    Move = ScoreMove.Up,
                    Slope = 10.0,
                    Average = 20.0,
                    Best = "3",
                    Missing = 1,
                }
            );
        result
            .Items[1]
            .Should()
            .BeEquivalentTo(
                new
                {
                    Last = (double?)null,
                    Previous = 50.0,
                    Change = (double?)null,
                    Move = ScoreMove.None,
                    Slope = 0.0,
                    Best = "2",
                }
            );
        result.Items[2].Move.Should().Be(ScoreMove.Flat);
        result.Items[3].Move.Should().Be(ScoreMove.Down);
        result.Movers.Should().Equal("down", "up", "flat");
    }

    [Fact]
    public void Scores_without_period_or_out_of_range_are_refused()
    {
        Refusal.Of(FaultCode.LengthMismatch, "item 'x'", () => ScoreTrend.Of(["1"], [new("x", [1, 2])]));
        Refusal.Of(FaultCode.InvalidArgument, "scores[1]", () => new ScoreHistory("x", [1, 100.5]));
        Refusal.Of(FaultCode.DuplicateKey, "periods", () => ScoreTrend.Of(["1", "1"], [new("x", [1, 2])]));
        Refusal.Of(FaultCode.InvalidArgument, "tolerance", () => ScoreTrend.Of(["1"], [new("x", [1])], -1));
    }
}
