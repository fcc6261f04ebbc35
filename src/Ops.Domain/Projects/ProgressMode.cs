namespace Ops.Domain.Projects;

/// <summary>Whether started activities still wait for their links.</summary>
public enum ProgressMode
{
    /// <summary>The remaining work of a started activity waits for its links, those to its start that count from a start aside.</summary>
    RetainedLogic,

    /// <summary>The remaining work of a started activity goes on at the data date.</summary>
    ProgressOverride,
}
