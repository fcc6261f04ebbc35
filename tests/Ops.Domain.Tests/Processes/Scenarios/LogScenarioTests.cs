using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;
using static Ops.Domain.Tests.Processes.Scenarios.Scenes;

namespace Ops.Domain.Tests.Processes.Scenarios;

public class LogScenarioTests
{
    [Fact]
    public void Turns_are_the_shares_of_the_directly_follows_graph()
    {
        // a is followed by b in three of four events, by c in one; b by b once in four, by c once, else the case ends.
        string[] traces = ["abbc", "ab", "ab", "ac"];
        var rows = traces.SelectMany((trace, c) => trace.Select((activity, i) => new Row($"c{c}", $"{activity}", c + i)));
        var learnt = LogScenario.Of(Of([.. rows]));
        learnt.Scenario.Steps.Select(step => step.Id).Should().Equal("a", "b", "c");
        learnt.Scenario.Steps[0].Next.Should().Equal(new StepShare("b", 0.75), new StepShare("c", 0.25));
        learnt.Scenario.Steps[1].Next.Should().Equal(new StepShare("b", 0.25), new StepShare("c", 0.25));
        learnt.Scenario.Steps[2].Next.Should().BeEmpty();
        learnt.Scenario.Classes[0].First.Should().Equal(new StepShare("a", 1));
        (learnt.Cases, learnt.Scenario.Classes[0].Id, learnt.Scenario.Start).Should().Be((4, "all", Nine));
    }

    [Fact]
    public void Work_is_recorded_or_begins_when_the_case_and_the_person_are_ready()
    {
        var builder = new EventLogBuilder();
        builder.Add("1", "a", At(10), At(4), "Ann"); // recorded: 6 minutes
        builder.Add("1", "b", At(15), null, "Bob"); // ready at 10: 5 minutes
        builder.Add("2", "a", At(12), null, "Ann"); // first of its case: unknown
        builder.Add("2", "b", At(18), null, "Bob"); // ready at 12, Bob at 15: 3 minutes
        builder.Add("2", "c", At(20)); // nobody known, ready at 18: 2 minutes
        var steps = LogScenario.Of(builder.Build()).Steps;
        steps
            .Select(step => (step.Activity, step.Events, step.Recorded, step.Estimated, step.MeanSeconds))
            .Should()
            .Equal(("a", 2, 1, 0, 360), ("b", 2, 0, 2, 240), ("c", 1, 0, 1, 120));
        steps.Select(step => step.Pool).Should().Equal("a", "b", null);
    }

    [Fact]
    public void Who_does_several_things_at_once_has_a_part_of_the_time_for_each()
    {
        // Ann: x from 0 to 10, y from 4 to 8, z from 6 to 10. Alone for 4, then 2 by 2, 2 by 3, 2 by 2.
        var log = OfIntervals(
            ("1", "x", 0, 10, "Ann"),
            ("2", "y", 4, 8, "Ann"),
            ("3", "z", 6, 10, "Ann"),
            ("4", "w", 9, 9, "Ann"),
            ("5", "x", 10, 12, null)
        );
        var steps = LogScenario.Of(log).Steps;
        double[] minutes = [.. steps.Select(step => step.MeanSeconds / 60)];
        minutes[0].Should().BeApproximately(0, 1e-9);
        // x: 4 + 1 + 2/3 + 1 = 20/3 for Ann, and 2 minutes by nobody.
        minutes[1].Should().BeApproximately(((20 / 3.0) + 2) / 2, 1e-9);
        minutes[2].Should().BeApproximately(1 + (2 / 3.0), 1e-9);
        minutes[3].Should().BeApproximately((2 / 3.0) + 1, 1e-9);
    }

    [Fact]
    public void People_who_do_the_same_work_are_a_pool_as_large_as_on_a_median_day()
    {
        var builder = new EventLogBuilder();
        // Ann and Bob do a; Cid does b, and a once; Dan does b. Days: 1: Ann, Bob, Cid; 2: Ann, Bob, Dan, Cid; 3: Ann.
        void Day(int day, params (string Activity, string Who)[] work)
        {
            foreach (var (activity, who) in work)
                builder.Add($"{day}{activity}{who}", activity, At(((day - 1) * 1440) + 10), At((day - 1) * 1440), who);
        }
        Day(1, ("a", "Ann"), ("a", "Bob"), ("b", "Cid"));
        Day(2, ("a", "Ann"), ("a", "Bob"), ("b", "Dan"), ("b", "Cid"), ("a", "Cid"));
        Day(3, ("a", "Ann"));
        var learnt = LogScenario.Of(builder.Build(), new LogScenarioOptions { Similarity = 0.6 });
        // Cid's events are (1, 2): cosine 1/√5 = 0.45 with Ann and Bob, 2/√5 = 0.89 with Dan.
        learnt.Pools.Select(pool => (pool.Id, pool.Days, pool.People)).Should().Equal(("a", 3, 2), ("b", 2, 2));
        learnt.Pools[0].Resources.Should().Equal("Ann", "Bob");
        learnt.Pools[1].Resources.Should().Equal("Cid", "Dan");
        learnt.Pools[1].Activities.Should().Equal("b");
        learnt.Scenario.Pools.Select(pool => (pool.Id, pool.People)).Should().Equal(("a", 2), ("b", 2));
        // From 0.4 on all are alike: one pool, on the three days 3, 4 and 1 of them.
        var one = LogScenario.Of(builder.Build(), new LogScenarioOptions { Similarity = 0.4 }).Pools.Should().ContainSingle().Subject;
        (one.Id, one.People).Should().Be(("a", 3));
        one.Activities.Should().Equal("a", "b");
    }

    [Fact]
    public void Work_is_measured_and_done_in_working_hours()
    {
        var office = Hours(9, 17, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday);
        // From 16:00 on Monday to 10:00 on Tuesday: two hours of work.
        var log = OfIntervals(("1", "a", 7 * 60, 25 * 60, "Ann"), ("2", "a", 25 * 60, 26 * 60, "Ann"));
        var learnt = LogScenario.Of(log, new LogScenarioOptions { Calendar = office });
        learnt.Steps[0].MeanSeconds.Should().BeApproximately(1.5 * 3600, 1e-9);
        learnt.Scenario.Pools[0].Shifts[0].Calendar.Should().BeSameAs(office);
        // The gap from 16:00 on Monday to 10:00 on Tuesday has two hours, and passes in working hours.
        var arrivals = learnt.Scenario.Classes[0].Arrivals;
        ((Empirical)arrivals.GapSeconds!).Values.Should().Equal(7200);
        arrivals.Calendar.Should().BeSameAs(office);
    }

    [Fact]
    public void A_log_of_two_weeks_has_rates_by_the_hour_a_shorter_one_gaps()
    {
        // Every day at 9:30 for three weeks, and at 10:15 on Mondays.
        var events = Enumerable
            .Range(0, 22)
            .SelectMany(day => new[] { (day, minute: 30) }.Concat(day % 7 == 0 && day < 21 ? [(day, 75)] : []))
            .Select((at, i) => new LogEvent($"c{i}", "a", At((at.day * 1440) + at.minute)))
            .ToArray();
        var arrivals = LogScenario.Of(EventLog.Of(events)).Scenario.Classes[0].Arrivals;
        arrivals.GapSeconds.Should().BeNull();
        // Monday 9:00 to 10:00: from the first arrival at 9:30 on half an hour, two whole hours, and half of the last one: four cases in 3 hours.
        arrivals.PerHour[9].Should().BeApproximately(4 / 3.0, 1e-9);
        arrivals.PerHour[10].Should().BeApproximately(1, 1e-9);
        arrivals.PerHour[24 + 9].Should().BeApproximately(1, 1e-9);
        arrivals.PerHour.Count(rate => rate > 0).Should().Be(8);
        var short_ = LogScenario.Of(EventLog.Of(events[..5]));
        ((Empirical)short_.Scenario.Classes[0].Arrivals.GapSeconds!).Count.Should().Be(4);
        (short_.Window.WarmUp, short_.Window.Horizon)
            .Should()
            .Be((Duration.Zero, events[4].Completed - events[0].Completed + Duration.FromTicks(1)));
    }

    [Fact]
    public void Logs_that_teach_nothing_are_refused()
    {
        Refusal.Of(() => LogScenario.Of(null!), FaultCode.InvalidArgument, "log");
        Refusal.Of(() => LogScenario.Of(OfTraces("ab")), FaultCode.InsufficientData, "log");
        Refusal.Of(() => LogScenario.Of(OfTraces("ab", "ab")), FaultCode.InsufficientData, "log");
        var nothing = OfTraces("ab", "b").Filter(LogFilter.CaseSize(min: 9)).Log;
        Refusal.Of(() => LogScenario.Of(nothing), FaultCode.EmptyInput, "log");
        var two = Of(new Row("1", "a", 0), new Row("2", "a", 5));
        Refusal.Of(() => LogScenario.Of(two, new LogScenarioOptions { Similarity = 0 }), FaultCode.InvalidArgument, "Similarity");
        Refusal.Of(() => LogScenario.Of(two, new LogScenarioOptions { Similarity = 1.1 }), FaultCode.InvalidArgument, "Similarity");
        var closed = new WorkingCalendar(DateTimeZone.Utc, WorkingWeek.Closed);
        Refusal.Of(() => LogScenario.Of(two, new LogScenarioOptions { Calendar = closed }), FaultCode.InvalidArgument, "Calendar");
        var learnt = LogScenario.Of(two);
        Refusal.Of(() => ScenarioFit.Of(null!, learnt), FaultCode.InvalidArgument, "log");
        Refusal.Of(() => ScenarioFit.Of(two, null!), FaultCode.InvalidArgument, "learnt");
        Refusal.Of(() => ScenarioFit.Of(nothing, learnt), FaultCode.EmptyInput, "log");
    }

    [Fact]
    public void A_process_that_is_learnt_from_its_log_answers_as_the_process_itself()
    {
        // A desk of one, Poisson arrivals and uniform services, recorded as it runs: by Pollaczek and Khinchine its wait is known, and that of a
        // faster desk too.
        var log = Recorded(cases: 12_000);
        var learnt = LogScenario.Of(log);
        learnt.Pools.Should().ContainSingle().Which.People.Should().Be(1);
        learnt.Scenario.Loads[0].Should().BeApproximately(0.75, 0.02);
        var options = learnt.Window with { Replications = 8, Confidence = 0.999, DegreeOfParallelism = 2 };
        var fit = ScenarioFit.Of(log, learnt, options);
        fit.MeanError.Should().BeInRange(-0.15, 0.15);
        fit.Distance.Should().BeInRange(0, 0.15);
        fit.ShareShorter.Should().BeInRange(0, 1);
        (fit.Cases, fit.MeanSeconds).Should().Be((12_000, fit.MeanSeconds));
        var faster = ScenarioComparison.Of(learnt.Scenario, [ScenarioChange.Faster("serve", 0.2)], options);
        double change = Lead(0.8) - Lead(1);
        faster.LeadTimeChange!.Value.Mean.Should().BeApproximately(change, 0.2 * -change);
        faster.IsSure.Should().BeTrue();
        faster.VarianceRatio.Should().BeLessThan(1);
        // A second person: the wait all but goes, so the lead time comes near the service time.
        var two = ScenarioComparison.Of(learnt.Scenario, [ScenarioChange.MorePeopleAt("serve")], options);
        two.Variant.LeadTime!.Value.Mean.Should().BeInRange(Mean, 1.3 * Mean);
        two.Variant.Pools[0].Utilization!.Value.Mean.Should().BeApproximately(0.375, 0.02);
        var more = ScenarioComparison.Of(learnt.Scenario, [ScenarioChange.MoreArrivals(0.1)], options);
        (more.LeadTimeChange!.Value.Low > 0, more.P90LeadTimeChange!.Value.Low > 0).Should().Be((true, true));
    }

    private const double Mean = 45;

    /// <summary>M/G/1 with gaps of mean 60 s and services uniform on 15 to 75 s: mean 45, variance 300, times a factor.</summary>
    private static double Lead(double factor)
    {
        double service = Mean * factor;
        double load = service / 60;
        double scv = 300 / (Mean * Mean);
        return service + (load * service * (1 + scv) / (2 * (1 - load)));
    }

    private static EventLog Recorded(int cases)
    {
        var random = new RandomStream(2026, 3).From();
        var builder = new EventLogBuilder();
        double now = 0;
        double free = 0;
        for (int i = 0; i < cases; i++)
        {
            now += 60 * random.NextExponential();
            double start = Math.Max(now, free);
            free = start + 15 + (60 * random.NextUniform());
            var came = Monday + Duration.FromSeconds(now);
            // Coming is an event of its own, done by nobody, so that the wait before the service shows.
            builder.Add($"c{i}", "come", came, came);
            builder.Add($"c{i}", "serve", Monday + Duration.FromSeconds(free), Monday + Duration.FromSeconds(start), "Ann");
        }
        return builder.Build();
    }
}
