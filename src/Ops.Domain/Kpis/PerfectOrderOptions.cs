namespace Ops.Domain.Kpis;

/// <summary>What counts as on time and in full.</summary>
public sealed record PerfectOrderOptions
{
    /// <summary>How many calendar days early is still on time, at least 0; null for any. Default null.</summary>
    public int? EarlyDays { get; init; }

    /// <summary>How many calendar days late is still on time, at least 0. Default 0.</summary>
    public int LateDays { get; init; }

    /// <summary>By which share the quantity may differ and still be in full, at least 0. Default 0.</summary>
    public decimal QuantityTolerance { get; init; }

    internal void Check()
    {
        if (EarlyDays is { } early)
            Guard.InRange(early, 0, int.MaxValue, "options.EarlyDays");
        Guard.InRange(LateDays, 0, int.MaxValue, "options.LateDays");
        Guard.InRange(QuantityTolerance, 0, decimal.MaxValue, "options.QuantityTolerance");
    }
}
