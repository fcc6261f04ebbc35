using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Processes;

/// <summary>A rule that the cases of a process must keep.</summary>
/// <remarks>
/// Order rules after Declare (Pesic and van der Aalst), read on finite traces. A sealed class without value equality.
/// </remarks>
public sealed class ProcessRule
{
    private ProcessRule(string id, ProcessRuleKind kind, params ReadOnlySpan<string> activities)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Kind = kind;
        foreach (string activity in activities)
            Guard.NotBlank(activity, nameof(activities));
        Activities = [.. activities];
    }

    /// <summary>The rule's id.</summary>
    public string Id { get; }

    /// <summary>What it demands.</summary>
    public ProcessRuleKind Kind { get; }

    /// <summary>Its activities: a, then b where the rule has one; of a segregation all of them.</summary>
    public ImmutableArray<string> Activities { get; }

    /// <summary>How many times; null for a rule that does not count.</summary>
    public int? Times { get; private init; }

    /// <summary>The most time; null for a rule without one.</summary>
    public Duration? Longest { get; private init; }

    /// <summary>The calendar on which the time is worked time; null for elapsed time.</summary>
    public WorkingCalendar? Calendar { get; private init; }

    /// <summary>After each <paramref name="a"/> there is a <paramref name="b"/>.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The activity that calls for the other.</param>
    /// <param name="b">The activity that is called for.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text, or twice the same activity.</exception>
    public static ProcessRule Response(string id, string a, string b) => Pair(id, ProcessRuleKind.Response, a, b);

    /// <summary>After each <paramref name="a"/> there is a <paramref name="b"/> before the next <paramref name="a"/>.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The activity that calls for the other.</param>
    /// <param name="b">The activity that is called for.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException">As <see cref="Response"/>.</exception>
    public static ProcessRule AlternateResponse(string id, string a, string b) => Pair(id, ProcessRuleKind.AlternateResponse, a, b);

    /// <summary>The event after each <paramref name="a"/> is a <paramref name="b"/>.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The activity that calls for the other.</param>
    /// <param name="b">The activity that is called for.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException">As <see cref="Response"/>.</exception>
    public static ProcessRule ChainResponse(string id, string a, string b) => Pair(id, ProcessRuleKind.ChainResponse, a, b);

    /// <summary>Before each <paramref name="b"/> there is an <paramref name="a"/>.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The activity that comes first.</param>
    /// <param name="b">The activity that needs it.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException">As <see cref="Response"/>.</exception>
    public static ProcessRule Precedence(string id, string a, string b) => Pair(id, ProcessRuleKind.Precedence, a, b);

    /// <summary>After each <paramref name="a"/> there is a <paramref name="b"/>, and before each b an a.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The activity that comes first.</param>
    /// <param name="b">The activity that comes later.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException">As <see cref="Response"/>.</exception>
    public static ProcessRule Succession(string id, string a, string b) => Pair(id, ProcessRuleKind.Succession, a, b);

    /// <summary>A case with an <paramref name="a"/> has a <paramref name="b"/>, before or after.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The activity that calls for the other.</param>
    /// <param name="b">The activity that is called for.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException">As <see cref="Response"/>.</exception>
    public static ProcessRule RespondedExistence(string id, string a, string b) => Pair(id, ProcessRuleKind.RespondedExistence, a, b);

    /// <summary>A case has both activities or neither.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The one activity.</param>
    /// <param name="b">The other.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException">As <see cref="Response"/>.</exception>
    public static ProcessRule CoExistence(string id, string a, string b) => Pair(id, ProcessRuleKind.CoExistence, a, b);

    /// <summary>A case does not have both activities.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The one activity.</param>
    /// <param name="b">The other.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException">As <see cref="Response"/>.</exception>
    public static ProcessRule NotCoExistence(string id, string a, string b) => Pair(id, ProcessRuleKind.NotCoExistence, a, b);

    /// <summary>A case has the activity at least so many times.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The activity.</param>
    /// <param name="times">How many times; not negative.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text or a negative number.</exception>
    public static ProcessRule Existence(string id, string a, int times = 1) => Counted(id, ProcessRuleKind.Existence, a, times);

    /// <summary>A case has the activity at most so many times.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The activity.</param>
    /// <param name="times">How many times; not negative.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException">As <see cref="Existence"/>.</exception>
    public static ProcessRule Absence(string id, string a, int times = 0) => Counted(id, ProcessRuleKind.Absence, a, times);

    /// <summary>A case has the activity exactly so many times.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The activity.</param>
    /// <param name="times">How many times; not negative.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException">As <see cref="Existence"/>.</exception>
    public static ProcessRule Exactly(string id, string a, int times = 1) => Counted(id, ProcessRuleKind.Exactly, a, times);

    /// <summary>A case starts with the activity.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The activity.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text.</exception>
    public static ProcessRule Init(string id, string a) => new(id, ProcessRuleKind.Init, a);

    /// <summary>A case ends with the activity.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The activity.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text.</exception>
    public static ProcessRule End(string id, string a) => new(id, ProcessRuleKind.End, a);

    /// <summary>From each <paramref name="a"/> to the first later <paramref name="b"/> there is at most a given time, from completion to completion.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The activity with which the time starts; without a later b it is no matter of this rule.</param>
    /// <param name="b">The activity with which it ends.</param>
    /// <param name="longest">The most time; not negative.</param>
    /// <param name="calendar">The calendar on which the time is worked time; null for elapsed time.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text, twice the same activity, or a negative time.</exception>
    public static ProcessRule MaximumTime(string id, string a, string b, Duration longest, WorkingCalendar? calendar = null)
    {
        var rule = Pair(id, ProcessRuleKind.MaximumTime, a, b);
        if (longest < Duration.Zero)
            throw Faults.Invalid(nameof(longest), $"{longest} is negative", "give a time of at least 0");
        return new ProcessRule(rule.Id, rule.Kind, a, b) { Longest = longest, Calendar = calendar };
    }

    /// <summary>No one does both activities in a case.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The one activity.</param>
    /// <param name="b">The other.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException">As <see cref="Response"/>.</exception>
    public static ProcessRule FourEyes(string id, string a, string b) => Pair(id, ProcessRuleKind.FourEyes, a, b);

    /// <summary>Whoever does the one activity in a case does the other.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="a">The one activity.</param>
    /// <param name="b">The other.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException">As <see cref="Response"/>.</exception>
    public static ProcessRule SameResource(string id, string a, string b) => Pair(id, ProcessRuleKind.SameResource, a, b);

    /// <summary>No one does two of the activities in a case.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="activities">The activities; at least two different ones.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text or fewer than two activities.</exception>
    public static ProcessRule Segregation(string id, params ReadOnlySpan<string> activities)
    {
        var rule = new ProcessRule(id, ProcessRuleKind.Segregation, activities);
        return rule.Activities.Distinct(StringComparer.Ordinal).Count() > 1
            ? rule
            : throw Faults.Invalid(nameof(activities), "fewer than two activities", "give at least two different ones");
    }

    private static ProcessRule Pair(string id, ProcessRuleKind kind, string a, string b)
    {
        var rule = new ProcessRule(id, kind, a, b);
        return a != b ? rule : throw Faults.Invalid(nameof(b), $"'{b}' twice", "give two different activities");
    }

    private static ProcessRule Counted(string id, ProcessRuleKind kind, string a, int times) =>
        new(id, kind, a) { Times = Guard.InRange(times, 0, int.MaxValue, nameof(times)) };
}
