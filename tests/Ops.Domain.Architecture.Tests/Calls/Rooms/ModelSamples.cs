using NodaTime;
using Ops.Domain.Processes;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Process models, their discovery and their conformance.</summary>
internal sealed class ModelSamples : RoomSamples
{
    private static ProcessTree Tree(int variant) => ProcessTree.Activity($"a{variant % 4}");

    private static AcceptingPetriNet Net() => ProcessTree.Sequence(Tree(0), Tree(1)).ToNet();

    private static ProcessRule Rule(int variant) => ProcessRule.Init($"rule {variant}", "a0");

    private static BpmnNode Node(int variant) =>
        variant % 2 == 0 ? new BpmnNode("start", BpmnNodeKind.StartEvent) : new BpmnNode("end", BpmnNodeKind.EndEvent);

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(ProcessTree)] = variant => Tree(variant),
            [typeof(NetTransition)] = variant => new NetTransition($"t{variant}", $"a{variant}"),
            [typeof(NetArc)] = variant => new NetArc(variant % 2 == 0 ? "p0" : "t0", variant % 2 == 0 ? "t0" : "p1"),
            [typeof(PlaceTokens)] = variant => new PlaceTokens($"p{variant}", 1),
            [typeof(Marking)] = _ => new Marking(new PlaceTokens("source", 1)),
            [typeof(PetriNet)] = _ => Net().Net,
            [typeof(AcceptingPetriNet)] = _ => Net(),
            [typeof(BpmnNode)] = variant => Node(variant),
            [typeof(BpmnFlow)] = variant => new BpmnFlow($"f{variant}", "start", "end"),
            [typeof(BpmnModel)] = _ => ProcessTree.Activity("a0").ToBpmn(),
            [typeof(ProcessRule)] = variant => Rule(variant),
            [typeof(AlignmentOptions)] = _ => new AlignmentOptions(),
        };

    public override Dictionary<Type, Func<int, Array>> ManyByType =>
        new()
        {
            [typeof(NetArc)] = _ => new NetArc[] { new("p0", "t0"), new("t0", "p1") },
            [typeof(BpmnNode)] = _ => new[] { Node(0), Node(1) },
            [typeof(BpmnFlow)] = _ => new BpmnFlow[] { new("f", "start", "end") },
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["PetriNet.new(places)"] = () => new[] { "p0", "p1", "p2", "p3" },
            ["ProcessTree.Parse(text)"] = () => "->('a0','a1')",
            ["BpmnNode.new(name)"] = () => null,
            ["BpmnNode.new(kind)"] = () => BpmnNodeKind.StartEvent,
            ["ProcessLanguage.Of(maxLength)"] = () => 3,
            ["DiscoveredProcess.Of(noiseThreshold)"] = () => 0.1,
            ["ModelAlignment.Of(traces)"] = () => new ImmutableArray<string>[] { ["a0", "a1"] },
            ["ProcessRule.MaximumTime(longest)"] = () => Duration.FromHours(1),
            ["ProcessRule.MaximumTime(calendar)"] = () => null,
            ["ProcessRule.Segregation(activities)"] = () => new[] { "a0", "a1" },
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [
            ("PetriNet.new(arcs)", "a net whose nodes are not linked is a net"),
            ("Marking.new(tokens)", "the empty marking is a marking"),
            ("ProcessRule.Segregation(activities)", "none is fewer than two: an invalid argument like one"),
        ];
}
