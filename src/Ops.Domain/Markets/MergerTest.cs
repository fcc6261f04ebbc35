namespace Ops.Domain.Markets;

/// <summary>What a merger does to concentration.</summary>
public sealed record MergerTest
{
    internal MergerTest() { }

    /// <summary>The share of both.</summary>
    public double CombinedShare { get; internal init; }

    /// <summary>The rise of the HHI: 2·s_a·s_b·10⁴.</summary>
    public double Delta { get; internal init; }

    /// <summary>The HHI after.</summary>
    public double Post { get; internal init; }

    /// <summary>HHI above 1800 after, and a rise above 100.</summary>
    public bool IsPresumedByConcentration { get; internal init; }

    /// <summary>A combined share above 30 %, and a rise above 100.</summary>
    public bool IsPresumedByShare { get; internal init; }

    /// <summary>One of both: the merger is presumed to lessen competition.</summary>
    public bool IsPresumed { get; internal init; }
}
