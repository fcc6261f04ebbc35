namespace Ops.Domain.Teams;

/// <summary>A corner of a payout curve.</summary>
public readonly record struct PayoutPoint
{
    /// <summary>Creates the fact.</summary>
    /// <param name="attainment">How much of the target is reached, 1 = all; at least 0. Checked by the curve.</param>
    /// <param name="payout">The share of the target bonus that is paid, 1 = all; at least 0. Checked by the curve.</param>
    public PayoutPoint(decimal attainment, decimal payout)
    {
        Attainment = attainment;
        Payout = payout;
    }

    /// <summary>How much of the target is reached, 1 = all.</summary>
    public decimal Attainment { get; }

    /// <summary>The share of the target bonus that is paid, 1 = all.</summary>
    public decimal Payout { get; }
}
