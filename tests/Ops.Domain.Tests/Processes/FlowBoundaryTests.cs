using NodaTime;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

/// <summary>First and last days, ties and limits of flow, lean and stock figures, by hand.</summary>
public class FlowBoundaryTests
{
    private static LocalDate March(int day) => new(2026, 3, day);

    [Fact]
    public void Every_loss_takes_its_own_share_of_time()
    {
        // 100 planned: 15 not running leave 85, 13 too slow leave 72, 3 rejected leave 69.
        var pareto = LossPareto.Of(
            100,
            [
                new TimeLoss(LossCategory.MinorStop, 5),
                new TimeLoss(LossCategory.Setup, 5),
                new TimeLoss(LossCategory.Breakdown, 4),
                new TimeLoss(LossCategory.ReducedSpeed, 8),
                new TimeLoss(LossCategory.StartupReject, 1),
                new TimeLoss(LossCategory.ProductionReject, 2),
                new TimeLoss(LossCategory.Breakdown, 6),
            ]
        );
        (pareto.TotalLoss, pareto.Availability, pareto.Oee).Should().Be((31m, 0.85, 0.69));
        pareto.Performance.Should().BeApproximately(72 / 85.0, 1e-15);
        pareto.Quality.Should().BeApproximately(69 / 72.0, 1e-15);
        // 24.8 is reached by the fourth; equal losses in the order of the six.
        pareto.VitalFew.Should().Equal(LossCategory.Breakdown, LossCategory.ReducedSpeed, LossCategory.Setup, LossCategory.MinorStop);
        pareto.Losses.Select(loss => loss.Time).Should().Equal(10m, 8m, 5m, 5m, 2m, 1m);
        pareto
            .Explain()
            .ToText()
            .Should()
            .StartWith("OEE: 0.69 [Nakajima 1988]\n  Availability: 0.85\n")
            .And.EndWith(
                "  Breakdowns: 10\n  Reduced speed: 8\n  Setup and adjustment: 5\n  Idling and minor stops: 5\n"
                    + "  Production rejects: 2\n  Startup rejects: 1\n"
            );
    }

    [Fact]
    public void Time_that_is_all_lost_leaves_no_speed_and_no_quality_to_speak_of()
    {
        var nothing = LossPareto.Of(10, [new TimeLoss(LossCategory.Breakdown, 10)]);
        (nothing.Availability, nothing.Performance, nothing.Quality, nothing.Oee).Should().Be((0.0, null, null, 0.0));
        var standing = LossPareto.Of(10, [new TimeLoss(LossCategory.MinorStop, 10)], 1);
        (standing.Availability, standing.Performance, standing.Quality).Should().Be((1.0, 0.0, null));
        standing.VitalFew.Should().Equal(LossCategory.MinorStop);
        var none = LossPareto.Of(10, [new TimeLoss(LossCategory.Setup, 0)]);
        none.VitalFew.Should().BeEmpty();
        none.Losses.Single().Share.Should().BeNull();
        TimeLoss[] one = [new(LossCategory.Setup, 1)];
        Refusal.Of(() => LossPareto.Of(10, one, 0), FaultCode.InvalidArgument, "threshold");
        Refusal.Of(() => LossPareto.Of(10, one, 1.001m), FaultCode.InvalidArgument, "threshold");
        Refusal.Of(() => LossPareto.Of(-1, one), FaultCode.InvalidArgument, "plannedTime");
        Refusal.Of(() => LossPareto.Of(0.5m, one), FaultCode.InvalidArgument, "losses");
        Refusal.Of(() => LossPareto.Of(0, [new TimeLoss(LossCategory.Setup, 0)]), FaultCode.ZeroDenominator, "plannedTime");
        LossPareto.Of(1, one).Oee.Should().Be(0);
    }

    [Fact]
    public void An_open_item_is_as_old_as_it_is_against_all_that_were_finished()
    {
        // Finished after 1, 2, 2 and 5 days: half by 2, three quarters by 2, nine tenths by 5. A promise of 5 is kept by all.
        AgeingItem Item(int age, int promise) =>
            AgeingWork.Of([5, 2, 1, 2], [new WorkItem("x", March(20 - age + 1))], March(20), [0.5m, 0.75m, 0.9m], promise).Items[0];
        // At 2 days three are behind it and one took 5: three days to go, and it keeps 5 but not 4.
        var two = Item(2, 5);
        (two.Age, two.ShareFinishedByAge, two.PassedPercentile, two.ChanceWithinPromise, two.ExpectedRemainingDays)
            .Should()
            .Be((2, 0.75, null, 1.0, 3.0));
        Item(2, 4).ChanceWithinPromise.Should().Be(0);
        Item(2, 2).ChanceWithinPromise.Should().Be(0);
        Item(1, 2).ChanceWithinPromise.Should().BeApproximately(2 / 3.0, 1e-15);
        // (1 + 1 + 4) / 3 days to go.
        Item(1, 2).ExpectedRemainingDays.Should().Be(2);
        Item(3, 5).PassedPercentile.Should().Be(0.75m);
        Item(5, 5).PassedPercentile.Should().Be(0.75m);
        var six = Item(6, 7);
        (six.ShareFinishedByAge, six.PassedPercentile, six.ChanceWithinPromise, six.ExpectedRemainingDays)
            .Should()
            .Be((1.0, 0.9m, null, null));
        Item(6, 6).ChanceWithinPromise.Should().Be(0);
    }

    [Fact]
    public void The_oldest_stand_first_and_those_of_an_age_by_their_ids()
    {
        WorkItem[] items = [new("b", March(3)), new("c", March(1)), new("a", March(3))];
        var work = AgeingWork.Of([1, 4], items, March(3), [], 3);
        work.Items.Select(item => (item.Id, item.Age)).Should().Equal(("c", 3), ("a", 1), ("b", 1));
        (work.PromiseShare, work.Promise, work.Limits.Length).Should().Be((0.5, 3, 0));
        work.Explain().ToText().Should().StartWith("Finished within 3 days: 0.5 [Vacanti 2015]\n  c: 3\n    Finished by this age: 0.5\n");
        AgeingWork Of(int[] history, WorkItem item, decimal percentile = 1, int promise = 1) =>
            AgeingWork.Of(history, [item], March(3), [percentile], promise);
        Refusal.Of(() => Of([1, 0], items[0]), FaultCode.InvalidArgument, "history[1]");
        Refusal.Of(() => Of([1], items[0], 0), FaultCode.InvalidArgument, "percentiles[0]");
        Refusal.Of(() => Of([1], items[0], 1.01m), FaultCode.InvalidArgument, "percentiles[0]");
        Refusal.Of(() => Of([1], items[0], 1, 0), FaultCode.InvalidArgument, "promise");
        Refusal.Of(() => Of([1], new("x", March(4))), FaultCode.InvalidArgument, "items[0]");
        Refusal.Of(() => Of([1], new("x", March(1), March(2))), FaultCode.InvalidArgument, "items[0]");
        Refusal.Of(() => Of([1], null!), FaultCode.InvalidArgument, "items[0]");
        Refusal.Of(() => Of([], items[0]), FaultCode.EmptyInput, "history");
    }

    [Fact]
    public void A_window_takes_in_its_first_and_its_last_day()
    {
        WorkItem[] items =
        [
            new("before", March(1), March(1)),
            new("first", March(1), March(2)),
            new("last", March(3), March(4)),
            new("after", March(4), March(5)),
            new("open", March(4)),
            new("later", March(5)),
        ];
        // From the 2nd to the 4th, seen at the end of the 4th.
        var flow = FlowMetrics.Of(items, March(4), March(2), March(4));
        flow.CycleTimes.Should().Equal(2, 2);
        (flow.Completed, flow.MeanCycleTime).Should().Be((2, 2.0));
        flow.ThroughputPerDay.Should().Equal(1, 0, 1);
        flow.CumulativeStarted.Should().Equal(2, 3, 5);
        flow.CumulativeFinished.Should().Equal(2, 2, 3);
        flow.WipPerDay.Should().Equal(0, 1, 2);
        flow.AverageWip.Should().Be(1);
        // after is open on the 4th though it is finished on the 5th; last is finished that day; later has not begun.
        flow.Ages.Select(item => (item.Id, item.Days)).Should().Equal(("after", 1), ("open", 1));
        var still = FlowMetrics.Of([new("a", March(1))], March(9), March(2), March(2));
        (still.Completed, still.MeanCycleTime, still.Ages.Single().Days).Should().Be((0, null, 9));
        Refusal.Of(() => FlowMetrics.Of(items, March(4), March(3), March(2)), FaultCode.NotOrdered, "to");
        Refusal.Of(() => FlowMetrics.Of([items[0], items[0]], March(4), March(2), March(2)), FaultCode.DuplicateKey, "items[1]");
    }

    [Fact]
    public void Items_of_equal_value_stand_by_their_ids_and_a_limit_that_is_reached_begins_the_next_class()
    {
        // 40 and 40 make 80 of 100, 15 more 95.
        var stock = StockClassification.Of([new("d", 5), new("b", 40), new("c", 15), new("a", 40)]);
        stock
            .Items.Select(item => (item.Item.Id, item.Value, item.CumulativeShare))
            .Should()
            .Equal(("a", ValueClass.A, 0.4), ("b", ValueClass.A, 0.8), ("c", ValueClass.B, 0.95), ("d", ValueClass.C, 1.0));
        stock.Items.Should().OnlyContain(item => item.Variation == null && item.CoefficientOfVariation == null);
        StockItem[] one = [new("a", 1)];
        void Refused(StockClassOptions options, FaultCode code, string place) =>
            Refusal.Of(() => StockClassification.Of(one, options), code, place);
        Refused(new() { A = 0 }, FaultCode.InvalidArgument, "A");
        Refused(new() { B = 1.01m }, FaultCode.InvalidArgument, "B");
        Refused(new() { X = 0 }, FaultCode.InvalidArgument, "X");
        Refused(new() { Y = 0 }, FaultCode.InvalidArgument, "Y");
        Refused(new() { A = 0.95m }, FaultCode.NotOrdered, "B");
        Refused(new() { X = 1 }, FaultCode.NotOrdered, "Y");
        StockClassification.Of(one, new() { A = 0.5m, B = 1 }).Items[0].Value.Should().Be(ValueClass.A);
    }

    [Fact]
    public void A_window_without_length_or_with_swapped_ends_is_refused()
    {
        var noon = Instant.FromUtc(2026, 3, 2, 12, 0);
        Stay[] stays = [new(noon, noon + Duration.FromDays(1))];
        Refusal.Of(() => LittleWindow.Of(stays, noon, noon), FaultCode.InvalidArgument, "to");
        Refusal.Of(() => LittleWindow.Of(stays, noon, noon - Duration.Epsilon), FaultCode.NotOrdered, "to");
        Refusal.Of(() => LittleWindow.Of([], noon, noon), FaultCode.EmptyInput, "items");
        // One day inside a window of two: half a piece, one came, one left after a day.
        var window = LittleWindow.Of(stays, noon, noon + Duration.FromDays(2));
        window
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Mean work in progress: 0.5 [measured over the window]\n  By Little's law: 0.5 = 0.5 * 1 [Little 2011]\n"
                    + "  Came: 1\n  Left: 1\n  Mean lead time, days: 1\n"
            );
        // Nobody left: no lead time, and no formula.
        LittleWindow
            .Of(stays, noon, noon + Duration.FromHours(12))
            .Explain()
            .ToText()
            .Should()
            .Contain("  By Little's law: 0 [Little 2011]\n")
            .And.EndWith("Mean lead time, days: undefined\n");
    }
}
