namespace Ops.Domain.Markets;

/// <summary>How demand answers to price.</summary>
public enum ElasticityKind
{
    /// <summary>|e| below 1: sales in money rise with the price.</summary>
    Inelastic = 0,

    /// <summary>|e| = 1.</summary>
    Unit,

    /// <summary>|e| above 1: sales in money fall with the price.</summary>
    Elastic,
}
