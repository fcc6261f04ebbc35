namespace Ops.Domain.Markets;

/// <summary>How concentrated a market is (U.S. DOJ &amp; FTC Merger Guidelines 2023, and 1000 of those of 1982 and 1992).</summary>
public enum ConcentrationBand
{
    /// <summary>HHI below 1000.</summary>
    Unconcentrated = 0,

    /// <summary>HHI from 1000 to 1800.</summary>
    ModeratelyConcentrated,

    /// <summary>HHI above 1800.</summary>
    HighlyConcentrated,
}
