namespace Ops.Domain;

/// <summary>Which way of a figure is good. Always declared, never guessed from target and baseline.</summary>
public enum Direction
{
    /// <summary>More is better: sales, satisfaction.</summary>
    HigherIsBetter = 0,

    /// <summary>Less is better: cost, complaints.</summary>
    LowerIsBetter,

    /// <summary>Inside a band is best: stock cover, temperature.</summary>
    WithinBand,
}
