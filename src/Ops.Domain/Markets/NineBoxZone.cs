namespace Ops.Domain.Markets;

/// <summary>What to do with a business.</summary>
public enum NineBoxZone
{
    /// <summary>Boxes I, II and IV.</summary>
    Grow = 0,

    /// <summary>Boxes VI, VIII and IX.</summary>
    Harvest,

    /// <summary>Boxes III, V and VII.</summary>
    Hold,
}
