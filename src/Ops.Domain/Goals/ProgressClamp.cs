namespace Ops.Domain.Goals;

/// <summary>How progress is cut off when it is shown or counted. Measured progress itself is never cut off.</summary>
public enum ProgressClamp
{
    /// <summary>Not at all: steps back and overshoot stay visible.</summary>
    None = 0,

    /// <summary>At 0 from below.</summary>
    Floor,

    /// <summary>At 0 from below and at 1 from above: nobody makes up for others.</summary>
    Unit,
}
