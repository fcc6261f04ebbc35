namespace Ops.Domain.Processes;

/// <summary>People any of whom can do the same steps, in one shift or in several (资源池).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class StaffPool
{
    /// <summary>Creates a pool.</summary>
    /// <param name="id">The id.</param>
    /// <param name="shifts">Its shifts; where two could start a piece of work, the first does.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank id, a shift that is <c>default</c>, or a calendar that is never open;
    /// <see cref="FaultCode.EmptyInput"/>: no shift.
    /// </exception>
    public StaffPool(string id, params ReadOnlySpan<StaffShift> shifts)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Guard.NotEmpty(shifts, nameof(shifts));
        for (int i = 0; i < shifts.Length; i++)
        {
            QueueFigures.Servers(shifts[i].People, Guard.At(nameof(shifts), i));
            if (shifts[i].Calendar is { IsEverOpen: false })
                throw Faults.Invalid(Guard.At(nameof(shifts), i), "never open", "give the shift working hours");
        }
        Shifts = [.. shifts];
    }

    /// <summary>Creates a pool that works round the clock.</summary>
    /// <param name="id">The id.</param>
    /// <param name="people">How many people; at least 1.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, or nobody.</exception>
    public StaffPool(string id, int people)
        : this(id, new StaffShift(people)) { }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>Its shifts.</summary>
    public ImmutableArray<StaffShift> Shifts { get; }

    /// <summary>The people of all shifts.</summary>
    public int People => Shifts.Sum(shift => shift.People);

    /// <summary>The pool with more people, or fewer, in its first shift.</summary>
    internal StaffPool With(int more)
    {
        var shifts = Shifts.ToArray();
        long people = (long)shifts[0].People + more;
        if (people is < 1 or > int.MaxValue)
            throw Faults.Invalid(Id, $"{people} people would be left in its first shift", "leave at least one");
        shifts[0] = new StaffShift((int)people, shifts[0].Calendar);
        return new StaffPool(Id, shifts);
    }
}
