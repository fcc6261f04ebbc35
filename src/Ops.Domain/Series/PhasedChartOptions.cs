namespace Ops.Domain.Series;

/// <summary>Exclusions, screening and run length of a chart in phases.</summary>
public sealed record PhasedChartOptions
{
    /// <summary>Points that neither give limits nor signal, by index from 0. Default: none.</summary>
    public IReadOnlyList<int> Excluded { get; init; } = [];

    /// <summary>Whether moving ranges at or above D4·mean are left out once (Nelson 1982). Default: false.</summary>
    public bool ScreenMovingRanges { get; init; }

    /// <summary>How many points in a row on one side make a run, at least 2. Default: 8.</summary>
    public int RunLength { get; init; } = 8;

    /// <summary>Equal when all settings are, lists element by element.</summary>
    /// <param name="other">The other settings.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(PhasedChartOptions? other) =>
        other is not null
        && ScreenMovingRanges == other.ScreenMovingRanges
        && RunLength == other.RunLength
        && Excluded.SequenceEqual(other.Excluded);

    /// <summary>A hash code that agrees with equality.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(ScreenMovingRanges, RunLength, Excluded.Count);
}
