using NodaTime;
using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

/// <summary>Edges of fault trees, of dates and ties in compliance, and of what results say of their parts.</summary>
public sealed class RiskEdgeTestsTrees
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);

    [Fact]
    public void Sets_with_an_event_that_suffices_alone_are_left_out()
    {
        // (A and C) or B: with A first, B alone cuts whether A occurs or not.
        var tree = FaultTree.Of(
            [FaultGate.Or("T", "G", "B"), FaultGate.And("G", "A", "C")],
            [new("A", 0.5), new("B", 0.5), new("C", 0.5)],
            "T"
        );
        tree.MinimalCutSets.Select(set => string.Join(',', set.Events)).Should().Equal("B", "A,C");
        // 1 − ½ · ¾.
        tree.Probability.Should().Be(0.625);
    }

    /// <summary>2⁻⁴⁵ times the ways in which at least 43 of 45 occur: 1 + 45 + 45 · 44 / 2; sets of exactly 43 leave two out.</summary>
    [Fact]
    public void A_vote_among_many_events_is_a_binomial_count()
    {
        string[] ids = [.. Enumerable.Range(0, 45).Select(i => $"e{i}")];
        var tree = FaultTree.Of([FaultGate.AtLeast("T", 43, ids)], [.. ids.Select(id => new FaultEvent(id, 0.5))], "T");
        tree.MinimalCutSets.Length.Should().Be(45 * 44 / 2);
        tree.Probability.Should().BeApproximately((1 + 45 + 990) / Math.Pow(2, 45), 1e-24);
    }

    /// <summary>At least 2 of 600 events: some 1,200 nodes, more than the first tables hold, and a set for each pair.</summary>
    [Fact]
    public void A_diagram_grows_beyond_its_first_tables()
    {
        string[] ids = [.. Enumerable.Range(0, 600).Select(i => $"e{i}")];
        FaultEvent[] events = [.. ids.Select(id => new FaultEvent(id, 0.001))];
        var tree = FaultTree.Of([FaultGate.AtLeast("T", 2, ids)], events, "T", new FaultTreeOptions { MostCutSets = 179_700 });
        double none = Math.Pow(0.999, 600);
        tree.Probability.Should().BeApproximately(1 - none - (600 * 0.001 * none / 0.999), 1e-12);
        tree.MinimalCutSets.Length.Should().Be(600 * 599 / 2);
    }

    /// <summary>Two chains over the same 200,000 events, with a different last one: joining them goes as deep as the chains are long.</summary>
    [Fact]
    public void A_tree_that_is_too_deep_for_the_stack_is_refused()
    {
        string[] shared = [.. Enumerable.Range(0, 200_000).Select(i => $"e{i}")];
        FaultEvent[] events = [.. shared.Append("a").Append("b").Select(id => new FaultEvent(id, 0.5))];
        FaultGate[] gates = [FaultGate.Or("T", "X", "Y"), FaultGate.And("X", [.. shared, "a"]), FaultGate.And("Y", [.. shared, "b"])];
        var fault = Refusal.Of(() => FaultTree.Of(gates, events, "T", new FaultTreeOptions { MostNodes = 2_000_000 }));
        fault.ShouldBe(FaultCode.Overflow, "gates");
        fault.Message.Should().Contain("too deep");
    }

    [Fact]
    public void A_cut_set_equals_only_its_like()
    {
        static CutSet Of(string id, double probability) => FaultTree.Of([], [new(id, probability)], id).MinimalCutSets[0];
        var set = Of("a", 0.5);
        set.Equals(Of("a", 0.5)).Should().BeTrue();
        set.GetHashCode().Should().Be(Of("a", 0.5).GetHashCode());
        set.Equals(Of("a", 0.25)).Should().BeFalse();
        set.Equals(Of("b", 0.5)).Should().BeFalse();
        set.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Dates_reach_to_the_last_day_of_the_year_9999_and_not_beyond()
    {
        ReviewSchedule Reviewed(int months) =>
            ReviewSchedule.Of([new("a", "high", new LocalDate(9998, 1, 31))], [new("high", months)], new LocalDate(9998, 2, 1));
        Reviewed(23).Reviews[0].NextReview.Should().Be(new LocalDate(9999, 12, 31));
        Refusal.Of(() => Reviewed(24), FaultCode.Overflow, "risks[0]");

        // From 1 December to 31 December 30 days; from 1 January of the year before 729.
        LocalDate december = new(9999, 12, 1);
        LocalDate january = new(9998, 1, 1);
        FindingReport Found(LocalDate raised, int days) => FindingReport.Of([new("f", "high", raised)], [new("high", days)], december);
        Found(december, 30).Findings[0].Due.Should().Be(LocalDate.MaxIsoValue);
        Found(january, 729).Findings[0].Due.Should().Be(LocalDate.MaxIsoValue);
        Refusal.Of(() => Found(december, 31), FaultCode.Overflow, "findings[0]");
        Refusal.Of(() => Found(january, 730), FaultCode.Overflow, "findings[0]");
        Refusal.Of(() => Found(january, int.MaxValue), FaultCode.Overflow, "findings[0]");
    }

    [Fact]
    public void Of_equally_old_evidence_the_least_id_is_the_oldest()
    {
        string Oldest(params string[] ids) =>
            EvidenceAgeing.Of([.. ids.Select(id => new DatedEvidence(id, AsOf.PlusDays(-3)))], [], AsOf).Oldest;
        Oldest("a", "b").Should().Be("a");
        Oldest("b", "a").Should().Be("a");
        EvidenceAgeing.Of([new("b", AsOf.PlusDays(-4)), new("a", AsOf.PlusDays(-3))], [], AsOf).Oldest.Should().Be("b");
    }

    [Fact]
    public void The_critical_path_goes_through_the_slowest_dependency()
    {
        static string Path(params string[] dependsOn) =>
            string.Join(
                " ",
                ContinuityGaps
                    .Of([
                        new("slow", 90, 1, 10, 0),
                        new("fast", 90, 1, 2, 0),
                        new("equal", 90, 1, 10, 0),
                        new("web", 90, 1, 3, 0, null, dependsOn),
                    ])
                    .Services[3]
                    .CriticalPath
            );
        Path("slow", "fast").Should().Be("slow web");
        Path("fast", "slow").Should().Be("slow web");
        // 10 hours both: the least id.
        Path("slow", "equal").Should().Be("equal web");
        Path("equal", "slow").Should().Be("equal web");
        Path().Should().Be("web");
    }

    [Fact]
    public void A_group_with_a_status_and_a_part_without_one_are_told_apart()
    {
        var group = Refusal.Of(() => ComplianceScore.Of([new("g", ComplianceStatus.Partial), new("p", ComplianceStatus.Compliant, "g")]));
        group.ShouldBe(FaultCode.InvalidArgument, "requirements[0]");
        group.Message.Should().Contain("the group 'g' has a status");
        var part = Refusal.Of(() => ComplianceScore.Of([new("g"), new("p", null, "g")]));
        part.ShouldBe(FaultCode.InvalidArgument, "requirements[1]");
        part.Message.Should().Contain("'p' has neither parts nor a status");
        Refusal.Of(
            () => ComplianceScore.Of([new("p", ComplianceStatus.Partial, "x")]),
            FaultCode.UnknownReference,
            "requirements[0].Parent"
        );
    }

    [Fact]
    public void A_cycle_of_groups_is_told_from_where_it_begins()
    {
        // d leads into the cycle a, c, b.
        var fault = Refusal.Of(() =>
            ComplianceScore.Of([new("d", null, "a"), new("a", null, "c"), new("b", null, "a"), new("c", null, "b")])
        );
        fault.Code.Should().BeOneOf(FaultCode.Cycle, FaultCode.InvalidArgument);
        var cycle = Refusal.Of(() =>
            ComplianceScore.Of([new("p", ComplianceStatus.Partial, "a"), new("a", null, "c"), new("b", null, "a"), new("c", null, "b")])
        );
        cycle.ShouldBe(FaultCode.Cycle, "requirements");
        cycle.Message.Should().Contain("a -> c -> b -> a");
    }

    [Fact]
    public void A_link_has_a_kind_and_an_id()
    {
        RiskLink link = new(RiskLinkKind.Budget, "b1");
        (link.Kind, link.Id).Should().Be((RiskLinkKind.Budget, "b1"));
        Refusal.Of(() => _ = new RiskLink((RiskLinkKind)99, "b1"), FaultCode.InvalidArgument, "kind");
        Refusal.Of(() => _ = new RiskLink(RiskLinkKind.Budget, " "), FaultCode.InvalidArgument, "id");
        default(RiskLink).Id.Should().BeEmpty();
    }

    [Fact]
    public void A_treatment_has_one_currency()
    {
        static Money Usd(decimal amount) => new(amount, Currency.Usd);
        static Money Eur(decimal amount) => new(amount, Currency.Eur);
        Refusal.Of(() => _ = new TreatmentOption("a", Usd(1), Eur(1), Usd(1)), FaultCode.CurrencyMismatch, "capitalCost");
        Refusal.Of(() => _ = new TreatmentOption("a", Usd(1), Usd(1), Eur(1)), FaultCode.CurrencyMismatch, "annualCost");
        Refusal.Of(() => _ = new TreatmentOption("a", Usd(-1), Usd(1), Usd(1)), FaultCode.InvalidArgument, "residualLoss");
        Refusal.Of(() => _ = new TreatmentOption("a", Usd(1), Usd(-1), Usd(1)), FaultCode.InvalidArgument, "capitalCost");
        Refusal.Of(() => _ = new TreatmentOption("a", Usd(1), Usd(1), Usd(-1)), FaultCode.InvalidArgument, "annualCost");
        _ = new TreatmentOption("a", Usd(0), Usd(0), Usd(0));
    }

    [Fact]
    public void A_tail_tells_whose_it_is()
    {
        // Totals 1, 9, 4, 6: at ½ the mean of 9 and 6; 5 + 4 of b, 4 + 2 of a.
        var tail = TailContributions.Of([new RiskLosses("a", [1, 4, 2, 2]), new RiskLosses("b", [0, 5, 2, 4])], 0.5);
        tail.Explain()
            .ToText()
            .Should()
            .Be(
                "Tail value at risk: 7.5 = mean of the total beyond 4, level 0.5 [Tasche 1999]\n"
                    + "  Contribution of b: 4.5 = 0.6 of the tail\n  Contribution of a: 3 = 0.4 of the tail\n"
            );
        var nothing = TailContributions.Of([new RiskLosses("a", [0, 0])], 0.5);
        nothing.Explain().ToText().Should().Contain("  Contribution of a: 0\n");
    }
}
