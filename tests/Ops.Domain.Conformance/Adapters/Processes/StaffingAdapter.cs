using System.Text.Json.Nodes;
using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>Shifts that cover every period, and skills that cover every demand.</summary>
internal sealed class StaffingAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.resource.staffingShifts", Shifts);
        operations.Add("processes.resource.skills", Skills);
    }

    private static JsonObject Shifts(Input input)
    {
        var checks = CalendarAdapter.InOrder();
        int[] requirements = checks.Try(() => Whole(input["requirements"], checks)) ?? [];
        Input[] items = checks.Try(() => input["patterns"].Items.ToArray()) ?? [];
        int[][] covers = [.. items.Select(item => checks.Try(() => Whole(item["covers"], checks)) ?? new int[requirements.Length])];
        // Lengths and keys are looked at before figures: the same rows without their figures show the faults of those.
        checks.Try(() =>
            ShiftPlan.Of(requirements, [.. items.Zip(covers, (item, periods) => Pattern(item, new int[periods.Length], 1, null))])
        );
        ShiftPattern?[] patterns =
        [
            .. items.Zip(
                covers,
                (item, periods) => checks.Try(() => Pattern(item, periods, item["cost"].ExactOr(1), item["max"].IntOrNull))
            ),
        ];
        checks.ThrowFirst();
        var plan = ShiftPlan.Of(requirements, [.. patterns.OfType<ShiftPattern>()]);
        return new JsonObject
        {
            ["feasible"] = plan.IsFeasible,
            ["totalCost"] = plan.TotalCost,
            ["shortPeriods"] = Output.List(plan.ShortPeriods),
            ["validator"] = plan.IsValid,
        };
    }

    private static ShiftPattern Pattern(Input item, int[] covers, decimal cost, int? most) => new(item["id"].Text, covers, cost, most);

    /// <summary>Whole numbers; what is none becomes −1, which the library refuses in its own order of checks.</summary>
    private static int[] Whole(Input list, Checks checks) => [.. list.Items.Select(item => checks.Try(() => item.SmallWhole()))];

    private static JsonObject Skills(Input input)
    {
        var checks = CalendarAdapter.InOrder();
        Input[] staff = checks.Try(() => input["staff"].Items.ToArray()) ?? [];
        Input[] demands = checks.Try(() => input["demands"].Items.ToArray()) ?? [];
        SkilledStaff?[] people =
        [
            .. staff.Select(item =>
                checks.Try(() => new SkilledStaff(item["id"].Text, item["capacity"].ExactNumber(), item["skills"].Texts))
            ),
        ];
        SkillDemand[] needs =
        [
            .. demands.Select(item => checks.Try(() => new SkillDemand(item["skill"].Text, item["amount"].ExactNumber()))),
        ];
        // Keys are looked at before figures: the same rows without their figures show the faults of the keys.
        checks.Try(() =>
            SkillStaffing.Of(
                [.. staff.Select(item => new SkilledStaff(item["id"].Text, 0))],
                [.. demands.Select(item => new SkillDemand(item["skill"].Text, 0))]
            )
        );
        checks.ThrowFirst();
        var coverage = SkillStaffing.Of([.. people.OfType<SkilledStaff>()], needs);
        return new JsonObject
        {
            ["feasible"] = coverage.IsFeasible,
            ["served"] = coverage.Served,
            ["shortage"] = coverage.Shortage,
            ["deficientSkills"] = Output.List(coverage.DeficientSkills),
            ["idleCapacity"] = coverage.IdleCapacity,
        };
    }
}
