namespace Ops.Domain.Reviews;

/// <summary>What one unit should do next: the action of its most urgent finding, and the other findings that wait with it.</summary>
public sealed class NextStep
{
    internal NextStep(Finding finding, ImmutableArray<string> others)
    {
        Finding = finding;
        Others = others;
    }

    /// <summary>The unit that should act.</summary>
    public ReviewUnit Unit => Finding.Unit;

    /// <summary>The finding to act on first.</summary>
    public Finding Finding { get; }

    /// <summary>The ids of the unit's other findings, most urgent first.</summary>
    public ImmutableArray<string> Others { get; }
}
