namespace Ops.Domain.Goals;

/// <summary>What one kind of finding costs.</summary>
/// <param name="Finding">The kind.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Each">The points for each.</param>
public readonly record struct AlignmentPenalty(Phrase Finding, int Count, double Each)
{
    /// <summary>The points for all.</summary>
    public double Points => Count * Each;
}
