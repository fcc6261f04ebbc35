using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public sealed class VoiceTests
{
    /// <summary>The specification: 3 complaints in 1,200 orders are 2.5 per 1,000, exact Poisson interval 0.52 to 7.31.</summary>
    [Fact]
    public void A_complaint_rate_has_its_exact_interval()
    {
        var rate = ComplaintRate.Of(3, 1.2);
        rate.Rate.Should().BeApproximately(2.5, 1e-12);
        rate.Lower.Should().BeApproximately(0.52, 0.005);
        rate.Upper.Should().BeApproximately(7.31, 0.005);
        ComplaintRate.Of(0, 1).Lower.Should().Be(0);
        // −ln 0.025 = 3.688879.
        ComplaintRate.Of(0, 1).Upper.Should().BeApproximately(3.688879, 1e-6);
        Refusal.Of(FaultCode.ZeroDenominator, "contacts", () => ComplaintRate.Of(1, 0));
        Refusal.Of(FaultCode.InvalidArgument, "complaints", () => ComplaintRate.Of(-1, 1));
        Refusal.Of(FaultCode.InvalidArgument, "contacts", () => ComplaintRate.Of(1, double.NaN));
        Refusal.Of(FaultCode.InvalidArgument, "confidence", () => ComplaintRate.Of(1, 1, 1));
    }

    /// <summary>u chart by hand: centre 20/400 = 0.05; σ = √(0.05/100) = 0.0223607; limits 0 and 0.117082; 12 of 100 lies above.</summary>
    [Fact]
    public void A_rate_above_the_limits_is_told()
    {
        var rates = ComplaintRates.Of([new("1", 2, 100), new("2", 3, 100), new("3", 3, 100), new("4", 12, 100)]);
        rates.Center.Should().Be(0.05);
        rates.Periods[3].Sigma.Should().BeApproximately(0.0223607, 1e-7);
        rates.Periods[3].Upper.Should().BeApproximately(0.117082, 1e-6);
        rates.Periods[3].Lower.Should().Be(0);
        rates.Periods[3].Signal.Should().Be(RateSignal.Above);
        rates.Periods[0].Signal.Should().Be(RateSignal.None);
        rates.SigmaZ.Should().BeNull();
        // Σ(rate − 0.05)²/0.0005 = (9 + 4 + 4 + 49)/5 = 13.2.
        rates.Dispersion!.ChiSquare.Should().BeApproximately(13.2, 1e-9);
        rates.Dispersion.Ratio.Should().BeApproximately(4.4, 1e-9);
    }

    /// <summary>Laney by hand: z of 2, 3, 3 and 12 of 100 are −3, −2, −2 and 7 over √5; moving ranges 1, 0 and 9 over √5: mean 1.490712; over 1.128379.</summary>
    [Fact]
    public void Laneys_limits_follow_the_real_variation()
    {
        var rates = ComplaintRates.Of([new("1", 2, 100), new("2", 3, 100), new("3", 3, 100), new("4", 12, 100)], ComplaintChart.LaneyRate);
        rates.SigmaZ.Should().BeApproximately(1.321109, 1e-6);
        rates.Periods[3].Signal.Should().Be(RateSignal.None);
        rates.Periods[3].Z.Should().BeApproximately(7 / Math.Sqrt(5) / 1.321109, 1e-5);
    }

    [Fact]
    public void Equal_rates_have_no_spread_and_no_signal()
    {
        var rates = ComplaintRates.Of([new("1", 1, 10), new("2", 3, 30), new("3", 7, 70)], ComplaintChart.LaneyShare);
        rates.SigmaZ.Should().Be(0);
        rates.Periods.Should().OnlyContain(period => period.Z == null && period.Signal == RateSignal.None);
    }

    [Fact]
    public void All_or_nothing_does_not_vary()
    {
        foreach (long complaints in new long[] { 0, 5 })
        {
            var rates = ComplaintRates.Of([new("1", complaints, 5), new("2", complaints, 5)], ComplaintChart.Share);
            rates.Dispersion.Should().BeNull();
            rates.Periods[0].Z.Should().BeNull();
            rates.Periods[0].Sigma.Should().Be(0);
            Refusal.Of(
                FaultCode.ZeroDenominator,
                "periods",
                () => ComplaintRates.Of([new("1", complaints, 5), new("2", complaints, 5)], ComplaintChart.LaneyShare)
            );
        }
        ComplaintRates.Of([new("1", 3, 5)], ComplaintChart.Share).Dispersion.Should().BeNull();
    }

    [Fact]
    public void Bad_rates_are_refused()
    {
        Refusal.Of(FaultCode.EmptyInput, "periods", () => ComplaintRates.Of([]));
        Refusal.Of(FaultCode.InvalidArgument, "periods[0]", () => ComplaintRates.Of([new("1", 6, 5)], ComplaintChart.Share));
        Refusal.Of(FaultCode.DuplicateKey, "periods[1]", () => ComplaintRates.Of([new("1", 1, 5), new("1", 1, 5)]));
        Refusal.Of(FaultCode.InsufficientData, "periods", () => ComplaintRates.Of([new("1", 1, 5)], ComplaintChart.LaneyRate));
        Refusal.Of(FaultCode.ZeroDenominator, "periods[1]", () => ComplaintRates.Of([new("1", 1, 5), new("2", 0, 0)]));
        ComplaintRates.Of([new("1", 6, 5)]).Center.Should().Be(1.2);
    }

    /// <summary>By hand: 10 of 100 now against 5 of 100 before: ratio 2; binomial 10 of 15 at ½: 2·P(X ≥ 10) = 2·4944/32768 = 0.301758.</summary>
    [Fact]
    public void A_theme_is_compared_exactly()
    {
        var theme = ThemeTrends.Of([new("1", 60), new("2", 40), new("3", 100)], [new("price", [2, 3, 10], 2, 6)]).Themes[0];
        theme.RateRatio.Should().Be(2);
        theme.PValue.Should().BeApproximately(0.301758, 1e-6);
        theme.Direction.Should().Be(ThemeDirection.Steady);
        theme.IsEmerging.Should().BeFalse();
        theme.Balance.Should().Be(-0.4);
        // √(0.8 − 0.16)/√10 = 0.8/3.162278.
        theme.BalanceStandardError.Should().BeApproximately(0.252982, 1e-6);
        theme.BalanceLower.Should().BeApproximately(-0.4 - (1.959964 * 0.252982), 1e-5);
        theme.ShareOfVoice.Should().Equal(1, 1, 1);
    }

    [Fact]
    public void A_theme_that_was_never_mentioned_rises_without_a_ratio()
    {
        var themes = ThemeTrends
            .Of([new("1", 100), new("2", 100)], [new("new", [0, 30]), new("gone", [30, 0]), new("never", [0, 0])])
            .Themes;
        themes[0].Direction.Should().Be(ThemeDirection.Rising);
        themes[0].IsEmerging.Should().BeTrue();
        themes[0].RateRatio.Should().BeNull();
        themes[0].Upper.Should().BeNull();
        // Clopper–Pearson of 30 of 30: lower limit 0.025^(1/30) = 0.884285; odds 7.6417.
        themes[0].Lower.Should().BeApproximately(7.6417, 5e-3);
        themes[1].Direction.Should().Be(ThemeDirection.Falling);
        themes[1].Lower.Should().Be(0);
        themes[1].Upper.Should().BeApproximately(1 / 7.6417, 5e-4);
        themes[1].Balance.Should().BeNull();
        themes[2].PValue.Should().Be(1);
        themes[2].Lower.Should().BeNull();
        themes[2].Upper.Should().BeNull();
        themes[2].ShareOfVoice.Should().Equal(0, 0);
    }

    [Fact]
    public void An_emerging_theme_is_frequent_and_steep_enough()
    {
        FeedbackPeriod[] periods = [new("1", 1000), new("2", 1000)];
        ThemeCounts[] themes = [new("price", [100, 160])];
        ThemeTrends.Of(periods, themes).Themes[0].IsEmerging.Should().BeTrue();
        ThemeTrends.Of(periods, themes, new ThemeOptions { MinimumRatio = 1.7 }).Themes[0].IsEmerging.Should().BeFalse();
        ThemeTrends.Of(periods, themes, new ThemeOptions { MinimumCount = 161 }).Themes[0].IsEmerging.Should().BeFalse();
        ThemeTrends.Of(periods, themes, new ThemeOptions { MinimumCount = 160 }).Themes[0].IsEmerging.Should().BeTrue();
    }

    [Fact]
    public void Bad_themes_are_refused()
    {
        FeedbackPeriod[] periods = [new("1", 10), new("2", 10)];
        Refusal.Of(FaultCode.EmptyInput, "periods", () => ThemeTrends.Of([], [new("a", [1])]));
        Refusal.Of(FaultCode.EmptyInput, "themes", () => ThemeTrends.Of(periods, []));
        Refusal.Of(FaultCode.LengthMismatch, "themes[0]", () => ThemeTrends.Of(periods, [new("a", [1])]));
        Refusal.Of(FaultCode.InvalidArgument, "themes[0]", () => ThemeTrends.Of(periods, [new("a", [-1, 1])]));
        Refusal.Of(FaultCode.InvalidArgument, "themes[0]", () => ThemeTrends.Of(periods, [new("a", [1, 3], 2, 2)]));
        Refusal.Of(FaultCode.InvalidArgument, "themes[0]", () => ThemeTrends.Of(periods, [new("a", [1, 3], -1, 0)]));
        Refusal.Of(FaultCode.DuplicateKey, "themes", () => ThemeTrends.Of(periods, [new("a", [1, 3]), new("a", [1, 3])]));
        Refusal.Of(FaultCode.DuplicateKey, "periods", () => ThemeTrends.Of([periods[0], periods[0]], [new("a", [1, 3])]));
        Refusal.Of(FaultCode.InsufficientData, "periods", () => ThemeTrends.Of([periods[0]], [new("a", [1])]));
        Refusal.Of(FaultCode.ZeroDenominator, "periods", () => ThemeTrends.Of([periods[0], new("2", 0)], [new("a", [1, 0])]));
        Refusal.Of(FaultCode.ZeroDenominator, "periods", () => ThemeTrends.Of([new("0", 0), periods[0]], [new("a", [0, 1])]));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "options.MinimumRatio",
            () => ThemeTrends.Of(periods, [new("a", [1, 3])], new() { MinimumRatio = 0.9 })
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "options.MinimumCount",
            () => ThemeTrends.Of(periods, [new("a", [1, 3])], new() { MinimumCount = 0 })
        );
        Refusal.Of(FaultCode.InvalidArgument, "options.Alpha", () => ThemeTrends.Of(periods, [new("a", [1, 3])], new() { Alpha = 1 }));
    }
}
