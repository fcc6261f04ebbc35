namespace Ops.Domain.Reviews;

/// <summary>Values that have a status: from a low to a high end, each part of them or not; null for an open end.</summary>
internal readonly record struct StatusRange(Status Status, decimal? Low, bool LowIn, decimal? High, bool HighIn)
{
    /// <summary>The end that a value outside meets first; null if the range is empty or holds the value.</summary>
    public (decimal At, bool IsReached, bool IsUp)? EndTowards(decimal now)
    {
        if (Low is { } least && High is { } most && (least > most || (least == most && !(LowIn && HighIn))))
            return null;
        if (Low is { } low && (now < low || (now == low && !LowIn)))
            return (low, LowIn, true);
        if (High is { } high && (now > high || (now == high && !HighIn)))
            return (high, HighIn, false);
        return null;
    }
}
