namespace Ops.Domain.Customers;

/// <summary>How weights are raked.</summary>
public sealed record RakeOptions
{
    /// <summary>The largest weight that is allowed, above 1, the mean weight being 1; null for any. Default null. After trimming, the weights no longer meet
    /// all targets: <see cref="SurveyWeights.WorstMiss"/> says by how much.</summary>
    public double? LargestWeight { get; init; }

    /// <summary>How many sweeps over all dimensions are made at most, at least 1. Default 100,000.</summary>
    public int MostSweeps { get; init; } = 100_000;

    internal void Check()
    {
        if (LargestWeight is { } largest && !(Guard.Finite(largest, "options.LargestWeight") > 1))
            throw Faults.Invalid("options.LargestWeight", Figures.Format($"{largest} is not above 1"), "the mean weight is 1");
        Guard.InRange(MostSweeps, 1, int.MaxValue, "options.MostSweeps");
    }
}
