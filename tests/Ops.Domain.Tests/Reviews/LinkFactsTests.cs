using Ops.Domain.Customers;
using Ops.Domain.Projects;
using Ops.Domain.Reviews;

namespace Ops.Domain.Tests.Reviews;

/// <summary>What the host says of links is checked: unknown ids with their place, and facts that contradict themselves.</summary>
public class LinkFactsTests
{
    private static readonly Phrase Name = new("a", "甲");

    [Fact]
    public void Unknown_ids_are_all_told_at_once_each_with_its_place_and_what_refers_to_them_is_left_out()
    {
        var town = new LinkedTown
        {
            Ties =
            [
                LinkedTown.Mending,
                new ReviewTie("kpi:nothing", "process:mending"),
                new ReviewTie("kpi:repaired", "process:nothing"),
                new ReviewTie("budget:streets", "process:mending"),
                LinkedTown.Mending,
            ],
            Initiatives = [LinkedTown.Paver(5, "nothing", "nowhere")],
            Feedback = new ReviewFeedback(
                [new FeedbackPeriod("1", 1), new FeedbackPeriod("2", 1)],
                new ReviewTheme("t", Name, "nowhere", 0, 0)
            ),
        };

        var review = town.Review();

        review
            .Coverage.Faults.Select(fault => (fault.Code, fault.Place))
            .Should()
            .Equal(
                (FaultCode.UnknownReference, "Themes[t]"),
                (FaultCode.UnknownReference, "Initiatives[paver]"),
                (FaultCode.UnknownReference, "Initiatives[paver]"),
                (FaultCode.UnknownReference, "Ties[budget:streets – process:mending]"),
                (FaultCode.UnknownReference, "Ties[kpi:nothing – process:mending]"),
                (FaultCode.DuplicateKey, "Ties[kpi:repaired – process:mending]"),
                (FaultCode.UnknownReference, "Ties[kpi:repaired – process:nothing]")
            );
        (review.Links.Length, review.Themes.Length, review.Initiatives.Length).Should().Be((0, 0, 0));
        review.Coverage.Of(ModelPart.Ties).Should().Be(new PartCoverage(ModelPart.Ties, 5, 0, 5));
        review.Coverage.Of(ModelPart.Initiatives).LeftOut.Should().Be(1);
        review.Coverage.Of(ModelPart.Themes).LeftOut.Should().Be(1);
    }

    [Fact]
    public void Ties_and_initiatives_of_other_periods_are_counted_as_such()
    {
        var town = new LinkedTown { Goals = [LinkedTown.Holes with { Period = "2025" }], Initiatives = [LinkedTown.Paver(5)] };

        var review = town.Review();

        review.Coverage.Of(ModelPart.Initiatives).Should().Be(new PartCoverage(ModelPart.Initiatives, 1, 1, 0));
        review.Coverage.Of(ModelPart.Ties).Should().Be(new PartCoverage(ModelPart.Ties, 1, 0, 0));
        review.Initiatives.Should().BeEmpty();
    }

    [Fact]
    public void A_theme_can_be_tied_by_the_id_that_the_review_prints()
    {
        var town = new LinkedTown { Feedback = LinkedTown.Said(5, 5, 5), Ties = [new ReviewTie("theme:potholes", "process:mending")] };

        town.Review().Themes.Single().Id.Should().Be("theme:potholes");
        town.Review().Coverage.Faults.Should().BeEmpty();
        (town with { Feedback = null })
            .Review()
            .Coverage.Faults.Should()
            .ContainSingle(fault => fault.Place == "Ties[theme:potholes – process:mending]");
    }

    [Fact]
    public void The_order_of_ties_initiatives_and_themes_changes_nothing()
    {
        var town = new LinkedTown
        {
            Log = LinkedTown.Twice,
            Initiatives = [LinkedTown.Paver(5), LinkedTown.Paver(2).Named("lamps")],
            Feedback = new ReviewFeedback(
                [new FeedbackPeriod("1", 100), new FeedbackPeriod("2", 100)],
                new ReviewTheme("a", Name, "streets", 5, 20),
                new ReviewTheme("b", Name, "streets", 9, 8)
            ),
            Ties = [LinkedTown.Mending, new ReviewTie("theme:a", "process:mending"), new ReviewTie("theme:b", "process:mending")],
        };
        var turned = town with
        {
            Initiatives = [.. town.Initiatives.Reverse()],
            Feedback = new ReviewFeedback(town.Feedback!.Periods.AsSpan(), [.. town.Feedback.Themes.Reverse()]),
            Ties = [.. town.Ties.Reverse()],
        };

        ReviewJson.Hash(turned.Review()).Should().Be(ReviewJson.Hash(town.Review()));
    }

    [Fact]
    public void Ties_and_themes_are_checked_when_made()
    {
        Refusal.Of(FaultCode.InvalidArgument, "figure", () => _ = new ReviewTie(" ", "process:x"));
        Refusal.Of(FaultCode.InvalidArgument, "process", () => _ = new ReviewTie("kpi:x", ""));
        Refusal.Of(FaultCode.InvalidArgument, "id", () => _ = new ReviewTheme("", Name, "u", 1));
        Refusal.Of(FaultCode.InvalidArgument, "name", () => _ = new ReviewTheme("t", default, "u", 1));
        Refusal.Of(FaultCode.InvalidArgument, "unit", () => _ = new ReviewTheme("t", Name, "", 1));
        Refusal.Of(FaultCode.EmptyInput, "mentions", () => _ = new ReviewTheme("t", Name, "u"));
        Refusal.Of(FaultCode.InvalidArgument, "mentions[1]", () => _ = new ReviewTheme("t", Name, "u", 1, -1));
    }

    [Fact]
    public void Feedback_needs_two_periods_and_one_count_for_each()
    {
        FeedbackPeriod[] two = [new("1", 1), new("2", 1)];
        var theme = new ReviewTheme("t", Name, "u", 0, 1);
        Refusal.Of(FaultCode.EmptyInput, "periods", () => _ = new ReviewFeedback([], theme));
        Refusal.Of(FaultCode.EmptyInput, "themes", () => _ = new ReviewFeedback(two));
        Refusal.Of(FaultCode.InvalidArgument, "themes[0]", () => _ = new ReviewFeedback(two, [null!]));
        Refusal.Of(FaultCode.LengthMismatch, "themes[0]", () => _ = new ReviewFeedback(two, new ReviewTheme("t", Name, "u", 1)));
        Refusal.Of(FaultCode.DuplicateKey, "themes", () => _ = new ReviewFeedback(two, theme, theme));
        Refusal.Of(
            FaultCode.InsufficientData,
            "periods",
            () => _ = new ReviewFeedback([new FeedbackPeriod("1", 1)], new ReviewTheme("t", Name, "u", 1))
        );
    }

    [Fact]
    public void An_initiative_is_a_network_whose_times_do_not_contradict_each_other()
    {
        ReviewInitiative Of(ReportedActivity[] tasks, params ActivityLink[] links) => new("i", Name, "u", "k", 1, tasks, links);

        Refusal.Of(FaultCode.EmptyInput, "activities", () => Of([]));
        Refusal.Of(() => Of([new("a", 1)], new ActivityLink("a", "b"))).Code.Should().Be(FaultCode.UnknownReference);
        Refusal
            .Of(() => Of([new("a", 1), new("b", 1)], new ActivityLink("a", "b"), new ActivityLink("b", "a")))
            .Code.Should()
            .Be(FaultCode.Cycle);
        Refusal.Of(FaultCode.InvalidArgument, "a", () => Of([new("a", 1, 0, 2)]));
        Refusal.Of(FaultCode.InvalidArgument, "keyResult", () => _ = new ReviewInitiative("i", Name, "u", "", 1, [new("a", 1)], []));
        Refusal.Of(FaultCode.InvalidArgument, "name", () => _ = new ReviewInitiative("i", default, "u", "k", 1, [new("a", 1)], []));
    }

    /// <summary>
    /// Tasks that overlap: b begins one after a begins and takes 5: planned to end at 6. At 2 nothing has begun: a runs 2 to 6, b 3 to 8. All of
    /// the delay is that of a, which waits for nothing.
    /// </summary>
    [Fact]
    public void The_delay_of_a_task_that_waits_for_the_start_of_another_is_not_its_own()
    {
        var town = new LinkedTown
        {
            Initiatives =
            [
                new ReviewInitiative(
                    "i",
                    Name,
                    "streets",
                    "holes",
                    2,
                    [new("a", 4), new("b", 5)],
                    [new ActivityLink("a", "b", LinkType.StartToStart, 1)]
                ),
            ],
        };

        town.Review().Initiatives.Single().Path.Should().Equal(new TaskSlip("a", 4, 6, 2), new TaskSlip("b", 6, 8, 0));
    }

    /// <summary>a (1) and c (4) before d (2): planned to end at 6. a ends at 5 and c at 4: the path runs over a, which slips by 4, of which d needs 1 less.</summary>
    [Fact]
    public void A_path_that_was_not_critical_in_the_plan_can_decide_the_finish()
    {
        var town = new LinkedTown
        {
            Initiatives =
            [
                new ReviewInitiative(
                    "i",
                    Name,
                    "streets",
                    "holes",
                    5,
                    [new("a", 1, 0, 5), new("c", 4, 0, 4), new("d", 2)],
                    [new ActivityLink("c", "d"), new ActivityLink("a", "d")]
                ),
            ],
        };

        var initiative = town.Review().Initiatives.Single();
        initiative.Path.Should().Equal(new TaskSlip("a", 1, 5, 4), new TaskSlip("d", 6, 7, -3));
        (initiative.Slip, initiative.Worst!.Value.Task).Should().Be((1, "a"));
    }

    [Fact]
    public void Where_no_task_slips_none_is_named()
    {
        var town = new LinkedTown { Initiatives = [new ReviewInitiative("i", Name, "streets", "holes", 0, [new("a", 4)], [])] };

        var initiative = town.Review().Initiatives.Single();
        (initiative.Slip, initiative.Worst).Should().Be((0, null));
    }
}
