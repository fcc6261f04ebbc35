namespace Ops.Domain.Processes;

/// <summary>What happens next in a simulated process.</summary>
internal readonly record struct ScenarioEvent(long Time, long Sequence, ScenarioEventKind Kind, int At, int Stamp) : IEarlier<ScenarioEvent>
{
    /// <summary>Earlier, and of events at the same time the one planned first.</summary>
    public bool IsBefore(in ScenarioEvent other) => Time < other.Time || (Time == other.Time && Sequence < other.Sequence);
}
