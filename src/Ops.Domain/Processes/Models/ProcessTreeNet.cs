using System.Globalization;

namespace Ops.Domain.Processes;

/// <summary>Builds the Petri net of a process tree.</summary>
internal sealed class ProcessTreeNet
{
    private const string Source = "source";
    private const string Sink = "sink";

    private readonly List<string> _places = [Source, Sink];
    private readonly List<NetTransition> _transitions = [];
    private readonly List<NetArc> _arcs = [];

    private ProcessTreeNet() { }

    public static AcceptingPetriNet Of(ProcessTree tree)
    {
        var builder = new ProcessTreeNet();
        builder.Add(tree, Source, Sink);
        var net = new PetriNet([.. builder._places], [.. builder._transitions], [.. builder._arcs]);
        return new AcceptingPetriNet(net, new Marking(new PlaceTokens(Source, 1)), new Marking(new PlaceTokens(Sink, 1)));
    }

    private void Add(ProcessTree node, string entry, string exit)
    {
        switch (node.Operator)
        {
            case ProcessOperator.Sequence:
                for (int i = 0; i < node.Children.Length; i++)
                {
                    string next = i == node.Children.Length - 1 ? exit : Place();
                    Add(node.Children[i], entry, next);
                    entry = next;
                }
                break;
            case ProcessOperator.Exclusive:
                foreach (var child in node.Children)
                    Add(child, entry, exit);
                break;
            case ProcessOperator.Parallel:
                AddParallel(node, entry, exit);
                break;
            case ProcessOperator.Loop:
                (string first, string second) = (Place(), Place());
                Link(entry, Transition(null), first);
                Add(node.Children[0], first, second);
                Add(node.Children[1], second, first);
                Link(second, Transition(null), exit);
                break;
            default:
                Link(entry, Transition(node.Label), exit);
                break;
        }
    }

    private void AddParallel(ProcessTree node, string entry, string exit)
    {
        string split = Transition(null);
        string join = Transition(null);
        _arcs.Add(new NetArc(entry, split));
        foreach (var child in node.Children)
        {
            (string first, string last) = (Place(), Place());
            _arcs.Add(new NetArc(split, first));
            Add(child, first, last);
            _arcs.Add(new NetArc(last, join));
        }
        _arcs.Add(new NetArc(join, exit));
    }

    private void Link(string from, string transition, string to)
    {
        _arcs.Add(new NetArc(from, transition));
        _arcs.Add(new NetArc(transition, to));
    }

    private string Place()
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"p{_places.Count - 1}");
        _places.Add(id);
        return id;
    }

    private string Transition(string? label)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"t{_transitions.Count + 1}");
        _transitions.Add(new NetTransition(id, label));
        return id;
    }
}
