namespace Ops.Domain.Teams;

/// <summary>Whether a level is proven: the whole interval lies above no change.</summary>
public sealed record LevelProof
{
    internal LevelProof() { }

    /// <summary>The level.</summary>
    public TrainingLevel Level { get; internal init; }

    /// <summary>The mean change; of reactions, the mean above neutral.</summary>
    public double Change { get; internal init; }

    /// <summary>The lower end of its interval.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper end.</summary>
    public double Upper { get; internal init; }

    /// <summary>Whether the lower end is above 0.</summary>
    public bool IsProven => Lower > 0;
}
