using System.Numerics;

namespace Ops.Domain.Processes;

/// <summary>How much of what is asked for the staff can do when everyone splits their capacity best over their skills.</summary>
/// <remarks>
/// The greatest flow from demands to staff (Ford and Fulkerson 1956), computed exactly; what is short is short by Hall's theorem: of the
/// skills that lack most together. Skills that nobody asks for do not matter. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class SkillStaffing : IExplainable
{
    private SkillStaffing() { }

    /// <summary>True if all demands can be served.</summary>
    public bool IsFeasible => Shortage == 0;

    /// <summary>How much can be served at most.</summary>
    public decimal Served { get; internal init; }

    /// <summary>How much cannot.</summary>
    public decimal Shortage { get; internal init; }

    /// <summary>
    /// The smallest set of skills whose demands exceed the capacity of all who have one of them by the most, in ordinal order; empty if
    /// all demands can be served. Training or hiring outside this set does not help.
    /// </summary>
    public ImmutableArray<string> DeficientSkills { get; internal init; }

    /// <summary>The capacity that is left.</summary>
    public decimal IdleCapacity { get; internal init; }

    /// <summary>One best plan: who does how much of what, in the order of the staff and then of the demands.</summary>
    public ImmutableArray<SkillShare> Plan { get; internal init; }

    /// <summary>Finds out how much can be served.</summary>
    /// <param name="staff">The staff; at least one.</param>
    /// <param name="demands">The demands, each skill once; at least one.</param>
    /// <returns>The coverage.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no staff or no demand. <see cref="FaultCode.DuplicateKey"/>: staff
    /// or a skill twice. <see cref="FaultCode.InvalidArgument"/>: staff that is null, a demand that is <c>default</c>.
    /// <see cref="FaultCode.Overflow"/>: a sum beyond decimal.</exception>
    public static SkillStaffing Of(ReadOnlySpan<SkilledStaff> staff, ReadOnlySpan<SkillDemand> demands)
    {
        Guard.NotEmpty(staff, nameof(staff));
        Guard.NotEmpty(demands, nameof(demands));
        var people = new HashSet<string>(StringComparer.Ordinal);
        for (int s = 0; s < staff.Length; s++)
        {
            if (!people.Add(Guard.NotNull(staff[s], Guard.At(nameof(staff), s)).Id))
                throw Faults.Duplicate(Guard.At(nameof(staff), s), staff[s].Id);
        }
        var skills = new HashSet<string>(StringComparer.Ordinal);
        for (int d = 0; d < demands.Length; d++)
        {
            if (!skills.Add(Guard.NotBlank(demands[d].Skill, Guard.At(nameof(demands), d))))
                throw Faults.Duplicate(Guard.At(nameof(demands), d), demands[d].Skill);
        }
        int scale = 0;
        foreach (var person in staff)
            scale = Math.Max(scale, person.Capacity.Scale);
        foreach (var demand in demands)
            scale = Math.Max(scale, demand.Amount.Scale);
        var flow = new SkillFlow(staff, demands, scale);
        flow.Run();
        return Result(staff, demands, flow, scale);
    }

    /// <summary>Explains what cannot be served.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain()
    {
        string lacking = string.Join(", ", DeficientSkills);
        return Explanation.Of(
            new Phrase("demand that cannot be served", "无法满足的需求"),
            Shortage,
            IsFeasible ? default : new Phrase($"lacking: {lacking}", $"短缺技能：{lacking}"),
            new Phrase("Ford and Fulkerson 1956", "福特与富尔克森 1956"),
            [
                Explanation.Of(new Phrase("demand served", "已满足的需求"), Served),
                Explanation.Of(new Phrase("idle capacity", "闲置产能"), IdleCapacity),
            ]
        );
    }

    private static SkillStaffing Result(ReadOnlySpan<SkilledStaff> staff, ReadOnlySpan<SkillDemand> demands, SkillFlow flow, int scale)
    {
        var plan = ImmutableArray.CreateBuilder<SkillShare>();
        var served = BigInteger.Zero;
        var lacking = new List<string>();
        for (int s = 0; s < staff.Length; s++)
        {
            for (int d = 0; d < demands.Length; d++)
            {
                if (flow.Flow[d][s].IsZero)
                    continue;
                served += flow.Flow[d][s];
                plan.Add(new SkillShare(staff[s].Id, demands[d].Skill, Number(flow.Flow[d][s], scale)));
            }
        }
        for (int d = 0; d < demands.Length; d++)
        {
            if (flow.IsLacking[d])
                lacking.Add(demands[d].Skill);
        }
        return new SkillStaffing
        {
            Served = Number(served, scale),
            Shortage = Number(flow.Needs.Aggregate(BigInteger.Add), scale),
            DeficientSkills = [.. lacking.Order(StringComparer.Ordinal)],
            IdleCapacity = Number(flow.Free.Aggregate(BigInteger.Add), scale),
            Plan = plan.DrainToImmutable(),
        };
    }

    private static decimal Number(BigInteger whole, int scale) => new Fraction(whole, Exact.PowerOfTen(scale)).ToDecimal();
}
