namespace Ops.Domain.Risks;

/// <summary>Where an exposure stands against what was agreed to bear (COSO ERM 2017).</summary>
public enum AppetiteStatus
{
    /// <summary>At most the appetite: as wanted.</summary>
    WithinAppetite = 0,

    /// <summary>Above the appetite, at most the tolerance: to be watched.</summary>
    WithinTolerance,

    /// <summary>Above the tolerance, at most the capacity: to be treated.</summary>
    AboveTolerance,

    /// <summary>Above what can be borne at all.</summary>
    AboveCapacity,
}
