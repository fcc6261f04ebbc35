using CsCheck;
using Ops.Domain.Projects;

namespace Ops.Domain.Tests.Projects;

/// <summary>A plan is the same however its activities and links are listed.</summary>
public class NetworkOrderTests
{
    private static readonly Gen<(int[] Durations, (int From, int To, int Type, int Lag)[] Links, int Turn)> Plans = Gen.Select(
        Gen.Int[0, 6].Array[1, 12],
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11], Gen.Int[0, 3], Gen.Int[-2, 3]).Array[0, 16],
        Gen.Int[1, 1000]
    );

    [Fact]
    public void The_order_of_the_lists_changes_no_time() =>
        Plans.Sample(plan =>
        {
            var activities = plan.Durations.Select((duration, i) => new ProjectActivity($"activity {i}", duration)).ToArray();
            var links = plan
                .Links.Where(link => link.From < link.To && link.To < activities.Length)
                .Select(link => new ActivityLink($"activity {link.From}", $"activity {link.To}", (LinkType)link.Type, link.Lag))
                .ToArray();
            var straight = ProjectSchedule.Of(activities, links);
            var random = new Random(plan.Turn);
            var turned = ProjectSchedule.Of([.. activities.OrderBy(_ => random.Next())], [.. links.OrderBy(_ => random.Next())]);
            turned.Duration.Should().Be(straight.Duration);
            turned.Activities.OrderBy(item => item.Id).Should().Equal(straight.Activities.OrderBy(item => item.Id));
            turned.Critical.Should().Equal(straight.Critical);
        });

    [Fact]
    public void Ids_of_any_length_and_alphabet_are_told_apart()
    {
        // Lengths around the eight bytes that are mixed at a time, and pairs that differ in one place.
        string[] ids =
        [
            .. Enumerable.Range(1, 12).Select(length => new string('a', length)),
            .. Enumerable.Range(0, 9).Select(at => new string('b', at) + "c" + new string('b', 8 - at)),
            "工序",
            "工序一",
            " x",
            "x ",
        ];
        ActivityLink[] chain = [.. ids.Zip(ids.Skip(1), (from, to) => new ActivityLink(from, to))];
        var plan = ProjectSchedule.Of([.. ids.Select((id, i) => new ProjectActivity(id, i))], chain);
        plan.Duration.Should().Be(ids.Length * (ids.Length - 1) / 2);
        plan.Activities.Select(item => item.EarlyFinish - item.EarlyStart).Should().Equal(Enumerable.Range(0, ids.Length));
        Refusal.Of(
            () => ProjectSchedule.Of([new ProjectActivity("aa", 1), new ProjectActivity("a", 1), new ProjectActivity("aa", 2)], []),
            FaultCode.DuplicateKey,
            "activities[2]"
        );
        Refusal.Of(
            () => ProjectSchedule.Of([new ProjectActivity("a", 1)], [new ActivityLink("a", "aa")]),
            FaultCode.UnknownReference,
            "links"
        );
        Refusal.Of(
            () => ProjectSchedule.Of([new ProjectActivity("a", 1)], [new ActivityLink("b", "aa")]),
            FaultCode.UnknownReference,
            "links"
        );
    }

    [Fact]
    public void Many_ids_are_all_found()
    {
        ProjectActivity[] many = [.. Enumerable.Range(0, 5_000).Select(i => new ProjectActivity($"{i * 7919 % 5_000}", 1))];
        ActivityLink[] links = [.. Enumerable.Range(1, 4_999).Select(i => new ActivityLink($"{i - 1}", $"{i}"))];
        ProjectSchedule.Of(many, links).Duration.Should().Be(5_000);
    }
}
