namespace Ops.Domain.Customers;

/// <summary>Retention some months after the first activity, over all cohorts old enough to show it.</summary>
/// <param name="Lag">How many months after the first.</param>
/// <param name="Cohorts">How many cohorts have lived that month in full.</param>
/// <param name="Size">Their customers.</param>
/// <param name="Active">How many of them were active in that month.</param>
public sealed record PooledRetention(int Lag, int Cohorts, long Size, long Active) : IExplainable
{
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
