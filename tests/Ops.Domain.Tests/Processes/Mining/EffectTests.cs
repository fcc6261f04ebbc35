using CsCheck;
using NodaTime;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

public class EffectTests
{
    private static readonly string[] s_ends = ["b"];

    /// <summary>Cases of two events, a and another one, that last so many minutes.</summary>
    private static EventLog Lasting(params (char Last, int Minutes)[] cases) =>
        Of([.. cases.SelectMany((item, c) => new[] { new Row($"c{c}", "a", 0), new Row($"c{c}", $"{item.Last}", item.Minutes) })]);

    [Fact]
    public void A_change_that_is_all_mix_is_no_change_within_a_variant()
    {
        // ab takes 10, ac takes 30, before and after; their shares go from 3 : 1 to 1 : 3, the mean from 15 to 25.
        var mix = MixChange.Of(Lasting(('b', 10), ('b', 10), ('b', 10), ('c', 30)), Lasting(('b', 10), ('c', 30), ('c', 30), ('c', 30)));
        (mix.MeanChangeSeconds, mix.MixSeconds, mix.WithinSeconds).Should().Be((600, 600, 0));
        (mix.MedianChangeSeconds, mix.MedianMixSeconds, mix.MedianWithinSeconds).Should().Be((1200, 1200, 0));
        mix.NewShare.Should().Be(0);
        // About the middle of both means, 20 minutes: half less of 10 − 20 and half more of 30 − 20.
        mix.Variants.Select(variant => (string.Concat(variant.Activities), variant.MixSeconds, variant.WithinSeconds))
            .Should()
            .Equal(("ab", 300, 0), ("ac", 300, 0));
        mix.Variants[0].Should().Match<VariantChange>(v => v.CasesBefore == 3 && v.CasesAfter == 1 && v.MeanSecondsBefore == 600);
    }

    [Fact]
    public void Mix_and_rest_add_up_and_a_new_variant_is_all_mix()
    {
        // Before: ab 10, 20 and ac 30. After: ab 10 twice, ad 50. Means 20 and 70/3.
        var mix = MixChange.Of(Lasting(('b', 10), ('b', 20), ('c', 30)), Lasting(('b', 10), ('d', 50), ('b', 10)));
        mix.MeanChangeSeconds.Should().BeApproximately(200, 1e-9);
        // Within ab: share 2/3 in both, from 15 to 10 minutes.
        mix.WithinSeconds.Should().BeApproximately(-200, 1e-9);
        mix.MixSeconds.Should().BeApproximately(400, 1e-9);
        mix.NewShare.Should().BeApproximately(1 / 3.0, 1e-15);
        // The median before is 20; ab before with its share of after, 10 and 20 with a third each, beside ad 50: 20; after: 10.
        (mix.MedianChangeSeconds, mix.MedianMixSeconds, mix.MedianWithinSeconds)
            .Should()
            .Be((-600, 0, -600));
        mix.Variants.Select(variant => string.Concat(variant.Activities)).Should().Equal("ad", "ab", "ac");
        (mix.Variants[0].MeanSecondsBefore, mix.Variants[0].MeanSecondsAfter, mix.Variants[2].MeanSecondsAfter)
            .Should()
            .Be((null, 3000, null));
    }

    [Fact]
    public void The_two_parts_are_the_change_and_turn_their_sign_when_the_logs_are_swapped() =>
        Gen.Select(Rows, Rows)
            .Sample(
                (first, second) =>
                {
                    var (before, after) = (Of(first), Of(second));
                    var there = MixChange.Of(before, after);
                    var back = MixChange.Of(after, before);
                    double change = ThroughputTimes.Of(after).MeanSeconds - ThroughputTimes.Of(before).MeanSeconds;
                    there.MeanChangeSeconds.Should().BeApproximately(change, 1e-6);
                    (there.MixSeconds + there.WithinSeconds).Should().BeApproximately(change, 1e-6);
                    back.MixSeconds.Should().BeApproximately(-there.MixSeconds, 1e-6);
                    double median = ThroughputTimes.Of(after).MedianSeconds - ThroughputTimes.Of(before).MedianSeconds;
                    there.MedianChangeSeconds.Should().BeApproximately(median, 1e-6);
                    there.Variants.Sum(variant => variant.CasesBefore).Should().Be(before.CaseCount);
                    there.Variants.Sum(variant => variant.CasesAfter).Should().Be(after.CaseCount);
                }
            );

    [Fact]
    public void The_same_log_has_no_mix_effect_and_a_shift_of_all_is_within()
    {
        var log = Lasting(('b', 10), ('c', 30), ('c', 50));
        var same = MixChange.Of(log, log);
        (same.MeanChangeSeconds, same.MixSeconds, same.WithinSeconds, same.MedianMixSeconds).Should().Be((0, 0, 0, 0));
        var later = MixChange.Of(log, Lasting(('b', 15), ('c', 35), ('c', 55)));
        later.MixSeconds.Should().BeApproximately(0, 1e-9);
        (later.WithinSeconds, later.MedianWithinSeconds).Should().Be((300, 300));
        Refusal.Of(() => MixChange.Of(null!, log), FaultCode.InvalidArgument, "before");
        Refusal.Of(() => MixChange.Of(log, null!), FaultCode.InvalidArgument, "after");
        var none = log.Filter(LogFilter.CaseSize(min: 9)).Log;
        Refusal.Of(() => MixChange.Of(none, log), FaultCode.EmptyInput, "before");
        Refusal.Of(() => MixChange.Of(log, none), FaultCode.EmptyInput, "after");
    }

    [Theory]
    [InlineData(0, 1000, EffectMagnitude.Large)]
    [InlineData(263, 1000, EffectMagnitude.Large)]
    [InlineData(264, 1000, EffectMagnitude.Medium)]
    [InlineData(335, 1000, EffectMagnitude.Medium)]
    [InlineData(336, 1000, EffectMagnitude.Small)]
    [InlineData(426, 1000, EffectMagnitude.Small)]
    [InlineData(427, 1000, EffectMagnitude.Negligible)]
    [InlineData(500, 1000, EffectMagnitude.Negligible)]
    [InlineData(737, 1000, EffectMagnitude.Large)]
    public void Cliffs_delta_has_words(int shorter, int all, EffectMagnitude magnitude)
    {
        // After, so many of a thousand cases are shorter than the one before, the others longer: δ = 1 − 2 · shorter/all, the limits of Romano
        // and others being 0.147, 0.33 and 0.474.
        var after = Lasting([.. Enumerable.Range(0, all).Select(i => ('b', i < shorter ? 1 : 3))]);
        LogComparison.Of(Lasting(('b', 2)), after).Magnitude.Should().Be(magnitude);
    }

    [Fact]
    public void The_shift_has_limits_where_there_are_cases_enough()
    {
        // Ten against ten: pairs 100, spread √(100·21/12) = 13.2, so the 50 − 1.96·13.2 = 24th difference from each end.
        var before = Lasting([.. Enumerable.Range(0, 10).Select(i => ('b', 10 * i))]);
        var after = Lasting([.. Enumerable.Range(0, 10).Select(i => ('b', (10 * i) + 20))]);
        int[] differences =
        [
            .. Enumerable.Range(0, 10).SelectMany(i => Enumerable.Range(0, 10).Select(j => (10 * i) + 20 - (10 * j))).Order(),
        ];
        var comparison = LogComparison.Of(before, after);
        (comparison.ShiftLowSeconds, comparison.ShiftHighSeconds).Should().Be((60 * differences[23], 60 * differences[76]));
        comparison.HodgesLehmannSeconds.Should().Be(1200);
        comparison.Mix.MeanChangeSeconds.Should().Be(1200);
        var wider = LogComparison.Of(before, after, 0.99);
        // 50 − 2.576·13.2 = 15.9: the 15th.
        (wider.ShiftLowSeconds, wider.ShiftHighSeconds)
            .Should()
            .Be((60 * differences[14], 60 * differences[85]));
        var few = LogComparison.Of(Lasting(('b', 1)), Lasting(('b', 2)));
        (few.ShiftLowSeconds, few.ShiftHighSeconds).Should().Be((null, null));
        Refusal.Of(() => LogComparison.Of(before, after, 1), FaultCode.InvalidArgument, "confidence");
    }

    [Fact]
    public void Open_cases_count_for_as_long_as_they_were_seen()
    {
        // Before: 10, 20, 30 minutes, all finished. After: 10 finished, two open, seen until minute 40.
        var before = Lasting(('b', 10), ('b', 20), ('b', 30));
        var after = Lasting(('b', 10), ('c', 5), ('c', 15));
        var comparison = CompletionComparison.Of(before, after, s_ends, afterUntil: At(40));
        (comparison.Before.Open, comparison.After.Open).Should().Be((0, 2));
        comparison.Before.MedianSeconds.Should().Be(1200);
        comparison.After.MedianSeconds.Should().BeNull();
        // Known to 40 minutes. Before, a case is open for 20 minutes on average; after: 10 + 2/3 · 30 = 30.
        comparison.HorizonSeconds.Should().Be(2400);
        comparison.MeanChangeSeconds.Should().BeApproximately(600, 1e-9);
        (comparison.LowSeconds < 600, comparison.HighSeconds > 600, comparison.StandardError > 0).Should().Be((true, true, true));
        ((comparison.LowSeconds + comparison.HighSeconds) / 2).Should().BeApproximately(600, 1e-9);
        ((comparison.HighSeconds - comparison.LowSeconds) / 2)
            .Should()
            .BeApproximately(1.959963984540054 * comparison.StandardError!.Value, 1e-9);
        // At 10 minutes 6 at risk and 2 events, 1 expected before; then 2 of 4 and 1 of 3 at risk are of before, with an event each.
        comparison.Test!.Groups[0].Expected.Should().BeApproximately(1 + 0.5 + (1 / 3.0), 1e-12);
        comparison.Test.Groups[0].Observed.Should().Be(3);
        comparison.Explain().Parts.Should().HaveCount(5);
    }

    [Fact]
    public void Without_an_end_of_the_observation_it_is_the_last_event_of_the_log()
    {
        var comparison = CompletionComparison.Of(Lasting(('b', 10), ('c', 20)), Lasting(('b', 10), ('c', 2)), s_ends);
        comparison.Before.Curve.Times.Should().Equal(600, 1200);
        comparison.After.Curve.Times.Should().Equal(600);
        (comparison.After.Curve.Events[0], comparison.After.Curve.Censored[0]).Should().Be((1L, 1L));
        comparison.HorizonSeconds.Should().Be(600);
        comparison.MeanChangeSeconds.Should().Be(0);
    }

    [Fact]
    public void Where_nothing_is_finished_or_all_at_once_there_is_no_test()
    {
        var open = CompletionComparison.Of(Lasting(('c', 10)), Lasting(('c', 10)), s_ends);
        (open.Test, open.Before.MedianSeconds, open.MeanChangeSeconds).Should().Be((null, null, 0));
        var once = CompletionComparison.Of(Lasting(('b', 10)), Lasting(('b', 10)), s_ends);
        (once.Test, once.HorizonSeconds, once.StandardError).Should().Be((null, 600, 0));
        var instant = CompletionComparison.Of(OfTraces("b"), OfTraces("b"), s_ends);
        (instant.HorizonSeconds, instant.MeanChangeSeconds, instant.LowSeconds, instant.HighSeconds).Should().Be((0, null, null, null));
        instant.Explain().Parts.Should().HaveCount(4);
    }

    [Fact]
    public void Comparisons_that_cannot_be_made_are_refused()
    {
        var log = Lasting(('b', 10));
        var none = log.Filter(LogFilter.CaseSize(min: 9)).Log;
        Refusal.Of(() => CompletionComparison.Of(null!, log, s_ends), FaultCode.InvalidArgument, "before");
        Refusal.Of(() => CompletionComparison.Of(log, null!, s_ends), FaultCode.InvalidArgument, "after");
        Refusal.Of(() => CompletionComparison.Of(log, log, null!), FaultCode.InvalidArgument, "endActivities");
        Refusal.Of(() => CompletionComparison.Of(log, log, []), FaultCode.InvalidArgument, "endActivities");
        Refusal.Of(() => CompletionComparison.Of(log, log, s_ends, confidence: 0), FaultCode.InvalidArgument, "confidence");
        Refusal.Of(() => CompletionComparison.Of(none, log, s_ends), FaultCode.EmptyInput, "before");
        Refusal.Of(() => CompletionComparison.Of(log, none, s_ends), FaultCode.EmptyInput, "after");
        Refusal.Of(() => CompletionComparison.Of(log, log, s_ends, beforeUntil: At(9)), FaultCode.NotOrdered, "beforeUntil");
        Refusal.Of(() => CompletionComparison.Of(log, log, s_ends, afterUntil: At(9)), FaultCode.NotOrdered, "afterUntil");
    }
}
