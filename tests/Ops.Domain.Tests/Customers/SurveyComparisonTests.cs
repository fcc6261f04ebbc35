using CsCheck;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Customers;

public sealed class SurveyComparisonTests
{
    /// <summary>The specification's paradox: every segment better, the total 12.5 points worse; rate +2.9, mix −15.4.</summary>
    [Fact]
    public void A_worse_mix_can_hide_that_every_segment_is_better()
    {
        var change = StandardisedChange.Of([
            new Stratum("A", new StratumSide(810, 900), new StratumSide(460, 500)),
            new Stratum("B", new StratumSide(50, 100), new StratumSide(275, 500)),
        ]);
        change.CrudeBefore.Should().Be(0.86);
        change.CrudeAfter.Should().Be(0.735);
        change.RateEffect.Should().BeApproximately(0.029, 1e-12);
        change.MixEffect.Should().BeApproximately(-0.154, 1e-12);
        change.IsReversal.Should().BeTrue();
        change.IsAdjustedOpposite.Should().BeTrue();
        change.Explain().ToText().Should().Contain("Simpson's paradox");
    }

    /// <summary>By hand with the mix before, weights 0.9 and 0.1: before 0.9·0.9 + 0.1·0.5 = 0.86, after 0.9·0.92 + 0.1·0.55 = 0.883.</summary>
    [Theory]
    [InlineData(StandardPopulation.Before, 0.86, 0.883)]
    [InlineData(StandardPopulation.After, 0.7, 0.735)]
    [InlineData(StandardPopulation.Pooled, 0.78, 0.809)]
    [InlineData(StandardPopulation.Given, 0.6, 0.6425)]
    public void The_standard_gives_both_sides_one_mix(StandardPopulation standard, double before, double after)
    {
        var change = StandardisedChange.Of(
            [
                new Stratum("A", new StratumSide(810, 900), new StratumSide(460, 500), 1),
                new Stratum("B", new StratumSide(50, 100), new StratumSide(275, 500), 3),
            ],
            SurveyFigure.Share,
            standard
        );
        change.AdjustedBefore.Should().BeApproximately(before, 1e-12);
        change.AdjustedAfter.Should().BeApproximately(after, 1e-12);
        change.StandardErrorChange.Should().NotBeNull();
    }

    [Fact]
    public void Rate_and_mix_add_up_to_the_crude_change_for_all_strata() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[1, 60], Gen.Int[0, 50], Gen.Int[1, 60])
            .Array[1, 6]
            .Sample(rows =>
            {
                Stratum[] strata =
                [
                    .. rows.Select(
                        (row, i) => new Stratum($"s{i}", new StratumSide(row.Item1, row.Item2), new StratumSide(row.Item3, row.Item4))
                    ),
                ];
                var change = StandardisedChange.Of(strata, SurveyFigure.Mean);
                (change.RateEffect + change.MixEffect).Should().BeApproximately(change.CrudeChange, 1e-9);
                change.StandardErrorBefore.Should().BeNull();
                if (change.IsReversal)
                    change.CrudeChange.Should().NotBe(0);
            });

    [Fact]
    public void Strata_that_do_not_change_do_not_reverse()
    {
        var change = StandardisedChange.Of([
            new Stratum("A", new StratumSide(1, 2), new StratumSide(4, 8)),
            new Stratum("B", new StratumSide(1, 3), new StratumSide(2, 6)),
        ]);
        change.CrudeChange.Should().NotBe(0);
        change.IsReversal.Should().BeFalse();
        change.AdjustedChange.Should().Be(0);
        change.IsAdjustedOpposite.Should().BeFalse();
    }

    [Fact]
    public void Bad_strata_are_refused()
    {
        var side = new StratumSide(1, 2);
        Refusal.Of(FaultCode.EmptyInput, "strata", () => StandardisedChange.Of([]));
        Refusal.Of(FaultCode.InvalidArgument, "strata[0]", () => StandardisedChange.Of([new Stratum("a", new StratumSide(3, 2), side)]));
        Refusal.Of(FaultCode.InvalidArgument, "strata[0]", () => StandardisedChange.Of([new Stratum("a", side, new StratumSide(-1, 2))]));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "strata[0]",
            () => StandardisedChange.Of([new Stratum("a", side, side)], SurveyFigure.Share, StandardPopulation.Given)
        );
        Refusal.Of(
            FaultCode.DuplicateKey,
            "strata",
            () => StandardisedChange.Of([new Stratum("a", side, side), new Stratum("a", side, side)])
        );
        Refusal.Of(
            FaultCode.InsufficientData,
            "strata[1]",
            () => StandardisedChange.Of([new Stratum("a", side, side), new Stratum("b", side, default)])
        );
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "strata",
            () => StandardisedChange.Of([new Stratum("a", side, side, 0)], SurveyFigure.Share, StandardPopulation.Given)
        );
        Refusal.Of(FaultCode.InvalidArgument, "weight", () => new Stratum("a", side, side, -1));
        Refusal.Of(FaultCode.InvalidArgument, "total", () => new StratumSide(1, -1));
    }

    /// <summary>Agresti, Categorical Data Analysis, aspirin table: 189 of 11,034 against 104 of 11,037 gives chi-square 25.01.</summary>
    [Fact]
    public void Two_segments_give_one_test_and_both_corrections()
    {
        var comparison = SegmentComparison.Of([
            new SurveySegment("placebo", new Proportion(189, 11034)),
            new SurveySegment("aspirin", new Proportion(104, 11037)),
        ]);
        comparison.Homogeneity.Statistic.Should().BeApproximately(25.01, 0.005);
        comparison.Segments[0].AgainstRest.Z.Should().BeApproximately(Math.Sqrt(25.01), 0.001);
        comparison.Segments[1].Difference.Should().BeApproximately(-0.0077, 5e-5);
        comparison.Segments[0].Bonferroni.Should().BeApproximately(2 * comparison.Segments[0].PValue, 1e-18);
        comparison.Segments.Should().OnlyContain(segment => segment.IsSignificantHolm && segment.IsSignificantBenjaminiHochberg);
    }

    [Fact]
    public void A_segment_is_held_against_the_rest_not_the_total()
    {
        var comparison = SegmentComparison.Of([
            new SurveySegment("a", new Proportion(1, 4)),
            new SurveySegment("b", new Proportion(3, 4)),
            new SurveySegment("c", new Proportion(1, 2)),
        ]);
        comparison.Segments[0].RestShare.Should().BeApproximately(4.0 / 6, 1e-15);
        comparison.Share.Should().Be(0.5);
        comparison.Homogeneity.DegreesOfFreedom.Should().Be(2);
        comparison.Segments[2].IsSignificantHolm.Should().BeFalse();
    }

    [Fact]
    public void Bad_segments_are_refused()
    {
        var half = new Proportion(1, 2);
        Refusal.Of(FaultCode.EmptyInput, "segments", () => SegmentComparison.Of([]));
        Refusal.Of(FaultCode.InvalidArgument, "alpha", () => SegmentComparison.Of([new SurveySegment("a", half)], 0));
        Refusal.Of(
            FaultCode.DuplicateKey,
            "segments[1]",
            () => SegmentComparison.Of([new SurveySegment("a", half), new SurveySegment("a", half)])
        );
        Refusal.Of(FaultCode.InsufficientData, "segments", () => SegmentComparison.Of([new SurveySegment("a", half)]));
        Refusal.Of(
            FaultCode.InsufficientData,
            "segments[1]",
            () => SegmentComparison.Of([new SurveySegment("a", half), new SurveySegment("b", default)])
        );
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "segments",
            () => SegmentComparison.Of([new SurveySegment("a", new Proportion(2, 2)), new SurveySegment("b", new Proportion(1, 1))])
        );
    }

    /// <summary>The specification's example: weights 0.4, 1 and 2.5 on 50, 30 and 20 answers give an effective size of 61.3, design effect 1.63.</summary>
    [Fact]
    public void Weights_cost_answers()
    {
        double[] weights = [.. Enumerable.Repeat(0.4, 50), .. Enumerable.Repeat(1.0, 30), .. Enumerable.Repeat(2.5, 20)];
        double[] values = [.. Enumerable.Range(0, 100).Select(i => i % 2 == 0 ? 1.0 : 0.0)];
        var estimate = WeightedEstimate.Of(values, weights);
        estimate.Estimate.Should().BeApproximately(0.5, 1e-12);
        estimate.EffectiveSampleSize.Should().BeApproximately(61.35, 0.005);
        estimate.DesignEffect.Should().BeApproximately(1.63, 0.005);
    }

    /// <summary>Equal weights are no weights: s/√n of 1, 2, 3, 4 is 1.290994/2 = 0.645497.</summary>
    [Fact]
    public void Equal_weights_give_the_plain_standard_error()
    {
        var estimate = WeightedEstimate.Of([1, 2, 3, 4, 99], [2, 2, 2, 2, 0], SurveyFigure.Mean);
        estimate.Respondents.Should().Be(4);
        estimate.Estimate.Should().Be(2.5);
        estimate.StandardError.Should().BeApproximately(0.645497, 1e-6);
        estimate.EffectiveSampleSize.Should().BeApproximately(4, 1e-12);
        estimate.WilsonLower.Should().BeNull();
        estimate.Lower.Should().BeApproximately(2.5 - (1.959964 * 0.645497), 1e-5);
    }

    [Fact]
    public void A_share_at_the_end_has_an_exact_end()
    {
        var all = WeightedEstimate.Of([1, 1, 1], [1, 2, 3]);
        all.WilsonUpper.Should().Be(1);
        all.WilsonLower.Should().BeInRange(0.3, 0.6);
        var none = WeightedEstimate.Of([0, 0, 0], [1, 2, 3]);
        none.WilsonLower.Should().Be(0);
        none.Upper.Should().Be(0);
    }

    [Fact]
    public void Bad_weights_are_refused()
    {
        Refusal.Of(FaultCode.EmptyInput, "values", () => WeightedEstimate.Of([], []));
        Refusal.Of(FaultCode.LengthMismatch, "values", () => WeightedEstimate.Of([1, 0], [1]));
        Refusal.Of(FaultCode.InvalidArgument, "values[1]", () => WeightedEstimate.Of([1, 0.5], [1, 1]));
        Refusal.Of(FaultCode.InvalidArgument, "weights[1]", () => WeightedEstimate.Of([1, 0], [1, -1]));
        Refusal.Of(FaultCode.InvalidArgument, "weights[0]", () => WeightedEstimate.Of([1, 0], [double.NaN, 1]));
        Refusal.Of(FaultCode.InsufficientData, "weights", () => WeightedEstimate.Of([1, 0], [1, 0]));
        Refusal.Of(FaultCode.ZeroDenominator, "weights", () => WeightedEstimate.Of([1, 0], [0, 0]));
    }

    /// <summary>By hand: 120 of 150 content, 250 silent of 400: 120/400 = 0.3 to 370/400 = 0.925; (0.5·400 − 120)/250 = 0.32.</summary>
    [Fact]
    public void Silence_is_bounded()
    {
        var bounds = NonResponseBounds.Of(400, 150, 120, threshold: 0.5);
        bounds.ResponseRate.Should().Be(0.375);
        bounds.Observed.Should().Be(0.8);
        bounds.Worst.Should().Be(0.3);
        bounds.Best.Should().Be(0.925);
        bounds.Verdict.Should().Be(SilenceVerdict.Open);
        bounds.NeededFromSilent.Should().BeApproximately(0.32, 1e-12);
    }

    [Theory]
    [InlineData(0.3, SilenceVerdict.Certain)]
    [InlineData(0.30000001, SilenceVerdict.Open)]
    [InlineData(0.925, SilenceVerdict.Open)]
    [InlineData(0.92500001, SilenceVerdict.Impossible)]
    public void The_verdict_turns_at_the_bounds(double threshold, SilenceVerdict verdict) =>
        NonResponseBounds.Of(400, 150, 120, threshold: threshold).Verdict.Should().Be(verdict);

    [Fact]
    public void Without_silence_or_threshold_there_is_nothing_to_need()
    {
        NonResponseBounds.Of(5, 5, 4, threshold: 0.5).NeededFromSilent.Should().BeNull();
        var open = NonResponseBounds.Of(5, 0, 0, 1, 10);
        open.Verdict.Should().BeNull();
        open.NeededFromSilent.Should().BeNull();
        open.Observed.Should().BeNull();
        open.Width.Should().Be(9);
        Refusal.Of(FaultCode.InsufficientData, "invited", () => NonResponseBounds.Of(0, 0, 0));
        Refusal.Of(FaultCode.InvalidArgument, "responded", () => NonResponseBounds.Of(3, 4, 0));
        Refusal.Of(FaultCode.InvalidArgument, "sum", () => NonResponseBounds.Of(3, 2, 2.5));
        Refusal.Of(FaultCode.InvalidArgument, "maximum", () => NonResponseBounds.Of(3, 2, 2, 1, 1));
        Refusal.Of(FaultCode.InvalidArgument, "threshold", () => NonResponseBounds.Of(3, 2, 2, threshold: double.NaN));
    }

    /// <summary>Cochran: 1.959964²·0.25/0.05² = 384.146; of 1,000 people 384.146/(1 + 383.146/1000) = 277.74.</summary>
    [Fact]
    public void A_sample_is_smaller_for_a_small_population()
    {
        SampleSize.Of(0.05).Answers.Should().Be(385);
        SampleSize.Of(0.05, population: 1000).Answers.Should().Be(278);
        SampleSize.Of(0.05, population: 1).Answers.Should().Be(1);
        SampleSize.Of(0.05, proportion: 0).Answers.Should().Be(0);
        Refusal.Of(FaultCode.InvalidArgument, "margin", () => SampleSize.Of(0));
        Refusal.Of(FaultCode.InvalidArgument, "proportion", () => SampleSize.Of(0.05, 0.95, 1.1));
        Refusal.Of(FaultCode.InvalidArgument, "population", () => SampleSize.Of(0.05, population: -1));
        Refusal.Of(FaultCode.InsufficientData, "population", () => SampleSize.Of(0.05, population: 0));
        Refusal.Of(FaultCode.Overflow, "margin", () => SampleSize.Of(1e-12));
    }

    [Fact]
    public void Small_segments_are_withheld_and_one_more_covers_them()
    {
        var floor = AnonymityFloor.Of([new("a", 40), new("b", 3), new("c", 12), new("d", 15)], 5);
        floor.TooSmall.Should().Equal("b");
        floor.Covering.Should().Equal("c");
        floor.Shown.Should().Equal("a", "d");
    }

    [Fact]
    public void Two_small_segments_cover_each_other_when_together_they_reach_the_floor()
    {
        AnonymityFloor.Of([new("a", 40), new("b", 3), new("c", 4)], 5).Covering.Should().BeEmpty();
        AnonymityFloor.Of([new("a", 40), new("b", 1), new("c", 2)], 5).Covering.Should().Equal("a");
        AnonymityFloor.Of([new("a", 40), new("b", 0)], 5).Covering.Should().BeEmpty();
        AnonymityFloor.Of([new("a", 5), new("b", 6)], 5).Shown.Should().Equal("a", "b");
        Refusal.Of(FaultCode.EmptyInput, "segments", () => AnonymityFloor.Of([], 5));
        Refusal.Of(FaultCode.InvalidArgument, "floor", () => AnonymityFloor.Of([new("a", 5)], 0));
        Refusal.Of(FaultCode.DuplicateKey, "segments[1]", () => AnonymityFloor.Of([new("a", 5), new("a", 5)], 5));
    }
}
