namespace Ops.Domain.Kpis;

/// <summary>How the change of a ratio is split into rate and mix.</summary>
public enum RatioMethod
{
    /// <summary>Rates weighted by mean shares, shares by mean rates against the mean total: no interaction is left. The default.</summary>
    Midpoint = 0,

    /// <summary>Rates weighted by base shares, shares by base rates; what both do together is the interaction.</summary>
    BaseWeighted,
}
