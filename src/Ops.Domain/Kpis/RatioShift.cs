namespace Ops.Domain.Kpis;

/// <summary>A segment's shares w and rates r in two periods beside the totals R: what both methods and the search over dimensions are built from.</summary>
internal readonly record struct RatioShift(Fraction Share0, Fraction Share1, Fraction Rate0, Fraction Rate1)
{
    private static readonly Fraction Half = new(1, 2);

    public Fraction MeanShare => Half * (Share0 + Share1);

    /// <summary>Rate, mix and interaction.</summary>
    public (Fraction Rate, Fraction Mix, Fraction Interaction) Split(RatioMethod method, Fraction total0, Fraction total1)
    {
        var (share, rate) = (Share1 - Share0, Rate1 - Rate0);
        return method == RatioMethod.Midpoint
            ? (MeanShare * rate, share * Half * (Rate0 + Rate1 - total0 - total1), Fraction.Zero)
            : (Share0 * rate, share * (Rate0 - total0), share * rate);
    }
}
