using CsCheck;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public sealed class SatisfactionScoreTests
{
    /// <summary>Wilson 1927 for 3 of 4 at 95 %: 0.3006 to 0.9544, as in any table.</summary>
    [Fact]
    public void Satisfied_are_the_ratings_from_the_cut_on()
    {
        var score = SatisfactionScore.Of([3, 4, 5, 5], RatingScale.Satisfaction);
        score.Satisfied.Estimate.Should().Be(0.75);
        score.Satisfied.Lower.Should().BeApproximately(0.300642, 1e-6);
        score.Satisfied.Upper.Should().BeApproximately(0.954413, 1e-6);
        score.Mean.Should().Be(4.25);
        score.StandardDeviation.Should().BeApproximately(0.957427, 1e-6);
        score.Unanswered.Should().Be(0);
    }

    [Fact]
    public void On_a_scale_of_effort_low_is_good()
    {
        SatisfactionScore.Of([1, 2, 3], RatingScale.Effort).Satisfied.Counts.Successes.Should().Be(2);
        SatisfactionScore.Of([4, 5, 7], RatingScale.Ease).Satisfied.Counts.Successes.Should().Be(2);
    }

    [Fact]
    public void No_answer_is_neither_satisfied_nor_dissatisfied()
    {
        var accumulator = new SatisfactionAccumulator(RatingScale.Satisfaction);
        accumulator.Add(5);
        accumulator.Add(null);
        accumulator.Add(null);

        var score = accumulator.ToResult();
        score.Satisfied.Estimate.Should().Be(1);
        score.Satisfied.Counts.Total.Should().Be(1);
        score.Unanswered.Should().Be(2);
        score.StandardDeviation.Should().BeNull();
    }

    [Fact]
    public void Merged_parts_are_the_whole_for_all_splits() =>
        Gen.Select(Gen.Int[0, 5].Array[1, 100], Gen.Int[0, 100])
            .Where((ratings, _) => ratings.Any(rating => rating > 0))
            .Sample(
                (ratings, split) =>
                {
                    var (whole, first, second) = (
                        new SatisfactionAccumulator(RatingScale.Satisfaction),
                        new SatisfactionAccumulator(RatingScale.Satisfaction),
                        new SatisfactionAccumulator(RatingScale.Satisfaction)
                    );
                    for (int i = 0; i < ratings.Length; i++)
                    {
                        int? rating = ratings[i] == 0 ? null : ratings[i];
                        whole.Add(rating);
                        (i < split ? first : second).Add(rating);
                    }
                    first.Merge(second);
                    first.ToResult().Should().Be(whole.ToResult());
                }
            );

    [Fact]
    public void An_accumulator_merged_with_itself_doubles()
    {
        var accumulator = new SatisfactionAccumulator(RatingScale.Satisfaction);
        accumulator.Add(4);
        accumulator.Merge(accumulator);
        accumulator.ToResult().Satisfied.Counts.Total.Should().Be(2);
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        var scale = RatingScale.Satisfaction;
        Refusal.Of(FaultCode.EmptyInput, "ratings", () => SatisfactionScore.Of([], scale));
        Refusal.Of(FaultCode.InvalidArgument, "ratings[1]", () => SatisfactionScore.Of([1, 6], scale));
        Refusal.Of(FaultCode.InvalidArgument, "ratings[0]", () => SatisfactionScore.Of([0], scale));
        Refusal.Of(FaultCode.InvalidArgument, "confidence", () => SatisfactionScore.Of([1], scale, 0));
        Refusal.Of(FaultCode.InvalidArgument, "rating", () => new SatisfactionAccumulator(scale).Add(6));
        Refusal.Of(FaultCode.InsufficientData, "counts", () => new SatisfactionAccumulator(scale).ToResult());
        Refusal.Of(
            FaultCode.InvalidArgument,
            "other",
            () => new SatisfactionAccumulator(scale).Merge(new SatisfactionAccumulator(RatingScale.Ease))
        );
        Refusal.Of(FaultCode.InvalidArgument, "maximum", () => new RatingScale(5, 5, Direction.HigherIsBetter, 5));
        Refusal.Of(FaultCode.InvalidArgument, "satisfiedFrom", () => new RatingScale(1, 5, Direction.HigherIsBetter, 6));
        Refusal.Of(FaultCode.InvalidArgument, "direction", () => new RatingScale(1, 5, (Direction)9, 4));
    }
}
