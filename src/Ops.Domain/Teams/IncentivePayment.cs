namespace Ops.Domain.Teams;

/// <summary>What one person is paid.</summary>
public sealed record IncentivePayment
{
    internal IncentivePayment() { }

    /// <summary>Who.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The share of the target bonus by the curve.</summary>
    public double Rate { get; internal init; }

    /// <summary>The amount, in whole minor units.</summary>
    public Money Payout { get; internal init; }
}
