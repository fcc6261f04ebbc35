namespace Ops.Domain.Processes;

/// <summary>What becomes of a job at the end of its server's shift.</summary>
public enum ShiftEnd
{
    /// <summary>It rests and goes on, at the same server, when the server is open again.</summary>
    Suspend,

    /// <summary>It is finished in overtime.</summary>
    Finish,
}
