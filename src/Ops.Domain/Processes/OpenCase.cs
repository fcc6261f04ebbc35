namespace Ops.Domain.Processes;

/// <summary>What a stream of events must remember of a case that goes on.</summary>
internal readonly record struct OpenCase(int Activity, long First, long Last);
