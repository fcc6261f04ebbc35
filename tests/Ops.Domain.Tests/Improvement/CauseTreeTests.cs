using NodaTime;
using Ops.Domain.Improvement;

namespace Ops.Domain.Tests.Improvement;

public class CauseTreeTests
{
    private static readonly CauseNode[] Late =
    [
        new("late orders", null),
        new("picking", "late orders", Category: "method", IsVerified: true),
        new("no list", "picking", 50, IsVerified: true),
        new("wrong list", "picking", 20),
        new("truck", "late orders", 30, "machine", true),
    ];

    [Fact]
    public void What_stands_below_adds_up_and_proof_needs_every_link()
    {
        // 50 + 20 = 70 of picking, 100 in all; proven are no list (both links) and the truck: 80 %.
        var tree = CauseTree.Of(Late);
        tree.Rows.Select(row => (row.Id, row.Depth, row.Total, row.Category))
            .Should()
            .Equal(
                ("late orders", 0, 100, null),
                ("picking", 1, 70, "method"),
                ("no list", 2, 50, "method"),
                ("wrong list", 2, 20, "method"),
                ("truck", 1, 30, "machine")
            );
        tree.Rows.Select(row => row.Share).Should().Equal(1, 0.7, 0.5, 0.2, 0.3);
        tree.Rows.Select(row => row.IsProven).Should().Equal(true, true, true, false, true);
        tree.RootCauses.Select(row => row.Id).Should().Equal("no list", "truck", "wrong list");
        (tree.Depth, tree.ProvenShare).Should().Be((2, 0.8));
        tree.Pareto!.VitalFew.Should().Equal("no list", "truck");
        tree.ByCategory!.Rows.Select(row => (row.Category, row.Value)).Should().Equal(("method", 70), ("machine", 30));
        tree.Explain().Parts.Select(part => part.Parts.Length).Should().Equal(2, 0);
        tree.Explain().ToText(Language.Chinese).Should().Contain("    wrong list：20 = 未证实");
    }

    [Fact]
    public void A_link_that_is_not_verified_leaves_everything_below_unproven()
    {
        var tree = CauseTree.Of([Late[0], Late[1] with { IsVerified = false }, Late[2], Late[3], Late[4] with { Category = null }]);
        tree.ProvenShare.Should().Be(0.3);
        tree.ByCategory!.Rows.Select(row => row.Category).Should().Equal("method", "late orders");
    }

    [Fact]
    public void Without_counts_there_are_whys_but_no_shares()
    {
        var tree = CauseTree.Of([
            new("stop", null),
            new("fuse", "stop", IsVerified: true),
            new("bearing", "fuse"),
            new("a pump", "bearing"),
        ]);
        (tree.Depth, tree.ProvenShare, tree.Pareto, tree.ByCategory, tree.Rows[0].Share).Should().Be((3, null, null, null, null));
        tree.RootCauses.Should().ContainSingle().Which.IsRootCause.Should().BeTrue();
    }

    [Fact]
    public void A_long_chain_of_whys_is_no_danger()
    {
        CauseNode[] chain =
        [
            new("0", null),
            .. Enumerable.Range(1, 2000).Select(i => new CauseNode($"{i}", $"{i - 1}", i == 2000 ? 1 : 0)),
        ];
        CauseTree.Of(chain).Depth.Should().Be(2000);
    }

    [Fact]
    public void A_faulty_tree_is_refused_at_its_place()
    {
        Tree([]).Refuses(FaultCode.EmptyInput, "causes");
        Tree([Late[0]]).Refuses(FaultCode.InsufficientData, "causes");
        Tree([Late[0], Late[0]]).Refuses(FaultCode.DuplicateKey, "causes[1]");
        Tree([Late[0], new("a", "nobody")]).Refuses(FaultCode.UnknownReference, "causes[1]");
        Tree([Late[0], Late[1], new("other", null)]).Refuses(FaultCode.InvalidArgument, "causes[2]");
        Tree([Late[0], new("a", "late orders", -1)]).Refuses(FaultCode.InvalidArgument, "causes[1]");
        Tree([Late[0], new("a", "late orders", 1), new("b", "a", 1)]).Refuses(FaultCode.InvalidArgument, "causes[1]");
        Tree([Late[0], new("a", "b"), new("b", "a"), new("c", "a")]).Refuses(FaultCode.Cycle, "causes");
        Refusal.Of(Tree([Late[0], new("c", "a"), new("a", "b"), new("b", "a")])).Message.Should().MatchRegex("a -> b -> a|b -> a -> b");
        Tree([new("a", "a")]).Refuses(FaultCode.Cycle, "causes");
        Tree([new(" ", null)]).Refuses(FaultCode.InvalidArgument, "causes");
    }

    [Fact]
    public void An_A3_goes_its_way_and_needs_another_hand_to_approve()
    {
        LocalDate day = new(2026, 1, 5);
        CycleStep[] steps =
        [
            new("describe", day, new("background", "b"), new("currentCondition", "c"), new("owner", "ann")),
            new("aim", day, new("goal", "g"), new("due", "2026-02-01")),
            new("analyse", day, new("rootCause", "r"), new("method", "5 why")),
            new("propose", day, new("countermeasures", "m"), new("plan", "p")),
            new("return", day, new CycleField("reason", "not at the place")),
            new("propose", day, new("countermeasures", "m"), new("plan", "p")),
            new("approve", day, new CycleField("approver", "bo")),
            new("implement", day.PlusDays(10), new CycleField("evidence", "e")),
            new("followUp", day.PlusDays(40), new("result", "-30 %"), new("effective", "true")),
            new("share", day.PlusDays(41), new CycleField("lesson", "l")),
        ];
        var done = ImprovementCycle.Of(CycleKind.A3, day, steps);
        (done.State, done.IsFinal, done.CyclesCompleted).Should().Be(("closed", true, 1));
        done.History.Should()
            .Equal(
                "opened",
                "described",
                "aimed",
                "analysed",
                "proposed",
                "analysed",
                "proposed",
                "approved",
                "implemented",
                "confirmed",
                "closed"
            );
        done.DaysIn.Where(row => row.Days > 0)
            .Select(row => (row.State, row.Days))
            .Should()
            .Equal(("approved", 10), ("implemented", 30), ("confirmed", 1));
        done.Explain().ToText().Should().Contain("Shook 2008");
        ImprovementCycle.Of(CycleKind.A3, day, steps[..4]).Allowed.Should().Equal("approve", "cancel", "return");
        ImprovementCycle.Of(CycleKind.A3, day, steps[..7]).Allowed.Should().Equal("implement");
        ImprovementCycle.Of(CycleKind.A3, day, steps[..8]).Allowed.Should().Equal("followUp", "reject");
        (
            (Action)(() => ImprovementCycle.Of(CycleKind.A3, day, [.. steps[..6], new("approve", day, new CycleField("approver", "ann"))]))
        ).Refuses(FaultCode.InvalidArgument, "steps[6].approver");
        ((Action)(() => ImprovementCycle.Of(CycleKind.A3, day, [steps[0], steps[2]]))).Refuses(FaultCode.NotOrdered, "steps[1]");
        ((Action)(() => ImprovementCycle.Of((CycleKind)9, day, []))).Refuses(FaultCode.InvalidArgument, "kind");
    }

    [Fact]
    public void A_cause_keeps_its_own_branch_and_equal_root_causes_go_by_name()
    {
        var tree = CauseTree.Of([new("p", null), new("b", "p", 0, "method"), new("z", "b", 1, "man"), new("a", "b", 1, IsVerified: true)]);
        tree.RootCauses.Select(row => (row.Id, row.Category)).Should().Equal(("a", "method"), ("z", "man"));
        tree.Explain()
            .ToText()
            .Should()
            .Be("p: 2 [Ishikawa 1968; Ohno 1978]\n  b: 2 = not proven\n    z: 1 = not proven\n    a: 1 = not proven\n");
        CauseTree.Of([new("p", null), new("a", "p", 1, IsVerified: true)]).Explain().ToText().Should().Contain("  a: 1 = proven");
    }

    private static Action Tree(CauseNode[] causes) => () => CauseTree.Of(causes);
}
