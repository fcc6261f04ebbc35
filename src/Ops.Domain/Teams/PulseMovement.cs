namespace Ops.Domain.Teams;

/// <summary>What the change of a pulse proves.</summary>
public enum PulseMovement
{
    /// <summary>No more than chance gives, or nothing to compare.</summary>
    NotProven = 0,

    /// <summary>Engagement has risen beyond chance.</summary>
    Risen = 1,

    /// <summary>Engagement has fallen beyond chance.</summary>
    Fallen = 2,
}
