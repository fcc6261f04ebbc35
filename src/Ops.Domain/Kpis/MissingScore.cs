namespace Ops.Domain.Kpis;

/// <summary>What a score does with an item that has no value.</summary>
public enum MissingScore
{
    /// <summary>It drops out and its weight goes to its siblings; a group of only missing ones is missing itself. The default.</summary>
    Redistribute = 0,

    /// <summary>It counts as the worst: 0 in a scorecard, the lowest present in an index.</summary>
    Worst,

    /// <summary>It is an error.</summary>
    Fail,
}
