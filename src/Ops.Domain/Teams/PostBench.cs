namespace Ops.Domain.Teams;

/// <summary>Who stands behind one post.</summary>
public sealed record PostBench
{
    internal PostBench() { }

    /// <summary>The post.</summary>
    public string Post { get; internal init; } = "";

    /// <summary>How many are ready now.</summary>
    public int Now { get; internal init; }

    /// <summary>How many are ready within the limit.</summary>
    public int Soon { get; internal init; }

    /// <summary>How many are ready after it.</summary>
    public int Later { get; internal init; }

    /// <summary>The fewest months to anybody's readiness; null without a candidate.</summary>
    public double? NextReadyMonths { get; internal init; }
}
