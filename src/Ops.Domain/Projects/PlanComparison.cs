using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Projects;

/// <summary>What moved between a baseline and the current plan (基准对比).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class PlanComparison : IExplainable
{
    private PlanComparison() { }

    /// <summary>The activities of both plans, in the order of the baseline.</summary>
    public ImmutableArray<ActivityShift> Activities { get; private init; }

    /// <summary>Activities of the current plan only, sorted by id.</summary>
    public ImmutableArray<string> Added { get; private init; }

    /// <summary>Activities of the baseline only, sorted by id.</summary>
    public ImmutableArray<string> Removed { get; private init; }

    /// <summary>How many activities finish later.</summary>
    public int Late => Activities.Count(activity => activity.FinishSlip > 0);

    /// <summary>How many activities finish earlier.</summary>
    public int Early => Activities.Count(activity => activity.FinishSlip < 0);

    /// <summary>The activity whose finish slipped most, the first of equals; null when none slipped.</summary>
    public string? Worst { get; private init; }

    /// <summary>By how many days the latest finish of all activities moved.</summary>
    public int ProjectFinishSlip { get; private init; }

    /// <summary>Compares two plans.</summary>
    /// <param name="baseline">The old plan.</param>
    /// <param name="current">The new plan.</param>
    /// <param name="calendar">Which days count; null for every day.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>: a plan without activities; <see cref="FaultCode.DuplicateKey"/>: an activity twice;
    /// <see cref="FaultCode.NotOrdered"/>: a finish before the start.
    /// </exception>
    public static PlanComparison Of(
        ReadOnlySpan<ActivityDates> baseline,
        ReadOnlySpan<ActivityDates> current,
        WorkdayCalendar? calendar = null
    )
    {
        Guard.NotEmpty(baseline, nameof(baseline));
        Guard.NotEmpty(current, nameof(current));
        var days = calendar ?? WorkdayCalendar.FromMask("1111111");
        var old = ById(baseline, nameof(baseline));
        var now = ById(current, nameof(current));
        CheckOrder(baseline, nameof(baseline));
        CheckOrder(current, nameof(current));
        var shifts = ImmutableArray.CreateBuilder<ActivityShift>();
        foreach (var before in baseline)
        {
            if (now.TryGetValue(before.Id, out var after))
                shifts.Add(Shift(before, after, days));
        }
        var worst = shifts.Where(shift => shift.FinishSlip > 0).OrderByDescending(shift => shift.FinishSlip).ToArray();
        return new PlanComparison
        {
            Activities = shifts.ToImmutable(),
            Added = [.. now.Keys.Where(id => !old.ContainsKey(id)).Order(StringComparer.Ordinal)],
            Removed = [.. old.Keys.Where(id => !now.ContainsKey(id)).Order(StringComparer.Ordinal)],
            Worst = worst.Length > 0 ? worst[0].Id : null,
            ProjectFinishSlip = FinishSlip(old.Values.Max(activity => activity.Finish), now.Values.Max(activity => activity.Finish), days),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Slip of the project's finish", "项目完成日的推迟"),
            (double)ProjectFinishSlip,
            default,
            default,
            [.. Activities.Select(activity => Explanation.Of(Phrase.Of($"{activity.Id}"), (double)activity.FinishSlip))]
        );

    private static ActivityShift Shift(ActivityDates before, ActivityDates after, WorkdayCalendar days) =>
        new()
        {
            Id = before.Id,
            StartSlip = days.Between(before.Start, after.Start),
            FinishSlip = FinishSlip(before.Finish, after.Finish, days),
            DurationChange = Length(after, days) - Length(before, days),
        };

    private static int FinishSlip(LocalDate before, LocalDate after, WorkdayCalendar days) =>
        days.Between(before.PlusDays(1), after.PlusDays(1));

    private static int Length(ActivityDates activity, WorkdayCalendar days) => days.Between(activity.Start, activity.Finish.PlusDays(1));

    private static Dictionary<string, ActivityDates> ById(ReadOnlySpan<ActivityDates> plan, string place)
    {
        var byId = new Dictionary<string, ActivityDates>(StringComparer.Ordinal);
        for (int i = 0; i < plan.Length; i++)
        {
            if (!byId.TryAdd(plan[i].Id, plan[i]))
                throw Faults.Duplicate(Guard.At(place, i), plan[i].Id);
        }
        return byId;
    }

    private static void CheckOrder(ReadOnlySpan<ActivityDates> plan, string place)
    {
        for (int i = 0; i < plan.Length; i++)
        {
            if (plan[i].Finish < plan[i].Start)
                throw Faults.NotOrdered(Guard.At(place, i), "the finish lies before the start", "give the start first");
        }
    }
}
