namespace Ops.Domain.Risks;

/// <summary>What the number of exceptions says of a value at risk (Basel Committee 1996).</summary>
public enum BacktestZone
{
    /// <summary>So many exceptions are to be expected: cumulative probability below 95 %.</summary>
    Green = 0,

    /// <summary>Doubtful: 95 % to below 99.99 %.</summary>
    Yellow,

    /// <summary>Too many: 99.99 % or more.</summary>
    Red,
}
