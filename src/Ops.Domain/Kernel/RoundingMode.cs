namespace Ops.Domain;

/// <summary>How an amount that lies between two minor units becomes one of them.</summary>
public enum RoundingMode
{
    /// <summary>To the nearer; from the middle to the even one (1.005 to 1.00, 1.015 to 1.02). Bankers' rounding: without bias over many amounts.</summary>
    HalfEven = 0,

    /// <summary>To the nearer; from the middle away from zero (1.005 to 1.01, −1.005 to −1.01). What tax forms call rounding.</summary>
    HalfAwayFromZero,

    /// <summary>Cut off (1.009 to 1.00, −1.009 to −1.00).</summary>
    TowardZero,

    /// <summary>Up in magnitude (1.001 to 1.01, −1.001 to −1.01).</summary>
    AwayFromZero,

    /// <summary>Down the number line (1.009 to 1.00, −1.001 to −1.01).</summary>
    Floor,

    /// <summary>Up the number line (1.001 to 1.01, −1.009 to −1.00).</summary>
    Ceiling,
}
