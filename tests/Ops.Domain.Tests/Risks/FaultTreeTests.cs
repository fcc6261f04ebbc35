using CsCheck;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

/// <summary>Small trees by hand (NUREG-0492), random trees against the enumeration of all states.</summary>
public class FaultTreeTests
{
    private static FaultEvent[] Events(params (string Id, double Probability)[] events) =>
        [.. events.Select(happening => new FaultEvent(happening.Id, happening.Probability))];

    [Fact]
    public void An_event_under_several_gates_counts_once()
    {
        // T = (A and B) or (A and C): exact 0.5*(1 - 0.5*0.5) = 0.375; the cut sets alone would say 0.5.
        var tree = FaultTree.Of(
            [FaultGate.Or("T", "G1", "G2"), FaultGate.And("G1", "A", "B"), FaultGate.And("G2", "C", "A")],
            Events(("A", 0.5), ("B", 0.5), ("C", 0.5)),
            "T"
        );
        tree.Probability.Should().Be(0.375);
        tree.MinimalCutSets.Select(set => string.Join(',', set.Events)).Should().Equal("A,B", "A,C");
        tree.RareEvent.Should().Be(0.5);
        tree.MinCutUpperBound.Should().Be(0.4375); // 1 - 0.75^2
        tree.Importance.Select(entry => entry.Birnbaum).Should().Equal(0.75, 0.25, 0.25);
        tree.Importance[0].RiskReduction.Should().Be(1);
        tree.Importance[1].RiskReduction.Should().BeApproximately(1.0 / 3, 1e-15);
        tree.Importance[0].RiskAchievement.Should().Be(2);
        tree.Explain().ToText().Should().StartWith("P(T): 0.375");
    }

    [Fact]
    public void A_set_that_holds_another_is_no_cut_set()
    {
        // T = A or (A and B) or (C and B): A absorbs A,B.
        var tree = FaultTree.Of(
            [FaultGate.Or("T", "A", "G1", "G2"), FaultGate.And("G1", "A", "B"), FaultGate.And("G2", "C", "B")],
            Events(("C", 0.1), ("B", 0.2), ("A", 0.3)),
            "T"
        );
        tree.MinimalCutSets.Select(set => string.Join(',', set.Events)).Should().Equal("A", "B,C");
        tree.MinimalCutSets.Select(set => Math.Round(set.Probability, 12)).Should().Equal(0.3, 0.02);
    }

    [Fact]
    public void A_vote_of_two_of_three_has_the_three_pairs()
    {
        var tree = FaultTree.Of([FaultGate.AtLeast("T", 2, "b", "a", "B")], Events(("a", 0.1), ("b", 0.1), ("B", 0.1)), "T");
        tree.Probability.Should().BeApproximately(0.028, 1e-15); // 3 * 0.01 * 0.9 + 0.001
        tree.MinimalCutSets.Select(set => string.Join(',', set.Events)).Should().Equal("B,a", "B,b", "a,b");
    }

    [Fact]
    public void An_event_that_the_top_does_not_need_does_not_matter()
    {
        var tree = FaultTree.Of([FaultGate.Or("T", "A"), FaultGate.Or("spare", "X")], Events(("A", 0.2), ("X", 0.9)), "T");
        tree.Importance[1].Birnbaum.Should().Be(0);
        tree.Importance[1].RiskReduction.Should().Be(0);
        var alone = FaultTree.Of([], Events(("A", 0.2)), "A");
        (alone.Probability, alone.Importance[0].Birnbaum).Should().Be((0.2, 1));
        alone.MinimalCutSets.Single().Events.Should().Equal("A");
    }

    [Fact]
    public void Where_the_top_never_occurs_shares_have_no_meaning()
    {
        var tree = FaultTree.Of([FaultGate.And("T", "A", "B")], Events(("A", 0), ("B", 0.5)), "T");
        tree.Probability.Should().Be(0);
        tree.Importance.Should().OnlyContain(entry => entry.RiskReduction == null);
        tree.Importance.Should().OnlyContain(entry => entry.RiskAchievement == null);
        tree.Importance.Select(entry => entry.Birnbaum).Should().Equal(0.5, 0);
        tree.MinimalCutSets.Should().ContainSingle("what cuts does not depend on how likely it is");
    }

    [Fact]
    public void A_network_that_is_no_tree_is_refused()
    {
        var a = Events(("A", 0.1));
        Of([FaultGate.Or("T", "G"), FaultGate.And("G", "T", "A")], a).Refuses(FaultCode.Cycle, "gates");
        Of([FaultGate.Or("T", "T")], a).Refuses(FaultCode.Cycle, "gates");
        Of([FaultGate.Or("T", "A"), FaultGate.Or("X", "Y"), FaultGate.Or("Y", "X")], a).Refuses(FaultCode.Cycle, "gates");
        Of([FaultGate.Or("T", "Z")], a).Refuses(FaultCode.UnknownReference, "gates[0].Inputs");
        Of([FaultGate.Or("X", "A")], a).Refuses(FaultCode.UnknownReference, "top");
        Of([FaultGate.Or("T", "A"), FaultGate.Or("T", "A")], a).Refuses(FaultCode.DuplicateKey, "gates[1]");
        Of([FaultGate.Or("T", "A")], Events(("A", 0.1), ("A", 0.2))).Refuses(FaultCode.DuplicateKey, "events[1]");
        Of([FaultGate.Or("T", "A")], Events(("A", 0.1), ("T", 0.2))).Refuses(FaultCode.DuplicateKey, "events[1]");
        ((Action)(() => FaultGate.Or("T"))).Refuses(FaultCode.EmptyInput, "inputs");
        ((Action)(() => FaultGate.And("T", "A", "A"))).Refuses(FaultCode.DuplicateKey, "inputs[1]");
        ((Action)(() => FaultGate.AtLeast("T", 3, "A", "B"))).Refuses(FaultCode.InvalidArgument, "needed");
        ((Action)(() => FaultGate.AtLeast("T", 0, "A", "B"))).Refuses(FaultCode.InvalidArgument, "needed");
        ((Action)(() => _ = new FaultEvent("A", 1.1))).Refuses(FaultCode.InvalidArgument, "probability");
    }

    private static Action Of(FaultGate[] gates, FaultEvent[] events) => () => FaultTree.Of(gates, events, "T");

    [Fact]
    public void What_outgrows_the_options_is_refused_and_not_cut_off()
    {
        string[] ids = [.. Enumerable.Range(0, 20).Select(i => $"e{i:00}")];
        FaultEvent[] events = [.. ids.Select(id => new FaultEvent(id, 0.1))];
        FaultGate[] half = [FaultGate.AtLeast("T", 10, ids)];
        // C(20, 10) = 184,756 cut sets.
        ((Action)(() => FaultTree.Of(half, events, "T"))).Refuses(FaultCode.Overflow, "gates");
        FaultTree.Of(half, events, "T", new FaultTreeOptions { MostCutSets = 184_756 }).MinimalCutSets.Length.Should().Be(184_756);
        ((Action)(() => FaultTree.Of(half, events, "T", new FaultTreeOptions { MostCutSets = 184_755 }))).Refuses(
            FaultCode.Overflow,
            "gates"
        );
        ((Action)(() => FaultTree.Of(half, events, "T", new FaultTreeOptions { MostNodes = 50 }))).Refuses(FaultCode.Overflow, "gates");
        ((Action)(() => FaultTree.Of(half, events, "T", new FaultTreeOptions { MostNodes = 0 }))).Refuses(
            FaultCode.InvalidArgument,
            "MostNodes"
        );
        ((Action)(() => FaultTree.Of(half, events, "T", new FaultTreeOptions { MostCutSets = 0 }))).Refuses(
            FaultCode.InvalidArgument,
            "MostCutSets"
        );
    }

    [Fact]
    public void A_gate_with_very_many_inputs_does_not_exhaust_the_stack()
    {
        string[] ids = [.. Enumerable.Range(0, 50_000).Select(i => $"e{i}")];
        FaultEvent[] events = [.. ids.Select(id => new FaultEvent(id, 1e-6))];
        var tree = FaultTree.Of([FaultGate.Or("T", ids)], events, "T");
        tree.Probability.Should().BeApproximately(0.048770599280037160, 1e-14); // 1 - 0.999999^50000 in exact decimals
        tree.MinimalCutSets.Length.Should().Be(50_000);
        FaultTree.Of([FaultGate.And("T", ids)], events, "T").MinimalCutSets.Should().ContainSingle();
    }

    private static readonly Gen<(FaultGate[] Gates, FaultEvent[] Events)> Trees =
        from probabilities in Gen.Double[0, 1].Array[1, 7]
        from shapes in Gen.Select(Gen.Int[0, 2], Gen.Int[0, 99], Gen.Int[0, 1 << 14].Array[1, 4]).Array[1, 5]
        select Build(probabilities, shapes);

    /// <summary>Gate g takes events and later gates only, so there is no cycle; the first gate is the top.</summary>
    private static (FaultGate[] Gates, FaultEvent[] Events) Build(double[] probabilities, (int Kind, int Needed, int[] Inputs)[] shapes)
    {
        FaultEvent[] events = [.. probabilities.Select((p, i) => new FaultEvent($"e{i}", p))];
        var gates = shapes.Select(
            (shape, g) =>
            {
                string[] known =
                [
                    .. events.Select(happening => happening.Id),
                    .. Enumerable.Range(g + 1, shapes.Length - g - 1).Select(i => $"g{i}"),
                ];
                string[] inputs = [.. shape.Inputs.Select(pick => known[pick % known.Length]).Distinct()];
                return shape.Kind switch
                {
                    0 => FaultGate.And($"g{g}", inputs),
                    1 => FaultGate.Or($"g{g}", inputs),
                    _ => FaultGate.AtLeast($"g{g}", 1 + (shape.Needed % inputs.Length), inputs),
                };
            }
        );
        return ([.. gates], events);
    }

    private static bool Occurs(string id, FaultGate[] gates, FaultEvent[] events, uint state)
    {
        int row = Array.FindIndex(events, happening => happening.Id == id);
        if (row >= 0)
            return (state >> row & 1) == 1;
        var gate = gates.Single(other => other.Id == id);
        return gate.Inputs.Count(input => Occurs(input, gates, events, state)) >= gate.Needed;
    }

    private static double Enumerated(FaultGate[] gates, FaultEvent[] events, int? fixedRow = null, bool isOn = false)
    {
        double sum = 0;
        for (uint state = 0; state < 1u << events.Length; state++)
        {
            if (fixedRow is { } row && (state >> row & 1) == 1 != isOn)
                continue;
            if (!Occurs("g0", gates, events, state))
                continue;
            double chance = 1;
            for (int i = 0; i < events.Length; i++)
                chance *=
                    i == fixedRow ? 1
                    : (state >> i & 1) == 1 ? events[i].Probability
                    : 1 - events[i].Probability;
            sum += chance;
        }
        return sum;
    }

    [Fact]
    public void Probability_and_importance_equal_enumeration_holds_for_all() =>
        Trees.Sample(
            (gates, events) =>
            {
                var tree = FaultTree.Of(gates, events, "g0");
                tree.Probability.Should().BeApproximately(Enumerated(gates, events), 1e-12);
                tree.RareEvent.Should().BeGreaterThanOrEqualTo(tree.Probability - 1e-12);
                tree.MinCutUpperBound.Should().BeInRange(tree.Probability - 1e-12, tree.RareEvent + 1e-12);
                for (int i = 0; i < events.Length; i++)
                    tree.Importance[i]
                        .Birnbaum.Should()
                        .BeApproximately(Enumerated(gates, events, i, true) - Enumerated(gates, events, i, false), 1e-12);
            }
        );

    [Fact]
    public void The_cut_sets_are_exactly_the_least_states_in_which_the_top_occurs_holds_for_all() =>
        Trees.Sample(
            (gates, events) =>
            {
                var tree = FaultTree.Of(gates, events, "g0");
                var states = Enumerable.Range(0, 1 << events.Length).Select(state => (uint)state);
                var occurring = states.Where(state => Occurs("g0", gates, events, state)).ToHashSet();
                var least = occurring
                    .Where(state =>
                        !Enumerable.Range(0, events.Length).Any(i => (state >> i & 1) == 1 && occurring.Contains(state & ~(1u << i)))
                    )
                    .Select(state => string.Join(',', events.Where((_, i) => (state >> i & 1) == 1).Select(happening => happening.Id)))
                    .OrderBy(set => set.Count(c => c == ','))
                    .ThenBy(set => set, StringComparer.Ordinal);
                tree.MinimalCutSets.Select(set => string.Join(',', set.Events)).Should().Equal(least);
            }
        );
}
