namespace Ops.Domain.Series;

/// <summary>Which points give the centre and σz of a Laney chart.</summary>
public sealed record LaneyOptions
{
    /// <summary>How many of the first points give the limits, at least 1; null (the default) for all.</summary>
    public int? Baseline { get; init; }

    /// <summary>Points that do not count and never signal, by index from 0. Default: none.</summary>
    public IReadOnlyList<int> Excluded { get; init; } = [];
}
