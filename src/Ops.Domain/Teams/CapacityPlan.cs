namespace Ops.Domain.Teams;

/// <summary>How many full-time equivalents the work takes, once shrinkage and occupancy are counted.</summary>
public sealed record CapacityPlan : IExplainable
{
    private CapacityPlan() { }

    /// <summary>Σ volume · minutes / 60.</summary>
    public double WorkloadHours { get; private init; }

    /// <summary>Hours · (1 − shrinkage) · occupancy.</summary>
    public double ProductiveHoursPerFte { get; private init; }

    /// <summary>Workload / productive hours.</summary>
    public double RequiredFte { get; private init; }

    /// <summary>Full-time equivalents there are.</summary>
    public double AvailableFte { get; private init; }

    /// <summary>Available − required; below 0 = too few.</summary>
    public double GapFte { get; private init; }

    /// <summary>Required / available; null without anybody.</summary>
    public double? Utilization { get; private init; }

    /// <summary>⌈max(0, −gap)⌉.</summary>
    public int HeadcountToHire { get; private init; }

    /// <summary>Plans capacity.</summary>
    /// <param name="demand">At least one kind of work.</param>
    /// <param name="hoursPerFte">Paid hours of a full-time equivalent in the period; above 0.</param>
    /// <param name="availableFte">Full-time equivalents there are; at least 0.</param>
    /// <param name="shrinkage">The share of paid hours lost to leave, training and illness; at least 0, below 1.</param>
    /// <param name="occupancy">The share of the hours present that is worked; above 0, at most 1.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a negative figure, shrinkage or occupancy outside
    /// its range; <see cref="FaultCode.ZeroDenominator"/>: no hours.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static CapacityPlan Of(
        ReadOnlySpan<WorkDemand> demand,
        double hoursPerFte,
        double availableFte,
        double shrinkage = 0,
        double occupancy = 1
    )
    {
        Guard.NotEmpty(demand, nameof(demand));
        double hours = 0;
        for (int i = 0; i < demand.Length; i++)
            hours +=
                Guard.NotNegative(demand[i].Volume, $"{Guard.At(nameof(demand), i)}.volume")
                * Guard.NotNegative(demand[i].MinutesEach, $"{Guard.At(nameof(demand), i)}.minutesEach")
                / 60;
        Representable.At(nameof(demand), hours, "plan in parts");
        Guard.NotNegative(hoursPerFte, nameof(hoursPerFte));
        Guard.NotNegative(availableFte, nameof(availableFte));
        if (!(shrinkage is >= 0 and < 1))
            throw Faults.Invalid(nameof(shrinkage), $"{shrinkage} is outside [0, 1)", "give the share of hours lost");
        if (!(occupancy is > 0 and <= 1))
            throw Faults.Invalid(nameof(occupancy), $"{occupancy} is outside (0, 1]", "give the share of hours worked");
        if (hoursPerFte == 0)
            throw Faults.ZeroDenominator(nameof(hoursPerFte), "a full-time equivalent has no hours", "give hours above 0");
        double productive = hoursPerFte * (1 - shrinkage) * occupancy;
        double required = hours / productive;
        double missing = Near.Ceiling(required - availableFte);
        if (!(missing <= int.MaxValue))
            throw Faults.Overflow(nameof(hoursPerFte), "more people are missing than can be counted", "plan in parts");
        var found = new CapacityPlan
        {
            WorkloadHours = hours,
            ProductiveHoursPerFte = productive,
            RequiredFte = required,
            AvailableFte = availableFte,
            GapFte = availableFte - required,
            Utilization = availableFte > 0 ? required / availableFte : null,
            HeadcountToHire = (int)Math.Max(0, missing),
        };
        Representable.All(nameof(demand), "plan in parts", required, found.GapFte);
        Representable.All(nameof(availableFte), "leave the utilisation until there are people", found.Utilization);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Full-time equivalents required", "所需全职人力"),
            RequiredFte,
            Phrase.Of($"{WorkloadHours} / {ProductiveHoursPerFte}"),
            default,
            Explanation.Of(new Phrase("Gap", "人力缺口"), GapFte, Phrase.Of($"{AvailableFte} - {RequiredFte}")),
            Explanation.Of(new Phrase("Utilization", "负荷率"), Utilization),
            Explanation.Of(new Phrase("Headcount to hire", "需招聘人数"), (decimal)HeadcountToHire)
        );
}
