namespace Ops.Domain.Processes;

/// <summary>What one variant adds to the change of the mean throughput time between two logs.</summary>
public sealed class VariantChange
{
    internal VariantChange(
        ImmutableArray<string> activities,
        int casesBefore,
        int casesAfter,
        double? meanBefore,
        double? meanAfter,
        double mixSeconds,
        double withinSeconds
    )
    {
        Activities = activities;
        CasesBefore = casesBefore;
        CasesAfter = casesAfter;
        MeanSecondsBefore = meanBefore;
        MeanSecondsAfter = meanAfter;
        MixSeconds = mixSeconds;
        WithinSeconds = withinSeconds;
    }

    /// <summary>The activities in their order.</summary>
    public ImmutableArray<string> Activities { get; }

    /// <summary>Its cases before.</summary>
    public int CasesBefore { get; }

    /// <summary>Its cases after.</summary>
    public int CasesAfter { get; }

    /// <summary>Its mean time before; null without cases.</summary>
    public double? MeanSecondsBefore { get; }

    /// <summary>Its mean time after; null without cases.</summary>
    public double? MeanSecondsAfter { get; }

    /// <summary>What its growing or shrinking share changes, measured from the mean of all cases: more of a slow variant is above 0.</summary>
    public double MixSeconds { get; }

    /// <summary>What its getting slower or faster changes; 0 for a variant that one of the logs lacks.</summary>
    public double WithinSeconds { get; }
}
