namespace Ops.Domain.Goals;

/// <summary>How a portfolio of goals is simulated.</summary>
public sealed record PortfolioOptions
{
    /// <summary>The seed: the same seed gives the same bits.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many times, from 100 to 10,000,000; 10,000 by default, which is exact to about half a point of a hundred.</summary>
    public int Runs { get; init; } = 10_000;

    /// <summary>Whether overshoot of one goal makes up for others; by default not.</summary>
    public ProgressClamp Clamp { get; init; } = ProgressClamp.Unit;

    internal PortfolioOptions Checked()
    {
        Guard.InRange(Runs, 100, 10_000_000, nameof(Runs));
        Guard.Defined(Clamp, nameof(Clamp));
        return this;
    }
}
