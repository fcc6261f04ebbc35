using Ops.Domain.Projects;

namespace Ops.Domain.Reviews;

/// <summary>An initiative (举措) that shall bring a key result to its target, as a project network with what is known of it today.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class ReviewInitiative
{
    /// <summary>States an initiative.</summary>
    /// <param name="id">Its key, unique in the review.</param>
    /// <param name="name">Its name.</param>
    /// <param name="unit">The key of the unit that answers for it.</param>
    /// <param name="keyResult">The key of the key result that it serves.</param>
    /// <param name="dataDate">Up to which period its actual times are known.</param>
    /// <param name="activities">Its tasks with their planned durations and their actual times, in whole periods; at least one.</param>
    /// <param name="links">What waits for what; empty when all tasks can run at once.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank key, an empty name; and what <see cref="ProgressUpdate.Of"/> refuses: no task, a task
    /// twice, an unknown task, a cycle, times that contradict each other.
    /// </exception>
    public ReviewInitiative(
        string id,
        Phrase name,
        string unit,
        string keyResult,
        int dataDate,
        ReadOnlySpan<ReportedActivity> activities,
        ReadOnlySpan<ActivityLink> links
    )
    {
        Id = Guard.NotBlank(id, nameof(id));
        Name = name.IsEmpty ? throw Faults.Invalid(nameof(name), "an empty name", "name the initiative in both languages") : name;
        Unit = Guard.NotBlank(unit, nameof(unit));
        KeyResult = Guard.NotBlank(keyResult, nameof(keyResult));
        DataDate = dataDate;
        Activities = [.. activities];
        Links = [.. links];
        Outlook = ProgressUpdate.Of(dataDate, activities, links);
        Plan = ProjectSchedule.Of([.. Activities.Select(activity => new ProjectActivity(activity.Id, activity.Duration))], links);
    }

    /// <summary>The key, unique in the review.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public Phrase Name { get; }

    /// <summary>The key of the unit that answers for it.</summary>
    public string Unit { get; }

    /// <summary>The key of the key result that it serves.</summary>
    public string KeyResult { get; }

    /// <summary>Up to which period its actual times are known.</summary>
    public int DataDate { get; }

    /// <summary>Its tasks.</summary>
    public ImmutableArray<ReportedActivity> Activities { get; }

    /// <summary>What waits for what.</summary>
    public ImmutableArray<ActivityLink> Links { get; }

    /// <summary>What its periods are called, for example weeks.</summary>
    public Phrase Periods { get; init; } = new("periods", "期");

    /// <summary>The names of tasks in both languages; a task that is not among them goes by its id.</summary>
    public ImmutableDictionary<string, Phrase> TaskNames { get; init; } = ImmutableDictionary<string, Phrase>.Empty;

    /// <summary>Where it stands among the initiatives, the lowest first; those alike stand by key. Default 0.</summary>
    public int Order { get; init; }

    /// <summary>Where plan and progress come from, for example a file.</summary>
    public Phrase Source { get; init; }

    internal ProjectSchedule Plan { get; }

    internal ProgressUpdate Outlook { get; }

    internal Phrase NameOf(string task) => TaskNames.TryGetValue(task, out var name) ? name : new Phrase(task, task);
}
