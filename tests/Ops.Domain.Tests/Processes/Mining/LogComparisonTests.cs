using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

public class LogComparisonTests
{
    private static EventLog Lasting(params int[] minutes) =>
        Of([.. minutes.SelectMany((time, c) => new[] { new Row($"c{c}", "a", 0), new Row($"c{c}", "b", time) })]);

    [Fact]
    public void A_shorter_process_shows_in_the_shift_the_ranks_and_the_sign()
    {
        // Before 10, 20, 30; after 5, 20: of six pairs before > after in 4 (10, 20, 30 > 5; 30 > 20), one tie: U = 4.5,
        // after > before in 1 (20 > 10): δ = (1 − 4)/6. Differences −25, −15, −10, −5, 0, 10: median −7.5.
        var result = LogComparison.Of(Lasting(10, 20, 30), Lasting(5, 20));
        result.Test.Statistic.Should().Be(4.5);
        result.CliffsDelta.Should().BeApproximately(-0.5, 1e-15);
        result.HodgesLehmannSeconds.Should().Be(-450);
        result.Before.MedianSeconds.Should().Be(1200);
        result.After.MedianSeconds.Should().Be(750);
        result.Test.PValue.Should().BeInRange(0.3, 1);
        result.RemovedEdges.Should().BeEmpty();
    }

    [Fact]
    public void The_same_log_twice_has_no_effect()
    {
        var result = LogComparison.Of(Lasting(10, 20, 30), Lasting(10, 20, 30));
        (result.CliffsDelta, result.HodgesLehmannSeconds, result.Test.PValue).Should().Be((0, 0, 1));
    }

    [Fact]
    public void Edges_that_are_gone_and_new_are_listed()
    {
        var result = LogComparison.Of(OfTraces("abc", "ab"), OfTraces("abb", "ac", "ac"));
        result.RemovedEdges.Should().Equal(new EdgeCount("b", "c", 1));
        result.AddedEdges.Should().Equal(new EdgeCount("a", "c", 2), new EdgeCount("b", "b", 1));
        result.ReworkBefore.CaseRatio.Should().Be(0);
        result.ReworkAfter.CaseRatio.Should().BeApproximately(1 / 3.0, 1e-15);
        Refusal.Of(() => LogComparison.Of(null!, OfTraces("a")), FaultCode.InvalidArgument, "before");
        Refusal.Of(() => LogComparison.Of(OfTraces("a"), null!), FaultCode.InvalidArgument, "after");
    }
}
