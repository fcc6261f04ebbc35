using CsCheck;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

public class NetBpmnTests
{
    [Fact]
    public void A_net_becomes_tasks_with_gateways_only_where_ways_part_or_meet()
    {
        // a, then b and c side by side, then d: one split, one join, four tasks, start and end.
        var model = ModelSamples.Net("i p q r s o", "a b c d", "i>a a>p a>q p>b q>c b>r c>s r>d s>d d>o").ToBpmn();
        model.Nodes.Count(node => node.Kind == BpmnNodeKind.Task).Should().Be(4);
        model.Nodes.Count(node => node.Kind == BpmnNodeKind.ParallelGateway).Should().Be(2);
        model.Nodes.Count(node => node.Kind == BpmnNodeKind.ExclusiveGateway).Should().Be(0);
        model.Nodes.Should().HaveCount(8);
        model.Flows.Should().HaveCount(8);
        model.Nodes.Select(node => node.Id).Should().OnlyHaveUniqueItems();
        // a or nothing, and back from a by a silent step: a choice and a merge.
        var choice = ModelSamples.Net("i p o", "a t1 t2", "i>t1 t1>p p>a a>p p>t2 t2>o").ToBpmn();
        choice.Nodes.Where(node => node.Kind == BpmnNodeKind.ExclusiveGateway).Should().ContainSingle();
        choice.Nodes.Should().NotContain(node => node.Kind == BpmnNodeKind.ParallelGateway);
        ModelSamples.Words(choice.ToNet(), 3).Should().Equal("", "a", "aa", "aaa");
    }

    [Fact]
    public void The_model_of_a_tree_s_net_allows_the_words_of_the_tree() =>
        Gen.Int[0, 5000]
            .Sample(number =>
            {
                var tree = Tree(new Random(number), 3);
                var net = tree.ToNet();
                ModelSamples.Words(net.ToBpmn().ToNet(), 3).Should().Equal(ModelSamples.Words(net, 3));
            });

    [Fact]
    public void Nets_that_bpmn_cannot_draw_are_refused()
    {
        // p and q are both needed by c, and p alone by b: no free choice.
        var mixed = ModelSamples.Net("i p q o", "a b c", "i>a a>p a>q p>b b>o p>c q>c c>o");
        Refusal.Of(() => mixed.ToBpmn(), FaultCode.InvalidArgument, "net");
        // e of L1 shares both its places with b and c.
        Refusal.Of(() => ModelSamples.First().ToBpmn(), FaultCode.InvalidArgument, "net");
        var off = ModelSamples.Net("i p o", "a b", "i>a a>o p>b b>p");
        Refusal.Of(() => off.ToBpmn(), FaultCode.InvalidArgument, "net");
        var net = ModelSamples.Net("i p o", "a b", "i>a a>p p>b b>o");
        Refusal.Of(
            () => new AcceptingPetriNet(net.Net, new Marking(new PlaceTokens("p", 1)), net.Final).ToBpmn(),
            FaultCode.InvalidArgument,
            "net"
        );
        Refusal.Of(
            () => new AcceptingPetriNet(net.Net, net.Initial, new Marking(new PlaceTokens("p", 1))).ToBpmn(),
            FaultCode.InvalidArgument,
            "net"
        );
        Refusal.Of(
            () => new AcceptingPetriNet(net.Net, new Marking(new PlaceTokens("i", 2)), net.Final).ToBpmn(),
            FaultCode.InvalidArgument,
            "net"
        );
        Refusal.Of(
            () => new AcceptingPetriNet(net.Net, net.Initial, new Marking(new PlaceTokens("o", 1), new PlaceTokens("p", 1))).ToBpmn(),
            FaultCode.InvalidArgument,
            "net"
        );
        net.ToBpmn().Nodes.Should().HaveCount(4);
    }

    private static ProcessTree Tree(Random random, int depth)
    {
        int kind = depth == 0 ? random.Next(2) : random.Next(6);
        return kind switch
        {
            0 => ProcessTree.Silent,
            1 => ProcessTree.Activity($"{(char)('a' + random.Next(4))}"),
            2 => ProcessTree.Sequence(Tree(random, depth - 1), Tree(random, depth - 1)),
            3 => ProcessTree.Exclusive(Tree(random, depth - 1), Tree(random, depth - 1)),
            4 => ProcessTree.Parallel(Tree(random, depth - 1), Tree(random, depth - 1)),
            _ => ProcessTree.Loop(Tree(random, depth - 1), Tree(random, depth - 1)),
        };
    }
}
