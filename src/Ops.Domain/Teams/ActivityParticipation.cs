using Ops.Domain.Numerics;

namespace Ops.Domain.Teams;

/// <summary>Whether what is done for cohesion reaches people: who takes part, who is never reached, and whether groups meet each other.</summary>
/// <remarks>
/// No person is named, and an activity or a group with fewer people than the floor has no figure; if it is the only group, the smallest of the
/// others is hidden too. Two people have met when both took part in one activity.
/// </remarks>
public sealed class ActivityParticipation : IExplainable
{
    private ActivityParticipation() { }

    /// <summary>The activities, ordinal.</summary>
    public ImmutableArray<ParticipationFigures> Activities { get; private init; }

    /// <summary>The groups, ordinal.</summary>
    public ImmutableArray<ParticipationFigures> Groups { get; private init; }

    /// <summary>Everyone who was invited at least once.</summary>
    public int People { get; private init; }

    /// <summary>Those of them who never took part.</summary>
    public int NeverReached { get; private init; }

    /// <summary>Never reached / people.</summary>
    public double NeverReachedShare => (double)NeverReached / People;

    /// <summary>Pairs of people of different groups who have met / all such pairs; null when there is one group.</summary>
    public double? MetAcrossGroups { get; private init; }

    /// <summary>Measures participation.</summary>
    /// <param name="attendances">At least one invitation; each person once in an activity.</param>
    /// <param name="floor">The anonymity floor of activities and groups, at least 1.</param>
    /// <param name="confidence">The confidence of the intervals, strictly between 0 and 1.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>: a person twice in one activity;
    /// <see cref="FaultCode.InvalidArgument"/>: a blank name, a person in two groups, a floor below 1, not a confidence;
    /// <see cref="FaultCode.InsufficientData"/>: fewer people than the floor.
    /// </exception>
    public static ActivityParticipation Of(ReadOnlySpan<ActivityAttendance> attendances, int floor = 5, double confidence = 0.95)
    {
        Guard.NotEmpty(attendances, nameof(attendances));
        Ids.Unique(attendances, row => (row.Activity, row.Person), nameof(attendances));
        var groupOf = GroupsOf(attendances);
        if (floor < 1)
            throw Faults.Invalid(nameof(floor), $"{floor} is below 1", "give at least 1");
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.AtLeast(groupOf.Count, floor, nameof(attendances));
        var rows = attendances.ToArray();
        var reached = rows.Where(row => row.TookPart).Select(row => row.Person).ToHashSet(StringComparer.Ordinal);
        var sizes = groupOf
            .Values.GroupBy(group => group, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return new ActivityParticipation
        {
            Activities = By(rows, row => row.Activity, SmallActivities(rows, floor), confidence),
            Groups = By(rows, row => row.Group, Hidden(sizes, floor), confidence),
            People = groupOf.Count,
            NeverReached = groupOf.Count - reached.Count,
            MetAcrossGroups = Met(rows, groupOf, sizes),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("People never reached by an activity", "从未参加活动的人员占比"),
            NeverReachedShare,
            Phrase.Of($"{NeverReached} / {People}"),
            default,
            [
                Explanation.Of(new Phrase("Pairs across groups that have met", "跨组相识的人员对占比"), MetAcrossGroups),
                .. Activities.Concat(Groups).Select(Explain),
            ]
        );

    private static Explanation Explain(ParticipationFigures row) =>
        row.IsSuppressed
            ? Explanation.Of(Phrase.Of($"{row.Id}"), new Phrase("too few people to show", "人数过少，不予显示"))
            : Explanation.Of(
                Phrase.Of($"{row.Id}"),
                row.Rate,
                Phrase.Of($"{row.TookPart} / {row.Invited}, {row.Lower} … {row.Upper}"),
                new Phrase("Wilson 1927", "Wilson 1927")
            );

    private static Dictionary<string, string> GroupsOf(ReadOnlySpan<ActivityAttendance> attendances)
    {
        var groupOf = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < attendances.Length; i++)
        {
            string place = Guard.At(nameof(attendances), i);
            Guard.NotBlank(attendances[i].Activity, $"{place}.activity");
            string person = Guard.NotBlank(attendances[i].Person, $"{place}.person");
            string group = Guard.NotBlank(attendances[i].Group, $"{place}.group");
            if (groupOf.TryGetValue(person, out string? known) && known != group)
                throw Faults.Invalid(
                    $"{place}.group",
                    $"the person stands in '{known}' and '{group}'",
                    "give the group of today in all rows"
                );
            groupOf[person] = group;
        }
        return groupOf;
    }

    private static HashSet<string> SmallActivities(ActivityAttendance[] rows, int floor) =>
        rows.GroupBy(row => row.Activity, StringComparer.Ordinal)
            .Where(activity => activity.Count() < floor)
            .Select(activity => activity.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Hidden(Dictionary<string, int> sizes, int floor)
    {
        var hidden = sizes.Where(pair => pair.Value < floor).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        if (hidden.Count == 1 && sizes.Count > 1)
            hidden.Add(
                sizes
                    .Where(pair => !hidden.Contains(pair.Key))
                    .OrderBy(pair => pair.Value)
                    .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                    .First()
                    .Key
            );
        return hidden;
    }

    private static ImmutableArray<ParticipationFigures> By(
        ActivityAttendance[] rows,
        Func<ActivityAttendance, string> key,
        HashSet<string> hidden,
        double confidence
    ) =>
        [
            .. rows.GroupBy(key, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                    hidden.Contains(group.Key)
                        ? new ParticipationFigures { Id = group.Key, IsSuppressed = true }
                        : FiguresOf(group, confidence)
                ),
        ];

    private static ParticipationFigures FiguresOf(IGrouping<string, ActivityAttendance> group, double confidence)
    {
        int invited = group.Count();
        int tookPart = group.Count(row => row.TookPart);
        var rate = ProportionInterval.Of(new Proportion(tookPart, invited), confidence);
        return new ParticipationFigures
        {
            Id = group.Key,
            Invited = invited,
            TookPart = tookPart,
            Rate = rate.Estimate,
            Lower = rate.Lower,
            Upper = rate.Upper,
        };
    }

    private static double? Met(ActivityAttendance[] rows, Dictionary<string, string> groupOf, Dictionary<string, int> sizes)
    {
        long people = groupOf.Count;
        long pairs = ((people * people) - sizes.Values.Sum(size => (long)size * size)) / 2;
        if (pairs == 0)
            return null;
        var met = new HashSet<(string, string)>();
        foreach (var activity in rows.Where(row => row.TookPart).GroupBy(row => row.Activity, StringComparer.Ordinal))
        {
            string[] present = [.. activity.Select(row => row.Person).Order(StringComparer.Ordinal)];
            for (int i = 0; i < present.Length; i++)
            {
                for (int k = i + 1; k < present.Length; k++)
                {
                    if (groupOf[present[i]] != groupOf[present[k]])
                        met.Add((present[i], present[k]));
                }
            }
        }
        return (double)met.Count / pairs;
    }
}
