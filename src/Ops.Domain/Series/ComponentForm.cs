namespace Ops.Domain.Series;

/// <summary>How a component (error, trend or season) enters a series.</summary>
public enum ComponentForm
{
    /// <summary>The component is not there. Never valid for the error.</summary>
    None = 0,

    /// <summary>It is added: the swing keeps its size whatever the level.</summary>
    Additive,

    /// <summary>It is multiplied: the swing grows with the level. Needs values above 0.</summary>
    Multiplicative,
}
