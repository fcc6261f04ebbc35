namespace Ops.Domain.Goals;

/// <summary>What a plan stands in: vision, mission, themes, the perspectives of the scorecard, and the levels of the organisation.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class StrategyFrame
{
    /// <summary>Creates a frame.</summary>
    /// <param name="levels">The levels, the top first, each once.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no level. <see cref="FaultCode.DuplicateKey"/>: a level stands twice.</exception>
    public StrategyFrame(params ReadOnlySpan<string> levels)
    {
        Guard.NotEmpty(levels, nameof(levels));
        for (int i = 0; i < levels.Length; i++)
        {
            if (levels[..i].Contains(Guard.NotBlank(levels[i], Guard.At(nameof(levels), i))))
                throw Faults.Duplicate(nameof(levels), levels[i]);
        }
        Levels = [.. levels];
    }

    /// <summary>The levels, the top first.</summary>
    public ImmutableArray<string> Levels { get; }

    /// <summary>Where the organisation wants to be (愿景); empty if it is not said.</summary>
    public Phrase Vision { get; init; }

    /// <summary>What the organisation is for (使命); empty if it is not said.</summary>
    public Phrase Mission { get; init; }

    /// <summary>The strategic themes.</summary>
    public ImmutableArray<StrategicTheme> Themes { get; init; } = [];

    /// <summary>The perspectives, the top (financial) first.</summary>
    public ImmutableArray<string> Perspectives { get; init; } = [];
}
