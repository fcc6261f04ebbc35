using CsCheck;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

public class StaffingTests
{
    private static readonly Gen<(int[] Needs, ShiftPattern[] Patterns)> Problems = Gen.Select(
        Gen.Int[0, 4].Array[3],
        Gen.Select(Gen.Int[0, 1].Array[3], Gen.Int[0, 6], Gen.Int[-1, 3]).Array[1, 4],
        (needs, drawn) =>
            (
                needs,
                drawn
                    .Select(
                        (pattern, j) =>
                            new ShiftPattern($"k{j}", pattern.Item1, pattern.Item2 / 2m, pattern.Item3 < 0 ? null : pattern.Item3)
                    )
                    .ToArray()
            )
    );

    [Fact]
    public void Three_overlapping_shifts_need_two_people_although_one_and_a_half_would_do()
    {
        // Each of three periods needs one; every shift covers two: half a person each would be 1.5.
        var plan = ShiftPlan.Of(
            [1, 1, 1],
            [new ShiftPattern("ab", [1, 1, 0]), new ShiftPattern("bc", [0, 1, 1]), new ShiftPattern("ca", [1, 0, 1])]
        );
        plan.IsFeasible.Should().BeTrue();
        plan.TotalCost.Should().Be(2);
        plan.IsValid.Should().BeTrue();
        plan.Staff.Sum(shift => shift.Count).Should().Be(2);
        plan.ShortPeriods.Should().BeEmpty();
        plan.Coverage.Should().OnlyContain(heads => heads >= 1);
    }

    [Fact]
    public void What_all_allowed_staff_cannot_cover_is_named()
    {
        var plan = ShiftPlan.Of([1, 2, 1, 1], [new ShiftPattern("a", [1, 1, 0, 0], most: 1), new ShiftPattern("c", [1, 0, 1, 0])]);
        plan.IsFeasible.Should().BeFalse();
        plan.ShortPeriods.Should().Equal(1, 3);
        plan.TotalCost.Should().BeNull();
        plan.IsValid.Should().BeNull();
        plan.Staff.Should().BeEmpty();
        plan.Coverage.Should().BeEmpty();
        plan.Explain().Value.Should().BeNull();
    }

    [Fact]
    public void Costs_are_exact_decimals()
    {
        // Three of a tenth are cheaper than one of 0.3000000000000000001, dearer than one of 0.2999999999999999999.
        ShiftPlan Plan(decimal other) => ShiftPlan.Of([3], [new ShiftPattern("tenth", [1], 0.1m), new ShiftPattern("one", [1], other / 3)]);
        Plan(0.3000000000000000003m).Staff[0].Count.Should().Be(3);
        Plan(0.2999999999999999997m).Staff[1].Count.Should().Be(3);
        ShiftPlan.Of([2], [new ShiftPattern("free", [1], 0)]).TotalCost.Should().Be(0);
        ShiftPlan.Of([0, 0], [new ShiftPattern("a", [1, 1])]).TotalCost.Should().Be(0);
    }

    [Fact]
    public void A_plan_is_the_cheapest_of_all_plans()
    {
        Problems.Sample(problem =>
        {
            var plan = ShiftPlan.Of(problem.Needs, problem.Patterns);
            decimal? least = null;
            foreach (int[] counts in Counts(problem.Patterns))
            {
                bool covers = Enumerable
                    .Range(0, 3)
                    .All(t => problem.Patterns.Select((p, j) => p.Covers[t] * counts[j]).Sum() >= problem.Needs[t]);
                decimal cost = problem.Patterns.Select((p, j) => p.Cost * counts[j]).Sum();
                if (covers && (least is null || cost < least))
                    least = cost;
            }
            plan.TotalCost.Should().Be(least);
            plan.IsFeasible.Should().Be(least is not null);
            plan.IsValid.Should().Be(least is null ? null : true);
        });
    }

    private static IEnumerable<int[]> Counts(ShiftPattern[] patterns)
    {
        // No requirement is above 4, so nobody beyond the fourth person of a pattern is of use.
        IEnumerable<int[]> all =
        [
            [],
        ];
        foreach (var pattern in patterns)
            all = all.SelectMany(counts => Enumerable.Range(0, Math.Min(pattern.Most ?? 4, 4) + 1).Select(n => counts.Append(n).ToArray()));
        return all;
    }

    [Fact]
    public void Shifts_that_are_none_are_refused()
    {
        ShiftPattern[] one = [new ShiftPattern("a", [1, 0])];
        Refusal.Of(() => ShiftPlan.Of([], one), FaultCode.EmptyInput, "requirements");
        Refusal.Of(() => ShiftPlan.Of([1], []), FaultCode.EmptyInput, "patterns");
        Refusal.Of(() => ShiftPlan.Of([1], one), FaultCode.LengthMismatch, "patterns[0]");
        Refusal.Of(() => ShiftPlan.Of([-1, 1], [one[0], one[0]]), FaultCode.DuplicateKey, "patterns[1]");
        Refusal.Of(() => ShiftPlan.Of([1, -1], one), FaultCode.InvalidArgument, "requirements[1]");
        Refusal.Of(() => ShiftPlan.Of([1, 1], [null!]), FaultCode.InvalidArgument, "patterns[0]");
        Refusal.Of(() => _ = new ShiftPattern("a", [0, 2]), FaultCode.InvalidArgument, "covers[1]");
        Refusal.Of(() => _ = new ShiftPattern("a", [-1]), FaultCode.InvalidArgument, "covers[0]");
        Refusal.Of(() => ShiftPlan.Of([1], [new ShiftPattern("a", [])]), FaultCode.LengthMismatch, "patterns[0]");
        Refusal.Of(() => _ = new ShiftPattern(" ", [1]), FaultCode.InvalidArgument, "id");
        Refusal.Of(() => _ = new ShiftPattern("a", [1], -0.01m), FaultCode.InvalidArgument, "cost");
        Refusal.Of(() => _ = new ShiftPattern("a", [1], 1, -1), FaultCode.InvalidArgument, "most");
        using var ended = new CancellationTokenSource();
        ended.Cancel();
        FluentActions
            .Invoking(() => ShiftPlan.Of([1, 1], [new ShiftPattern("a", [1, 1])], ended.Token))
            .Should()
            .Throw<OperationCanceledException>();
    }

    [Fact]
    public void Capacity_moves_along_a_chain_of_skills()
    {
        // c only from cho, so b from ann, so a from bob.
        var coverage = SkillStaffing.Of(
            [new SkilledStaff("ann", 1, "a", "b"), new SkilledStaff("bob", 1, "a"), new SkilledStaff("cho", 1, "b", "c")],
            [new SkillDemand("a", 1), new SkillDemand("b", 1), new SkillDemand("c", 1)]
        );
        coverage.IsFeasible.Should().BeTrue();
        (coverage.Served, coverage.Shortage, coverage.IdleCapacity).Should().Be((3, 0, 0));
        coverage.DeficientSkills.Should().BeEmpty();
        coverage
            .Plan.Select(share => (share.Staff, share.Skill, share.Amount))
            .Should()
            .Equal(("ann", "b", 1), ("bob", "a", 1), ("cho", "c", 1));
    }

    [Fact]
    public void What_lacks_is_the_smallest_set_that_lacks_most()
    {
        // weld and paint have 15.5 for 18; pack has more than enough; rest needs nothing.
        var coverage = SkillStaffing.Of(
            [
                new SkilledStaff("ann", 8, "weld"),
                new SkilledStaff("bob", 7.5m, "weld", "paint"),
                new SkilledStaff("cho", 20, "pack", "sing"),
            ],
            [new SkillDemand("weld", 12), new SkillDemand("paint", 6), new SkillDemand("pack", 5), new SkillDemand("rest", 0)]
        );
        (coverage.Served, coverage.Shortage, coverage.IdleCapacity).Should().Be((20.5m, 2.5m, 15));
        coverage.DeficientSkills.Should().Equal("paint", "weld");
        coverage.IsFeasible.Should().BeFalse();
    }

    [Fact]
    public void Tenths_add_up()
    {
        // 0.1 + 0.2 = 0.3 exactly, which doubles would miss.
        var coverage = SkillStaffing.Of([new SkilledStaff("a", 0.1m, "x"), new SkilledStaff("b", 0.2m, "x")], [new SkillDemand("x", 0.3m)]);
        coverage.IsFeasible.Should().BeTrue();
        coverage.IdleCapacity.Should().Be(0);
    }

    [Fact]
    public void The_shortage_is_the_largest_deficiency_of_any_set_of_skills()
    {
        string[] skills = ["p", "q", "r"];
        Gen.Select(Gen.Int[0, 6].Array[3], Gen.Select(Gen.Int[0, 5], Gen.Int[0, 7]).Array[1, 4])
            .Sample(
                (amounts, people) =>
                {
                    SkilledStaff[] staff =
                    [
                        .. people.Select(
                            (p, s) => new SkilledStaff($"s{s}", p.Item1, [.. skills.Where((_, d) => (p.Item2 >> d & 1) == 1)])
                        ),
                    ];
                    var coverage = SkillStaffing.Of(staff, [.. skills.Select((skill, d) => new SkillDemand(skill, amounts[d]))]);
                    // Hall: the largest Σ amount(S) − capacity of all who have a skill in S, and the smallest such S.
                    var sets = Enumerable
                        .Range(0, 8)
                        .Select(set =>
                            (
                                Set: set,
                                Deficiency: Enumerable.Range(0, 3).Where(d => (set >> d & 1) == 1).Sum(d => amounts[d])
                                    - people.Where(p => (p.Item2 & set) != 0).Sum(p => p.Item1)
                            )
                        )
                        .ToArray();
                    int worst = sets.Max(item => item.Deficiency);
                    int smallest = sets.Where(item => item.Deficiency == worst)
                        .Select(item => item.Set)
                        .Aggregate((one, other) => one & other);
                    coverage.Shortage.Should().Be(worst);
                    coverage.Served.Should().Be(amounts.Sum() - worst);
                    coverage.DeficientSkills.Should().Equal(skills.Where((_, d) => (smallest >> d & 1) == 1));
                    coverage.IdleCapacity.Should().Be(people.Sum(p => p.Item1) - coverage.Served);
                    coverage.Plan.Sum(share => share.Amount).Should().Be(coverage.Served);
                    coverage
                        .Plan.Should()
                        .NotContain(share => !staff.Single(person => person.Id == share.Staff).Skills.Contains(share.Skill));
                }
            );
    }

    [Fact]
    public void Staff_and_demands_that_are_none_are_refused()
    {
        SkilledStaff[] staff = [new SkilledStaff("a", 1, "x")];
        SkillDemand[] demands = [new SkillDemand("x", 1)];
        Refusal.Of(() => SkillStaffing.Of([], demands), FaultCode.EmptyInput, "staff");
        Refusal.Of(() => SkillStaffing.Of(staff, []), FaultCode.EmptyInput, "demands");
        Refusal.Of(() => SkillStaffing.Of([staff[0], staff[0]], demands), FaultCode.DuplicateKey, "staff[1]");
        Refusal.Of(() => SkillStaffing.Of(staff, [demands[0], demands[0]]), FaultCode.DuplicateKey, "demands[1]");
        Refusal.Of(() => SkillStaffing.Of([null!], demands), FaultCode.InvalidArgument, "staff[0]");
        Refusal.Of(() => SkillStaffing.Of(staff, [default]), FaultCode.InvalidArgument, "demands[0]");
        Refusal.Of(() => _ = new SkilledStaff("a", -1), FaultCode.InvalidArgument, "capacity");
        Refusal.Of(() => _ = new SkilledStaff("", 1), FaultCode.InvalidArgument, "id");
        Refusal.Of(() => _ = new SkilledStaff("a", 1, "x", " "), FaultCode.InvalidArgument, "skills[1]");
        Refusal.Of(() => _ = new SkillDemand(" ", 1), FaultCode.InvalidArgument, "skill");
        Refusal.Of(() => _ = new SkillDemand("x", -1), FaultCode.InvalidArgument, "amount");
    }
}
