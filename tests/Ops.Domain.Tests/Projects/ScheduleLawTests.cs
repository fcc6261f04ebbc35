using CsCheck;
using Ops.Domain.Projects;

namespace Ops.Domain.Tests.Projects;

/// <summary>Laws of schedules on random networks with all kinds of links, leads and lags.</summary>
public class ScheduleLawTests
{
    private static readonly Gen<(ProjectActivity[] Activities, ActivityLink[] Links)> Networks = Gen.Int[1, 8]
        .SelectMany(count =>
            Gen.Select(
                Gen.Int[0, 6].Array[count],
                Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[0, 3], Gen.Int[-3, 4]).Array[0, 12],
                (durations, links) =>
                    (
                        durations.Select((duration, i) => new ProjectActivity($"a{i}", duration)).ToArray(),
                        links
                            .Where(link => link.Item1 < link.Item2 && link.Item2 < count)
                            .Select(link => new ActivityLink($"a{link.Item1}", $"a{link.Item2}", (LinkType)link.Item3, link.Item4))
                            .ToArray()
                    )
            )
        );

    [Fact]
    public void Early_times_keep_every_link_and_none_could_be_earlier() =>
        Networks.Sample(network =>
        {
            var plan = ProjectSchedule.Of(network.Activities, network.Links);
            foreach (var activity in plan.Activities)
            {
                int[] slacks = [.. network.Links.Where(link => link.To == activity.Id).Select(link => Slack(plan, link))];
                slacks.All(slack => slack >= 0).Should().BeTrue();
                activity.EarlyStart.Should().BeGreaterThanOrEqualTo(0);
                (activity.EarlyStart == 0 || slacks.Contains(0)).Should().BeTrue();
                activity.EarlyFinish.Should().BeLessThanOrEqualTo(plan.Duration);
            }
            plan.Activities.Should().Contain(activity => activity.EarlyFinish == plan.Duration);
        });

    [Fact]
    public void An_activity_may_slip_by_its_total_float_and_no_further() =>
        Gen.Select(Networks, Gen.Int[0, 7])
            .Sample(
                (network, pick) =>
                {
                    var plan = ProjectSchedule.Of(network.Activities, network.Links);
                    var slipping = plan.Activities[pick % plan.Activities.Length];
                    Held(network, slipping, slipping.TotalFloat).Duration.Should().Be(plan.Duration);
                    Held(network, slipping, slipping.TotalFloat + 1).Duration.Should().Be(plan.Duration + 1);
                }
            );

    [Fact]
    public void A_slip_within_the_free_float_moves_nobody_else() =>
        Gen.Select(Networks, Gen.Int[0, 7])
            .Sample(
                (network, pick) =>
                {
                    var plan = ProjectSchedule.Of(network.Activities, network.Links);
                    int at = pick % plan.Activities.Length;
                    var slipping = plan.Activities[at];
                    // The end of the project counts as what follows an activity without links out of it.
                    bool isLast = network.Links.All(link => link.From != slipping.Id);
                    int[] before = Others(plan, slipping.Id, isLast);
                    Others(Held(network, slipping, slipping.FreeFloat), slipping.Id, isLast).Should().Equal(before);
                    Others(Held(network, slipping, slipping.FreeFloat + 1), slipping.Id, isLast).Should().NotEqual(before);
                }
            );

    [Fact]
    public void An_earlier_required_finish_takes_as_much_off_every_float() =>
        Gen.Select(Networks, Gen.Int[0, 9])
            .Sample(
                (network, sooner) =>
                {
                    var plan = ProjectSchedule.Of(network.Activities, network.Links);
                    var pressed = ProjectSchedule.Of(network.Activities, network.Links, [], plan.Duration - sooner);
                    pressed
                        .Activities.Select(activity => activity.TotalFloat + sooner)
                        .Should()
                        .Equal(plan.Activities.Select(activity => activity.TotalFloat));
                    pressed.Duration.Should().Be(plan.Duration);
                }
            );

    [Fact]
    public void What_drives_has_no_float_and_the_order_of_input_changes_nothing() =>
        Networks.Sample(network =>
        {
            var plan = ProjectSchedule.Of(network.Activities, network.Links);
            var path = DrivingPath.Of(plan);
            path.OnlyByPath.Should().BeEmpty();
            path.Activities.Should().BeSubsetOf(plan.Critical);
            path.HeldByConstraint.Should().BeEmpty();
            path.Links.All(link => Slack(plan, link) == 0).Should().BeTrue();
            var turned = ProjectSchedule.Of([.. network.Activities.Reverse()], [.. network.Links.Reverse()]);
            turned.Activities.Reverse().Should().Equal(plan.Activities);
        });

    [Fact]
    public void A_plan_without_progress_is_the_schedule_moved_to_the_data_date() =>
        Networks.Sample(network =>
        {
            // Bounds of links into a finish may lie before the start of the project; moved by the data date they do not bind either.
            var plan = ProjectSchedule.Of(network.Activities, network.Links);
            var update = ProgressUpdate.Of(
                20,
                [.. network.Activities.Select(activity => new ReportedActivity(activity.Id, activity.Duration))],
                network.Links
            );
            update
                .Activities.Select(activity => activity.Start)
                .Should()
                .Equal(plan.Activities.Select(activity => activity.EarlyStart + 20));
            update.Finish.Should().Be(plan.Duration + 20);
        });

    private static ProjectSchedule Held((ProjectActivity[] Activities, ActivityLink[] Links) network, ActivityTimes activity, int by) =>
        ProjectSchedule.Of(
            network.Activities,
            network.Links,
            [new ActivityConstraint(activity.Id, ConstraintKind.StartNoEarlierThan, activity.EarlyStart + by)]
        );

    private static int[] Others(ProjectSchedule plan, string id, bool withEnd) =>
        [
            .. plan.Activities.Where(activity => activity.Id != id).Select(activity => activity.EarlyStart),
            .. withEnd ? new[] { plan.Duration } : [],
        ];

    /// <summary>By how much a link is kept, told apart from the code by the four definitions.</summary>
    private static int Slack(ProjectSchedule plan, ActivityLink link)
    {
        var from = plan.Activities.Single(activity => activity.Id == link.From);
        var to = plan.Activities.Single(activity => activity.Id == link.To);
        return link.Type switch
            {
                LinkType.FinishToStart => to.EarlyStart - from.EarlyFinish,
                LinkType.StartToStart => to.EarlyStart - from.EarlyStart,
                LinkType.FinishToFinish => to.EarlyFinish - from.EarlyFinish,
                _ => to.EarlyFinish - from.EarlyStart,
            } - link.Lag;
    }
}
