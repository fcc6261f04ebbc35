namespace Ops.Domain.Processes;

/// <summary>The way of a piece through all steps, at the pace of demand: takt, lead time, bottleneck (价值流).</summary>
/// <remarks>
/// All times in one unit. Source: Rother &amp; Shook, Learning to See, 1999. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class ValueStreamMap : IExplainable
{
    private ValueStreamMap() { }

    /// <summary>The time between two pieces that demand asks for: available time / demand (节拍).</summary>
    public double Takt { get; internal init; }

    /// <summary>The time of work on one piece, all steps together.</summary>
    public double ProcessTime { get; internal init; }

    /// <summary>The time that a piece waits, all steps together.</summary>
    public double WaitTime { get; internal init; }

    /// <summary>Work and waiting together (前置时间).</summary>
    public double LeadTime { get; internal init; }

    /// <summary>The share of the lead time that is work (流动效率); null if the lead time is 0.</summary>
    public double? ProcessCycleEfficiency { get; internal init; }

    /// <summary>The share of pieces that pass all steps without a fault: the product of the yields (滚动直通率).</summary>
    public double RolledThroughputYield { get; internal init; }

    /// <summary>Each step, in order.</summary>
    public ImmutableArray<ValueStreamStepFigures> Steps { get; internal init; }

    /// <summary>The step with the largest effective cycle, the first of equals (瓶颈).</summary>
    public string Bottleneck { get; internal init; } = "";

    /// <summary>The pieces that the bottleneck can do in the available time; null if no step takes time.</summary>
    public double? Capacity { get; internal init; }

    /// <summary>How many stations the work would fill at the takt: process time / takt.</summary>
    public double StationsNeeded { get; internal init; }

    /// <summary>The mean effective cycle over the largest, 1 for a perfectly balanced line; null if no step takes time.</summary>
    public double? LineBalance { get; internal init; }

    /// <summary>Walks a value stream.</summary>
    /// <param name="availableTime">The working time of the period; above 0.</param>
    /// <param name="demand">The pieces asked for in the period; above 0.</param>
    /// <param name="steps">The steps in order; at least one.</param>
    /// <returns>The value stream.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no step. <see cref="FaultCode.DuplicateKey"/>: an id twice.
    /// <see cref="FaultCode.InvalidArgument"/>: no available time, or a negative demand. <see cref="FaultCode.ZeroDenominator"/>: no demand.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static ValueStreamMap Of(double availableTime, double demand, ReadOnlySpan<ValueStreamStep> steps)
    {
        Guard.NotEmpty(steps, nameof(steps));
        for (int i = 0; i < steps.Length; i++)
            Guard.NotNull(steps[i], Guard.At(nameof(steps), i));
        Ids.Unique(steps, step => step.Id, nameof(steps));
        Guard.Positive(availableTime, nameof(availableTime));
        if (Guard.NotNegative(demand, nameof(demand)) == 0)
            throw Faults.ZeroDenominator(nameof(demand), "nothing is asked for, so there is no takt", "give the demand of the period");
        double takt = availableTime / demand;
        var figures = ImmutableArray.CreateBuilder<ValueStreamStepFigures>(steps.Length);
        double work = 0;
        double wait = 0;
        double yield = 1;
        double cycles = 0;
        var slowest = steps[0];
        foreach (var step in steps)
        {
            double before = step.InventoryBefore is { } pieces ? pieces * takt : step.WaitBefore ?? 0;
            figures.Add(new ValueStreamStepFigures(step, before, step.EffectiveCycle <= takt));
            work += step.ProcessTime;
            wait += before;
            yield *= step.Yield;
            cycles += step.EffectiveCycle;
            if (step.EffectiveCycle > slowest.EffectiveCycle)
                slowest = step;
        }
        double longest = slowest.EffectiveCycle;
        var found = new ValueStreamMap
        {
            Takt = takt,
            ProcessTime = work,
            WaitTime = wait,
            LeadTime = work + wait,
            ProcessCycleEfficiency = work + wait == 0 ? null : work / (work + wait),
            RolledThroughputYield = yield,
            Steps = figures.DrainToImmutable(),
            Bottleneck = slowest.Id,
            Capacity = longest == 0 ? null : availableTime / longest,
            StationsNeeded = work / takt,
            LineBalance = longest == 0 ? null : cycles / (steps.Length * longest),
        };
        Representable.All(nameof(demand), "work in other units", takt, work, wait, found.LeadTime, found.ProcessCycleEfficiency);
        Representable.All(nameof(availableTime), "work in other units", found.Capacity, found.StationsNeeded, found.LineBalance);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>(Steps.Length + 6);
        parts.Add(Explanation.Of(new Phrase("Takt", "节拍"), Takt));
        parts.Add(Explanation.Of(new Phrase("Time of work", "作业时间"), ProcessTime));
        parts.Add(Explanation.Of(new Phrase("Time of waiting", "等待时间"), WaitTime));
        parts.Add(
            Explanation.Of(
                new Phrase("Process cycle efficiency", "流动效率"),
                ProcessCycleEfficiency,
                Phrase.Of($"{ProcessTime} / {LeadTime}")
            )
        );
        parts.Add(Explanation.Of(new Phrase("Rolled throughput yield", "滚动直通率"), RolledThroughputYield));
        parts.Add(
            Explanation.Of(
                new Phrase("Bottleneck", "瓶颈"),
                Bottleneck,
                default,
                default,
                Explanation.Of(new Phrase("Capacity", "产能"), Capacity)
            )
        );
        foreach (var step in Steps)
        {
            parts.Add(
                Explanation.Of(
                    Phrase.Of($"Cycle of {step.Step.Id}", $"{step.Step.Id} 的周期"),
                    step.Step.EffectiveCycle,
                    Phrase.Of($"{step.Step.ProcessTime} / ({step.Step.Stations} * {step.Step.Availability})"),
                    step.MeetsTakt ? new Phrase("within the takt", "满足节拍") : new Phrase("slower than the takt", "慢于节拍")
                )
            );
        }
        return Explanation.Of(new Phrase("Lead time", "前置时间"), LeadTime, Phrase.Of($"{ProcessTime} + {WaitTime}")) with
        {
            Source = new Phrase("Rother & Shook 1999", "罗瑟与舒克 1999"),
            Parts = parts.DrainToImmutable(),
        };
    }
}
