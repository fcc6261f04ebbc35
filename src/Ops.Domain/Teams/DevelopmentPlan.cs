using Ops.Domain.Decisions;

namespace Ops.Domain.Teams;

/// <summary>What a person should learn for a role within the hours there are, so that the fit rises most.</summary>
/// <remarks>
/// Fit as in <see cref="RoleFit"/>. The steps of a skill build on each other; the best choice is found exactly (<see cref="BestLevels"/>). Steps that
/// lead no further than the person or the role is are left out.
/// </remarks>
public sealed class DevelopmentPlan : IExplainable
{
    private DevelopmentPlan() { }

    /// <summary>The person.</summary>
    public string Person { get; private init; } = "";

    /// <summary>The role.</summary>
    public string Role { get; private init; } = "";

    /// <summary>The fit today, 0 to 1.</summary>
    public double FitBefore { get; private init; }

    /// <summary>The fit after the steps.</summary>
    public double FitAfter { get; private init; }

    /// <summary>The steps to take, in input order.</summary>
    public ImmutableArray<LearningStep> Steps { get; private init; }

    /// <summary>The hours that they take.</summary>
    public decimal Hours { get; private init; }

    /// <summary>What is still lacking after them, in the order of the requirements.</summary>
    public ImmutableArray<SkillGap> Gaps { get; private init; }

    /// <summary>Whether every must is met after them.</summary>
    public bool IsEligible { get; private init; }

    /// <summary>The hours that close every gap, without a limit; null when the steps do not lead there.</summary>
    public decimal? HoursToFullFit { get; private init; }

    /// <summary>Plans a development.</summary>
    /// <param name="role">The role, with at least one requirement.</param>
    /// <param name="person">The person.</param>
    /// <param name="steps">At least one step, each once, of skills that the role asks for.</param>
    /// <param name="hours">The hours there are; at least 0.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>: a skill that the role does not
    /// ask for; <see cref="FaultCode.InvalidArgument"/>: negative hours, or a fault of role or person as in <see cref="RoleFit.Of"/>;
    /// <see cref="FaultCode.NotOrdered"/>: steps of a skill that do not rise.
    /// </exception>
    public static DevelopmentPlan Of(TeamRole role, SkilledPerson person, ReadOnlySpan<LearningStep> steps, decimal hours)
    {
        Guard.NotNull(role, nameof(role));
        Guard.NotNull(person, nameof(person));
        Guard.NotEmpty(steps, nameof(steps));
        double before = RoleFit.Of([role], [person])[0, 0];
        var useful = Useful(role, person, steps);
        Guard.InRange(hours, 0, decimal.MaxValue, nameof(hours));
        double weights = role.Requirements.Sum(need => need.Weight);
        LevelledItem[] items =
        [
            .. useful.Select(row => new LevelledItem(
                row.Need.Skill,
                false,
                [.. row.Steps.Select((step, i) => new ItemLevel(step.Hours, Gain(row, i) * row.Need.Weight / weights))]
            )),
        ];
        var levels = items.Length == 0 ? [] : BestLevels.Of(items, hours).Levels;
        var taken = useful.SelectMany((row, i) => row.Steps.Take(row.Need.Weight > 0 ? levels[i] : 0)).ToHashSet();
        var after = Learned(person, taken);
        var reached = after.Skills.ToDictionary(skill => skill.Skill, skill => skill.Level, StringComparer.Ordinal);
        var fit = RoleFit.Of([role], [after]);
        return new DevelopmentPlan
        {
            Person = person.Id,
            Role = role.Id,
            FitBefore = before,
            FitAfter = fit[0, 0],
            Steps = [.. steps.ToArray().Where(taken.Contains)],
            Hours = taken.Sum(step => step.Hours),
            Gaps = [.. GapsOf(role, person.Id, reached)],
            IsEligible = fit.Placements[0].Eligible.Length > 0,
            HoursToFullFit = GapsOf(role, person.Id, Levels(Learned(person, useful.SelectMany(row => row.Steps)))).Any()
                ? null
                : useful.Sum(row => row.Steps.Sum(step => step.Hours)),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Fit after the development", "培养后的匹配度"),
            FitAfter,
            Phrase.Of($"from {FitBefore} in {Hours} hours", $"由 {FitBefore} 起，用时 {Hours} 小时"),
            new Phrase("Pisinger 1995", "Pisinger 1995"),
            [
                .. Steps.Select(step => Explanation.Of(Phrase.Of($"{step.Id}"), step.Hours, Phrase.Of($"{step.Skill} -> {step.Level}"))),
                .. Gaps.Select(gap => Explanation.Of(Phrase.Of($"{gap.Skill}"), gap.Gap, new Phrase("still lacking", "仍有差距"))),
            ]
        );

    private static Path[] Useful(TeamRole role, SkilledPerson person, ReadOnlySpan<LearningStep> steps)
    {
        Ids.Unique(steps, step => step.Id, nameof(steps));
        var needs = role.Requirements.ToDictionary(need => need.Skill, StringComparer.Ordinal);
        var has = Levels(person);
        var last = new Dictionary<string, double>(StringComparer.Ordinal);
        for (int i = 0; i < steps.Length; i++)
        {
            string place = Guard.At(nameof(steps), i);
            if (!needs.ContainsKey(steps[i].Skill))
                throw Faults.Unknown(place, steps[i].Skill, "plan skills that the role asks for");
            if (last.TryGetValue(steps[i].Skill, out double level) && steps[i].Level <= level)
                throw Faults.NotOrdered(
                    place,
                    $"{Figures.Text(steps[i].Level)} after {Figures.Text(level)}",
                    "let the steps of a skill rise"
                );
            last[steps[i].Skill] = steps[i].Level;
        }
        var all = steps.ToArray();
        return
        [
            .. role
                .Requirements.Select(need => new Path(
                    need,
                    has.GetValueOrDefault(need.Skill),
                    Needed(need, has.GetValueOrDefault(need.Skill), [.. all.Where(step => step.Skill == need.Skill)])
                ))
                .Where(path => path.Steps.Length > 0),
        ];
    }

    /// <summary>The steps above the level there is, up to the first that reaches the level asked for.</summary>
    private static LearningStep[] Needed(RoleRequirement need, double has, LearningStep[] steps)
    {
        var needed = new List<LearningStep>();
        double level = has;
        foreach (var step in steps)
        {
            if (step.Level <= level || Near.AtLeast(level, need.Level))
                continue;
            needed.Add(step);
            level = step.Level;
        }
        return [.. needed];
    }

    private static double Gain(Path path, int step)
    {
        double from = step == 0 ? path.Has : path.Steps[step - 1].Level;
        return Math.Min(1, path.Steps[step].Level / path.Need.Level) - Math.Min(1, from / path.Need.Level);
    }

    private static SkilledPerson Learned(SkilledPerson person, IEnumerable<LearningStep> steps)
    {
        var levels = Levels(person);
        foreach (var step in steps)
            levels[step.Skill] = Math.Max(levels.GetValueOrDefault(step.Skill), step.Level);
        return new SkilledPerson(person.Id, [.. levels.Select(pair => new SkillLevel(pair.Key, pair.Value))]);
    }

    private static Dictionary<string, double> Levels(SkilledPerson person) =>
        person.Skills.ToDictionary(skill => skill.Skill, skill => skill.Level, StringComparer.Ordinal);

    private static IEnumerable<SkillGap> GapsOf(TeamRole role, string person, Dictionary<string, double> has) =>
        role
            .Requirements.Where(need => Near.Below(has.GetValueOrDefault(need.Skill), need.Level))
            .Select(need => new SkillGap
            {
                Role = role.Id,
                Person = person,
                Skill = need.Skill,
                Gap = need.Level - has.GetValueOrDefault(need.Skill),
            });

    private sealed record Path(RoleRequirement Need, double Has, LearningStep[] Steps);
}
