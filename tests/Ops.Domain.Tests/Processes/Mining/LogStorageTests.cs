using CsCheck;
using NodaTime;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

/// <summary>What a log keeps comes out again as it went in, however it is stored.</summary>
public class LogStorageTests
{
    private static readonly Gen<Duration> Lengths = Gen.OneOf(
        Gen.Int[0, 100_000].Select(seconds => Duration.FromSeconds(seconds)),
        Gen.Int[0, 10_000_000].Select(ms => Duration.FromMilliseconds(ms)),
        Gen.Int[0, 1_000_000].Select(us => Duration.FromTicks(us * 10L)),
        Gen.Int[0, 1_000_000].Select(ticks => Duration.FromTicks(ticks)),
        Gen.Int[0, 60_000].Select(days => Duration.FromDays(days))
    );

    [Fact]
    public void Starts_come_back_to_the_tick_in_whatever_unit_they_fit() =>
        Gen.Select(Lengths, Gen.Bool)
            .Array[1, 8]
            .Sample(lengths =>
            {
                var events = lengths.Select((one, i) => new LogEvent("c", $"a{i}", At(i), one.Item2 ? At(i) - one.Item1 : null)).ToArray();
                EventLog.Of(events).EventsOf(0).Should().Equal(events);
            });

    [Theory]
    [InlineData(4_294_967_294, NodaConstants.TicksPerSecond)]
    [InlineData(4_294_967_295, NodaConstants.TicksPerSecond)]
    [InlineData(4_294_967_294, NodaConstants.TicksPerMillisecond)]
    [InlineData(4_294_967_295, NodaConstants.TicksPerMillisecond)]
    [InlineData(4_294_967_294, 10L)]
    [InlineData(4_294_967_295, 10L)]
    [InlineData(4_294_967_296, 10L)]
    public void Starts_at_the_edge_of_32_bits_are_kept(long units, long unit)
    {
        var length = Duration.FromTicks(units * unit);
        var one = new LogEvent("c", "a", Nine, Nine - length);
        // A second event of one unit keeps the coarser units out.
        var other = new LogEvent("c", "b", Nine, Nine - Duration.FromTicks(unit));
        EventLog
            .Of(one, other, new LogEvent("c", "d", Nine))
            .EventsOf(0)
            .Select(item => item.Started)
            .Should()
            .Equal(Nine - length, Nine - Duration.FromTicks(unit), null);
    }

    [Fact]
    public void A_hundred_thousand_rows_in_any_order_come_out_by_case_and_time()
    {
        const int Rows = 140_000;
        var builder = new EventLogBuilder();
        for (int i = 0; i < Rows; i++)
            builder.Add($"c{i % 7}", $"a{i % 3}", At(Rows - i), i % 5 == 0 ? At(Rows - i - 1) : null, $"r{i % 11}");
        var log = builder.Build();
        log.EventCount.Should().Be(Rows);
        for (int c = 0; c < 7; c++)
        {
            int[] expected = [.. Enumerable.Range(0, Rows).Where(i => i % 7 == c).Reverse()];
            var events = log.EventsOf(c);
            events.Should().HaveCount(expected.Length);
            for (int k = 0; k < expected.Length; k += 97)
            {
                int i = expected[k];
                var start = i % 5 == 0 ? At(Rows - i - 1) : (Instant?)null;
                events[k].Should().Be(new LogEvent($"c{c}", $"a{i % 3}", At(Rows - i), start, $"r{i % 11}"));
            }
        }
    }

    [Fact]
    public void A_builder_goes_on_after_a_log_was_made_and_keeps_the_order_of_cases()
    {
        var builder = new EventLogBuilder();
        builder.Add("1", "a", At(0));
        builder.Add("1", "b", At(2));
        builder.Add("2", "a", At(1));
        var first = builder.Build();
        first.EventsOf(0).Select(item => item.Activity).Should().Equal("a", "b");
        // A row of a case that had ended, and one before the last row of its own case.
        builder.Add("1", "c", At(1));
        Activities(builder.Build(), 0).Should().Equal("a", "c", "b");
        builder.Add("3", "d", At(5));
        builder.Add("3", "e", At(4));
        var last = builder.Build();
        Activities(last, 0).Should().Equal("a", "c", "b");
        Activities(last, 1).Should().Equal("a");
        Activities(last, 2).Should().Equal("e", "d");
        (first.EventCount, first.CaseCount, last.EventCount, last.CaseCount).Should().Be((3, 2, 6, 3));
    }

    [Fact]
    public void Rows_of_one_case_out_of_order_are_sorted_though_each_case_is_one_run()
    {
        var log = EventLog.Of(new LogEvent("1", "b", At(1)), new LogEvent("1", "a", At(0)), new LogEvent("2", "a", At(0)));
        Activities(log, 0).Should().Equal("a", "b");
        Activities(log, 1).Should().Equal("a");
    }

    private static IEnumerable<string> Activities(EventLog log, int at) => log.EventsOf(at).Select(item => item.Activity);

    [Theory]
    [InlineData(1, 3)]
    [InlineData(64, 3)]
    [InlineData(65, 3)]
    [InlineData(130, 127)]
    [InlineData(130, 128)]
    [InlineData(130, 129)]
    [InlineData(70, 200)]
    public void Pairs_that_share_cases_are_counted_the_same_with_many_resources_and_few(int cases, int resources)
    {
        // Case c is done by three neighbours from c on, the first of them twice; once in five somebody is not known.
        var rows = Enumerable
            .Range(0, cases)
            .SelectMany(c =>
                new[] { c, c + 1, c + 2, c }.Select(
                    (who, i) => new Row($"c{c}", "a", i, c % 5 == 4 && i == 1 ? null : $"r{who % resources:000}")
                )
            )
            .ToArray();
        var log = Of(rows);
        var expected = new SortedDictionary<(string, string), int>();
        foreach (var group in rows.GroupBy(row => row.Case))
        {
            string[] who = [.. group.Select(row => row.Resource).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
            for (int i = 0; i < who.Length; i++)
            {
                for (int j = i + 1; j < who.Length; j++)
                    expected[(who[i], who[j])] = expected.GetValueOrDefault((who[i], who[j])) + 1;
            }
        }
        var pairs = HandoverNetwork.Of(log).WorkingTogether;
        pairs
            .Select(pair => (pair.First, pair.Second, pair.Count))
            .Should()
            .Equal(expected.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value)));
        var similar = WorkingTogether.Of(log).Pairs.Where(pair => pair.SharedCases > 0);
        similar
            .Select(pair => (pair.First, pair.Second, pair.SharedCases))
            .Should()
            .Equal(expected.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value)));
    }
}
