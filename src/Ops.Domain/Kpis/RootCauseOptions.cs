namespace Ops.Domain.Kpis;

/// <summary>Settings of <see cref="RootCause"/>.</summary>
public sealed record RootCauseOptions
{
    /// <summary>An element is taken only if it explains more than this share of the deviation. Default 0.1.</summary>
    public double MinElementPower { get; init; } = 0.1;

    /// <summary>A dimension is a candidate once its elements explain more than this share. Default 0.67.</summary>
    public double MinTotalPower { get; init; } = 0.67;

    /// <summary>How many candidates to give at most, at least 1. Default 3.</summary>
    public int Top { get; init; } = 3;

    internal void Check()
    {
        Guard.Finite(MinElementPower, "options.MinElementPower");
        Guard.Finite(MinTotalPower, "options.MinTotalPower");
        Guard.InRange(Top, 1, int.MaxValue, "options.Top");
    }
}
