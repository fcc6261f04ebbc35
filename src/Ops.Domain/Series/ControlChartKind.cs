namespace Ops.Domain.Series;

/// <summary>What a control chart plots.</summary>
public enum ControlChartKind
{
    /// <summary>Single values (I, X, XmR).</summary>
    Individuals = 0,

    /// <summary>Distances between neighbouring values (mR).</summary>
    MovingRange,

    /// <summary>Subgroup means, spread from ranges (X̄ of X̄-R).</summary>
    MeansByRange,

    /// <summary>Subgroup means, spread from standard deviations (X̄ of X̄-S).</summary>
    MeansByDeviation,

    /// <summary>Subgroup ranges (R).</summary>
    Ranges,

    /// <summary>Subgroup standard deviations (S).</summary>
    Deviations,

    /// <summary>Share of units with a fault (p).</summary>
    Proportion,

    /// <summary>Number of units with a fault (np).</summary>
    UnitsWithFaults,

    /// <summary>Number of events in equal areas (c).</summary>
    Counts,

    /// <summary>Events per unit of exposure (u).</summary>
    Rates,

    /// <summary>Share of units, limits widened or narrowed by the spread between subgroups (Laney p′).</summary>
    LaneyProportion,

    /// <summary>Events per unit, limits widened or narrowed by the spread between subgroups (Laney u′).</summary>
    LaneyRates,

    /// <summary>Cases between rare events (g).</summary>
    CasesBetween,

    /// <summary>Single figures that rest on different amounts (I′): means, rates or shares with their sizes.</summary>
    NormalisedIndividuals,
}
