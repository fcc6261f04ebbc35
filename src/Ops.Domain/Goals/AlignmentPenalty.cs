namespace Ops.Domain.Goals;

/// <summary>What one kind of finding costs.</summary>
public readonly record struct AlignmentPenalty
{
    internal AlignmentPenalty(Phrase finding, int count, double each)
    {
        Finding = finding;
        Count = count;
        Each = each;
    }

    /// <summary>The kind.</summary>
    public Phrase Finding { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The points for each.</summary>
    public double Each { get; }

    /// <summary>The points for all.</summary>
    public double Points => Count * Each;
}
