namespace Ops.Domain.Processes;

/// <summary>How many requests there were, and what became of the promise for them.</summary>
/// <remarks>Two counts are equal when all their numbers are. <c>default</c> counts nothing.</remarks>
public readonly record struct PromiseCount
{
    /// <summary>Creates a count.</summary>
    /// <param name="kept">Done in time.</param>
    /// <param name="late">Done, but late.</param>
    /// <param name="open">Not done by the end of the records.</param>
    /// <param name="withoutDueDate">Without a due date to judge by.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a negative number. <see cref="FaultCode.Overflow"/>: more requests than fit.
    /// </exception>
    public PromiseCount(long kept, long late, long open, long withoutDueDate)
    {
        Kept = Guard.InRange(kept, 0, long.MaxValue, nameof(kept));
        Late = Guard.InRange(late, 0, long.MaxValue, nameof(late));
        Open = Guard.InRange(open, 0, long.MaxValue, nameof(open));
        WithoutDueDate = Guard.InRange(withoutDueDate, 0, long.MaxValue, nameof(withoutDueDate));
        try
        {
            Requests = checked(kept + late + open + withoutDueDate);
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(nameof(kept), "the number of requests does not fit", "count in parts");
        }
    }

    /// <summary>All requests.</summary>
    public long Requests { get; }

    /// <summary>Done in time.</summary>
    public long Kept { get; }

    /// <summary>Done, but late.</summary>
    public long Late { get; }

    /// <summary>Not done by the end of the records.</summary>
    public long Open { get; }

    /// <summary>Without a due date to judge by.</summary>
    public long WithoutDueDate { get; }

    /// <summary>Both counts together.</summary>
    /// <param name="other">The other count.</param>
    /// <returns>The sum, number by number.</returns>
    public PromiseCount Plus(PromiseCount other) =>
        new(Kept + other.Kept, Late + other.Late, Open + other.Open, WithoutDueDate + other.WithoutDueDate);
}
