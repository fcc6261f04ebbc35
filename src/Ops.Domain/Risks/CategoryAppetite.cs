namespace Ops.Domain.Risks;

/// <summary>Where a category stands against its limits.</summary>
public sealed record CategoryAppetite
{
    internal CategoryAppetite(AppetiteLimit limit, Money exposure, AppetiteStatus status, Money headroom)
    {
        Limit = limit;
        Exposure = exposure;
        Status = status;
        Headroom = headroom;
    }

    /// <summary>The limits.</summary>
    public AppetiteLimit Limit { get; }

    /// <summary>The sum of its exposures.</summary>
    public Money Exposure { get; }

    /// <summary>Where that stands.</summary>
    public AppetiteStatus Status { get; }

    /// <summary>Tolerance less exposure; negative above the tolerance.</summary>
    public Money Headroom { get; }
}
