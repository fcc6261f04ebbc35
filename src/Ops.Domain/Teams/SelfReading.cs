namespace Ops.Domain.Teams;

/// <summary>How a person's own score stands to what others say.</summary>
public enum SelfReading
{
    /// <summary>Within the limit.</summary>
    Aligned = 0,

    /// <summary>The own score is higher by at least the limit.</summary>
    BlindSpot,

    /// <summary>The own score is lower by at least the limit.</summary>
    HiddenStrength,
}
