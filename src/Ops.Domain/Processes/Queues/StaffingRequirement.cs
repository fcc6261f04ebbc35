namespace Ops.Domain.Processes;

/// <summary>The fewest servers that keep a promise of waiting, and how many people to schedule for them (人员配置).</summary>
/// <remarks>By Erlang C: nobody gives up waiting, so that the figure errs on the safe side. Source: Erlang 1917.</remarks>
public sealed record StaffingRequirement : IExplainable
{
    private StaffingRequirement(StaffingTarget target, MultiServerQueueing queue)
    {
        Target = target;
        Queue = queue;
    }

    /// <summary>What must be achieved.</summary>
    public StaffingTarget Target { get; }

    /// <summary>The queue with the fewest servers that achieve it: its waits and its utilisation.</summary>
    public MultiServerQueueing Queue { get; }

    /// <summary>The fewest servers.</summary>
    public int Servers => Queue.Servers;

    /// <summary>The share of customers who wait no longer than the target.</summary>
    public double ServiceLevel { get; internal init; }

    /// <summary>The people to schedule: ⌈servers/(1 − shrinkage)⌉.</summary>
    public long Scheduled { get; internal init; }

    /// <summary>The staffing of one period.</summary>
    /// <param name="arrivalRate">Customers who arrive per unit of time; above 0.</param>
    /// <param name="meanService">The mean time of a service; above 0.</param>
    /// <param name="target">What must be achieved.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: an argument outside its range. <see cref="FaultCode.Overflow"/>: more people than can be counted.
    /// </exception>
    public static StaffingRequirement Of(double arrivalRate, double meanService, StaffingTarget target)
    {
        Guard.Positive(arrivalRate, nameof(arrivalRate));
        Guard.Positive(meanService, nameof(meanService));
        Guard.NotNull(target, nameof(target));
        double most = target.MaxOccupancy ?? 1;
        var queue = MultiServerQueueing.Fewest(
            arrivalRate,
            Representable.At(nameof(meanService), 1 / meanService, "measure time in a smaller unit"),
            queue => queue.Utilization <= most && 1 - queue.WaitSurvival(target.Wait) >= target.ServiceLevel
        );
        return new StaffingRequirement(target, queue)
        {
            ServiceLevel = 1 - queue.WaitSurvival(target.Wait),
            Scheduled = People(queue.Servers, target.Shrinkage),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("People to schedule", "应排班人数"),
            (decimal)Scheduled,
            Phrase.Of($"⌈{Servers} / (1 - {Target.Shrinkage})⌉"),
            new Phrase("Erlang C", "埃尔朗 C"),
            Explanation.Of(new Phrase("Servers needed", "所需服务台数"), (decimal)Servers),
            Explanation.Of(
                new Phrase("Service level", "服务水平"),
                ServiceLevel,
                Phrase.Of($"1 - {Queue.WaitProbability} * e^(-({Servers} * {Queue.ServiceRate} - {Queue.ArrivalRate}) * {Target.Wait})"),
                Phrase.Of($"target {Target.ServiceLevel} within {Target.Wait}", $"目标：{Target.Wait} 内达到 {Target.ServiceLevel}")
            ),
            Queue.Explain()
        );

    /// <summary>Rounds up in decimal arithmetic: 14 servers at 30 % shrinkage are 20 people, not 21 by a last bit.</summary>
    private static long People(int servers, double shrinkage)
    {
        decimal present = 1 - (decimal)shrinkage;
        if (present == 0 || servers / present >= long.MaxValue)
            throw Faults.Overflow(nameof(StaffingTarget.Shrinkage), "more people than can be counted", "lower the shrinkage");
        long people = (long)decimal.Floor(servers / present);
        return people * present < servers ? people + 1 : people;
    }
}
