namespace Ops.Domain.Processes;

/// <summary>A case that waits for a pool: lower ranks go first, then those who came first.</summary>
internal readonly record struct WaitingCase(int Rank, long Order, int Case) : IEarlier<WaitingCase>
{
    public bool IsBefore(in WaitingCase other) => Rank < other.Rank || (Rank == other.Rank && Order < other.Order);
}
