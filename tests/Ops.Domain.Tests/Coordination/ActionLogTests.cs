using CsCheck;
using NodaTime;
using Ops.Domain.Coordination;

namespace Ops.Domain.Tests.Coordination;

/// <summary>A log in columns ages like a list; expected figures are counted by hand or recounted from the definitions.</summary>
public class ActionLogTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    private static readonly string[] Names = ["zoe", "ann", "bo"];

    private static readonly Gen<ActionItem[]> Lists = Gen.Select(
            Gen.Int[-40, 3],
            Gen.Int[-1, 30],
            Gen.Int[-1, 60],
            Gen.Int[0, 3].Select(i => i == 0 ? null : Names[i - 1]),
            (raised, due, closed, owner) => (raised, due, closed, owner)
        )
        .Array[1, 40]
        .Select(rows =>
            rows.Select(
                    (row, i) =>
                        new ActionItem($"{i}", row.owner, Day(row.raised), After(row.raised, row.due), After(row.raised, row.closed))
                )
                .ToArray()
        );

    [Fact]
    public void A_log_is_read_once_and_aged_on_any_day()
    {
        var log = ActionLog
            .Build()
            .Add("a", "ann", Monday, Day(9))
            .Add("b", null, Day(-3), Day(2), Day(4))
            .Add("c", "bo", Day(5))
            .Add("d", "ann", Monday, Day(7), Day(7))
            .ToLog();
        log.Count.Should().Be(4);
        log.Owners.Should().Equal("ann", "bo");
        // On day 1: a, b and d are open, 1, 4 and 1 days old; c does not exist yet.
        var early = ActionAgeing.Of(log, Day(1));
        (early.Open, early.Closed, early.Overdue, early.NoOwner, early.NoDue).Should().Be((3, 0, 0, 1, 0));
        (early.MeanAge, early.MedianAge, early.ClosedOnTimeShare, early.MeanDaysToClose).Should().Be((2, 1, null, null));
        early.ByOwner.Select(row => (row.Owner, row.Open, row.OldestDays)).Should().Equal(("ann", 2, 1), (null, 1, 4));
        // On day 10: a is one day late and 10 old, c is 5 old; b was closed two days late after 7 days, d on its day after 7.
        var late = ActionAgeing.Of(log, Day(10), [0, 6]);
        (late.Open, late.Closed, late.Overdue, late.NoOwner, late.NoDue).Should().Be((2, 2, 1, 0, 1));
        (late.MeanAge, late.MedianAge, late.MeanDaysOverdue).Should().Be((7.5, 7.5, 1));
        (late.ClosedOnTimeShare, late.MeanDaysToClose).Should().Be((0.5, 7));
        late.Buckets.Select(row => (row.From, row.To, row.Open, row.Overdue)).Should().Equal((0, 5, 1, 0), (6, null, 1, 1));
        late.ByOwner.Select(row => (row.Owner, row.Open, row.Overdue, row.OldestDays)).Should().Equal(("ann", 1, 1, 10), ("bo", 1, 0, 5));
        // Before the first one was raised nothing is known.
        var before = ActionAgeing.Of(log, Day(-4));
        (before.Open, before.Closed, before.ByOwner.Length, before.MedianAge).Should().Be((0, 0, 0, null));
        before.Buckets.Should().OnlyContain(row => row.Open == 0);
    }

    [Fact]
    public void A_builder_refuses_a_row_and_keeps_the_rest()
    {
        var builder = ActionLog.Build().Add("a", null, Monday, Monday, Monday);
        ((Action)(() => builder.Add("a", null, Monday))).Refuses(FaultCode.DuplicateKey, "actions[1]");
        ((Action)(() => builder.Add(" ", null, Monday))).Refuses(FaultCode.InvalidArgument, "id");
        ((Action)(() => builder.Add("b", null, Monday, Day(-1)))).Refuses(FaultCode.NotOrdered, "actions[1]");
        ((Action)(() => builder.Add("b", null, Monday, null, Day(-1)))).Refuses(FaultCode.NotOrdered, "actions[1]");
        builder.Count.Should().Be(1);
        var first = builder.ToLog();
        builder.Add("b", "bo", Day(-2));
        (first.Count, builder.ToLog().Count, builder.Count).Should().Be((1, 2, 2));
        ActionAgeing.Of(first, Monday).ClosedOnTimeShare.Should().Be(1);
        ActionAgeing.Of(builder.ToLog(), Monday).MeanAge.Should().Be(2);
        ((Action)(() => ActionAgeing.Of(ActionLog.Build().ToLog(), Monday))).Refuses(FaultCode.EmptyInput, "log");
        ((Action)(() => ActionAgeing.Of((ActionLog)null!, Monday))).Refuses(FaultCode.InvalidArgument, "log");
        ((Action)(() => ActionAgeing.Of(first, Monday, [1]))).Refuses(FaultCode.InvalidArgument, "buckets[0]");
        ((Action)(() => ActionAgeing.Of(first, Monday, [0, 3, 3]))).Refuses(FaultCode.NotOrdered, "buckets[2]");
    }

    [Fact]
    public void Faults_of_a_list_come_in_the_order_of_checks()
    {
        ActionItem late = new("a", null, Monday, Day(-1));
        ((Action)(() => ActionAgeing.Of([late, late], Monday, [1]))).Refuses(FaultCode.DuplicateKey, "actions[1]");
        ((Action)(() => ActionAgeing.Of([late], Monday, [1]))).Refuses(FaultCode.InvalidArgument, "buckets[0]");
        ((Action)(() => ActionAgeing.Of([new("b", null, Monday), late], Monday)))
            .Should()
            .Throw<OpsException>()
            .Which.Message.Should()
            .Contain("actions[1]")
            .And.Contain("the day due 2026-03-01 lies before 2026-03-02");
    }

    [Fact]
    public void Every_figure_of_every_log_is_what_counting_the_rows_gives() =>
        Lists.Sample(rows =>
        {
            var builder = ActionLog.Build();
            foreach (var row in rows)
                builder.Add(row.Id, row.Owner, row.Raised, row.Due, row.Closed);
            AgesLike(ActionAgeing.Of(builder.ToLog(), Monday, [0, 7, 20]), rows);
            AgesLike(ActionAgeing.Of(rows, Monday, [0, 7, 20]), rows);
        });

    private static void AgesLike(ActionAgeing ageing, ActionItem[] rows)
    {
        ActionItem[] known = [.. rows.Where(row => row.Raised <= Monday)];
        ActionItem[] open = [.. known.Where(row => row.Closed is not { } day || day > Monday)];
        ActionItem[] closed = [.. known.Where(row => row.Closed is { } day && day <= Monday)];
        int[] ages = [.. open.Select(row => Days(row.Raised, Monday)).Order()];
        (ageing.Open, ageing.Closed, ageing.Overdue).Should().Be((open.Length, closed.Length, open.Count(row => row.Due < Monday)));
        (ageing.NoDue, ageing.NoOwner).Should().Be((open.Count(row => row.Due is null), open.Count(row => row.Owner is null)));
        ageing.MeanAge.Should().Be(ages.Length == 0 ? null : ages.Average());
        ageing.MedianAge.Should().Be(ages.Length == 0 ? null : (ages[(ages.Length - 1) / 2] + ages[ages.Length / 2]) / 2.0);
        double?[] late = [.. open.Where(row => row.Due < Monday).Select(row => (double?)Days(row.Due!.Value, Monday))];
        ageing.MeanDaysOverdue.Should().Be(late.Average());
        double?[] inTime = [.. closed.Where(row => row.Due is not null).Select(row => row.Closed <= row.Due ? 1 : (double?)0)];
        ageing.ClosedOnTimeShare.Should().Be(inTime.Average());
        ageing.MeanDaysToClose.Should().Be(closed.Select(row => (double?)Days(row.Raised, row.Closed!.Value)).Average());
        (int From, int To)[] buckets = [(0, 6), (7, 19), (20, int.MaxValue)];
        ageing
            .Buckets.Select(row => row.Open)
            .Should()
            .Equal(buckets.Select(bucket => ages.Count(age => age >= bucket.From && age <= bucket.To)));
        ageing
            .ByOwner.Select(row => (row.Owner, row.Open, row.Overdue, row.OldestDays))
            .Should()
            .BeEquivalentTo(
                open.GroupBy(row => row.Owner)
                    .Select(own => (own.Key, own.Count(), own.Count(row => row.Due < Monday), own.Max(row => Days(row.Raised, Monday))))
            );
    }

    private static int Days(LocalDate from, LocalDate to) => NodaTime.Period.DaysBetween(from, to);

    private static LocalDate Day(int day) => Monday.PlusDays(day);

    private static LocalDate? After(int raised, int days) => days < 0 ? null : Day(raised + days);
}
