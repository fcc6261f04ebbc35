namespace Ops.Domain.Processes;

/// <summary>What one run of a process gave. Seconds; null where no case counts.</summary>
internal sealed class ScenarioReplication
{
    public required int Cases { get; init; }

    public required double? Lead { get; init; }

    public required double? Wait { get; init; }

    public required LeadPercentiles? Leads { get; init; }

    public required int[] ClassCases { get; init; }

    public required double?[] ClassLead { get; init; }

    public required double?[] ClassWait { get; init; }

    public required int[] StepCount { get; init; }

    public required double?[] StepWait { get; init; }

    public required double?[] Utilization { get; init; }
}
