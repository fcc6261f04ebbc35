namespace Ops.Domain.Processes;

/// <summary>What a stream of events must remember of a case that goes on: its first event and its last.</summary>
internal readonly record struct OpenCase(int FirstActivity, long First, int LastActivity, long Last)
{
    /// <summary>True if another part of the case begins when this one has ended.</summary>
    public bool IsBefore(in OpenCase later) => Last <= later.First;
}
