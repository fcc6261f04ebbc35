namespace Ops.Domain.Customers;

/// <summary>A definition: the service levels of all priorities, and the rules for reopened and re-prioritised tickets.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class ServicePolicy
{
    private readonly Dictionary<string, ServiceLevel> _levels = new(StringComparer.Ordinal);

    /// <summary>Creates a policy.</summary>
    /// <param name="levels">One level for each priority. A policy without any refuses every ticket.</param>
    /// <param name="reopening">What a reopening does to the resolution clock.</param>
    /// <param name="priorityChange">From when a ticket is measured by its new priority.</param>
    /// <param name="atRiskShare">From which used share of its target on a running clock is at risk, above 0 and at most 1.</param>
    /// <param name="pausesStopResponse">Whether waiting for the customer stops the first-response clock as it stops the resolution clock.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: no such rule, a share outside (0, 1]. <see cref="FaultCode.DuplicateKey"/>: a priority twice.
    /// </exception>
    public ServicePolicy(
        ReadOnlySpan<ServiceLevel> levels,
        ReopeningRule reopening = ReopeningRule.Continue,
        PriorityChangeRule priorityChange = PriorityChangeRule.FromCreation,
        double atRiskShare = 0.8,
        bool pausesStopResponse = false
    )
    {
        Reopening = Guard.Defined(reopening, nameof(reopening));
        PriorityChange = Guard.Defined(priorityChange, nameof(priorityChange));
        AtRiskShare = Guard.InRange(Guard.Positive(atRiskShare, nameof(atRiskShare)), 0, 1, nameof(atRiskShare));
        PausesStopResponse = pausesStopResponse;
        foreach (var level in levels)
        {
            if (!_levels.TryAdd(Guard.NotNull(level, nameof(levels)).Priority, level))
                throw Faults.Duplicate(nameof(levels), level.Priority);
        }
        Levels = [.. levels];
    }

    /// <summary>One level for each priority.</summary>
    public ImmutableArray<ServiceLevel> Levels { get; }

    /// <summary>What a reopening does to the resolution clock.</summary>
    public ReopeningRule Reopening { get; }

    /// <summary>From when a ticket is measured by its new priority.</summary>
    public PriorityChangeRule PriorityChange { get; }

    /// <summary>From which used share of its target on a running clock is at risk.</summary>
    public double AtRiskShare { get; }

    /// <summary>Whether waiting for the customer stops the first-response clock.</summary>
    public bool PausesStopResponse { get; }

    /// <summary>The level of a priority.</summary>
    /// <param name="priority">The priority's key.</param>
    /// <returns>The level.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: the policy has no such priority.</exception>
    public ServiceLevel LevelOf(string priority) =>
        _levels.TryGetValue(Guard.NotNull(priority, nameof(priority)), out var level)
            ? level
            : throw Faults.Unknown(nameof(priority), priority, "give the policy a level for it");
}
