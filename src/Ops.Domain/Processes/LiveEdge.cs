namespace Ops.Domain.Processes;

/// <summary>How often one activity has directly followed another so far, and after how long.</summary>
/// <remarks>Two are equal when all parts are. <c>default</c> is no edge, between no activities.</remarks>
public readonly record struct LiveEdge
{
    private readonly string? _from;
    private readonly string? _to;

    internal LiveEdge(string from, string to, EdgeSum sum)
    {
        _from = from;
        _to = to;
        Count = sum.Count;
        MeanSeconds = TickFigures.Seconds(sum.Ticks) / sum.Count;
    }

    /// <summary>The activity before.</summary>
    public string From => _from ?? "";

    /// <summary>The activity after.</summary>
    public string To => _to ?? "";

    /// <summary>How often.</summary>
    public long Count { get; }

    /// <summary>The mean time from completion to completion.</summary>
    public double MeanSeconds { get; }
}
