namespace Ops.Domain.Kpis;

/// <summary>达成率, the attained share of a target: actual over target, or target over actual where less is better.</summary>
internal static class Attainment
{
    /// <summary>Null where the target, or what stands below the line, is not positive.</summary>
    public static double? Of(Fraction actual, Fraction target, int sign)
    {
        if (target.Sign <= 0)
            return null;
        if (sign > 0)
            return (actual / target).ToDouble();
        return actual.Sign > 0 ? (target / actual).ToDouble() : null;
    }
}
