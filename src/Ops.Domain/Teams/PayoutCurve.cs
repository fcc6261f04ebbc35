namespace Ops.Domain.Teams;

/// <summary>How much of the target bonus is paid at which attainment: nothing below the first point (threshold), linear between points.</summary>
/// <remarks>A definition in exact decimals. Holds a list and makes no claim of value equality.</remarks>
public sealed class PayoutCurve
{
    private PayoutCurve(ImmutableArray<PayoutPoint> points, bool isUncapped)
    {
        Points = points;
        IsUncapped = isUncapped;
    }

    /// <summary>The corners, by rising attainment.</summary>
    public ImmutableArray<PayoutPoint> Points { get; }

    /// <summary>Whether the last slope goes on; otherwise the last payout is the most there is.</summary>
    public bool IsUncapped { get; }

    /// <summary>Agrees on a curve.</summary>
    /// <param name="points">At least one point by rising attainment; payouts never fall. Two at least where it is uncapped.</param>
    /// <param name="isUncapped">Whether the last slope goes on.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>: one attainment twice; <see cref="FaultCode.InvalidArgument"/>: a
    /// negative figure, a payout that falls; <see cref="FaultCode.NotOrdered"/>: attainments that do not rise;
    /// <see cref="FaultCode.InsufficientData"/>: uncapped with one point.
    /// </exception>
    public static PayoutCurve Of(ReadOnlySpan<PayoutPoint> points, bool isUncapped = false)
    {
        Guard.NotEmpty(points, nameof(points));
        Ids.Unique(points, point => point.Attainment, nameof(points));
        bool isOrdered = true;
        for (int i = 0; i < points.Length; i++)
        {
            Amounts.NotNegative(points[i].Attainment, $"{Guard.At(nameof(points), i)}.attainment");
            Amounts.NotNegative(points[i].Payout, $"{Guard.At(nameof(points), i)}.payout");
            isOrdered &= i == 0 || points[i].Attainment > points[i - 1].Attainment;
        }
        if (!isOrdered)
            throw Faults.NotOrdered(nameof(points), "the attainments do not rise", "give the points by rising attainment");
        for (int i = 1; i < points.Length; i++)
        {
            if (points[i].Payout < points[i - 1].Payout)
                throw Faults.Invalid(Guard.At(nameof(points), i), "the payout falls", "pay at least as much for more");
        }
        if (isUncapped && points.Length == 1)
            throw Faults.Insufficient(nameof(points), "one point has no slope that could go on", "give two points or a cap");
        return new PayoutCurve([.. points], isUncapped);
    }

    /// <summary>The share of the target bonus that is paid.</summary>
    /// <param name="attainment">How much of the target is reached; at least 0.</param>
    /// <returns>The share: the nearest decimal to the exact one.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: negative.</exception>
    public decimal RateAt(decimal attainment) => ExactRateAt(Amounts.NotNegative(attainment, nameof(attainment))).ToDecimal();

    internal Fraction ExactRateAt(decimal attainment)
    {
        if (attainment < Points[0].Attainment)
            return Fraction.Zero;
        int next = 0;
        while (next < Points.Length && Points[next].Attainment <= attainment)
            next++;
        if (next == Points.Length && !IsUncapped)
            return Points[^1].Payout;
        var from = Points[Math.Min(next, Points.Length - 1) - 1];
        var to = Points[Math.Min(next, Points.Length - 1)];
        Fraction rise = to.Payout - from.Payout;
        Fraction way = attainment - from.Attainment;
        return from.Payout + (rise * way / (to.Attainment - from.Attainment));
    }
}
