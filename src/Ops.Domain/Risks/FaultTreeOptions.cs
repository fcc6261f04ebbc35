namespace Ops.Domain.Risks;

/// <summary>How large a fault tree may grow before it is refused; nothing is ever cut off in silence.</summary>
public sealed record FaultTreeOptions
{
    /// <summary>How many nodes a diagram may have: 1 to 100,000,000; 2,000,000 if not said otherwise (about 60 MB).</summary>
    public int MostNodes { get; init; } = 2_000_000;

    /// <summary>How many minimal cut sets there may be: 1 to 10,000,000; 100,000 if not said otherwise.</summary>
    public int MostCutSets { get; init; } = 100_000;

    internal void Check()
    {
        Guard.InRange(MostNodes, 1, 100_000_000, nameof(MostNodes));
        Guard.InRange(MostCutSets, 1, 10_000_000, nameof(MostCutSets));
    }
}
