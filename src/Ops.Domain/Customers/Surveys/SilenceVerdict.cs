namespace Ops.Domain.Customers;

/// <summary>Whether a survey's figure reaches a threshold whatever the silent would have said.</summary>
public enum SilenceVerdict
{
    /// <summary>Only those who did not answer could decide it.</summary>
    Open = 0,

    /// <summary>Reached even if all the silent are at the low end.</summary>
    Certain,

    /// <summary>Missed even if all the silent are at the high end.</summary>
    Impossible,
}
