namespace Ops.Domain.Processes;

/// <summary>How often work of a case goes directly from one resource to another.</summary>
public sealed record Handover
{
    internal Handover(string from, string to, int count, double share)
    {
        From = from;
        To = to;
        Count = count;
        Share = share;
    }

    /// <summary>The resource before.</summary>
    public string From { get; }

    /// <summary>The resource after; it may be the same.</summary>
    public string To { get; }

    /// <summary>How often.</summary>
    public int Count { get; }

    /// <summary>The share of all such steps.</summary>
    public double Share { get; }
}
