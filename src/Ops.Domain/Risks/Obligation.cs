using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>Something that is due again and again: a return, an audit, a training (合规义务).</summary>
/// <remarks>Occurrence k is due k · months after the first, always counted from the first, so that a 31st does not drift. Compared by reference.</remarks>
public sealed class Obligation
{
    /// <summary>Creates an obligation.</summary>
    /// <param name="id">Its id, unique in its list.</param>
    /// <param name="first">The day on which it is first due.</param>
    /// <param name="everyMonths">Every how many months; at least 1.</param>
    /// <param name="completed">The days on which it was done, in any order; perhaps none.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, less than one month.</exception>
    public Obligation(string id, LocalDate first, int everyMonths, params ReadOnlySpan<LocalDate> completed)
    {
        Id = Guard.NotBlank(id, nameof(id));
        First = first;
        EveryMonths = DueDates.Positive(everyMonths, nameof(everyMonths));
        Completed = [.. completed];
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The day on which it is first due.</summary>
    public LocalDate First { get; }

    /// <summary>Every how many months.</summary>
    public int EveryMonths { get; }

    /// <summary>The days on which it was done.</summary>
    public ImmutableArray<LocalDate> Completed { get; }
}
