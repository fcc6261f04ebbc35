namespace Ops.Domain.Processes;

/// <summary>A pair of activities whose relation differs between log and model.</summary>
/// <param name="From">The one activity.</param>
/// <param name="To">The other.</param>
/// <param name="Log">Their relation in the log: <c>&gt;</c>, <c>&lt;</c>, <c>|</c> or <c>#</c>.</param>
/// <param name="Model">Their relation in the model.</param>
public readonly record struct FootprintDifference(string From, string To, char Log, char Model);
