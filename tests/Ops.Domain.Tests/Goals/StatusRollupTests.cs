using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class StatusRollupTests
{
    private static readonly string[] Order = ["green", "yellow", "red"];

    [Fact]
    public void The_worst_wins_and_silence_is_never_green()
    {
        var rollup = StatusRollup.Of(Graphs.Diamond, [null, "green", null, null, "yellow", null], Order);
        rollup.Statuses.Should().Equal("yellow", "yellow", "yellow", null, "yellow", null);
        StatusRollup.Of(Graphs.Diamond, ["red", null, null, "green", null, null], Order)["A"].Should().Be("red");
        StatusRollup.Of(Graphs.Diamond, new string?[6], Order)["A"].Should().BeNull();
    }

    [Fact]
    public void What_nobody_defined_is_refused()
    {
        Call([null, null, "blue", null, null, null], Order).Refuses(FaultCode.UnknownReference, "C");
        Call([null], Order).Refuses(FaultCode.LengthMismatch, "statuses");
        Call([], Order).Refuses(FaultCode.EmptyInput, "statuses");
        Call(new string?[6], []).Refuses(FaultCode.EmptyInput, "order");
        Call(new string?[6], ["green", "green"]).Refuses(FaultCode.DuplicateKey, "order[1]");
    }

    private static Action Call(string?[] statuses, string[] order) => () => StatusRollup.Of(Graphs.Diamond, statuses, order);
}
