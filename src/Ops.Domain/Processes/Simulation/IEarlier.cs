namespace Ops.Domain.Processes;

/// <summary>What an <see cref="EarliestHeap{T}"/> puts in order.</summary>
internal interface IEarlier<T>
    where T : struct
{
    /// <summary>True if this one comes first; of two different ones one does.</summary>
    bool IsBefore(in T other);
}
