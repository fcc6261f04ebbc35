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
        // A net that cannot end is found out when all its states are looked at: two here.
        var stuck = ModelSamples.Net("i p o", "a b", "i>a a>p p>b o>b b>o");
        Refusal.Of(
            FaultCode.InvalidArgument,
            "net",
            () => ModelAlignment.Of(stuck, [ModelSamples.Trace("a")], new AlignmentOptions { MaxStates = 3 })
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
