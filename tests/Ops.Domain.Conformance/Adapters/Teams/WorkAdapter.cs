using System.Text.Json.Nodes;
using Ops.Domain.Teams;

namespace Ops.Domain.Conformance.Adapters.Teams;

/// <summary>team.workload.*, team.assignment.*, team.capacity.*, team.skills.*, team.succession.*</summary>
internal sealed class WorkAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("team.workload.balance", Workload);
        operations.Add("team.assignment.fit", Fit);
        operations.Add("team.capacity.fte", Capacity);
        operations.Add("team.skills.coverage", Skills);
        operations.Add("team.succession.bench", Succession);
    }

    private static JsonObject Workload(Input input)
    {
        var balance = WorkloadBalance.Of([
            .. input["people"]
                .NotEmpty()
                .Select(person => new PersonWorkload(person["id"].Text, person["capacity"].ExactNumber(), person["load"].Whole())),
        ]);
        return new JsonObject
        {
            ["totalLoad"] = balance.TotalLoad,
            ["totalCapacity"] = PeopleInput.Plain(balance.TotalCapacity),
            ["utilization"] = PeopleInput.Map(balance.People, person => person.Id, person => Output.Number(person.Utilization)),
            ["teamUtilization"] = balance.TeamUtilization,
            ["over"] = Output.List(balance.Over, Hours),
            ["under"] = Output.List(balance.Under, Hours),
            ["gini"] = Output.Number(balance.Gini),
            ["shortage"] = PeopleInput.Plain(balance.Shortage),
            ["targets"] = PeopleInput.Map(balance.People, person => person.Id, person => person.Target),
            ["moves"] = Output.List(
                balance.Moves,
                move => new JsonObject
                {
                    ["from"] = move.From,
                    ["to"] = move.To,
                    ["units"] = move.Units,
                }
            ),
            ["moved"] = balance.Moved,
        };
    }

    private static JsonObject Hours(PersonHours row) => new() { ["id"] = row.Id, ["hours"] = PeopleInput.Plain(row.Hours) };

    private static SkilledPerson[] People(Input input) =>
        [
            .. input.Items.Select(person => new SkilledPerson(
                person["id"].Text,
                [.. person["skills"].FieldsOrNone().Select(skill => new SkillLevel(skill.Key, skill.Value.Number))]
            )),
        ];

    private static JsonObject Fit(Input input)
    {
        input["roles"].NotEmpty();
        input["people"].NotEmpty();
        TeamRole[] roles =
        [
            .. input["roles"]
                .Items.Select(role => new TeamRole(
                    role["id"].Text,
                    [
                        .. role["requirements"]
                            .ItemsOrNone()
                            .Select(need => new RoleRequirement(
                                need["skill"].Text,
                                need["level"].Number,
                                need["weight"].NumberOr(1),
                                need["must"].BoolOr(false)
                            )),
                    ]
                )),
        ];
        var fit = RoleFit.Of(roles, People(input["people"]));
        var output = new JsonObject
        {
            ["fit"] = PeopleInput.Map(
                Enumerable.Range(0, roles.Length),
                r => roles[r].Id,
                r => PeopleInput.Map(Enumerable.Range(0, fit.People.Length), p => fit.People[p], p => fit[r, p])
            ),
            ["eligible"] = PeopleInput.Map(fit.Placements, row => row.Role, row => Output.List(row.Eligible)),
            ["filled"] = fit.Filled,
            ["total"] = fit.Total,
            ["optima"] = PeopleInput.Whole(fit.Optima),
        };
        if (!fit.IsOnlyOptimum)
            return output;
        output["assignment"] = PeopleInput.Map(fit.Placements, row => row.Role, row => PeopleInput.Text(row.Person));
        output["unfilled"] = Output.List(fit.Unfilled);
        output["gaps"] = Output.List(
            fit.Gaps,
            gap => new JsonObject
            {
                ["role"] = gap.Role,
                ["person"] = gap.Person,
                ["skill"] = gap.Skill,
                ["gap"] = gap.Gap,
            }
        );
        return output;
    }

    private static JsonObject Capacity(Input input)
    {
        var plan = CapacityPlan.Of(
            [.. input["demand"].NotEmpty().Select(work => new WorkDemand(work["volume"].Number, work["minutesEach"].Number))],
            input["hoursPerFte"].Number,
            input["availableFte"].Number,
            input["shrinkage"].NumberOr(0),
            input["occupancy"].NumberOr(1)
        );
        return new JsonObject
        {
            ["workloadHours"] = plan.WorkloadHours,
            ["productiveHoursPerFte"] = plan.ProductiveHoursPerFte,
            ["requiredFte"] = plan.RequiredFte,
            ["gapFte"] = plan.GapFte,
            ["utilization"] = Output.Number(plan.Utilization),
            ["headcountToHire"] = plan.HeadcountToHire,
        };
    }

    private static JsonObject Skills(Input input)
    {
        input["required"].NotEmpty();
        var coverage = SkillCoverage.Of(
            People(input["people"]),
            [
                .. input["required"]
                    .Items.Select(need => new SkillNeed(need["skill"].Text, need["minLevel"].Number, need["minPeople"].SmallWhole())),
            ]
        );
        return new JsonObject
        {
            ["skills"] = PeopleInput.Map(
                coverage.Skills,
                skill => skill.Skill,
                skill => new JsonObject
                {
                    ["qualified"] = skill.Qualified,
                    ["gap"] = skill.Gap,
                    ["coverage"] = skill.Coverage,
                }
            ),
            ["coverage"] = coverage.Coverage,
            ["singlePointsOfFailure"] = Output.List(coverage.SinglePointsOfFailure),
            ["uncovered"] = Output.List(coverage.Uncovered),
        };
    }

    private static JsonObject Succession(Input input)
    {
        var bench = SuccessionBench.Of(
            [
                .. input["posts"]
                    .NotEmpty()
                    .Select(post => new KeyPost(post["id"].Text, post["incumbent"].TextOrNull, post["criticality"].NumberOr(1))),
            ],
            [
                .. input["candidates"]
                    .ItemsOrNone()
                    .Select(row => new SuccessionCandidate(row["post"].Text, row["person"].Text, row["monthsToReady"].Number)),
            ],
            input["soonMonths"].NumberOr(24)
        );
        return new JsonObject
        {
            ["posts"] = Output.List(
                bench.Posts,
                post => new JsonObject
                {
                    ["post"] = post.Post,
                    ["now"] = post.Now,
                    ["soon"] = post.Soon,
                    ["later"] = post.Later,
                    ["nextReadyMonths"] = Output.Number(post.NextReadyMonths),
                }
            ),
            ["uncovered"] = Output.List(bench.Uncovered),
            ["noReadyNow"] = Output.List(bench.NoReadyNow),
            ["coverage"] = bench.Coverage,
            ["weightedCoverage"] = Output.Number(bench.WeightedCoverage),
            ["candidatesPerPost"] = bench.CandidatesPerPost,
            ["shared"] = Output.List(bench.Shared, row => new JsonObject { ["person"] = row.Person, ["posts"] = Output.List(row.Posts) }),
            ["simultaneousCover"] = bench.SimultaneousCover,
        };
    }
}
