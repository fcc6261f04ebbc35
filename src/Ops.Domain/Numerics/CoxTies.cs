namespace Ops.Domain.Numerics;

/// <summary>How events at one time are ordered in Cox's partial likelihood.</summary>
public enum CoxTies
{
    /// <summary>Each next event sees its share of the others gone (Efron 1977): close to the exact likelihood.</summary>
    Efron,

    /// <summary>All events see the whole risk set (Breslow 1974): biased towards 0 when ties are many.</summary>
    Breslow,
}
