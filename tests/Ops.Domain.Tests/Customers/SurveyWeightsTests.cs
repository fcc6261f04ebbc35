using CsCheck;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public sealed class SurveyWeightsTests
{
    private static readonly MarginTarget Age = new("age", new LevelShare("young", 0.3), new LevelShare("old", 0.7));
    private static readonly MarginTarget Region = new("region", new LevelShare("north", 0.6), new LevelShare("south", 0.4));

    [Fact]
    public void One_dimension_is_share_over_observed_share()
    {
        var respondents = new Respondents(Age);
        respondents.Add("young");
        respondents.Add("young");
        respondents.Add("young");
        respondents.Add("old");

        var result = SurveyWeights.Rake(respondents);
        result.Weights[0].Should().BeApproximately(0.3 / 0.75, 1e-12);
        result.Weights[3].Should().BeApproximately(0.7 / 0.25, 1e-12);
        result.MeetsTargets.Should().BeTrue();
        // (4·1)² / (3·0.4² + 2.8²) = 16 / 8.32.
        result.EffectiveSampleSize.Should().BeApproximately(16 / 8.32, 1e-9);
        result.DesignEffect.Should().BeApproximately(4 * 8.32 / 16, 1e-9);
    }

    [Fact]
    public void Raking_hits_its_targets_for_all_respondents() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[1, 9], Gen.Int[1, 9])
            .Sample(row =>
            {
                var (a, b, c, d, young, north) = row;
                var respondents = new Respondents(
                    new MarginTarget("age", new LevelShare("y", young / 10.0), new LevelShare("o", 1 - (young / 10.0))),
                    new MarginTarget("region", new LevelShare("n", north / 10.0), new LevelShare("s", 1 - (north / 10.0)))
                );
                int[] counts = [a, b, c, d];
                for (int cell = 0; cell < 4; cell++)
                {
                    for (int i = 0; i < counts[cell]; i++)
                        respondents.Add(cell / 2, cell % 2);
                }
                var result = SurveyWeights.Rake(respondents);
                double n = respondents.Count;
                result.Weights.Sum().Should().BeApproximately(n, 1e-9 * n);
                (result.Weights.Take(a + b).Sum() / n).Should().BeApproximately(young / 10.0, 1e-9);
                ((result.Weights.Take(a).Sum() + result.Weights.Skip(a + b).Take(c).Sum()) / n)
                    .Should()
                    .BeApproximately(north / 10.0, 1e-9);
                result.WorstMiss.Should().BeLessThan(1e-9);
            });

    [Fact]
    public void The_order_of_respondents_does_not_matter()
    {
        var one = new Respondents(Age, Region);
        one.Add("young", "north");
        one.Add("old", "south");
        one.Add("old", "north");
        one.Add("young", "south");
        one.Add("young", "south");
        var other = new Respondents(Age, Region);
        other.Add("young", "south");
        other.Add("young", "south");
        other.Add("old", "north");
        other.Add("old", "south");
        other.Add("young", "north");

        var expected = SurveyWeights.Rake(one).Weights;
        var got = SurveyWeights.Rake(other).Weights;
        got[4].Should().BeApproximately(expected[0], 1e-12);
        got[0].Should().BeApproximately(expected[4], 1e-12);
    }

    [Fact]
    public void Targets_that_contradict_each_other_are_told()
    {
        // Everybody old lives in the south, so that age and region must agree, and they do not.
        var respondents = new Respondents(Age, Region);
        respondents.Add("young", "north");
        respondents.Add("old", "south");

        var result = SurveyWeights.Rake(respondents);
        result.MeetsTargets.Should().BeFalse();
        result.WorstMiss.Should().BeApproximately(0.3, 1e-9);
        result.WorstMargin.Should().StartWith("age");
        result.Explain().ToText().Should().Contain("not met: age");
    }

    [Fact]
    public void Trimmed_weights_stay_below_the_limit_and_say_how_far_off_they_are()
    {
        var respondents = new Respondents(Age);
        for (int i = 0; i < 9; i++)
            respondents.Add("young");
        respondents.Add("old");

        var result = SurveyWeights.Rake(respondents, new RakeOptions { LargestWeight = 3 });
        result.Weights.Max().Should().BeApproximately(3, 1e-9);
        result.Weights.Sum().Should().BeApproximately(10, 1e-9);
        result.MeetsTargets.Should().BeFalse();
        result.WorstMiss.Should().BeApproximately(0.4, 1e-9);
    }

    [Fact]
    public void A_level_with_share_zero_gets_no_weight()
    {
        var respondents = new Respondents(new MarginTarget("age", new LevelShare("young", 1), new LevelShare("old", 0)));
        respondents.Add("young");
        respondents.Add("old");
        SurveyWeights.Rake(respondents).Weights.Should().Equal(2, 0);
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        Refusal.Of(FaultCode.InvalidArgument, "levels", () => new MarginTarget("age", new LevelShare("y", 0.5), new LevelShare("o", 0.4)));
        Refusal.Of(FaultCode.InvalidArgument, "levels", () => new MarginTarget("age", new LevelShare("y", 1), new LevelShare("o", 2e-9)));
        Refusal.Of(FaultCode.DuplicateKey, "levels", () => new MarginTarget("age", new LevelShare("y", 0.5), new LevelShare("y", 0.5)));
        Refusal.Of(FaultCode.EmptyInput, "levels", () => new MarginTarget("age"));
        Refusal.Of(FaultCode.InvalidArgument, "share", () => new LevelShare("y", 1.5));
        Refusal.Of(FaultCode.EmptyInput, "targets", () => new Respondents());
        Refusal.Of(FaultCode.DuplicateKey, "targets[1]", () => new Respondents(Age, Age));
        var respondents = new Respondents(Age, Region);
        Refusal.Of(FaultCode.EmptyInput, "respondents", () => SurveyWeights.Rake(respondents));
        Refusal.Of(FaultCode.UnknownReference, "levels[1]", () => respondents.Add("young", "west"));
        Refusal.Of(FaultCode.LengthMismatch, "levels", () => respondents.Add("young"));
        Refusal.Of(FaultCode.InvalidArgument, "positions[0]", () => respondents.Add(2, 0));
        Refusal.Of(FaultCode.InvalidArgument, "positions[1]", () => respondents.Add(0, -1));
        respondents.Add("young", "north");
        Refusal.Of(FaultCode.InsufficientData, "age.old", () => SurveyWeights.Rake(respondents));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "options.LargestWeight",
            () => SurveyWeights.Rake(respondents, new RakeOptions { LargestWeight = 1 })
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "options.MostSweeps",
            () => SurveyWeights.Rake(respondents, new RakeOptions { MostSweeps = 0 })
        );
    }

    [Fact]
    public void Too_few_sweeps_are_an_error_not_a_silence()
    {
        var respondents = new Respondents(Age, Region);
        respondents.Add("young", "north");
        respondents.Add("young", "south");
        respondents.Add("old", "north");
        respondents.Add("old", "south");
        respondents.Add("old", "south");
        FluentActions
            .Invoking(() => SurveyWeights.Rake(respondents, new RakeOptions { MostSweeps = 1 }))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InsufficientData);
    }
}
