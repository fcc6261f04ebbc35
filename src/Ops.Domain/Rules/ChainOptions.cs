namespace Ops.Domain.Rules;

/// <summary>How far a forward chain may go and what two claims to one fact mean.</summary>
public sealed record ChainOptions
{
    /// <summary>The most firings that are allowed; at least 1. Default: 1000.</summary>
    public int Limit { get; init; } = 1000;

    /// <summary>What happens when two rules set one fact to different values. Default: <see cref="ConflictPolicy.Error"/>.</summary>
    public ConflictPolicy OnConflict { get; init; }
}
