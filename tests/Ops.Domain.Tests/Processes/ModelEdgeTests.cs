using CsCheck;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

/// <summary>Nets with several tokens, logs on the edge of a definition, and searches held against a naive one.</summary>
public class ModelEdgeTests
{
    /// <summary>a then b beside c, from a token each to a token each.</summary>
    private static AcceptingPetriNet TwoLanes() =>
        ModelSamples.Net("i p o j r", "a b c", "i>a a>p p>b b>o j>c c>r", initial: "i j", final: "o r");

    [Fact]
    public void All_tokens_of_the_first_and_the_last_marking_count()
    {
        // Two to begin with and one from each of three transitions; two are taken at the end and one by each transition.
        TokenReplay.Of(TwoLanes(), ModelSamples.Log("acb")).Tokens.Should().Be(new TokenCount(5, 5, 0, 0));
        // a alone: 2 + 1 put, 1 + 2 taken; o and r lack a token, p and j keep theirs.
        TokenReplay.Of(TwoLanes(), ModelSamples.Log("a")).Tokens.Should().Be(new TokenCount(3, 3, 2, 2));
    }

    [Fact]
    public void A_pair_that_follows_from_several_states_follows()
    {
        // b can follow a whether c is done or not; c stands beside both.
        var footprint = Footprint.Of(TwoLanes(), ModelSamples.Log("abc"));
        footprint.Model.Should().Equal("#>|", "<#|", "||#");
        // The log has a > b and b > c only: the four cells with c differ, of nine; it has two of the five pairs that the model can do.
        footprint
            .Explain()
            .ToText()
            .Should()
            .StartWith("Similarity of the footprints: 0.5555555556 = 1 − 4 / 3² [van der Aalst, Process Mining]\n")
            .And.Contain("Pairs of the model that the log has: 0.4\n")
            .And.Contain("  a – c: log #, model |\n");
    }

    [Fact]
    public void The_f_score_is_the_harmonic_mean_and_is_missing_where_both_are_nothing()
    {
        // abd on L1: fitness 0.8; allowed 1 (a), 3 (b, c, e) and 1 (c), of which 0, 2 and 1 are never seen: precision 2/5; 2·0.8·0.4/1.2.
        var quality = ModelQuality.Of(ModelSamples.First(), ModelSamples.Log("abd"));
        quality.Precision.Should().BeApproximately(0.4, 1e-15);
        quality.FScore.Should().BeApproximately(8 / 15.0, 1e-15);
        quality.Explain().ToText().Should().Contain("Fitness: 0.8\n").And.Contain("Precision: 0.4\n");
        // x is unknown: the token of i stays and that of o is missing, and a is allowed but never seen.
        var nothing = ModelQuality.Of(ModelSamples.Net("i o", "a", "i>a a>o"), ModelSamples.Log("x"));
        (nothing.Fitness, nothing.Precision, nothing.FScore).Should().Be((0.0, 0.0, null));
    }

    [Fact]
    public void A_search_for_the_shortest_run_that_is_cut_off_blames_no_net()
    {
        // L1 needs more than one state to reach its end: nothing is known then, and nothing is claimed.
        var cut = ModelAlignment.Of(ModelSamples.First(), [ModelSamples.Trace("abd")], new AlignmentOptions { MaxStates = 1 });
        (cut.ShortestModelTrace, cut.Traces[0].Cost, cut.Traces[0].IsOptimal, cut.AverageFitness).Should().Be((null, null, false, null));
        cut.Traces[0].Moves.Should().BeEmpty();
        // With four states the shortest run is known, but no way for dcba: its events beside that run.
        var few = ModelAlignment.Of(ModelSamples.First(), [ModelSamples.Trace("dcba")], new AlignmentOptions { MaxStates = 4 }).Traces[0];
        few.Moves.Select(move => (move.Kind, move.Activity))
            .Should()
            .Equal(
                (AlignmentMoveKind.LogOnly, "d"),
                (AlignmentMoveKind.LogOnly, "c"),
                (AlignmentMoveKind.LogOnly, "b"),
                (AlignmentMoveKind.LogOnly, "a"),
                (AlignmentMoveKind.ModelOnly, "a"),
                (AlignmentMoveKind.ModelOnly, "e"),
                (AlignmentMoveKind.ModelOnly, "d")
            );
        // A net that cannot end is found out when all its states are looked at: two here.
        var stuck = ModelSamples.Net("i p o", "a b", "i>a a>p p>b o>b b>o");
        Refusal.Of(
            FaultCode.InvalidArgument,
            "net",
            () => ModelAlignment.Of(stuck, [ModelSamples.Trace("a")], new AlignmentOptions { MaxStates = 3 })
        );
    }

    [Fact]
    public void A_move_names_its_transition_and_an_event_alone_has_none()
    {
        var net = ModelSamples.Net("i p q o", "a b t", "i>a a>p p>t t>q q>b b>o");
        ModelAlignment
            .Of(net, [ModelSamples.Trace("xab"), ModelSamples.Trace("a")])
            .Traces.Select(trace => string.Join(' ', trace.Moves.Select(move => $"{move.Kind}:{move.Activity}:{move.Transition ?? "-"}")))
            .Should()
            .BeEquivalentTo(
                ["LogOnly:x:- Synchronous:a:a Silent::t Synchronous:b:b", "Synchronous:a:a Silent::t ModelOnly:b:b"],
                options => options.WithStrictOrdering()
            );
    }

    /// <summary>Cheapest ways by Dijkstra over markings written as words, without any estimate.</summary>
    [Fact]
    public void Alignments_cost_what_a_search_without_an_estimate_finds() =>
        Gen.Select(Gen.ULong, Gen.Int[3, 8], Gen.Char['a', 'e'].Array[0, 8])
            .Sample(
                (number, leaves, letters) =>
                {
                    var net = ModelSamples.Tree(number, leaves, plain: false).ToNet();
                    var found = ModelAlignment.Of(net, [ModelSamples.Trace(new string(letters)), []]);
                    found.Traces[0].Cost.Should().Be(Cheapest(net, letters));
                    found.Traces[1].Cost.Should().Be(Cheapest(net, []));
                },
                iter: 200
            );

    [Fact]
    public void A_resource_that_keeps_to_one_duty_keeps_the_rule_however_often_it_does_it()
    {
        var log = EventLog.Of(
            new LogEvent("c", "a", Nine, resource: "ann"),
            new LogEvent("c", "a", Nine, resource: "ann"),
            new LogEvent("c", "b", Nine, resource: "bob"),
            new LogEvent("c", "a", Nine, resource: "cho"),
            new LogEvent("c", "b", Nine, resource: "cho"),
            new LogEvent("c", "b", Nine, resource: "cho")
        );
        var check = ProcessRuleReport.Of(log, ProcessRule.Segregation("s", "a", "b")).Rules[0];
        (check.Activations, check.Fulfilments, check.NotEvaluable).Should().Be((3, 2, 0));
    }

    [Fact]
    public void Rules_that_were_broken_are_counted()
    {
        var report = ProcessRuleReport.Of(
            ModelSamples.Log("ab", "b"),
            ProcessRule.Init("i", "a"),
            ProcessRule.End("e", "b"),
            ProcessRule.Exactly("x", "a", 1)
        );
        report.Explain().ToText().Should().StartWith("Rules broken: 2 = 3 rules, 2 cases [Pesic & van der Aalst (Declare)]\n");
    }

    [Fact]
    public void What_is_left_out_only_together_stays_together_on_the_left_too()
    {
        // a is skipped whenever b is, but b may come without a: a belongs to b's part.
        var found = DiscoveredProcess.Of(ModelSamples.Log("sabc", "sbc", "sc"));
        found.Tree.ToString().Should().Be("->('s',X(->(X('a',tau),'b'),tau),'c')");
        found.Steps[0].Groups.Select(group => string.Concat(group)).Should().Equal("s", "ab", "c");
        ProcessLanguage.Of(found.Tree, 4).Traces.Select(trace => string.Concat(trace)).Should().BeEquivalentTo("sabc", "sbc", "sc");
    }

    [Fact]
    public void Steps_of_discovery_tell_how_deep_they_are()
    {
        // a beside the rest, missing in one of three; then y with or without b before it, or x: groups stand in the order of their first activity.
        Steps("ax ay by")
            .Should()
            .Equal(
                (DiscoveryStepKind.ConcurrentActivity, 0, 3L, "a|bxy"),
                (DiscoveryStepKind.OptionalPart, 1, 3L, "a"),
                (DiscoveryStepKind.ExclusiveCut, 1, 3L, "by|x"),
                (DiscoveryStepKind.SequenceCut, 2, 2L, "b|y"),
                (DiscoveryStepKind.OptionalPart, 3, 2L, "b")
            );
        // Three rounds of ab in two traces.
        Steps("abab ab").Should().Equal((DiscoveryStepKind.StrictRepetition, 0, 2L, "ab"), (DiscoveryStepKind.SequenceCut, 1, 3L, "a|b"));
        // One body of a in the first trace, two in the second; one round of bc between them.
        Steps("a abca").Should().Equal((DiscoveryStepKind.LoopCut, 0, 2L, "a|bc"), (DiscoveryStepKind.SequenceCut, 1, 1L, "b|c"));
        Steps("9*abc ac", 0.1)
            .Should()
            .Equal((DiscoveryStepKind.SequenceCut, 0, 10L, "a|b|c"), (DiscoveryStepKind.DroppedEmptyTraces, 1, 1L, "b"));
        Steps("ax ay by bz cz cx").Should().Equal((DiscoveryStepKind.AnyOrder, 0, 6L, "abcxyz"));

        static IEnumerable<(DiscoveryStepKind, int, long, string)> Steps(string log, double noise = 0) =>
            DiscoveredProcess
                .Of(ModelSamples.Log(log.Split(' ')), noise)
                .Steps.Select(step =>
                    (step.Kind, step.Depth, step.Traces, string.Join('|', step.Groups.Select(group => string.Concat(group))))
                );
    }

    [Theory]
    [InlineData("abc bc c", "->(X(->(X('a',tau),'b'),tau),'c')")]
    [InlineData("a abc", "->('a',X(->('b','c'),tau))")]
    [InlineData("abbab ab b", "*(->(X('a',tau),'b'),tau)")]
    [InlineData("abaab ab a", "*(->('a',X('b',tau)),tau)")]
    public void Parts_that_may_be_left_out_are_found_at_either_end_and_in_rounds(string log, string tree)
    {
        // a only with b; b and c only together, as a alone ends too; rounds that may lack their first or their last step.
        var found = DiscoveredProcess.Of(ModelSamples.Log(log.Split(' ')));
        (found.Tree.ToString(), found.Fits).Should().Be((tree, true));
    }

    [Fact]
    public void A_part_that_noise_leaves_without_any_event_is_left_out()
    {
        // Weak edges gone, a, b, c and x stand alone; x is only in traces that have more of a, so that nothing of it is left. Cases of one
        // activity fit, and of those with two only the ones that were cut do not.
        var found = DiscoveredProcess.Of(ModelSamples.Log("50*aa", "50*bb", "50*cc", "ab", "bc", "ca", "6*aax", "aaxa"), 0.2);
        found.Tree.ToString().Should().Be("X(*('a',tau),*('b',tau),*('c',tau))");
        (found.FittingCases, found.Cases).Should().Be((150, 160));
    }

    [Fact]
    public void As_many_markings_as_the_net_has_are_allowed()
    {
        // L1 has six.
        EscapingEdges.Of(ModelSamples.First(), ModelSamples.Log("abcd"), 6).Precision.Should().BeApproximately(2 / 3.0, 1e-15);
        Refusal.Of(FaultCode.Overflow, "maxStates", () => EscapingEdges.Of(ModelSamples.First(), ModelSamples.Log("abcd"), 5));
        NetSoundness.Of(ModelSamples.First().Net, 6).IsDeadlockFree.Should().BeTrue();
    }

    [Fact]
    public void Ten_activities_side_by_side_have_a_marking_for_each_set_that_is_done()
    {
        // Before, 2¹⁰ sets, after; the tree's net has a silent step at each end.
        var tree = ProcessTree.Parallel([.. "abcdefghij".Select(letter => ProcessTree.Activity(letter.ToString()))]);
        var verdict = NetSoundness.Of(tree.ToNet().Net, 1026);
        (verdict.ReachableMarkings, verdict.IsSound).Should().Be((1026, true));
        Refusal.Of(FaultCode.Overflow, "maxStates", () => NetSoundness.Of(tree.ToNet().Net, 1025));
    }

    [Fact]
    public void A_replay_tells_what_the_model_does_not_know()
    {
        // Two cases of axed and one of aed: all fit but for x.
        TokenReplay
            .Of(ModelSamples.First(), ModelSamples.Log("2*axed", "aed"))
            .Explain()
            .ToText()
            .Should()
            .EndWith("  Cases that fit: 1 = 1 / 3\n  Mean fitness of the cases: 1\n  Not in the model: x: 2\n");
    }

    [Fact]
    public void Nodes_and_arcs_that_do_not_fit_are_told_as_they_are()
    {
        NetTransition[] two = [new("a", "a"), new("b", "b")];
        Refusal.Of(() => new PetriNet(["i"], two, [new("a", "b")])).Message.Should().Contain("both transitions");
        Refusal.Of(() => new PetriNet(["i", "o"], two, [new("i", "o")])).Message.Should().Contain("both places");
        Refusal.Of(FaultCode.InvalidArgument, "places[1]", () => new PetriNet(["i", " "], two, []));
        Refusal.Of(FaultCode.InvalidArgument, "transitions[1]", () => new PetriNet(["i"], [two[0], default], []));
        Refusal.Of(FaultCode.InvalidArgument, "arcs[0]", () => new PetriNet(["i"], two, [default]));
        Refusal.Of(FaultCode.InvalidArgument, "tokens[1]", () => new Marking(new PlaceTokens("i", 1), default));
        // A task that two flows enter and none leaves.
        BpmnNode[] nodes =
        [
            new("s", BpmnNodeKind.StartEvent),
            new("g", BpmnNodeKind.ExclusiveGateway),
            new("t", BpmnNodeKind.Task, "t"),
            new("e", BpmnNodeKind.EndEvent),
        ];
        var fault = Refusal.Of(() =>
            new BpmnModel(nodes, [new("1", "s", "g"), new("2", "g", "t"), new("3", "g", "t"), new("4", "g", "e")])
        );
        fault.ShouldBe(FaultCode.InvalidArgument, "nodes[2]");
        fault.Message.Should().Contain("'t' has 2 flows in and 0 out");
    }

    [Fact]
    public void Trees_are_equal_by_what_they_allow_in_their_order()
    {
        var one = ProcessTree.Sequence(ProcessTree.Activity("a"), ProcessTree.Activity("b"));
        var same = ProcessTree.Sequence(ProcessTree.Activity("a"), ProcessTree.Activity("b"));
        var other = ProcessTree.Sequence(ProcessTree.Activity("b"), ProcessTree.Activity("a"));
        (one == same, one != same, one == other, one != other, one == null, one != null)
            .Should()
            .Be((true, false, false, true, false, true));
        (new Marking() == new Marking(), new Marking() != new Marking(), new Marking() != null).Should().Be((true, false, true));
    }

    [Fact]
    public void A_net_with_more_than_its_one_token_is_no_workflow()
    {
        var net = ModelSamples.Net("i p o", "a b", "i>a a>p p>b b>o");
        var two = new Marking(new PlaceTokens("i", 1), new PlaceTokens("p", 1));
        Refusal.Of(() => new AcceptingPetriNet(net.Net, two, net.Final).ToBpmn(), FaultCode.InvalidArgument, "net");
        two = new Marking(new PlaceTokens("o", 1), new PlaceTokens("p", 1));
        Refusal.Of(() => new AcceptingPetriNet(net.Net, net.Initial, two).ToBpmn(), FaultCode.InvalidArgument, "net");
        Refusal.Of(
            () => new AcceptingPetriNet(net.Net, net.Initial, new Marking(new PlaceTokens("o", 2))).ToBpmn(),
            FaultCode.InvalidArgument,
            "net"
        );
        var model = net.ToBpmn();
        model.Nodes.Select(node => node.Id).Should().Equal("n1", "n2", "n3", "n4");
        model.Flows.Select(flow => flow.Id).Should().Equal("f1", "f2", "f3");
    }

    [Fact]
    public void Drawn_places_show_their_tokens_and_the_last_one_its_ring()
    {
        var net = ModelSamples.Net("i p o", "a t", "i>a a>p p>t t>o").Net;
        string drawn = ProcessDrawing.Mermaid(
            new AcceptingPetriNet(net, new Marking(new PlaceTokens("i", 1), new PlaceTokens("p", 12)), new Marking(new PlaceTokens("o", 1)))
        );
        drawn.Should().Contain("●").And.Contain("12").And.Contain("◎").And.Contain("τ");
        ProcessDrawing.Mermaid(new AcceptingPetriNet(net, new Marking(), new Marking())).Should().NotContainAny("●", "◎");
    }

    private static int Cheapest(AcceptingPetriNet net, char[] letters)
    {
        var inputs = net.Net.Arcs.ToLookup(arc => arc.To, arc => arc.From);
        var outputs = net.Net.Arcs.ToLookup(arc => arc.From, arc => arc.To);
        string final = Key(net.Final.Tokens.ToDictionary(item => item.Place, item => item.Tokens));
        var open = new PriorityQueue<(Dictionary<string, int> Tokens, int Place), int>();
        var done = new HashSet<(string, int)>();
        open.Enqueue((net.Initial.Tokens.ToDictionary(item => item.Place, item => item.Tokens), 0), 0);
        while (open.TryDequeue(out var item, out int cost))
        {
            string key = Key(item.Tokens);
            if (!done.Add((key, item.Place)))
                continue;
            if (key == final && item.Place == letters.Length)
                return cost;
            if (item.Place < letters.Length)
                open.Enqueue((item.Tokens, item.Place + 1), cost + 1);
            foreach (var transition in net.Net.Transitions)
            {
                if (inputs[transition.Id].Any(place => item.Tokens.GetValueOrDefault(place) == 0))
                    continue;
                var next = new Dictionary<string, int>(item.Tokens);
                foreach (string place in inputs[transition.Id])
                    next[place]--;
                foreach (string place in outputs[transition.Id])
                    next[place] = next.GetValueOrDefault(place) + 1;
                open.Enqueue((next, item.Place), cost + (transition.Label is null ? 0 : 1));
                if (item.Place < letters.Length && transition.Label == letters[item.Place].ToString())
                    open.Enqueue((next, item.Place + 1), cost);
            }
        }
        throw new InvalidOperationException("the net cannot end");
    }

    private static string Key(Dictionary<string, int> tokens) =>
        string.Join(
            ' ',
            tokens
                .Where(item => item.Value > 0)
                .OrderBy(item => item.Key, StringComparer.Ordinal)
                .Select(item => $"{item.Key}:{item.Value}")
        );
}
