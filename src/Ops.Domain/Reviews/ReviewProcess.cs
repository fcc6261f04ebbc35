using Ops.Domain.Calendars;
using Ops.Domain.Processes;

namespace Ops.Domain.Reviews;

/// <summary>A process of a unit with its event log.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class ReviewProcess
{
    /// <summary>Names a process.</summary>
    /// <param name="id">Its key, unique in the review.</param>
    /// <param name="name">Its name.</param>
    /// <param name="unit">The key of the unit that answers for it.</param>
    /// <param name="log">What happened; at least one event.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: a log without events. <see cref="FaultCode.InvalidArgument"/>: a part is missing or blank.
    /// </exception>
    public ReviewProcess(string id, Phrase name, string unit, EventLog log)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Name = name.IsEmpty ? throw Faults.Invalid(nameof(name), "an empty name", "name the process in both languages") : name;
        Unit = Guard.NotBlank(unit, nameof(unit));
        Log =
            Guard.NotNull(log, nameof(log)).EventCount > 0
                ? log
                : throw Faults.Empty(nameof(log), "leave out a process in which nothing happened");
    }

    /// <summary>The key, unique in the review.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public Phrase Name { get; }

    /// <summary>The key of the unit that answers for it.</summary>
    public string Unit { get; }

    /// <summary>What happened.</summary>
    public EventLog Log { get; }

    /// <summary>The names of activities in both languages; an activity that is not among them goes by its name in the log.</summary>
    public ImmutableDictionary<string, Phrase> StepNames { get; init; } = ImmutableDictionary<string, Phrase>.Empty;

    /// <summary>The calendar on which waiting counts; null for elapsed time.</summary>
    public WorkingCalendar? Calendar { get; init; }

    /// <summary>The activities that end a case; a case whose last event is none of them is still open. Empty where the log does not say: then nothing is said of open cases.</summary>
    public ImmutableArray<string> Ends { get; init; } = [];

    /// <summary>What an hour of work in it costs, so that repeated work can be put in money; null where it is not known.</summary>
    public Money? CostPerHour { get; init; }

    /// <summary>The label of the period that it belongs to; null where it is the same in every review of the model.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank label.</exception>
    public string? Period
    {
        get;
        init => field = value is null ? null : Guard.NotBlank(value, nameof(Period));
    }

    /// <summary>Where it stands among the processes, the lowest first; those alike stand by key. Default 0.</summary>
    public int Order { get; init; }

    /// <summary>Where the events come from, for example a file.</summary>
    public Phrase Source { get; init; }

    internal Phrase NameOf(string step) => StepNames.TryGetValue(step, out var name) ? name : new Phrase(step, step);
}
