using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Customers;

/// <summary>What the results of surveys say of themselves: figures by hand, mostly quarters and halves that no rounding touches.</summary>
public sealed class SurveyWordsTests
{
    [Fact]
    public void A_net_promoter_score_names_its_counts_and_its_interval()
    {
        var score = NetPromoterScore.Of(new NetPromoterCounts(30, 6, 4), 0.9);
        score.ShouldTell(
            "Net promoter score: 65 = 100 * (30 - 4) / 40 [Reichheld 2003]",
            "Promoters, 9 and 10: 30",
            "Passives, 7 and 8: 6",
            "Detractors, 0 to 6: 4",
            "Tango's score interval at 0.9"
        );
        NetPromoterScore.Of(new NetPromoterCounts(30, 6, 4), 0.9, ScoreInterval.Normal).ShouldTell("= normal interval at 0.9");
        NetPromoterScore
            .Of(new NetPromoterCounts(30, 6, 4), 0.9, ScoreInterval.AdjustedNormal)
            .ShouldTell("= adjusted normal interval at 0.9");
        score.ShouldTellInChinese("净推荐值：65", "推荐者", "置信下限");
    }

    [Fact]
    public void A_change_says_whether_it_is_more_than_chance()
    {
        var even = new NetPromoterCounts(1000, 0, 1000);
        var change = NetPromoterComparison.Of(even, new NetPromoterCounts(3000, 0, 1000));
        change.IsSignificant.Should().BeTrue();
        change.ShouldTell(
            "Change of the net promoter score: 50 = 50 - 0 [Zou and Donner 2008]",
            "More than chance: yes = the interval does not hold 0",
            "100 * (1000 - 1000) / 2000",
            "100 * (3000 - 1000) / 4000"
        );
        change.ShouldTellInChinese("超出偶然：是");
        var none = NetPromoterComparison.Of(even, even);
        none.IsSignificant.Should().BeFalse();
        none.ShouldTell("Change of the net promoter score: 0 = 0 - 0", "More than chance: no", "Two-sided p-value: 1");
        none.ShouldTellInChinese("超出偶然：否");
    }

    [Fact]
    public void Agreement_names_its_measure_and_its_source()
    {
        string?[][] codes =
        [
            ["y", "y"],
            ["n", "n"],
            ["y", "n"],
            ["n", null],
        ];
        var kappa = CoderAgreement.Kappa(["y", "n"], codes[..2]);
        kappa.ShouldTell(
            "Cohen's kappa: 1 = 1 - 0 / 0.5 [Cohen 1960; Fleiss, Cohen and Everitt 1969]",
            "Observed disagreement: 0",
            "Disagreement by chance: 0.5",
            "Units with two codes or more: 2",
            "Codes on them: 4"
        );
        kappa.ShouldNotTell("Krippendorff");
        // Krippendorff, three units of two codes, 3 y and 3 n: observed 1/3, by chance 2·3·3/(6·5) = 0.6.
        var alpha = CoderAgreement.Alpha(["y", "n"], codes);
        alpha.ShouldTell(
            "Krippendorff's alpha: 0.4444444444 = 1 - 0.3333333333 / 0.6 [Krippendorff 1980]",
            "Units with two codes or more: 3",
            "Codes on them: 6"
        );
        alpha.ShouldNotTell("Cohen");
        alpha.ShouldTellInChinese("Krippendorff α");
        kappa.ShouldTellInChinese("Cohen κ");
    }

    [Fact]
    public void A_segment_differs_or_may_be_chance()
    {
        var differs = SegmentComparison.Of([new("a", new Proportion(768, 1024)), new("b", new Proportion(256, 1024))]);
        differs.ShouldTell(
            "Share of all segments: 0.5 [2 segments, each against all others]",
            "a: 0.5 = 0.75 - 0.25 [differs, Holm p = ",
            "b: -0.5 = 0.25 - 0.75 [differs, Holm p = "
        );
        differs.ShouldTellInChinese("有差异");
        var same = SegmentComparison.Of([new("a", new Proportion(16, 64)), new("b", new Proportion(16, 64))]);
        same.ShouldTell("a: 0 = 0.25 - 0.25 [may be chance, Holm p = 1]");
        same.ShouldTellInChinese("可能是偶然");
        same.ShouldNotTell("differs");
    }

    [Fact]
    public void A_change_without_a_paradox_is_Kitagawas()
    {
        // Before 1/2 of a and 1/4 of b, 4 people each: 3/8. After 3/4 of 4 and 3/4 of 12: 3/4. Mean mix 3/8 and 5/8, so that the rate effect is 3/32 + 5/16 = 13/32.
        var change = StandardisedChange.Of([
            new Stratum("a", new StratumSide(2, 4), new StratumSide(3, 4)),
            new Stratum("b", new StratumSide(1, 4), new StratumSide(9, 12)),
        ]);
        change.ShouldTell(
            "Crude change: 0.375 = 0.75 - 0.375 = 0.40625 + -0.03125 [Kitagawa 1955]",
            "Rate effect: the strata themselves changed: 0.40625",
            "Mix effect: other people answered: -0.03125",
            "a: 0.25 = 0.75 - 0.5",
            "b: 0.5 = 0.75 - 0.25"
        );
        change.ShouldNotTell("Simpson");
        change.ShouldTellInChinese("Kitagawa 1955", "构成");
    }

    [Fact]
    public void Better_and_worse_of_Kano_are_counted()
    {
        var pairs = new List<KanoPair>();
        void Add(int times, KanoAnswer with, KanoAnswer without) => pairs.AddRange(Enumerable.Repeat(new KanoPair(with, without), times));
        Add(2, KanoAnswer.Like, KanoAnswer.Neutral);
        Add(1, KanoAnswer.Like, KanoAnswer.Dislike);
        Add(3, KanoAnswer.Neutral, KanoAnswer.Dislike);
        Add(2, KanoAnswer.Neutral, KanoAnswer.Neutral);
        Add(4, KanoAnswer.Dislike, KanoAnswer.Like);
        Add(5, KanoAnswer.Like, KanoAnswer.Like);
        KanoAnalysis
            .Of([.. pairs])
            .ShouldTell(
                "Better: more content with it: 0.375 = (2 + 1) / (2 + 1 + 3 + 2) [Kano 1984]",
                "Worse: less content without it: -0.5 = -(1 + 3) / (2 + 1 + 3 + 2)",
                "Attractive: 2",
                "One-dimensional: 1",
                "Must-be: 3",
                "Indifferent: 2",
                "Reverse: 4",
                "Questionable: 5"
            );
    }

    /// <summary>8 of 16 asked answered, 6 of them yes: between 6/16 and 14/16 of all.</summary>
    [Theory]
    [InlineData(0.25, "certain", "必然")]
    [InlineData(0.375, "certain", "必然")]
    [InlineData(0.5, "open", "未定")]
    [InlineData(0.875, "open", "未定")]
    [InlineData(0.9375, "impossible", "不可能")]
    public void Silence_leaves_a_threshold_certain_open_or_impossible(double threshold, string verdict, string chinese)
    {
        var bounds = NonResponseBounds.Of(16, 8, 6, threshold: threshold);
        bounds.ShouldTell(
            "Figure of those who answered: 0.75 [Manski 1989]",
            "Response rate: 0.5 = 8 / 16",
            "Worst case of all who were asked: 0.375",
            "Best case of all who were asked: 0.875",
            $"Reaches {threshold.ToString(System.Globalization.CultureInfo.InvariantCulture)}: {verdict}"
        );
        bounds.ShouldTellInChinese(chinese);
        NonResponseBounds.Of(16, 8, 6).ShouldNotTell("Reaches");
    }

    [Fact]
    public void Reliability_shows_its_variances()
    {
        // Two questions, both 1, 2 and 3: variances 1 and 1, of the sums 2, 4 and 6 it is 4: 2·(1 − 2/4) = 1.
        Reliability
            .Of([
                [1, 1],
                [2, 2],
                [3, 3],
            ])
            .ShouldTell(
                "Cronbach's alpha: 1 = 2 / (2 - 1) * (1 - 2 / 4) [Cronbach 1951]",
                "People: 3",
                "Sum of the questions' variances: 2",
                "Variance of the sums: 4"
            );
        var three = Reliability.Of([
            [1, 2, 1],
            [3, 2, 3],
            [2, 2, 5],
        ]);
        // Three questions: variances 1, 0 and 4; sums 4, 8 and 9: mean 7, variance (9 + 1 + 4)/2 = 7; alpha 3/2·(1 − 5/7) = 3/7.
        three.Alpha.Should().BeApproximately(3.0 / 7, 1e-15);
        three.ShouldTell("= 3 / (3 - 1) * (1 - 5 / 7)");
    }

    [Fact]
    public void A_sample_size_knows_its_population()
    {
        var endless = SampleSize.Of(0.05);
        endless.ShouldTell("Answers needed: 385 = ", ", rounded up [Cochran 1977]", "= z^2 * 0.5 * (1 - 0.5) / 0.05^2");
        endless.ShouldNotTell(" / (1 + (");
        // z² · 0.25 / 0.0025 = 384.1459; over 1 + 383.1459/1000 = 277.74.
        SampleSize.Of(0.05, population: 1000).ShouldTell("Answers needed: 278 = 384.14", " / (1 + (384.14", " - 1) / 1000), rounded up");
    }

    [Fact]
    public void The_satisfied_are_at_the_good_end_of_the_scale()
    {
        var csat = SatisfactionScore.Of([5, 4, 3, 1], new RatingScale(1, 5, Direction.HigherIsBetter, 4));
        csat.ShouldTell("Satisfied: 0.5 = 2 / 4 [ratings of 4 to 5]", "Mean rating: 3.25", "Not answered: 0");
        var effort = SatisfactionScore.Of([7, 4, 3, 1], new RatingScale(1, 7, Direction.LowerIsBetter, 3));
        effort.ShouldTell("Satisfied: 0.5 = 2 / 4 [ratings of 1 to 3]", "Mean rating: 3.75");
        effort.ShouldTellInChinese("1 至 3");
        csat.ShouldTellInChinese("4 至 5");
    }

    [Fact]
    public void A_weighted_figure_is_a_share_or_a_mean()
    {
        var share = WeightedEstimate.Of([1, 0, 1, 0], [1, 1, 1, 1]);
        share.ShouldTell("Weighted share: 0.5", "[4 answers]", "Effective sample size: 4 [Kish 1965]", "Design effect: 1 = 4 / 4");
        // The limits that are told for a share are Wilson's, which differ from the normal ones.
        share.ShouldTell(
            $"Lower confidence limit: {Ten(share.WilsonLower!.Value)}",
            $"Upper confidence limit: {Ten(share.WilsonUpper!.Value)}"
        );
        share.WilsonLower.Should().NotBe(share.Lower);
        var mean = WeightedEstimate.Of([1, 3], [1, 1], SurveyFigure.Mean);
        mean.ShouldTell("Weighted mean: 2", $"Lower confidence limit: {Ten(mean.Lower)}", $"Upper confidence limit: {Ten(mean.Upper)}");
        mean.WilsonLower.Should().BeNull();
        mean.ShouldTellInChinese("加权均值");
        share.ShouldTellInChinese("加权比例");
    }

    [Fact]
    public void Weights_say_whether_the_targets_are_met()
    {
        // Two of three are young and shall be half: weights 3/4, 3/4 and 3/2; effective size 9/(9/16 + 9/16 + 9/4) = 8/3.
        var respondents = new Respondents(new MarginTarget("age", new LevelShare("young", 0.5), new LevelShare("old", 0.5)));
        respondents.Add("young");
        respondents.Add("young");
        respondents.Add("old");
        SurveyWeights
            .Rake(respondents)
            .ShouldTell(
                "Effective sample size: 2.666666667 = (sum of weights)^2 / sum of squared weights [Deming and Stephan 1940; Kish 1965]",
                "Respondents: 3",
                "Design effect: 1.125 = 3 / 2.666666667",
                "[all targets are met]"
            );
    }

    [Fact]
    public void Withheld_segments_are_told_with_their_reason()
    {
        var floor = AnonymityFloor.Of([new("a", 20), new("b", 3), new("c", 9), new("d", 12)], 5);
        floor.ShouldTell(
            "Segments shown: 2 [at least 5 people each]",
            "Withheld: too small: 1 = b",
            "Withheld: would reveal a small one by difference: 1 = c"
        );
        floor.ShouldTellInChinese("5");
    }

    private static string Ten(double figure) => figure.ToString("G10", System.Globalization.CultureInfo.InvariantCulture);
}
