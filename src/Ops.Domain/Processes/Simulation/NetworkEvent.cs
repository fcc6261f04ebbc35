namespace Ops.Domain.Processes;

/// <summary>What happens next: a customer arrives at a station from outside, or a service of one who entered earlier ends there.</summary>
internal readonly record struct NetworkEvent(double Time, long Sequence, int Station, bool IsArrival, double Entered)
    : IEarlier<NetworkEvent>
{
    /// <summary>Earlier, and of events at the same time the one planned first.</summary>
    public bool IsBefore(in NetworkEvent other) => Time < other.Time || (Time == other.Time && Sequence < other.Sequence);
}
