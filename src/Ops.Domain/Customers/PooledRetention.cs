namespace Ops.Domain.Customers;

/// <summary>Retention some months after the first activity, over all cohorts old enough to show it.</summary>
public sealed record PooledRetention : IExplainable
{
    internal PooledRetention(int lag, int cohorts, long size, long active)
    {
        Lag = lag;
        Cohorts = cohorts;
        Size = size;
        Active = active;
    }

    /// <summary>How many months after the first.</summary>
    public int Lag { get; }

    /// <summary>How many cohorts have lived that month in full.</summary>
    public int Cohorts { get; }

    /// <summary>Their customers.</summary>
    public long Size { get; }

    /// <summary>How many of them were active in that month.</summary>
    public long Active { get; }

    /// <summary>Active / size; null if no cohort is old enough.</summary>
    public double? Retention => Size == 0 ? null : (double)Active / Size;

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of($"Pooled retention after {Lag} months", $"{Lag} 个月后的合并留存率"),
            Retention,
            Phrase.Of($"{Active} / {Size}"),
            Phrase.Of($"{Cohorts} cohorts that have lived the month in full", $"{Cohorts} 个已完整经历该月的同期群")
        );
}
