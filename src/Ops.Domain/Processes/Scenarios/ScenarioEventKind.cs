namespace Ops.Domain.Processes;

/// <summary>The kinds of events of a simulated process.</summary>
internal enum ScenarioEventKind
{
    /// <summary>A case of a class comes.</summary>
    Arrival,

    /// <summary>The work on a case ends.</summary>
    Finish,

    /// <summary>A shift of a pool begins while somebody waits.</summary>
    Opening,
}
