namespace Ops.Domain.Teams;

/// <summary>What a <see cref="TrainingStatus"/> warns of.</summary>
public sealed record TrainingOptions
{
    /// <summary>A certificate with at most so many days left is expiring; at least 0, default 30.</summary>
    public int WarnDays { get; init; } = 30;

    /// <summary>Hours of training that everyone should have in the window; at least 0, default 0.</summary>
    public decimal TargetHours { get; init; }
}
