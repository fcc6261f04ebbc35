namespace Ops.Domain.Risks;

/// <summary>Do services come back in time, along what they depend on (业务连续性差距).</summary>
/// <remarks>Sources: ISO 22301:2019, ISO/TS 22317:2021. Compared by reference.</remarks>
public sealed class ContinuityGaps : IExplainable
{
    private ContinuityGaps() { }

    /// <summary>The services in the order given.</summary>
    public ImmutableArray<ServiceRecovery> Services { get; internal init; }

    /// <summary>Objectives that cannot hold together: by service, then by what it depends on.</summary>
    public ImmutableArray<InconsistentTarget> InconsistentTargets { get; internal init; }

    /// <summary>The services with a gap: largest gap of recovery time first, then of recovery point, then by id.</summary>
    public ImmutableArray<ServiceRecovery> Gaps { get; internal init; }

    /// <summary>Looks for gaps.</summary>
    /// <param name="services">At least one service, each id once.</param>
    /// <returns>The gaps.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no service. <see cref="FaultCode.DuplicateKey"/>: an id twice.
    /// <see cref="FaultCode.UnknownReference"/>: a service that is not in the list. <see cref="FaultCode.Cycle"/>: services that wait for each
    /// other. <see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.Overflow"/>: hours beyond double.
    /// </exception>
    public static ContinuityGaps Of(ReadOnlySpan<ServiceTarget> services)
    {
        Guard.NotEmpty(services, nameof(services));
        ServiceTarget[] targets = [.. services];
        var order = RecoveryOrder.Of(targets);
        double[] achieved = new double[targets.Length];
        int[] longest = new int[targets.Length];
        foreach (int row in order.Rows)
        {
            longest[row] = Longest(targets, order.DependenciesOf(row), achieved);
            achieved[row] = targets[row].RecoveryHours + (longest[row] < 0 ? 0 : achieved[longest[row]]);
            if (!double.IsFinite(achieved[row]))
                throw Faults.Overflow(nameof(services), "the hours sum beyond the range of double", "give hours that can be waited for");
        }
        var recoveries = ImmutableArray.CreateBuilder<ServiceRecovery>(targets.Length);
        for (int i = 0; i < targets.Length; i++)
            recoveries.Add(Recovery(targets, i, achieved[i], longest));
        var all = recoveries.MoveToImmutable();
        return new ContinuityGaps
        {
            Services = all,
            InconsistentTargets = Inconsistent(targets, order),
            Gaps =
            [
                .. all.Where(service => service.HasGap)
                    .OrderByDescending(service => service.RecoveryTimeGap)
                    .ThenByDescending(service => service.RecoveryPointGap)
                    .ThenBy(service => service.Target.Id, StringComparer.Ordinal),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Services with a gap", "有差距的服务"),
            (decimal)Gaps.Length,
            Phrase.Of($"of {Services.Length}", $"共 {Services.Length} 项"),
            new Phrase("ISO 22301:2019", "ISO 22301:2019"),
            [
                .. Gaps.Select(service =>
                    Explanation.Of(
                        Phrase.Of($"{service.Target.Id}"),
                        service.AchievedRecoveryHours,
                        Phrase.Of($"{string.Join(" -> ", service.CriticalPath)}"),
                        default,
                        Explanation.Of(
                            new Phrase("Recovery time gap", "恢复时间差距"),
                            service.RecoveryTimeGap,
                            Phrase.Of($"{service.AchievedRecoveryHours} - {service.Target.RecoveryTimeObjective}")
                        ),
                        Explanation.Of(
                            new Phrase("Recovery point gap", "恢复点差距"),
                            service.RecoveryPointGap,
                            Phrase.Of($"{service.Target.DataLossHours} - {service.Target.RecoveryPointObjective}")
                        )
                    ) with
                    {
                        Unit = new Phrase("hours", "小时"),
                    }
                ),
                .. InconsistentTargets.Select(target =>
                    Explanation.Of(
                        new Phrase("Objectives that cannot hold together", "相互矛盾的目标"),
                        $"{target.Id} < {target.DependsOn}"
                    )
                ),
            ]
        );

    private static int Longest(ServiceTarget[] targets, ReadOnlySpan<int> dependencies, double[] achieved)
    {
        int longest = -1;
        foreach (int row in dependencies)
        {
            if (
                longest < 0
                || achieved[row] > achieved[longest]
                || (achieved[row] == achieved[longest] && string.CompareOrdinal(targets[row].Id, targets[longest].Id) < 0)
            )
                longest = row;
        }
        return longest;
    }

    private static ServiceRecovery Recovery(ServiceTarget[] targets, int row, double achieved, int[] longest)
    {
        var path = new List<string>();
        for (int at = row; at >= 0; at = longest[at])
            path.Add(targets[at].Id);
        path.Reverse();
        var target = targets[row];
        return new ServiceRecovery
        {
            Target = target,
            AchievedRecoveryHours = achieved,
            CriticalPath = [.. path],
            RecoveryTimeGap = Math.Max(0, achieved - target.RecoveryTimeObjective),
            RecoveryPointGap = Math.Max(0, target.DataLossHours - target.RecoveryPointObjective),
            BreachesMaximumDowntime = target.MaximumDowntime is { } most ? achieved > most : null,
        };
    }

    private static ImmutableArray<InconsistentTarget> Inconsistent(ServiceTarget[] targets, RecoveryOrder order)
    {
        var found = new List<InconsistentTarget>();
        for (int i = 0; i < targets.Length; i++)
        {
            foreach (int row in order.DependenciesOf(i))
            {
                if (targets[row].RecoveryTimeObjective > targets[i].RecoveryTimeObjective)
                    found.Add(new InconsistentTarget(targets[i].Id, targets[row].Id));
            }
        }
        return [.. found.OrderBy(target => target.Id, StringComparer.Ordinal).ThenBy(target => target.DependsOn, StringComparer.Ordinal)];
    }
}
