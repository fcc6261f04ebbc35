namespace Ops.Domain.Projects;

/// <summary>What the use of a buffer asks for.</summary>
public enum BufferZone
{
    /// <summary>Nothing to do.</summary>
    Green,

    /// <summary>Plan a remedy.</summary>
    Yellow,

    /// <summary>Act.</summary>
    Red,
}
