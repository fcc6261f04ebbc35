namespace Ops.Domain.Risks;

/// <summary>How soon something must run again after a failure, and how soon it does (连续性目标).</summary>
/// <remarks>Terms of ISO 22301 and ISO/TS 22317. Compared by reference.</remarks>
public sealed class ServiceTarget
{
    /// <summary>Creates a target.</summary>
    /// <param name="id">The service, unique in its list.</param>
    /// <param name="recoveryTimeObjective">Hours within which it must run again (RTO); at least 0.</param>
    /// <param name="recoveryPointObjective">Hours of data that may be lost (RPO); at least 0.</param>
    /// <param name="recoveryHours">Hours that its own recovery takes, as measured; at least 0.</param>
    /// <param name="dataLossHours">Hours of data that are lost, as measured; at least 0.</param>
    /// <param name="maximumDowntime">Hours after which the damage is not borne any more (MTPD), not below the objective; null for none.</param>
    /// <param name="dependsOn">The services that must run before it can, each once; perhaps none.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank id, negative hours, NaN, infinity. <see cref="FaultCode.NotOrdered"/>: the objective is
    /// longer than the maximum downtime. <see cref="FaultCode.DuplicateKey"/>: a service twice.
    /// </exception>
    public ServiceTarget(
        string id,
        double recoveryTimeObjective,
        double recoveryPointObjective,
        double recoveryHours,
        double dataLossHours,
        double? maximumDowntime = null,
        params ReadOnlySpan<string> dependsOn
    )
    {
        Id = Guard.NotBlank(id, nameof(id));
        RecoveryTimeObjective = Guard.NotNegative(recoveryTimeObjective, nameof(recoveryTimeObjective));
        RecoveryPointObjective = Guard.NotNegative(recoveryPointObjective, nameof(recoveryPointObjective));
        RecoveryHours = Guard.NotNegative(recoveryHours, nameof(recoveryHours));
        DataLossHours = Guard.NotNegative(dataLossHours, nameof(dataLossHours));
        if (maximumDowntime is { } most && Guard.NotNegative(most, nameof(maximumDowntime)) < recoveryTimeObjective)
            throw Faults.NotOrdered(
                nameof(maximumDowntime),
                $"the objective of {Figures.Text(recoveryTimeObjective)} h is longer than {Figures.Text(most)} h",
                "set an objective within the maximum downtime"
            );
        MaximumDowntime = maximumDowntime;
        if (dependsOn.Length > 0)
            UniqueIds.Check(dependsOn, nameof(dependsOn), service => service);
        DependsOn = [.. dependsOn];
    }

    /// <summary>The service.</summary>
    public string Id { get; }

    /// <summary>Hours within which it must run again (RTO).</summary>
    public double RecoveryTimeObjective { get; }

    /// <summary>Hours of data that may be lost (RPO).</summary>
    public double RecoveryPointObjective { get; }

    /// <summary>Hours that its own recovery takes.</summary>
    public double RecoveryHours { get; }

    /// <summary>Hours of data that are lost.</summary>
    public double DataLossHours { get; }

    /// <summary>Hours after which the damage is not borne any more (MTPD); null for none.</summary>
    public double? MaximumDowntime { get; }

    /// <summary>The services that must run before it can.</summary>
    public ImmutableArray<string> DependsOn { get; }
}
