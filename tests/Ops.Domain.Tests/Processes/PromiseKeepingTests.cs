using CsCheck;
using NodaTime;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

public class PromiseKeepingTests
{
    private static readonly DateTimeZone LosAngeles = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];
    private static readonly Phrase Name = new("Graffiti Removal", "涂鸦清除");
    private static readonly ServicePromise Within48Hours = ServicePromise.Within("graffiti", Name, Duration.FromHours(48));
    private static readonly ServicePromise ByDueDate = ServicePromise.ByDueDate("bulky", Name);

    private static Instant At(int day, int hour, int minute = 0) =>
        new LocalDateTime(2020, 1, day, hour, minute).InZoneStrictly(LosAngeles).ToInstant();

    [Fact]
    public void Done_at_the_end_of_the_promised_time_is_in_time_and_a_minute_later_is_late()
    {
        Within48Hours.Judge(new ServiceRequest(At(1, 9), null, At(3, 9)), LosAngeles).Should().Be(PromiseOutcome.Kept);
        Within48Hours.Judge(new ServiceRequest(At(1, 9), null, At(3, 9, 1)), LosAngeles).Should().Be(PromiseOutcome.Late);
    }

    [Fact]
    public void The_whole_due_day_counts_in_local_time()
    {
        // 23:59 in Los Angeles is already the next day in Greenwich.
        ByDueDate
            .Judge(new ServiceRequest(At(1, 9), new LocalDate(2020, 1, 2), At(2, 23, 59)), LosAngeles)
            .Should()
            .Be(PromiseOutcome.Kept);
        ByDueDate.Judge(new ServiceRequest(At(1, 9), new LocalDate(2020, 1, 2), At(3, 0)), LosAngeles).Should().Be(PromiseOutcome.Late);
        ByDueDate
            .Judge(new ServiceRequest(At(1, 9), new LocalDate(2020, 1, 2), At(2, 23, 59)), DateTimeZone.Utc)
            .Should()
            .Be(PromiseOutcome.Late);
    }

    [Fact]
    public void A_request_that_is_open_or_has_no_due_date_is_not_done_in_time()
    {
        Within48Hours.Judge(new ServiceRequest(At(1, 9)), LosAngeles).Should().Be(PromiseOutcome.Open);
        ByDueDate.Judge(new ServiceRequest(At(1, 9), new LocalDate(2020, 1, 2)), LosAngeles).Should().Be(PromiseOutcome.Open);
        ByDueDate.Judge(new ServiceRequest(At(1, 9), null, At(1, 10)), LosAngeles).Should().Be(PromiseOutcome.WithoutDueDate);
    }

    [Fact]
    public void The_share_is_of_all_requests()
    {
        var keeping = PromiseKeeping.Of(
            ByDueDate,
            [
                new ServiceRequest(At(1, 9), new LocalDate(2020, 1, 2), At(2, 8)),
                new ServiceRequest(At(1, 9), new LocalDate(2020, 1, 2), At(4, 8)),
                new ServiceRequest(At(1, 9), new LocalDate(2020, 1, 2)),
                new ServiceRequest(At(1, 9), null, At(1, 10)),
            ],
            LosAngeles
        );
        keeping.Count.Should().Be(new PromiseCount(1, 1, 1, 1));
        keeping.Count.Requests.Should().Be(4);
        keeping.Share.Should().Be(0.25);
    }

    [Fact]
    public void The_interval_of_graffiti_is_that_of_Wilson()
    {
        // Wilson (1927) with 40 digits and z = 1.959963984540054, 2052 of 2628: computed with Python's decimal, not with this code.
        var interval = PromiseKeeping.Of(Within48Hours, new PromiseCount(2052, 571, 5, 0)).Interval(0.95)!;
        interval.Lower.Should().BeApproximately(0.764601775772269, 1e-12);
        interval.Upper.Should().BeApproximately(0.796222279587579, 1e-12);
        interval.Confidence.Should().Be(0.95);
    }

    [Fact]
    public void Nothing_asked_for_has_no_share()
    {
        var keeping = PromiseKeeping.Of(ByDueDate, default(PromiseCount));
        keeping.Share.Should().BeNull();
        keeping.Interval(0.95).Should().BeNull();
    }

    [Fact]
    public void All_or_none_in_time_stay_between_0_and_1()
    {
        PromiseKeeping.Of(ByDueDate, new PromiseCount(10, 0, 0, 0)).Interval(0.95)!.Upper.Should().Be(1);
        PromiseKeeping.Of(ByDueDate, new PromiseCount(0, 10, 0, 0)).Interval(0.95)!.Lower.Should().BeApproximately(0, 1e-15);
    }

    [Fact]
    public void Merging_parts_equals_one_pass_for_all_splits() =>
        Gen.Select(Gen.Int[0, 4].List[0, 40], Gen.Int[0, 40])
            .Sample(
                (days, cut) =>
                {
                    var whole = new PromiseKeepingAccumulator(Within48Hours, LosAngeles);
                    var first = new PromiseKeepingAccumulator(Within48Hours, LosAngeles);
                    var second = new PromiseKeepingAccumulator(Within48Hours, LosAngeles);
                    for (int i = 0; i < days.Count; i++)
                    {
                        var request = new ServiceRequest(At(1, 9), null, days[i] == 4 ? null : At(1 + days[i], 10));
                        whole.Add(request);
                        (i < cut ? first : second).Add(request);
                    }
                    second.Merge(first);
                    return second.Count == whole.Count
                        && whole.Count.Requests == days.Count
                        && whole.Count.Kept == days.Count(day => day < 2);
                }
            );

    [Fact]
    public void Counts_of_two_promises_do_not_merge() =>
        FluentActions
            .Invoking(() =>
                new PromiseKeepingAccumulator(Within48Hours, LosAngeles).Merge(new PromiseKeepingAccumulator(ByDueDate, LosAngeles))
            )
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);

    [Fact]
    public void Bad_facts_are_refused()
    {
        Refused(() => new ServiceRequest(At(2, 9), null, At(1, 9)), FaultCode.InvalidArgument, "completed");
        Refused(() => new PromiseCount(-1, 0, 0, 0), FaultCode.InvalidArgument, "kept");
        Refused(() => new PromiseCount(0, -1, 0, 0), FaultCode.InvalidArgument, "late");
        Refused(() => new PromiseCount(0, 0, -1, 0), FaultCode.InvalidArgument, "open");
        Refused(() => new PromiseCount(0, 0, 0, -1), FaultCode.InvalidArgument, "withoutDueDate");
        Refused(() => new PromiseCount(long.MaxValue, 1, 0, 0), FaultCode.Overflow, "kept");
        Refused(() => ServicePromise.Within("g", Name, Duration.Zero), FaultCode.InvalidArgument, "limit");
        Refused(() => PromiseKeeping.Of(ByDueDate, [], LosAngeles), FaultCode.EmptyInput, "requests");
        Refused(() => PromiseKeeping.Of(ByDueDate, default(PromiseCount)).Interval(1), FaultCode.InvalidArgument, "confidence");
    }

    [Fact]
    public void The_explanation_goes_down_to_the_counts() =>
        PromiseKeeping
            .Of(Within48Hours, new PromiseCount(2052, 571, 5, 0))
            .Explain()
            .ToText()
            .Should()
            .Contain("2052 / 2628")
            .And.Contain("Done late: 571")
            .And.Contain("within 48 hours");

    private static void Refused(Func<object?> act, FaultCode code, string place)
    {
        var fault = act.Should().Throw<OpsException>().Which;
        fault.Code.Should().Be(code);
        fault.Place.Should().Be(place);
    }
}
