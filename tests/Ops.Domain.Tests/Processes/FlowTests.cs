using CsCheck;
using NodaTime;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

public class FlowTests
{
    private static FaultCode CodeOf(Action action) => FluentActions.Invoking(action).Should().Throw<OpsException>().Which.Code;

    private static LocalDate March(int day) => new(2026, 3, day);

    [Fact]
    public void Days_count_at_both_ends()
    {
        var flow = FlowMetrics.Of(
            [new WorkItem("a", March(2), March(2)), new WorkItem("b", March(1), March(3)), new WorkItem("c", March(3))],
            March(4),
            March(2),
            March(4)
        );
        flow.CycleTimes.Should().Equal(1, 3);
        flow.MeanCycleTime.Should().Be(2);
        flow.CycleTimePercentile(0.5m).Should().Be(1);
        flow.CycleTimePercentile(0.51m).Should().Be(3);
        flow.ThroughputPerDay.Should().Equal(1, 1, 0);
        flow.WipPerDay.Should().Equal(1, 1, 1);
        flow.Ages.Single().Days.Should().Be(2);
        CodeOf(() => FlowMetrics.Of([new WorkItem("a", March(1))], March(1), March(2), March(1))).Should().Be(FaultCode.NotOrdered);
        CodeOf(() => _ = new WorkItem("a", March(2), March(1))).Should().Be(FaultCode.InvalidArgument);
    }

    [Fact]
    public void A_forecast_of_two_possible_periods_by_hand()
    {
        // Each period brings 0 or 2: 3 items need two good periods of n: 1/4 after 2, 1/2 after 3, 11/16 after 4.
        var forecast = ThroughputForecast.Of([0, 2]);
        forecast.ProbabilityDone(3, 1).Should().Be(0);
        forecast.ProbabilityDone(3, 2).Should().Be(0.25);
        forecast.ProbabilityDone(3, 3).Should().Be(0.5);
        forecast.ProbabilityDone(3, 4).Should().Be(0.6875);
        forecast.PeriodsAt(3, 0.5).Should().Be(3);
        forecast.PeriodsAt(3, 0.51).Should().Be(4);
        forecast.ItemsAt(2, 0.75).Should().Be(2);
        forecast.ItemsAt(2, 0.76).Should().Be(0);
        CodeOf(() => ThroughputForecast.Of([0, 0])).Should().Be(FaultCode.InsufficientData);
        CodeOf(() => ThroughputForecast.Of([1, -1])).Should().Be(FaultCode.InvalidArgument);
    }

    [Fact]
    public void More_periods_never_make_it_less_likely() =>
        Gen.Select(Gen.Int[0, 6].Array[1, 8], Gen.Int[0, 30], Gen.Int[0, 12])
            .Where((samples, _, _) => samples.Any(items => items > 0))
            .Sample(
                (samples, remaining, periods) =>
                {
                    var forecast = ThroughputForecast.Of(samples);
                    double sooner = forecast.ProbabilityDone(remaining, periods);
                    return sooner >= 0 && forecast.ProbabilityDone(remaining, periods + 1) >= sooner - 1e-12;
                }
            );

    [Fact]
    public void A_skipped_state_counts_as_passed_and_a_return_as_backward()
    {
        var flow = CumulativeFlow.Of(
            ["todo", "doing", "done"],
            [new FlowPath("a", new FlowMove("todo", March(1)), new FlowMove("done", March(2)), new FlowMove("todo", March(3)))],
            March(1),
            March(3)
        );
        flow.Bands[1].Cumulative.Should().Equal(0, 1, 1);
        flow.Bands[0].InState.Should().Equal(1, 0, 1);
        flow.WipPerDay.Should().Equal(1, 0, 1);
        flow.Departures.Should().Be(1);
        flow.AverageLeadByArea.Should().Be(2);
        flow.BackwardMoves.Should().Be(1);
        CodeOf(() => CumulativeFlow.Of(["todo"], [new FlowPath("a", new FlowMove("x", March(1)))], March(1), March(1)))
            .Should()
            .Be(FaultCode.UnknownReference);
        CodeOf(() =>
                CumulativeFlow.Of(
                    ["todo"],
                    [new FlowPath("a", new FlowMove("todo", March(2)), new FlowMove("todo", March(1)))],
                    March(1),
                    March(1)
                )
            )
            .Should()
            .Be(FaultCode.NotOrdered);
    }

    [Fact]
    public void An_old_item_is_judged_by_those_that_took_longer()
    {
        // Of 1, 2, 3, 6 two took longer than 2 days: one of them within 5; they still took 1 and 4 days.
        var ageing = AgeingWork.Of([3, 1, 6, 2], [new WorkItem("a", March(1)), new WorkItem("b", March(2))], March(2), [0.25m, 0.5m], 5);
        var oldest = ageing.Items[0];
        oldest.Age.Should().Be(2);
        oldest.ChanceWithinPromise.Should().Be(0.5);
        oldest.ExpectedRemainingDays.Should().Be(2.5);
        oldest.PassedPercentile.Should().Be(0.25m);
        ageing.Limits.Should().Equal(1, 2);
        ageing.PromiseShare.Should().Be(0.75);
        CodeOf(() => AgeingWork.Of([1], [new WorkItem("a", March(3))], March(2), [], 5)).Should().Be(FaultCode.InvalidArgument);
    }

    [Fact]
    public void Efficiency_is_a_ratio_of_sums()
    {
        var flow = FlowEfficiency.Of([new ClassedWork("1", "b", 1, 1), new ClassedWork("2", "a", 1, 9), new ClassedWork("3", "b", 2, 5)]);
        flow.Total.Efficiency.Should().BeApproximately(4.0 / 15, 1e-15);
        flow.Classes.Select(share => share.ServiceClass).Should().Equal("a", "b");
        flow.Classes[0].ShareOfWaiting.Should().BeApproximately(8.0 / 11, 1e-15);
        flow.Classes[1].MedianElapsed.Should().Be(3);
        CodeOf(() => _ = new ClassedWork("1", "a", 9, 8)).Should().Be(FaultCode.InvalidArgument);
    }
}
