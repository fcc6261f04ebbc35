namespace Ops.Domain.Risks;

/// <summary>How far a risk has come on its way through the register. Source: ISO 31000:2018, 6.4 to 6.6.</summary>
public enum RiskStage
{
    /// <summary>Named, but its loss is not known.</summary>
    Identified = 0,

    /// <summary>Its loss is known, but nothing is decided.</summary>
    Assessed,

    /// <summary>Something is decided and not yet done.</summary>
    Treating,

    /// <summary>What was decided is done, or the risk is borne.</summary>
    Monitored,
}
