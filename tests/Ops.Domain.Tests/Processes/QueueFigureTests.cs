using Ops.Domain.Numerics;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

/// <summary>Queues in batches, with any variation, by priority at several servers, impatient and finite, by hand; and what the room refuses.</summary>
public class QueueFigureTests
{
    [Fact]
    public void Batches_of_one_or_two_by_hand()
    {
        // Mean 1.5, mean square 2.5, load 1 · 1.5 / 3 = 1/2: L = 1/2 (1 + 5/3) / (2 · 1/2) = 4/3, W = 4/3 / 1.5 = 8/9.
        var queue = BatchQueueing.Of(1, [0.5, 0.5], 3);
        (queue.MeanBatch, queue.Utilization).Should().Be((1.5, 0.5));
        queue.NumberInSystem.Should().BeApproximately(4 / 3.0, 1e-15);
        queue.QueueLength.Should().BeApproximately(5 / 6.0, 1e-15);
        queue.TimeInSystem.Should().BeApproximately(8 / 9.0, 1e-15);
        queue.Wait.Should().BeApproximately(5 / 9.0, 1e-15);
        // One at a time it is M/M/1: L = ρ / (1 − ρ).
        BatchQueueing.Of(0.5, [1], 1).NumberInSystem.Should().Be(1);
        Refusal.Of(() => BatchQueueing.Of(1, [], 3), FaultCode.EmptyInput, "sizeProbabilities");
        Refusal.Of(() => BatchQueueing.Of(0, [1], 3), FaultCode.InvalidArgument, "batchRate");
        Refusal.Of(() => BatchQueueing.Of(1, [1], 0), FaultCode.InvalidArgument, "serviceRate");
        Refusal.Of(() => BatchQueueing.Of(1, [0.5, 0.4], 3), FaultCode.InvalidArgument, "sizeProbabilities");
        Refusal.Of(() => BatchQueueing.Of(1, [0.5, -0.1], 3), FaultCode.InvalidArgument, "sizeProbabilities[1]");
        Refusal.Of(() => BatchQueueing.Of(1, [0, 0, 1], 3), FaultCode.InvalidArgument, "batchRate");
    }

    [Fact]
    public void Half_the_variation_halves_the_wait()
    {
        // M/M/1 at 1/2 waits 1; (0 + 1) / 2 of it, and 1/2 · 1/2 in the queue.
        var queue = GeneralQueueing.Of(0.5, 1, 1, 0, 1);
        (queue.Wait, queue.QueueLength, queue.TimeInSystem).Should().Be((0.5, 0.25, 1.5));
        (queue.ArrivalScv, queue.ServiceScv, queue.Markovian.Wait).Should().Be((0, 1, 1));
        Refusal.Of(() => GeneralQueueing.Of(0, 1, 1, 0, 1), FaultCode.InvalidArgument, "arrivalRate");
        Refusal.Of(() => GeneralQueueing.Of(0.5, 0, 1, 0, 1), FaultCode.InvalidArgument, "meanService");
        Refusal.Of(() => GeneralQueueing.Of(0.5, 1, 0, 0, 1), FaultCode.InvalidArgument, "servers");
        Refusal.Of(() => GeneralQueueing.Of(0.5, 1, 1, -0.1, 1), FaultCode.InvalidArgument, "arrivalScv");
        Refusal.Of(() => GeneralQueueing.Of(0.5, 1, 1, 0, -0.1), FaultCode.InvalidArgument, "serviceScv");
        Refusal.Of(() => GeneralQueueing.Of(3, 0.5, 1, 0, 1), FaultCode.InvalidArgument, "arrivalRate");
    }

    [Fact]
    public void Two_classes_at_two_servers_by_hand()
    {
        // One erlang at two servers waits with 1/3; 1/3 / 2 over (1 − 0)(1 − 1/4), then over (1 − 1/4)(1 − 1/2).
        var queue = PriorityQueueing.Finishing([0.5, 0.5], 1, 2);
        queue.Classes[0].Wait.Should().BeApproximately(2 / 9.0, 1e-15);
        queue.Classes[1].Wait.Should().BeApproximately(4 / 9.0, 1e-15);
        queue.Utilization.Should().Be(0.5);
        Refusal.Of(() => PriorityQueueing.Finishing([], 1, 2), FaultCode.EmptyInput, "arrivalRates");
        Refusal.Of(() => PriorityQueueing.Finishing([0.5, -1], 1, 2), FaultCode.InvalidArgument, "arrivalRates[1]");
    }

    [Fact]
    public void Of_two_who_call_one_server_half_find_it_busy_and_with_two_servers_none()
    {
        // States 0, 1, 2 with weights 1, 2, 2: calls come with 2 · 1/5 and 1 · 2/5, half of them to a busy server.
        var one = FiniteSourceQueueing.Of(2, 1, 1, 1);
        one.WaitProbability.Should().BeApproximately(0.5, 1e-15);
        one.Utilization.Should().BeApproximately(0.8, 1e-15);
        FiniteSourceQueueing.Of(2, 2, 1, 1).WaitProbability.Should().Be(0);
    }

    [Fact]
    public void The_load_of_one_server_is_rate_times_time() => SingleServerQueueing.Of(0.5, 0.25, 1).Utilization.Should().Be(0.125);

    [Fact]
    public void Those_who_leave_as_fast_as_they_are_served_make_a_poisson_number()
    {
        // Ten come, one server, all go at rate 1 whether served or not: the number is Poisson with mean 10.
        var queue = AbandonmentQueueing.Of(10, 1, 1, 1);
        queue.WaitProbability.Should().BeApproximately(1 - Math.Exp(-10), 1e-12);
        queue.QueueLength.Should().BeApproximately(9 + Math.Exp(-10), 1e-12);
        queue.AbandonProbability.Should().BeApproximately((9 + Math.Exp(-10)) / 10, 1e-12);
    }

    [Fact]
    public void Lacking_skills_and_short_periods_are_told()
    {
        SkillStaffing
            .Of([new SkilledStaff("a", 1m, "x")], [new SkillDemand("x", 3m)])
            .Explain()
            .ToText()
            .Should()
            .Be("demand that cannot be served: 2 = lacking: x [Ford and Fulkerson 1956]\n  demand served: 1\n  idle capacity: 0\n");
        SkillStaffing.Of([new SkilledStaff("a", 1m, "x")], [new SkillDemand("x", 1m)]).Explain().ToText().Should().NotContain("lacking");
    }

    [Fact]
    public void Nulls_and_empty_lists_are_refused_at_the_door()
    {
        var prices = new NewsvendorPrices(3, 1);
        Refusal.Of(() => NewsvendorOrder.Of(null!, new Uniform(0, 1)), FaultCode.InvalidArgument, "prices");
        Refusal.Of(() => NewsvendorOrder.Of(prices, (Uniform)null!), FaultCode.InvalidArgument, "demand");
        Refusal.Of(() => NewsvendorOrder.Of(prices, (Normal)null!), FaultCode.InvalidArgument, "demand");
        Refusal.Of(() => NewsvendorOrder.Of(null!, [new DemandPoint(1, 1)]), FaultCode.InvalidArgument, "prices");
        Refusal.Of(() => DiscountedOrder.Of(1, 1, 1, []), FaultCode.EmptyInput, "priceBreaks");
        Refusal.Of(() => FlowEfficiency.Of([]), FaultCode.EmptyInput, "items");
        Refusal.Of(() => LossPareto.Of(1, []), FaultCode.EmptyInput, "losses");
        Refusal.Of(() => EquipmentEffectiveness.Of(10, 1, -1, 1, 1), FaultCode.InvalidArgument, "idealCycle");
        Refusal.Of(() => ValueStreamMap.Of(0, 1, [new ValueStreamStep("a", 1)]), FaultCode.InvalidArgument, "availableTime");
        Refusal.Of(() => _ = new ValueStreamStep("a", 1, waitBefore: 1, inventoryBefore: 1), FaultCode.InvalidArgument, "inventoryBefore");
        Refusal.Of(() => ThroughputTimes.Of(null!), FaultCode.InvalidArgument, "log");
        Refusal.Of(() => ProcessRuleReport.Of(null!, ProcessRule.FourEyes("4", "a", "b")), FaultCode.InvalidArgument, "log");
        var queue = new QueueScenario(new Exponential(0.5), new Exponential(1));
        Refusal.Of(() => QueueComparison.Of(null!, queue), FaultCode.InvalidArgument, "before");
        Refusal.Of(() => QueueComparison.Of(queue, null!), FaultCode.InvalidArgument, "after");
    }

    [Fact]
    public void Logs_of_other_days_with_the_same_times_do_not_shift()
    {
        // Ten minutes each, from another start on.
        var before = Of(new Row("1", "a", 0), new Row("1", "b", 10), new Row("2", "a", 3), new Row("2", "b", 13));
        var after = Of(new Row("1", "a", 900), new Row("1", "b", 910));
        LogComparison.Of(before, after).HodgesLehmannSeconds.Should().Be(0);
    }
}
