namespace Ops.Domain.Kpis;

/// <summary>A fact: an item's scores over time.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class ScoreHistory
{
    /// <summary>States scores.</summary>
    /// <param name="id">The item.</param>
    /// <param name="scores">Its scores in time order, 0 to 100; null where missing. At least one.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no score. <see cref="FaultCode.InvalidArgument"/>: a blank key, a score outside 0 to 100.
    /// </exception>
    public ScoreHistory(string id, ReadOnlySpan<double?> scores)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Guard.NotEmpty(scores, nameof(scores));
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] is { } score)
                Guard.InRange(score, 0, 100, Guard.At(nameof(scores), i));
        }
        Scores = [.. scores];
    }

    /// <summary>The item.</summary>
    public string Id { get; }

    /// <summary>The scores in time order.</summary>
    public ImmutableArray<double?> Scores { get; }
}
