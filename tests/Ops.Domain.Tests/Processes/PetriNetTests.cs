using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

public class PetriNetTests
{
    [Fact]
    public void Faults_of_a_net_come_in_their_order()
    {
        NetTransition[] one = [new("a", "a")];
        Refusal.Of(FaultCode.EmptyInput, "places", () => new PetriNet([], one, []));
        Refusal.Of(FaultCode.EmptyInput, "transitions", () => new PetriNet(["i"], [], []));
        Refusal.Of(FaultCode.DuplicateKey, "places[1]", () => new PetriNet(["i", "i"], one, [new("x", "y")]));
        Refusal.Of(FaultCode.DuplicateKey, "transitions[0]", () => new PetriNet(["a"], one, []));
        Refusal.Of(FaultCode.DuplicateKey, "arcs[1]", () => new PetriNet(["i"], one, [new("i", "x"), new("i", "x")]));
        Refusal.Of(FaultCode.UnknownReference, "arcs[1]", () => new PetriNet(["i", "o"], one, [new("i", "o"), new("i", "x")]));
        Refusal.Of(FaultCode.InvalidArgument, "arcs[1]", () => new PetriNet(["i", "o"], one, [new("i", "a"), new("i", "o")]));
        Refusal.Of(FaultCode.InvalidArgument, "arcs[0]", () => new PetriNet(["i"], [new("a", "a"), new("b", "b")], [new("a", "b")]));
    }

    [Fact]
    public void A_marking_names_places_of_the_net_and_forgets_zeros()
    {
        var net = new PetriNet(["i", "o"], [new("a", null)], []);
        new Marking(new PlaceTokens("o", 2), new PlaceTokens("i", 0)).ToString().Should().Be("[o:2]");
        new Marking(new PlaceTokens("i", 0)).Should().Be(new Marking());
        Refusal.Of(
            FaultCode.UnknownReference,
            "final",
            () => new AcceptingPetriNet(net, new Marking(), new Marking(new PlaceTokens("x", 1)))
        );
        Refusal.Of(FaultCode.DuplicateKey, "tokens[1]", () => new Marking(new PlaceTokens("i", 1), new PlaceTokens("i", 2)));
        Refusal.Of(FaultCode.InvalidArgument, "tokens", () => new PlaceTokens("i", -1));
        Refusal.Of(FaultCode.InvalidArgument, "label", () => new NetTransition("a", ""));
    }

    [Fact]
    public void A_net_that_always_ends_cleanly_is_sound()
    {
        var verdict = NetSoundness.Of(ModelSamples.First().Net);
        verdict.IsSound.Should().BeTrue();
        verdict.ReachableMarkings.Should().Be(6, "start, both open, b done, c done, both done, end");
        verdict.DeadTransitions.Should().BeEmpty();
        verdict
            .Explain()
            .ToText()
            .Should()
            .StartWith("Sound: yes [van der Aalst 1998]\n  Workflow net: yes\n  Bounded: yes\n  Reachable markings: 6\n");
    }

    [Fact]
    public void A_choice_that_is_joined_as_if_both_ways_went_on_gets_stuck()
    {
        var verdict = NetSoundness.Of(ModelSamples.Net("i p1 p2 o", "a b c", "i>a a>p1 i>b b>p2 p1>c p2>c c>o").Net);
        verdict.IsDeadlockFree.Should().BeFalse();
        verdict.CompletesProperly.Should().BeTrue();
        verdict.CanAlwaysComplete.Should().BeFalse();
        verdict.DeadTransitions!.Value.Should().Equal("c");
        verdict.IsSound.Should().BeFalse();
    }

    [Fact]
    public void Parallel_ways_that_are_merged_as_a_choice_leave_a_token_behind()
    {
        var verdict = NetSoundness.Of(ModelSamples.Net("i p1 p2 o", "a b c", "i>a a>p1 a>p2 p1>b b>o p2>c c>o").Net);
        verdict.CompletesProperly.Should().BeFalse();
        verdict.CanAlwaysComplete.Should().BeFalse();
        verdict.IsDeadlockFree.Should().BeFalse("two tokens in the sink are no proper end");
    }

    [Fact]
    public void A_place_that_collects_tokens_without_end_is_found()
    {
        var verdict = NetSoundness.Of(ModelSamples.Net("i p q o", "a b c", "i>a a>p p>b b>p b>q p>c q>c c>o").Net);
        verdict.IsBounded.Should().BeFalse();
        verdict.ReachableMarkings.Should().BeNull();
        verdict.IsSound.Should().BeFalse();
    }

    [Fact]
    public void Nodes_on_no_path_are_named_only_where_source_and_sink_are_unique()
    {
        var off = NetSoundness.Of(ModelSamples.Net("i p q o", "a b c", "i>a a>o i>b b>p p>c c>p q>c c>q").Net);
        off.IsWorkflowNet.Should().BeFalse();
        off.OffPath.Should().Equal("b", "c", "p", "q");
        off.IsBounded.Should().BeNull();
        var two = NetSoundness.Of(ModelSamples.Net("i j o", "a", "i>a j>a a>o").Net);
        two.SourcePlaces.Should().Equal("i", "j");
        two.OffPath.Should().BeEmpty();
    }

    [Fact]
    public void One_marking_too_many_is_an_overflow()
    {
        var net = ModelSamples.First().Net;
        NetSoundness.Of(net, 6).IsSound.Should().BeTrue();
        Refusal.Of(FaultCode.Overflow, "maxStates", () => NetSoundness.Of(net, 5));
        Refusal.Of(FaultCode.InvalidArgument, "maxStates", () => NetSoundness.Of(net, 0));
    }

    [Fact]
    public void Ten_parallel_steps_have_a_marking_for_each_set_that_is_done()
    {
        // Start and end, and one marking for each subset of the ten: 2¹⁰ + 2.
        var tree = ProcessTree.Parallel([.. "abcdefghij".Select(letter => ProcessTree.Activity(letter.ToString()))]);
        NetSoundness.Of(tree.ToNet().Net).ReachableMarkings.Should().Be(1026);
    }

    [Fact]
    public void A_bpmn_model_has_one_start_and_one_end_and_no_loose_node()
    {
        BpmnNode start = new("s", BpmnNodeKind.StartEvent);
        BpmnNode end = new("e", BpmnNodeKind.EndEvent);
        BpmnNode task = new("t", BpmnNodeKind.Task, "work");
        new BpmnModel([start, task, end], [new("1", "s", "t"), new("2", "t", "e")]).ToNet().Net.Transitions.Length.Should().Be(3);
        Refusal.Of(FaultCode.InvalidArgument, "nodes", () => new BpmnModel([task, end], [new("1", "t", "e")]));
        Refusal.Of(FaultCode.InvalidArgument, "nodes[1]", () => new BpmnModel([start, task, end], [new("1", "s", "e")]));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "nodes[0]",
            () => new BpmnModel([start, task, end], [new("1", "s", "t"), new("2", "t", "s"), new("3", "t", "e")])
        );
        Refusal.Of(FaultCode.UnknownReference, "flows[0]", () => new BpmnModel([start, end], [new("1", "s", "x")]));
        Refusal.Of(FaultCode.DuplicateKey, "flows[1]", () => new BpmnModel([start, end], [new("1", "s", "e"), new("1", "s", "e")]));
        Refusal.Of(FaultCode.InvalidArgument, "name", () => new BpmnNode("t", BpmnNodeKind.Task));
        Refusal.Of(FaultCode.InvalidArgument, "name", () => new BpmnNode("s", BpmnNodeKind.StartEvent, "go"));
    }

    [Fact]
    public void Models_draw_themselves()
    {
        // The texts follow the syntax of Mermaid flowcharts and of DOT.
        var tree = ProcessTree.Parse("->('a \"b\"',X('c<d>',tau))");
        ProcessDrawing
            .Mermaid(tree)
            .Should()
            .Be(
                "flowchart TD\n  n0((\"→\"))\n  n1[\"a #quot;b#quot;\"]\n  n2((\"×\"))\n  n3[\"c#lt;d#gt;\"]\n  n4((\"τ\"))\n"
                    + "  n0 --> n1\n  n2 --> n3\n  n2 --> n4\n  n0 --> n2\n"
            );
        ProcessDrawing
            .Dot(ModelSamples.Net("i o", "a", "i>a a>o"))
            .Should()
            .Be(
                "digraph {\n  rankdir=LR;\n  n0 [shape=circle, label=\"●\"];\n  n1 [shape=circle, label=\"◎\"];\n  n2 [shape=box, label=\"a\"];\n"
                    + "  n0 -> n2;\n  n2 -> n1;\n}\n"
            );
        ProcessDrawing
            .Mermaid(DirectlyFollowsGraph.Of(ModelSamples.Log("2*ab", "ba")))
            .Should()
            .Be("flowchart LR\n  n0[\"a\"]\n  n1[\"b\"]\n  n0 -->|2| n1\n  n1 -->|1| n0\n");
        ProcessDrawing.Dot(ProcessTree.Parse("'a\\\"'").ToBpmn()).Should().Contain("n1 [shape=box, label=\"a\\\\\\\"\"];");
    }
}
