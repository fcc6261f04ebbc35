using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class SurvivalCurveTests
{
    private static readonly Gen<(int Duration, bool Lost)[]> Observations = Gen.Select(Gen.Int[0, 30], Gen.Bool).Array[1, 60];

    /// <summary>Kleinbaum and Klein, Survival Analysis, chapter 2: the curve of the treated group, to four decimals.</summary>
    /// <summary>The figures of days 1 and 3 in a unit that is smaller by 2^1000: its powers are exact in a double.</summary>
    [Fact]
    public void A_restricted_mean_of_huge_durations_has_the_digits_of_small_ones()
    {
        double unit = Math.ScaleB(1, 1000);

        var small = SurvivalCurve.Of([1.0, 3], [true, false]).RestrictedMean(3);
        var huge = SurvivalCurve.Of([unit, 3 * unit], [true, false]).RestrictedMean(3 * unit);

        (huge.Mean, huge.StandardError).Should().Be((small.Mean * unit, small.StandardError * unit));
    }

    [Fact]
    public void The_textbook_curve_of_the_treated_children()
    {
        var curve = SurvivalCurve.Of(Remission.Treated, Remission.TreatedRelapsed);

        double At(double time) => curve.At(time)!.Value;
        new[] { At(6), At(7), At(10), At(13), At(16), At(22), At(23) }
            .Select(share => Math.Round(share, 4))
            .Should()
            .Equal(0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482);
        curve.Median.Time.Should().Be(23);
        curve.Count.Should().Be(21);
        curve.AtRisk.Take(4).Should().Equal(21, 17, 16, 15);
        curve.Events.Sum().Should().Be(9);
        curve.Censored.Sum().Should().Be(12);
    }

    /// <summary>By hand: four durations, S = 3/4, 1/2, 1/4, 0; Greenwood at 1: √(3/4 · 1/4 / 4).</summary>
    [Fact]
    public void Without_censoring_the_curve_is_the_share_left()
    {
        var curve = SurvivalCurve.Of([3, 1, 4, 2], [true, true, true, true]);

        curve.Survival.Should().Equal(0.75, 0.5, 0.25, 0);
        curve.StandardErrors[0]!.Value.Should().BeApproximately(Math.Sqrt(0.75 * 0.25 / 4), 1e-15);
        (curve.StandardErrors[3], curve.Lower[3], curve.Upper[3]).Should().Be((null, null, null));
        curve.Median.Time.Should().Be(2.5, "S is ½ exactly at 2, so the middle to the next event");
        curve.Quantile(0.75).Time.Should().Be(3.5);
    }

    /// <summary>By hand: ln(−ln S) ± z·√g/ln S at S = ½, g = 1/12 + 1/6 = ¼: S^exp(∓1.959964·½/ln ½).</summary>
    [Fact]
    public void The_band_is_symmetric_in_the_double_logarithm()
    {
        var curve = SurvivalCurve.Of([3, 1, 4, 2], [true, true, true, true]);

        double width = Math.Exp(1.959963984540054 * 0.5 / Math.Log(2));
        curve.Lower[1]!.Value.Should().BeApproximately(Math.Pow(0.5, width), 1e-14);
        curve.Upper[1]!.Value.Should().BeApproximately(Math.Pow(0.5, 1 / width), 1e-14);
    }

    [Fact]
    public void Before_the_first_event_the_share_is_one_and_sure()
    {
        var curve = SurvivalCurve.Of([1, 2], [false, true]);

        (curve.Survival[0], curve.StandardErrors[0], curve.Lower[0], curve.Upper[0]).Should().Be((1, 0, 1, 1));
        curve.At(0).Should().Be(1);
        curve.At(1.5).Should().Be(1);
    }

    [Fact]
    public void Beyond_the_last_time_nothing_is_known_unless_nobody_is_left()
    {
        SurvivalCurve.Of([1, 2], [true, false]).At(2).Should().Be(0.5);
        SurvivalCurve.Of([1, 2], [true, false]).At(2.001).Should().BeNull();
        SurvivalCurve.Of([1, 2], [true, true]).At(3).Should().Be(0);
    }

    [Fact]
    public void A_quantile_that_the_curve_does_not_reach_is_null()
    {
        var curve = SurvivalCurve.Of([1, 2, 3], [true, false, false]);

        curve.Median.Should().Be(new SurvivalQuantile(0.5, null, 1, null));
        // S = ½ from 2 on and no event follows: the middle to the last time.
        SurvivalCurve.Of([1, 2, 5, 9], [true, true, false, false]).Median.Time.Should().Be(5.5);
    }

    /// <summary>By hand: at 4 only two are in, both lost ones of four; who enters at 4 is not at risk at 4.</summary>
    [Fact]
    public void Late_entrants_count_only_after_they_came()
    {
        var curve = SurvivalCurve.WithLateEntry([4, 5, 6, 7], [true, true, false, true], [0, 0, 4, 5]);

        curve.Times.Should().Equal(4, 5, 6, 7);
        curve.AtRisk.Should().Equal(2, 2, 2, 1);
        curve.Survival.Should().Equal(0.5, 0.25, 0.25, 0);
    }

    [Fact]
    public void Once_the_last_one_at_risk_is_lost_the_curve_stays_at_zero()
    {
        var curve = SurvivalCurve.WithLateEntry([1, 9], [true, false], [0, 5]);

        curve.Survival.Should().Equal(0, 0);
        curve.Upper[1].Should().BeNull();
    }

    /// <summary>By hand: S = 1 to 1, ½ to 3: 1 + ½·2 = 2; A(1) = 1, variance 1·1/(2·1).</summary>
    [Fact]
    public void The_restricted_mean_is_the_area_under_the_curve()
    {
        var mean = SurvivalCurve.Of([1, 3], [true, false]).RestrictedMean(3);

        mean.Should().Be(new RestrictedMean(3, 2, Math.Sqrt(0.5)));
        SurvivalCurve.Of([1, 3], [true, false]).RestrictedMean(1).Should().Be(new RestrictedMean(1, 1, 0));
        SurvivalCurve.Of([1, 3], [true, true]).RestrictedMean(100).Mean.Should().Be(2, "nobody is left beyond 3");
    }

    [Fact]
    public void Refuses_what_it_cannot_answer()
    {
        var curve = SurvivalCurve.Of([1, 3], [true, false]);

        Refusal.Of(() => curve.RestrictedMean(3.5), FaultCode.InsufficientData, "horizon");
        Refusal.Of(() => curve.RestrictedMean(0), FaultCode.InvalidArgument, "horizon");
        Refusal.Of(() => curve.Quantile(1), FaultCode.InvalidArgument, "probability");
        Refusal.Of(() => curve.At(-1), FaultCode.InvalidArgument, "time");
        Refusal.Of(() => SurvivalCurve.Of(Array.Empty<double>(), []), FaultCode.EmptyInput, "durations");
        Refusal.Of(() => SurvivalCurve.Of([1.0, 2], [true]), FaultCode.LengthMismatch, "events");
        Refusal.Of(() => SurvivalCurve.Of([1, -2.5], [true, true]), FaultCode.InvalidArgument, "durations[1]");
        Refusal.Of(() => SurvivalCurve.Of([1, -2], [true, true]), FaultCode.InvalidArgument, "durations[1]");
        Refusal.Of(() => SurvivalCurve.Of([1.0], [true], 1), FaultCode.InvalidArgument, "confidence");
        Refusal.Of(() => SurvivalCurve.WithLateEntry([1, 2], [true, true], [0]), FaultCode.LengthMismatch, "entries");
        Refusal.Of(() => SurvivalCurve.WithLateEntry([1, 2], [true, true], [0, 2]), FaultCode.InvalidArgument, "entries[1]");
        Refusal.Of(() => SurvivalCurve.WithLateEntry([1, 2], [true, true], [-1, 0]), FaultCode.InvalidArgument, "entries[0]");
    }

    [Fact]
    public void Whole_durations_counted_and_any_durations_sorted_give_the_same_curve_for_all_observations() =>
        Observations.Sample(rows =>
        {
            int[] whole = [.. rows.Select(row => row.Duration)];
            bool[] lost = [.. rows.Select(row => row.Lost)];
            var counted = SurvivalCurve.Of(whole, lost);
            var same = SurvivalCurve.Of([.. whole.Select(duration => (double)duration)], lost);
            // A quarter more makes the durations fractions, which are sorted.
            var sorted = SurvivalCurve.Of([.. whole.Select(duration => duration + 0.25)], lost);

            same.Times.Should().Equal(counted.Times);
            same.Survival.Should().Equal(counted.Survival);
            sorted.Survival.Should().Equal(counted.Survival);
            sorted.AtRisk.Should().Equal(counted.AtRisk);
            sorted.Times.Select(time => time - 0.25).Should().Equal(counted.Times);
        });

    [Fact]
    public void Without_losses_censored_the_curve_is_the_empirical_one_for_all_durations() =>
        Gen.Int[0, 30]
            .Array[1, 60]
            .Sample(durations =>
            {
                var curve = SurvivalCurve.Of(durations, [.. durations.Select(_ => true)]);
                for (int i = 0; i < curve.Times.Length; i++)
                {
                    double left = durations.Count(duration => duration > curve.Times[i]);
                    curve.Survival[i].Should().BeApproximately(left / durations.Length, 1e-12);
                }
            });

    [Fact]
    public void Entering_at_the_start_changes_nothing_for_all_observations() =>
        Observations.Sample(rows =>
        {
            double[] durations = [.. rows.Select(row => row.Duration + 1.0)];
            bool[] lost = [.. rows.Select(row => row.Lost)];
            var late = SurvivalCurve.WithLateEntry(durations, lost, new double[durations.Length]);

            late.Survival.Should().Equal(SurvivalCurve.Of(durations, lost).Survival);
        });

    [Fact]
    public void With_all_lost_the_restricted_mean_is_the_mean_for_all_durations() =>
        Gen.Int[1, 30]
            .Array[1, 60]
            .Sample(durations =>
                SurvivalCurve
                    .Of(durations, [.. durations.Select(_ => true)])
                    .RestrictedMean(durations.Max())
                    .Mean.Should()
                    .BeApproximately(durations.Average(), 1e-9)
            );

    [Fact]
    public void A_life_table_by_whole_periods_has_the_same_survival_for_all_observations() =>
        Observations.Sample(rows =>
        {
            int[] periods = [.. rows.Select(row => row.Duration + 1)];
            bool[] lost = [.. rows.Select(row => row.Lost)];
            var curve = SurvivalCurve.Of(periods, lost);
            foreach (var period in LifeTable.Of(periods, lost).Periods)
                period.Survival.Should().BeApproximately(curve.At(period.Period)!.Value, 1e-12);
        });

    [Fact]
    public void It_explains_itself_in_both_languages()
    {
        var explanation = SurvivalCurve.Of([1, 3], [true, false]).Explain();

        explanation.ToText().Should().Contain("1 events among 2").And.Contain("Median survival time: 2");
        explanation.ToText(Language.Chinese).Should().Contain("中位生存时间");
    }
}
