namespace Ops.Domain.Teams;

/// <summary>Whether enough people master each skill, and where everything hangs on one.</summary>
public sealed class SkillCoverage : IExplainable
{
    private SkillCoverage() { }

    /// <summary>The skills in input order.</summary>
    public ImmutableArray<SkillCover> Skills { get; private init; }

    /// <summary>Σ min(qualified, needed) / Σ needed.</summary>
    public double Coverage { get; private init; }

    /// <summary>Skills that exactly one person masters; ordinal.</summary>
    public ImmutableArray<string> SinglePointsOfFailure { get; private init; }

    /// <summary>Skills that nobody masters; ordinal.</summary>
    public ImmutableArray<string> Uncovered { get; private init; }

    /// <summary>Counts who masters what.</summary>
    /// <param name="people">The people, each once; empty when there is nobody.</param>
    /// <param name="needs">At least one skill, each once.</param>
    /// <returns>The coverage.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no skill; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: fewer than one
    /// person needed.
    /// </exception>
    public static SkillCoverage Of(ReadOnlySpan<SkilledPerson> people, ReadOnlySpan<SkillNeed> needs)
    {
        Guard.NotEmpty(needs, nameof(needs));
        Ids.Unique(people, person => person.Id, nameof(people));
        var index = Ids.Index(needs, need => need.Skill, nameof(needs));
        for (int i = 0; i < needs.Length; i++)
        {
            if (needs[i].MinimumPeople < 1)
                throw Faults.Invalid(Guard.At(nameof(needs), i), $"{needs[i].MinimumPeople} people are needed", "need at least one");
        }
        int[] qualified = new int[needs.Length];
        foreach (var person in people)
        {
            foreach (var skill in person.Skills)
            {
                if (index.TryGetValue(skill.Skill, out int at) && Near.AtLeast(skill.Level, needs[at].MinimumLevel))
                    qualified[at]++;
            }
        }
        var rows = new SkillCover[needs.Length];
        long there = 0;
        long needed = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            int minimum = needs[i].MinimumPeople;
            rows[i] = new SkillCover
            {
                Skill = needs[i].Skill,
                Qualified = qualified[i],
                Gap = Math.Max(0, minimum - qualified[i]),
                Coverage = Math.Min(1, (double)qualified[i] / minimum),
            };
            there += Math.Min(minimum, qualified[i]);
            needed += minimum;
        }
        return new SkillCoverage
        {
            Skills = [.. rows],
            Coverage = (double)there / needed,
            SinglePointsOfFailure = [.. rows.Where(row => row.Qualified == 1).Select(row => row.Skill).Order(StringComparer.Ordinal)],
            Uncovered = [.. rows.Where(row => row.Qualified == 0).Select(row => row.Skill).Order(StringComparer.Ordinal)],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Skill coverage", "技能覆盖率"),
            Coverage,
            default,
            default,
            [
                .. Skills.Select(skill =>
                    Explanation.Of(
                        Phrase.Of($"{skill.Skill}"),
                        skill.Coverage,
                        Phrase.Of($"{skill.Qualified} / {skill.Qualified + skill.Gap}")
                    )
                ),
            ]
        );
}
