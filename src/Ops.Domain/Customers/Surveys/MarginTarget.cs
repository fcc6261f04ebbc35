namespace Ops.Domain.Customers;

/// <summary>A definition: what is known of the population in one dimension (age, region, channel), level by level.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class MarginTarget
{
    private const double Tolerance = 1e-9;

    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    /// <summary>Creates the target of a dimension.</summary>
    /// <param name="dimension">The dimension's name.</param>
    /// <param name="levels">Its levels and their shares, which sum to 1 within 1e-9.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no level. <see cref="FaultCode.InvalidArgument"/>: a blank name, shares that do not sum to 1.
    /// <see cref="FaultCode.DuplicateKey"/>: a level twice.
    /// </exception>
    public MarginTarget(string dimension, params ReadOnlySpan<LevelShare> levels)
    {
        Guard.NotEmpty(levels, nameof(levels));
        Dimension = Guard.NotBlank(dimension, nameof(dimension));
        Levels = [.. levels];
        double sum = 0;
        foreach (var level in levels)
            sum += level.Share;
        if (Math.Abs(sum - 1) > Tolerance)
            throw Faults.Invalid(nameof(levels), Figures.Format($"the shares of '{dimension}' sum to {sum}"), "make the shares sum to 1");
        for (int i = 0; i < levels.Length; i++)
        {
            if (!_index.TryAdd(levels[i].Level, i))
                throw Faults.Duplicate(nameof(levels), levels[i].Level);
        }
    }

    /// <summary>The dimension's name.</summary>
    public string Dimension { get; }

    /// <summary>The levels and their shares, in the order in which they were given.</summary>
    public ImmutableArray<LevelShare> Levels { get; }

    internal int IndexOf(string level, string place) =>
        _index.TryGetValue(Guard.NotNull(level, place), out int index)
            ? index
            : throw Faults.Unknown(place, level, $"give '{Dimension}' a target for it, or leave the respondent out");
}
