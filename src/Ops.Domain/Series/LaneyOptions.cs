namespace Ops.Domain.Series;

/// <summary>Which points give the centre and σz of a Laney chart.</summary>
public sealed record LaneyOptions
{
    /// <summary>How many of the first points give the limits, at least 1; null (the default) for all.</summary>
    public int? Baseline { get; init; }

    /// <summary>Points that do not count and never signal, by index from 0. Default: none.</summary>
    public IReadOnlyList<int> Excluded { get; init; } = [];

    /// <summary>Equal when all settings are, lists element by element.</summary>
    /// <param name="other">The other settings.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(LaneyOptions? other) => other is not null && Baseline == other.Baseline && Excluded.SequenceEqual(other.Excluded);

    /// <summary>A hash code that agrees with equality.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Baseline, Excluded.Count);
}
