using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>A step of a simulated process: who does it, how long it takes, and where cases go next.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class ProcessStep
{
    /// <summary>Creates a step.</summary>
    /// <param name="id">The id.</param>
    /// <param name="pool">The people who do it; null when nobody is needed, so that nothing waits (a delay).</param>
    /// <param name="seconds">How long it takes, in seconds of working time: a law of times that are never negative.</param>
    /// <param name="next">The shares of its cases that go on to each step; the rest leave. None when all leave.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank id or pool, no law or one that can be negative, or shares above 1 in all;
    /// <see cref="FaultCode.DuplicateKey"/>: a next step twice.
    /// </exception>
    public ProcessStep(string id, string? pool, IDistribution seconds, params ReadOnlySpan<StepShare> next)
        : this(id, pool, seconds, 1, StepShares.Checked(next, nameof(next))) { }

    private ProcessStep(string id, string? pool, IDistribution seconds, double timeFactor, ImmutableArray<StepShare> next)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Pool = pool is null ? null : Guard.NotBlank(pool, nameof(pool));
        Seconds = Guard.NotNull(seconds, nameof(seconds));
        if (seconds.Minimum is not >= 0)
            throw Faults.Invalid(nameof(seconds), "times could be negative", "give a law of times, or cut it at 0 with Truncated");
        TimeFactor = timeFactor;
        Next = next;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The people who do it; null when nobody is needed.</summary>
    public string? Pool { get; }

    /// <summary>How long it takes, before <see cref="TimeFactor"/>.</summary>
    public IDistribution Seconds { get; }

    /// <summary>What every time is multiplied by: 1, or less after a change that makes the step faster.</summary>
    public double TimeFactor { get; }

    /// <summary>Where its cases go; the rest leave.</summary>
    public ImmutableArray<StepShare> Next { get; }

    /// <summary>The mean time in seconds; null where the law has none.</summary>
    public double? MeanSeconds => Seconds.Mean * TimeFactor;

    /// <summary>The step with another share of cases to one next step, the other shares in their old proportions.</summary>
    internal ProcessStep Rerouted(string to, double share, string place)
    {
        int at = 0;
        while (at < Next.Length && Next[at].Step != to)
            at++;
        if (at == Next.Length)
            throw Faults.Unknown(place, to, $"name a step to which cases go from {Id}");
        double others = 1 - Next[at].Share;
        double factor = others <= 0 ? 0 : (1 - share) / others;
        return new ProcessStep(
            Id,
            Pool,
            Seconds,
            TimeFactor,
            [.. Next.Select(item => new StepShare(item.Step, item.Step == to ? share : Math.Min(1, item.Share * factor)))]
        );
    }

    internal ProcessStep Faster(double factor) => new(Id, Pool, Seconds, TimeFactor * factor, Next);
}
