using System.Globalization;

namespace Ops.Domain.Processes;

/// <summary>Builds the BPMN model of a process tree: a pair of gateways per block, a flow past the work for a silent step.</summary>
internal sealed class ProcessTreeBpmn
{
    private readonly List<BpmnNode> _nodes = [];
    private readonly List<BpmnFlow> _flows = [];

    public static BpmnModel Of(ProcessTree tree)
    {
        var builder = new ProcessTreeBpmn();
        string start = builder.Node(BpmnNodeKind.StartEvent);
        string last = builder.Add(tree, start);
        builder.Flow(last, builder.Node(BpmnNodeKind.EndEvent));
        return new BpmnModel([.. builder._nodes], [.. builder._flows]);
    }

    /// <summary>Adds a part after a node and tells the node after which the next part goes.</summary>
    private string Add(ProcessTree part, string after)
    {
        switch (part.Operator)
        {
            case ProcessOperator.Silent:
                return after;
            case ProcessOperator.Activity:
                string task = Node(BpmnNodeKind.Task, part.Label);
                Flow(after, task);
                return task;
            case ProcessOperator.Sequence:
                return part.Children.Aggregate(after, (last, child) => Add(child, last));
            case ProcessOperator.Loop:
                string merge = Node(BpmnNodeKind.ExclusiveGateway);
                Flow(after, merge);
                string body = Add(part.Children[0], merge);
                string again = Node(BpmnNodeKind.ExclusiveGateway);
                Flow(body, again);
                Flow(Add(part.Children[1], again), merge);
                return again;
            default:
                var kind = part.Operator == ProcessOperator.Parallel ? BpmnNodeKind.ParallelGateway : BpmnNodeKind.ExclusiveGateway;
                string split = Node(kind);
                Flow(after, split);
                string[] ends = [.. part.Children.Select(child => Add(child, split))];
                string join = Node(kind);
                foreach (string end in ends)
                    Flow(end, join);
                return join;
        }
    }

    private string Node(BpmnNodeKind kind, string? name = null)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"n{_nodes.Count + 1}");
        _nodes.Add(new BpmnNode(id, kind, name));
        return id;
    }

    private void Flow(string from, string to) =>
        _flows.Add(new BpmnFlow(string.Create(CultureInfo.InvariantCulture, $"f{_flows.Count + 1}"), from, to));
}
