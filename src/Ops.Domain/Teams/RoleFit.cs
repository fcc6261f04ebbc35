using Ops.Domain.Decisions;

namespace Ops.Domain.Teams;

/// <summary>How well people fit roles, and who should have which.</summary>
/// <remarks>
/// Fit = Σ w·min(1, has / level) / Σ w. The assignment gives each person at most one role, only eligible ones (every must in full), fills most roles
/// and among those has the largest total fit; found by shortest augmenting paths (<see cref="LinearAssignment"/>).
/// </remarks>
public sealed class RoleFit : IExplainable
{
    private readonly double[,] _fit;
    private readonly ImmutableArray<string> _people;

    private RoleFit(double[,] fit, ImmutableArray<string> people)
    {
        _fit = fit;
        _people = people;
    }

    /// <summary>The people, in input order: the columns of <see cref="this[int, int]"/>.</summary>
    public ImmutableArray<string> People => _people;

    /// <summary>The roles in input order, each with its person and everyone eligible.</summary>
    public ImmutableArray<RolePlacement> Placements { get; private init; }

    /// <summary>How many roles have a person.</summary>
    public int Filled { get; private init; }

    /// <summary>The fits of all who have a role.</summary>
    public double Total { get; private init; }

    /// <summary>Whether no other assignment is as good. Where one is, <see cref="Placements"/> is one of the best.</summary>
    public bool IsOnlyOptimum { get; private init; }

    /// <summary>How many assignments are as good as this one; null where there are too many to be counted.</summary>
    public long? Optima { get; private init; }

    /// <summary>Roles without a person, in input order.</summary>
    public ImmutableArray<string> Unfilled { get; private init; }

    /// <summary>What those with a role lack of it, in input order of roles and requirements.</summary>
    public ImmutableArray<SkillGap> Gaps { get; private init; }

    /// <summary>The fit of a person for a role, from 0 to 1.</summary>
    /// <param name="role">The role's index in the input.</param>
    /// <param name="person">The person's index in the input.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no such role or person.</exception>
    public double this[int role, int person] =>
        _fit[Guard.InRange(role, 0, _fit.GetLength(0) - 1, nameof(role)), Guard.InRange(person, 0, _fit.GetLength(1) - 1, nameof(person))];

    /// <summary>Fits people to roles.</summary>
    /// <param name="roles">At least one role, each with at least one requirement.</param>
    /// <param name="people">At least one person.</param>
    /// <returns>The fits and the best assignment.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>: an id twice, or a skill twice in a role or of a person;
    /// <see cref="FaultCode.InvalidArgument"/>: a level asked for that is not above 0, a negative weight or level;
    /// <see cref="FaultCode.ZeroDenominator"/>: the weights of a role sum to 0.
    /// </exception>
    public static RoleFit Of(ReadOnlySpan<TeamRole> roles, ReadOnlySpan<SkilledPerson> people)
    {
        CheckKeys(roles, people);
        var levels = Levels(people);
        var fit = new double[roles.Length, people.Length];
        var values = new double?[roles.Length][];
        var eligible = new ImmutableArray<string>[roles.Length];
        var ids = Names(people);
        CheckFigures(roles);
        for (int r = 0; r < roles.Length; r++)
        {
            values[r] = new double?[people.Length];
            for (int p = 0; p < people.Length; p++)
            {
                fit[r, p] = FitOf(roles[r], levels[p]);
                values[r][p] = MeetsMusts(roles[r], levels[p]) ? fit[r, p] : null;
            }
            eligible[r] = [.. ids.Where((_, p) => values[r][p] is not null).Order(StringComparer.Ordinal)];
        }
        var best = LinearAssignment.MostPairs(values, Direction.HigherIsBetter);
        return Result(roles, levels, fit, ids, eligible, best);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Total fit", "总匹配度"),
            Total,
            Phrase.Of($"{Filled} of {Placements.Length} roles filled", $"{Placements.Length} 个岗位中 {Filled} 个有人"),
            new Phrase("shortest augmenting paths (Jonker & Volgenant 1987)", "最短增广路（Jonker 与 Volgenant 1987）"),
            [
                .. Placements.Select(placement =>
                    placement.Person is { } person
                        ? Explanation.Of(Phrase.Of($"{placement.Role} = {person}"), placement.Fit)
                        : Explanation.Of(Phrase.Of($"{placement.Role}"), new Phrase("nobody is left", "无人可用"))
                ),
            ]
        );

    private static RoleFit Result(
        ReadOnlySpan<TeamRole> roles,
        Dictionary<string, double>[] levels,
        double[,] fit,
        ImmutableArray<string> ids,
        ImmutableArray<string>[] eligible,
        LinearAssignment best
    )
    {
        var placements = ImmutableArray.CreateBuilder<RolePlacement>();
        var gaps = ImmutableArray.CreateBuilder<SkillGap>();
        for (int r = 0; r < roles.Length; r++)
        {
            int? at = best.ColumnOfRow[r];
            placements.Add(
                new RolePlacement
                {
                    Role = roles[r].Id,
                    Person = at is { } p ? ids[p] : null,
                    Fit = at is { } q ? fit[r, q] : null,
                    Eligible = eligible[r],
                }
            );
            if (at is not { } person)
                continue;
            foreach (var need in roles[r].Requirements)
            {
                double has = levels[person].GetValueOrDefault(need.Skill);
                if (Near.Below(has, need.Level))
                    gaps.Add(
                        new SkillGap
                        {
                            Role = roles[r].Id,
                            Person = ids[person],
                            Skill = need.Skill,
                            Gap = need.Level - has,
                        }
                    );
            }
        }
        return new RoleFit(fit, ids)
        {
            Placements = placements.ToImmutable(),
            Filled = best.Pairs,
            Total = best.Total,
            IsOnlyOptimum = best.IsOnlyOptimum,
            Optima = best.Optima,
            Unfilled = [.. placements.Where(placement => placement.Person is null).Select(placement => placement.Role)],
            Gaps = gaps.ToImmutable(),
        };
    }

    private static void CheckKeys(ReadOnlySpan<TeamRole> roles, ReadOnlySpan<SkilledPerson> people)
    {
        Guard.NotEmpty(roles, nameof(roles));
        Guard.NotEmpty(people, nameof(people));
        for (int r = 0; r < roles.Length; r++)
            Guard.NotEmpty(roles[r].Requirements.AsSpan(), $"{Guard.At(nameof(roles), r)}.requirements");
        Ids.Unique(roles, role => role.Id, nameof(roles));
        Ids.Unique(people, person => person.Id, nameof(people));
        for (int r = 0; r < roles.Length; r++)
            Ids.Unique(roles[r].Requirements.AsSpan(), need => need.Skill, $"{Guard.At(nameof(roles), r)}.requirements");
    }

    private static void CheckFigures(ReadOnlySpan<TeamRole> roles)
    {
        for (int r = 0; r < roles.Length; r++)
        {
            foreach (var need in roles[r].Requirements)
            {
                Guard.Positive(need.Level, $"{Guard.At(nameof(roles), r)}.{need.Skill}.level");
                Guard.NotNegative(need.Weight, $"{Guard.At(nameof(roles), r)}.{need.Skill}.weight");
            }
        }
        for (int r = 0; r < roles.Length; r++)
        {
            if (roles[r].Requirements.All(need => need.Weight == 0))
                throw Faults.ZeroDenominator(Guard.At(nameof(roles), r), "the weights sum to 0", "give at least one positive weight");
        }
    }

    private static ImmutableArray<string> Names(ReadOnlySpan<SkilledPerson> people)
    {
        var names = ImmutableArray.CreateBuilder<string>(people.Length);
        foreach (var person in people)
            names.Add(person.Id);
        return names.MoveToImmutable();
    }

    private static Dictionary<string, double>[] Levels(ReadOnlySpan<SkilledPerson> people)
    {
        var levels = new Dictionary<string, double>[people.Length];
        for (int p = 0; p < people.Length; p++)
        {
            levels[p] = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var skill in people[p].Skills)
            {
                if (!levels[p].TryAdd(skill.Skill, skill.Level))
                    throw Faults.Duplicate($"{Guard.At(nameof(people), p)}.skills", skill.Skill);
            }
        }
        for (int p = 0; p < people.Length; p++)
        {
            foreach (var skill in people[p].Skills)
                Guard.NotNegative(skill.Level, $"{Guard.At(nameof(people), p)}.{skill.Skill}");
        }
        return levels;
    }

    private static double FitOf(TeamRole role, Dictionary<string, double> has)
    {
        double sum = 0;
        double weights = 0;
        foreach (var need in role.Requirements)
        {
            sum += need.Weight * Math.Min(1, has.GetValueOrDefault(need.Skill) / need.Level);
            weights += need.Weight;
        }
        return sum / weights;
    }

    private static bool MeetsMusts(TeamRole role, Dictionary<string, double> has)
    {
        foreach (var need in role.Requirements)
        {
            if (need.IsMust && Near.Below(has.GetValueOrDefault(need.Skill), need.Level))
                return false;
        }
        return true;
    }
}
