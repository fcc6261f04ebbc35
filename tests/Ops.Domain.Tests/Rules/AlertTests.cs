using CsCheck;
using NodaTime;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

public class AlertTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 8, 0);
    private static readonly NumberSet High = NumberSet.Above(100);

    private static readonly AlertRule[] Rules =
    [
        AlertRule.Consecutive(High, 2, 2),
        AlertRule.Consecutive(High, 3, 1, MissingReading.Break),
        AlertRule.KOfN(High, 2, 3),
        AlertRule.KOfN(High, 3, 70, MissingReading.Break),
        AlertRule.KOfN(High, 9, 130),
        AlertRule.KOfN(High, 5, 257),
        AlertRule.ForDuration(High, Duration.FromMinutes(10), Duration.FromMinutes(20)),
        AlertRule.ForDuration(High, Duration.Zero, Duration.FromMinutes(5), MissingReading.Break),
        AlertRule.Hysteresis(High, NumberSet.Below(95)),
        AlertRule.RateOfChange(NumberSet.Above(1), Duration.FromMinutes(1)),
    ];

    [Fact]
    public void Three_breaches_in_a_row_raise_and_the_next_calm_reading_clears()
    {
        var history = AlertRule.Consecutive(High, 3).Of(Every5Minutes(101, 102, 100, 101, 101, 101, 101, 100));

        history.Events.Should().Equal(new AlertEvent(AlertChange.Raised, At(25), 5), new AlertEvent(AlertChange.Cleared, At(35), 7));
        history.State.IsActive.Should().BeFalse();
    }

    [Fact]
    public void Clearing_may_ask_for_several_calm_readings()
    {
        AlertRule.Consecutive(High, 1, 2).Of(Every5Minutes(101, 99, 101, 99, 99)).Events.Select(item => item.Index).Should().Equal(0, 4);
    }

    [Fact]
    public void A_missing_reading_is_left_out_or_breaks_the_run_as_stated()
    {
        AlertRule.Consecutive(High, 2).Of(Every5Minutes(101, null, 101)).Events.Single().Index.Should().Be(2);
        AlertRule.Consecutive(High, 2, 1, MissingReading.Break).Of(Every5Minutes(101, null, 101)).Events.Should().BeEmpty();
        AlertRule
            .ForDuration(High, Duration.Zero, null, MissingReading.Break)
            .Of(Every5Minutes(101, null))
            .Events.Select(item => item.Change)
            .Should()
            .Equal(AlertChange.Raised, AlertChange.Cleared);
        AlertRule.KOfN(High, 1, 1, MissingReading.Break).Of(Every5Minutes(101, null)).State.IsActive.Should().BeFalse();
        AlertRule.KOfN(High, 1, 1).Of(Every5Minutes(101, null)).State.IsActive.Should().BeTrue();
    }

    [Fact]
    public void Two_of_three_look_at_the_last_three_only()
    {
        AlertRule.KOfN(High, 2, 3).Of(Every5Minutes(101, 99, 101, 99, 99)).Events.Select(item => item.Index).Should().Equal(2, 3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    public void A_window_forgets_what_is_older(int n)
    {
        decimal?[] values = [101, .. Enumerable.Repeat<decimal?>(99, n)];

        AlertRule.KOfN(High, 1, n).Of(Every5Minutes(values)).Events.Select(item => item.Index).Should().Equal(0, n);
    }

    [Fact]
    public void A_breach_must_last_to_the_reading_that_proves_it()
    {
        var rule = AlertRule.ForDuration(High, Duration.FromMinutes(10));

        rule.Of(Every5Minutes(101, 101)).State.PendingSince.Should().Be(At(0));
        rule.Of(Every5Minutes(101, 101, 101)).Events.Should().Equal(new AlertEvent(AlertChange.Raised, At(10), 2));
        rule.Of(Every5Minutes(101, 99, 101, 101)).Events.Should().BeEmpty();
        rule.Of(Every5Minutes(101, 101, 101)).State.PendingSince.Should().BeNull();
    }

    [Fact]
    public void A_gap_ends_the_alert_and_starts_a_new_run()
    {
        var rule = AlertRule.ForDuration(High, Duration.Zero, Duration.FromMinutes(5));
        Reading[] readings = [new(At(0), 101), new(At(5), 101), new(At(11), 101)];

        rule.Of(readings)
            .Events.Should()
            .Equal(
                new AlertEvent(AlertChange.Raised, At(0), 0),
                new AlertEvent(AlertChange.Cleared, At(11), 2),
                new AlertEvent(AlertChange.Raised, At(11), 2)
            );
    }

    [Fact]
    public void Between_the_bands_nothing_changes()
    {
        AlertRule
            .Hysteresis(High, NumberSet.AtMost(95))
            .Of(Every5Minutes(101, 96, null, 100, 95, 99))
            .Events.Select(item => item.Index)
            .Should()
            .Equal(0, 4);
        FluentActions
            .Invoking(() => AlertRule.Hysteresis(High, NumberSet.Parse("[100..101]")))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.Overlap);
    }

    [Fact]
    public void Rates_are_compared_exactly_against_the_previous_value()
    {
        // 1 in 3 minutes is one third per minute: not above the decimal just below it would be wrong, the fraction decides.
        var third = AlertRule.RateOfChange(NumberSet.Parse("> 0.3333333333333333333333333333"), Duration.FromMinutes(1));
        Reading[] readings = [new(At(0), 1), new(At(1), null), new(At(3), 2), new(At(4), 2)];
        var history = third.Of(readings);

        history.Rates.Select(rate => rate is { } value ? decimal.Round(value, 4) : (decimal?)null).Should().Equal(null, null, 0.3333m, 0);
        history.Events.Select(item => item.Index).Should().Equal(2, 3);
        third
            .Invoking(rule => rule.Of([new(At(0), null)]))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InsufficientData);
    }

    [Fact]
    public void A_cool_down_counts_what_it_holds_back()
    {
        var told = new CoolDown(High, Duration.FromMinutes(10)).Of(Every5Minutes(101, 101, 101, 99, 101, 101), out int heldBack);

        told.Should().Equal(new Notification(At(0), 0, 0), new Notification(At(10), 2, 1), new Notification(At(20), 4, 0));
        heldBack.Should().Be(2);
    }

    [Fact]
    public void Silence_raises_at_its_deadline_and_the_next_value_clears()
    {
        var history = new SilenceRule(Duration.FromMinutes(7)).Of([new(At(5), 1), new(At(10), null), new(At(15), 1)], At(0), At(30));

        // Deadlines: 7 (met at 5), 12 (missed until 15: 3 minutes), 22 (missed until 30: 8 minutes).
        history
            .Events.Should()
            .Equal(
                new AlertEvent(AlertChange.Raised, At(12), null),
                new AlertEvent(AlertChange.Cleared, At(15), 2),
                new AlertEvent(AlertChange.Raised, At(22), null)
            );
        history.State.Silent.Should().Be(Duration.FromMinutes(11));
        history.State.IsActive.Should().BeTrue();
        new SilenceRule(Duration.FromMinutes(7)).Of([], At(0), At(7)).Events.Should().BeEmpty();
    }

    [Fact]
    public void Silence_refuses_readings_outside_its_time()
    {
        var rule = new SilenceRule(Duration.FromMinutes(7));

        rule.Invoking(r => r.Of([new(At(5), 1)], At(6), At(9)))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
        rule.Invoking(r => r.Of([new(At(5), 1)], At(0), At(4))).Should().Throw<OpsException>().Which.Place.Should().Be("asOf");
        rule.Invoking(r => r.Of([], At(1), At(0))).Should().Throw<OpsException>().Which.Place.Should().Be("asOf");
        rule.Invoking(r => r.Of([new(At(2), 1), new(At(2), 1)], At(0), At(9)))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.DuplicateKey);
    }

    [Fact]
    public void Going_on_from_a_stored_state_gives_the_same_alerts_as_one_run()
    {
        var value = Pick.One<decimal?>(null, 90, 97, 100, 101, 110);
        Gen.Select(Pick.One(Rules), Gen.Select(value, Gen.Int[1, 30]).Array[1, 40])
            .Sample(
                (rule, steps) =>
                {
                    var readings = new Reading[steps.Length];
                    int minute = 0;
                    for (int i = 0; i < steps.Length; i++)
                        readings[i] = new Reading(At(minute += steps[i].Item2), steps[i].Item1);
                    var events = new List<AlertEvent>();
                    var state = default(AlertState);
                    for (int i = 0; i < readings.Length; i++)
                    {
                        state = Restored(state);
                        var change = rule.Observe(ref state, readings[i].At, readings[i].Value);
                        if (change.HasFlag(AlertChange.Cleared))
                            events.Add(new AlertEvent(AlertChange.Cleared, readings[i].At, i));
                        if (change.HasFlag(AlertChange.Raised))
                            events.Add(new AlertEvent(AlertChange.Raised, readings[i].At, i));
                    }
                    if (Array.TrueForAll(readings, reading => reading.Value is null))
                        return;
                    rule.Of(readings).Events.Should().Equal(events);
                    rule.Of(readings).State.Should().Be(state);
                }
            );
    }

    [Fact]
    public void A_window_of_any_length_counts_as_counting_by_hand_does()
    {
        Gen.Select(Gen.Int[1, 300], Gen.Int[1, 300], Gen.Bool.Array[1, 600])
            .Sample(
                (a, b, breaches) =>
                {
                    var (k, n) = (Math.Min(a, b), Math.Max(a, b));
                    var rule = AlertRule.KOfN(High, k, n);
                    var state = default(AlertState);
                    for (int i = 0; i < breaches.Length; i++)
                    {
                        rule.Observe(ref state, At(i), breaches[i] ? 101 : 99);
                        state.IsActive.Should().Be(breaches[Math.Max(0, i + 1 - n)..(i + 1)].Count(breach => breach) >= k);
                    }
                },
                iter: 30
            );
    }

    [Fact]
    public void A_rate_is_not_spoilt_by_rounding_on_the_way()
    {
        // 7 in 7 minutes are 60 an hour; 3600 / 420 has no end.
        AlertRule.RateOfChange(High, Duration.FromHours(1)).Of([new(At(0), 0), new(At(7), 7)]).Rates[1].Should().Be(60);
        // 7e28 in 2 hours are 3.5e28 an hour, although 7e28 times the nanoseconds of an hour are beyond decimal.
        AlertRule.RateOfChange(High, Duration.FromHours(1)).Of([new(At(0), 0), new(At(120), 7e28m)]).Rates[1].Should().Be(3.5e28m);
    }

    [Theory]
    [InlineData("4611686018427387903", "4611686018427387902", true)] // 2^62 − 1: the longest digits that are subtracted as they are
    [InlineData("4611686018427387904", "4611686018427387903", true)]
    [InlineData("-4611686018427387903", "-4611686018427387904", true)]
    [InlineData("18446744073709551617", "18446744073709551616", true)] // beyond 64 bits
    [InlineData("4611686018427387903", "-4611686018427387903", true)]
    [InlineData("-4611686018427387903", "4611686018427387903", false)]
    [InlineData("1.0", "0", true)] // of different scales
    [InlineData("1.0", "0.1", false)] // 0.9
    [InlineData("0.05", "-0.95", true)] // 1.00 over zero
    [InlineData("-0.05", "0.95", false)]
    [InlineData("1", "-0", true)]
    [InlineData("1000000000.0000000000000000001", "999999999.0000000000000000001", true)]
    [InlineData("1000000000.0000000000000000001", "999999999.0000000000000000002", false)] // a hair less than 1
    public void A_change_is_taken_from_digits_of_any_length_and_scale(string value, string before, bool isActive)
    {
        // One a minute or more; the values are a minute apart, so that the change is the rate.
        var rule = AlertRule.RateOfChange(NumberSet.AtLeast(1), Duration.FromMinutes(1));
        rule.Of([new(At(0), Parse(before)), new(At(1), Parse(value))]).State.IsActive.Should().Be(isActive);

        static decimal Parse(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_gap_that_is_too_long_starts_the_run_anew()
    {
        var rule = AlertRule.ForDuration(High, Duration.FromMinutes(10), Duration.FromMinutes(7));
        // 0 and 8 are too far apart; from 8 to 17 are nine minutes, to 18 ten.
        var history = rule.Of([new(At(0), 101), new(At(8), 101), new(At(12), 101), new(At(17), 101), new(At(18), 101)]);
        history.Events.Select(item => (item.Change, item.Index)).Should().Equal((AlertChange.Raised, 4));
        history.State.RunSince.Should().Be(At(8));
        // Exactly seven minutes do not break it.
        rule.Of([new(At(0), 101), new(At(7), 101), new(At(14), 101)]).Events.Select(item => item.Index).Should().Equal(2);
        // A raised alert ends at the gap, and is raised again at once where no duration is asked for.
        var atOnce = AlertRule.ForDuration(High, Duration.Zero, Duration.FromMinutes(7));
        atOnce
            .Of([new(At(0), 101), new(At(8), 101)])
            .Events.Select(item => item.Change)
            .Should()
            .Equal(AlertChange.Raised, AlertChange.Cleared, AlertChange.Raised);
    }

    [Fact]
    public void A_rate_beyond_decimal_is_an_overflow()
    {
        var perHour = AlertRule.RateOfChange(High, Duration.FromHours(1));

        perHour
            .Invoking(rule => rule.Of([new(At(0), 0), new(At(1), 7e28m)]))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.Overflow);
        perHour
            .Invoking(rule => rule.Of([new(At(0), -7e28m), new(At(60), 7e28m)]))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.Overflow);
    }

    [Fact]
    public void Rates_agree_with_fractions_of_any_length()
    {
        // At the boundary itself, a last digit above it and below it; signs and lengths of all sizes.
        Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Int[0, 20], Gen.Int[1, 100_000], Gen.Int[-1, 1])
            .Sample(
                (digits, scale, minutes, off) =>
                {
                    decimal bound = digits;
                    for (int i = 0; i < scale; i++)
                        bound /= 10;
                    decimal last = new(1, 0, 0, false, (byte)scale);
                    decimal change = bound * minutes + off * last;
                    var history = AlertRule
                        .RateOfChange(NumberSet.Above(bound), Duration.FromMinutes(1))
                        .Of([new(At(0), 0), new(At(minutes), change)]);

                    history.State.IsActive.Should().Be(off > 0);
                    AlertRule
                        .RateOfChange(NumberSet.AtLeast(bound), Duration.FromMinutes(1))
                        .Of([new(At(0), 0), new(At(minutes), change)])
                        .State.IsActive.Should()
                        .Be(off >= 0);
                },
                iter: 500
            );
    }

    public static TheoryData<int> Windows => [60, 128, 200, 256];

    [Theory]
    [MemberData(nameof(Windows))]
    public void A_window_allocates_nothing(int n) => AllocatedBy(AlertRule.KOfN(High, 2, n)).Should().Be(0);

    [Fact]
    public void Observing_allocates_nothing()
    {
        foreach (var rule in Rules.Where(rule => !rule.ToString()!.Contains("257", StringComparison.Ordinal)))
            AllocatedBy(rule).Should().Be(0, rule.ToString());
        AllocatedBy(AlertRule.RateOfChange(NumberSet.Parse("> 0.025, < -0.5"), Duration.FromHours(1))).Should().Be(0);
    }

    /// <summary>The least of five rounds: while methods are still being compiled anew, the runtime may allocate beside them.</summary>
    private static long AllocatedBy(AlertRule rule) => Enumerable.Range(0, 5).Min(_ => AllocatedInOneRound(rule));

    private static long AllocatedInOneRound(AlertRule rule)
    {
        var state = default(AlertState);
        rule.Observe(ref state, At(0), 1);
        rule.Observe(ref state, At(1), 101);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 2; i <= 1000; i++)
            rule.Observe(ref state, At(i), i % 3 == 0 ? 101.25m : 99);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void Readings_must_ascend()
    {
        var rule = AlertRule.Consecutive(High, 1);

        rule.Invoking(r => r.Of([new(At(1), 1), new(At(1), 1)]))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.DuplicateKey);
        rule.Invoking(r => r.Of([new(At(1), 1), new(At(0), 1)]))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.NotOrdered);
        rule.Invoking(r => r.Of([])).Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.EmptyInput);
        new CoolDown(High, Duration.Zero)
            .Invoking(c => c.Of([new(At(1), 1), new(At(0), 1)]))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.NotOrdered);
    }

    [Fact]
    public void Rules_refuse_counts_and_durations_without_sense()
    {
        FluentActions.Invoking(() => AlertRule.Consecutive(High, 0)).Should().Throw<OpsException>().Which.Place.Should().Be("count");
        FluentActions
            .Invoking(() => AlertRule.Consecutive(High, 1, 0))
            .Should()
            .Throw<OpsException>()
            .Which.Place.Should()
            .Be("clearCount");
        FluentActions.Invoking(() => AlertRule.KOfN(High, 3, 2)).Should().Throw<OpsException>().Which.Place.Should().Be("k");
        FluentActions
            .Invoking(() => AlertRule.ForDuration(High, Duration.FromSeconds(-1)))
            .Should()
            .Throw<OpsException>()
            .Which.Place.Should()
            .Be("duration");
        FluentActions
            .Invoking(() => AlertRule.RateOfChange(High, Duration.Zero))
            .Should()
            .Throw<OpsException>()
            .Which.Place.Should()
            .Be("per");
        FluentActions
            .Invoking(() => new SilenceRule(Duration.FromSeconds(-1)))
            .Should()
            .Throw<OpsException>()
            .Which.Place.Should()
            .Be("limit");
    }

    [Theory]
    [InlineData("PT10M", 600)]
    [InlineData("P1DT12H", 129_600)]
    [InlineData("P2W", 1_209_600)]
    [InlineData("PT0S", 0)]
    [InlineData("PT1H2M3.5S", 3_723.5)]
    public void Durations_are_read_from_iso_text(string text, double seconds) => IsoDuration.Parse(text).TotalSeconds.Should().Be(seconds);

    [Theory]
    [InlineData("", FaultCode.ParseError)]
    [InlineData("P", FaultCode.ParseError)]
    [InlineData("PT", FaultCode.ParseError)]
    [InlineData("P1DT", FaultCode.ParseError)]
    [InlineData("P1H", FaultCode.ParseError)]
    [InlineData("PT1M1H", FaultCode.ParseError)]
    [InlineData("PT1.5M", FaultCode.ParseError)]
    [InlineData("10M", FaultCode.ParseError)]
    [InlineData("PTM", FaultCode.ParseError)]
    [InlineData("PT5", FaultCode.ParseError)]
    [InlineData("P1M", FaultCode.InvalidArgument)]
    [InlineData("P1Y", FaultCode.InvalidArgument)]
    [InlineData("-PT1M", FaultCode.InvalidArgument)]
    [InlineData("PT-1M", FaultCode.InvalidArgument)]
    [InlineData("P999999999W", FaultCode.Overflow)]
    public void Durations_that_depend_on_the_date_or_cannot_be_read_are_faults(string text, FaultCode code) =>
        FluentActions.Invoking(() => IsoDuration.Parse(text)).Should().Throw<OpsException>().Which.Code.Should().Be(code);

    private static AlertState Restored(AlertState state) =>
        new()
        {
            IsActive = state.IsActive,
            LastAt = state.LastAt,
            Breaches = state.Breaches,
            Calm = state.Calm,
            Window = state.Window,
            OlderWindow = state.OlderWindow,
            LongWindow = state.LongWindow,
            RunSince = state.RunSince,
            LastCountedAt = state.LastCountedAt,
            LastValue = state.LastValue,
            PreviousValue = state.PreviousValue,
            PreviousValueAt = state.PreviousValueAt,
        };

    private static Instant At(int minutes) => Start + Duration.FromMinutes(minutes);

    private static Reading[] Every5Minutes(params decimal?[] values) => [.. values.Select((value, i) => new Reading(At(5 * i), value))];
}
