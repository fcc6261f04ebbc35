namespace Ops.Domain.Goals;

/// <summary>A plan held against the rules of a school: OKR, MBO, balanced scorecard or Hoshin.</summary>
/// <remarks>Findings in the order of the plan. They are advice: a plan with findings can still be evaluated. Compared by reference.</remarks>
public sealed class ProfileCheck : IExplainable
{
    private const int MostKeyResults = 5;
    private const int MostObjectives = 5;

    private ProfileCheck(PlanProfile profile, ImmutableArray<ProfileFinding> findings)
    {
        Profile = profile;
        Findings = findings;
    }

    /// <summary>The school.</summary>
    public PlanProfile Profile { get; }

    /// <summary>Where the plan leaves its rules.</summary>
    public ImmutableArray<ProfileFinding> Findings { get; }

    /// <summary>Checks a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="profile">The school.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null, or a school that is not defined.</exception>
    public static ProfileCheck Of(GoalPlan plan, PlanProfile profile)
    {
        Guard.NotNull(plan, nameof(plan));
        var findings = Guard.Defined(profile, nameof(profile)) switch
        {
            PlanProfile.Okr => Okr(plan),
            PlanProfile.ManagementByObjectives => Mbo(plan),
            PlanProfile.BalancedScorecard => Scorecard(plan),
            _ => Hoshin(plan),
        };
        return new ProfileCheck(profile, [.. findings]);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Findings", "发现"),
            (decimal)Findings.Length,
            default,
            default,
            [.. Findings.Select(finding => Explanation.Of(finding.Meaning, finding.Subject))]
        );

    private static IEnumerable<ProfileFinding> Okr(GoalPlan plan)
    {
        foreach (var objective in plan.Objectives)
        {
            int keyResults = KeyResults(plan, objective.Id);
            if (keyResults == 0)
                yield return new ProfileFinding("no-key-result", objective.Id, new Phrase("No key result", "没有关键结果"));
            if (keyResults > MostKeyResults)
                yield return new ProfileFinding(
                    "too-many-key-results",
                    objective.Id,
                    new Phrase("More than 5 key results", "关键结果超过 5 个")
                );
        }
        foreach (var owner in plan.Objectives.GroupBy(objective => objective.Owner, StringComparer.Ordinal))
        {
            if (owner.Count() > MostObjectives)
                yield return new ProfileFinding("too-many-objectives", owner.Key, new Phrase("More than 5 objectives", "目标超过 5 个"));
        }
    }

    private static IEnumerable<ProfileFinding> Mbo(GoalPlan plan)
    {
        foreach (var objective in plan.Objectives)
        {
            if (objective.Level != plan.Frame.Levels[0] && plan.Graph.Parents(objective.Id).IsEmpty)
                yield return new ProfileFinding("serves-nothing", objective.Id, new Phrase("Serves no objective above", "没有上级目标"));
            var children = plan.Graph.Children(objective.Id);
            if (!children.IsEmpty && Math.Abs(children.Sum(link => link.Weight) - 1) > Reach.OfRatio)
                yield return new ProfileFinding("weights-not-1", objective.Id, new Phrase("Weights do not sum to 1", "权重之和不为 1"));
        }
    }

    private static IEnumerable<ProfileFinding> Scorecard(GoalPlan plan)
    {
        foreach (var objective in plan.Objectives)
        {
            if (objective.Perspective is null)
                yield return new ProfileFinding("no-perspective", objective.Id, new Phrase("In no perspective", "不属于任何维度"));
        }
        foreach (string perspective in plan.Frame.Perspectives)
        {
            var inside = plan.Objectives.Where(objective => objective.Perspective == perspective).ToArray();
            if (inside.Length == 0)
                yield return new ProfileFinding(
                    "empty-perspective",
                    perspective,
                    new Phrase("Perspective without an objective", "维度没有目标")
                );
            else if (inside.All(objective => plan.Graph.Children(objective.Id).IsEmpty))
                yield return new ProfileFinding(
                    "unmeasured-perspective",
                    perspective,
                    new Phrase("Perspective without a measure", "维度没有衡量指标")
                );
        }
    }

    private static IEnumerable<ProfileFinding> Hoshin(GoalPlan plan)
    {
        var worked = plan.Initiatives.Select(initiative => initiative.Serves).ToHashSet(StringComparer.Ordinal);
        var objectives = plan.Objectives.Select(objective => objective.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var objective in plan.Objectives)
        {
            if (objective.Theme is null)
                yield return new ProfileFinding("no-theme", objective.Id, new Phrase("Under no theme", "不属于任何战略主题"));
            if (plan.Graph.Children(objective.Id).Any(link => objectives.Contains(link.Child)))
                continue;
            if (!worked.Contains(objective.Id))
                yield return new ProfileFinding("no-initiative", objective.Id, new Phrase("No work behind it", "没有举措支撑"));
            if (KeyResults(plan, objective.Id) == 0)
                yield return new ProfileFinding("no-measure", objective.Id, new Phrase("No measure", "没有衡量指标"));
        }
    }

    private static int KeyResults(GoalPlan plan, string objective)
    {
        var objectives = plan.Objectives.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        return plan.Graph.Children(objective).Count(link => !objectives.Contains(link.Child));
    }
}
