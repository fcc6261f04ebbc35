using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class StrategyMapTests
{
    private static readonly string[] Perspectives = ["financial", "customer", "process", "learning"];

    [Fact]
    public void A_chain_from_learning_to_profit_is_sound()
    {
        // The low-cost airline of Kaplan and Norton.
        var map = Of(
            [new("profit", "financial"), new("customers", "customer"), new("turnaround", "process"), new("crew", "learning")],
            new("crew", "turnaround"),
            new("turnaround", "customers"),
            new("customers", "profit")
        );
        map.IsSound.Should().BeTrue();
    }

    [Fact]
    public void Every_fault_of_a_map_is_named()
    {
        var map = Of(
            [new("profit", "financial"), new("loyalty", "customer"), new("brand", "customer"), new("speed", "process")],
            new("loyalty", "speed"),
            new("speed", "profit")
        );
        map.EmptyPerspectives.Should().Equal("learning");
        map.DownwardLinks.Should().Equal(new GoalPair("loyalty", "speed"));
        map.DeadEnds.Should().Equal("brand");
        map.Undriven.Should().Equal("brand", "loyalty");
        map.Isolated.Should().Equal("brand");
        map.IsSound.Should().BeFalse();
    }

    [Fact]
    public void Faults_are_told_in_their_order()
    {
        ((Action)(() => StrategyMap.Of([], [new("a", "customer")], []))).Refuses(FaultCode.EmptyInput, "perspectives");
        Call([]).Refuses(FaultCode.EmptyInput, "objectives");
        Call([new("a", "society"), new("a", "customer")]).Refuses(FaultCode.DuplicateKey, "objectives[1]");
        Call([new("a", "society")], new CauseEffect("a", "a")).Refuses(FaultCode.UnknownReference, "a");
        Call([new("a", "customer"), new("b", "customer")], new("a", "b"), new("b", "a")).Refuses(FaultCode.Cycle, "links");
    }

    [Fact]
    public void A_claimed_link_is_seen_where_changes_follow_each_other()
    {
        double[] cause = [1, 3, 2, 5, 4, 7, 5, 8, 6, 9, 12, 10, 13];
        double[] effect = [0, 2, 6, 4, 10, 8, 14, 10, 16, 12, 18, 24, 20]; // twice the cause, one period later
        var test = CauseEffectTest.Of(cause, effect, maxLag: 2);
        (test.Lag, test.Count, test.IsSeen).Should().Be((1, 11, true));
        test.Correlation.Should().BeApproximately(1, 1e-12);
        CauseEffectTest.Of(cause, effect, maxLag: 2, isPositive: false).Lag.Should().NotBe(1);
    }

    [Fact]
    public void The_limits_widen_with_the_number_of_lags()
    {
        // Changes (1, −1, 1, 1, −1, 1) and (1, −1, 1, −1, −1, 1): sums 2 and 0, products 4, squares 6; r = 4/√((6 − 4/6)·6).
        double[] cause = [0, 1, 0, 1, 2, 1, 2];
        double[] effect = [0, 1, 0, 1, 0, -1, 0];
        double r = 4 / Math.Sqrt((6 - (4.0 / 6)) * 6);
        var test = CauseEffectTest.Of(cause, effect);
        test.Correlation.Should().BeApproximately(r, 1e-14);
        test.Lower.Should().BeApproximately(Math.Tanh(Math.Atanh(r) - (1.959963984540054 / Math.Sqrt(3))), 1e-12);
        test.Upper.Should().BeApproximately(Math.Tanh(Math.Atanh(r) + (1.959963984540054 / Math.Sqrt(3))), 1e-12);
        test.IsSeen.Should().BeFalse();
        CauseEffectTest
            .Of(cause, effect, maxLag: 1)
            .Lower.Should()
            .BeApproximately(Math.Tanh(Math.Atanh(r) - (2.241402727604947 / Math.Sqrt(3))), 1e-12);
    }

    [Fact]
    public void Too_short_series_cannot_tell()
    {
        ((Action)(() => CauseEffectTest.Of([1, 2, 1, 2], [1, 2, 1, 2]))).Refuses(FaultCode.InsufficientData, "cause");
        ((Action)(() => CauseEffectTest.Of([1, 2, 1, 2, 1], [1, 2, 1, 2, 1], maxLag: 1))).Refuses(FaultCode.InsufficientData, "cause");
        ((Action)(() => CauseEffectTest.Of([1, 2, 1, 2, 1], [1, 2], maxLag: 0))).Refuses(FaultCode.LengthMismatch, "effect");
        ((Action)(() => CauseEffectTest.Of([1, 2, 1, 2, 1], [1, 2, 1, 2, 1], maxLag: -1))).Refuses(FaultCode.InvalidArgument, "maxLag");
    }

    private static StrategyMap Of(StrategyObjective[] objectives, params CauseEffect[] links) =>
        StrategyMap.Of(Perspectives, objectives, links);

    private static Action Call(StrategyObjective[] objectives, params CauseEffect[] links) => () => Of(objectives, links);
}
