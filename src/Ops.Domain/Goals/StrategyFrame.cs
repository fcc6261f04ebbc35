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

    /// <summary>The strategic themes, each once.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.DuplicateKey"/>: a theme stands twice.</exception>
    public ImmutableArray<StrategicTheme> Themes
    {
        get;
        init => field = Once(value, theme => theme?.Id, nameof(Themes));
    } = [];

    /// <summary>The perspectives, the top (financial) first, each once.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name. <see cref="FaultCode.DuplicateKey"/>: a perspective stands twice.</exception>
    public ImmutableArray<string> Perspectives
    {
        get;
        init => field = Once(value, perspective => perspective, nameof(Perspectives));
    } = [];

    private static ImmutableArray<T> Once<T>(ImmutableArray<T> items, Func<T, string?> key, string place)
    {
        if (items.IsDefault)
            return [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
        {
            string name = Guard.NotBlank(key(items[i]), Guard.At(place, i));
            if (!seen.Add(name))
                throw Faults.Duplicate(Guard.At(place, i), name);
        }
        return items;
    }
}
