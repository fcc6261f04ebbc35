namespace Ops.Domain.Coordination;

/// <summary>What becomes of demand that cannot be served.</summary>
public enum UnmetDemand
{
    /// <summary>It waits.</summary>
    Backorder = 0,

    /// <summary>It is lost.</summary>
    Lost,
}
