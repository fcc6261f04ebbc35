using NodaTime;

namespace Ops.Domain.Teams;

/// <summary>How a group's pulse moved from the last round that showed it to the latest one.</summary>
public sealed record PulseChange
{
    internal PulseChange() { }

    /// <summary>The group; null for everyone.</summary>
    public string? Group { get; internal init; }

    /// <summary>The round compared with; null when no earlier round, or not the latest, shows the group's engagement.</summary>
    public LocalDate? Since { get; internal init; }

    /// <summary>Engagement in the latest round; null when it is hidden.</summary>
    public double? Engagement { get; internal init; }

    /// <summary>Engagement now less engagement then.</summary>
    public double? Change { get; internal init; }

    /// <summary>The lower end of the change's Welch interval; null with one answer or answers that do not vary.</summary>
    public double? Lower { get; internal init; }

    /// <summary>The upper end.</summary>
    public double? Upper { get; internal init; }

    /// <summary>The two-sided p-value of Welch's test; for groups corrected by Holm for how many groups are tested.</summary>
    public double? PValue { get; internal init; }

    /// <summary>The response rate now less the one then.</summary>
    public double? ResponseRateChange { get; internal init; }

    /// <summary>The employee net promoter score now less the one then.</summary>
    public double? NetPromoterChange { get; internal init; }

    /// <summary>What that proves.</summary>
    public PulseMovement Movement { get; internal init; }
}
