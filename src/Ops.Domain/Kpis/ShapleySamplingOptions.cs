namespace Ops.Domain.Kpis;

/// <summary>How orders of switching are sampled.</summary>
public sealed record ShapleySamplingOptions
{
    /// <summary>How many pairs of orders are drawn, each with its reverse: 2 or more, default 500. Four times as many halve the standard errors.</summary>
    public int OrderPairs { get; init; } = 500;

    /// <summary>Threads to use, at least 1 (the default); never changes the result.</summary>
    public int DegreeOfParallelism { get; init; } = 1;

    internal void Check()
    {
        Guard.InRange(OrderPairs, 2, int.MaxValue, "options.OrderPairs");
        Guard.InRange(DegreeOfParallelism, 1, int.MaxValue, "options.DegreeOfParallelism");
    }
}
