using System.Globalization;
using System.Text;

namespace Ops.Domain.Processes;

/// <summary>Nodes and edges on their way to a drawing in text.</summary>
internal sealed class DrawnGraph
{
    private readonly List<(string Label, DrawnShape Shape)> _nodes = [];
    private readonly List<(int From, int To, string? Label)> _edges = [];

    public int Node(string label, DrawnShape shape)
    {
        _nodes.Add((label, shape));
        return _nodes.Count - 1;
    }

    public void Edge(int from, int to, string? label = null) => _edges.Add((from, to, label));

    public string ToMermaid(string direction)
    {
        var text = new StringBuilder().Append("flowchart ").Append(direction).Append('\n');
        for (int i = 0; i < _nodes.Count; i++)
        {
            (string open, string close) = _nodes[i].Shape switch
            {
                DrawnShape.Box => ("[\"", "\"]"),
                DrawnShape.Circle => ("((\"", "\"))"),
                _ => ("{\"", "\"}"),
            };
            Indent(text, i).Append(open).Append(Entities(_nodes[i].Label)).Append(close).Append('\n');
        }
        foreach (var (from, to, label) in _edges)
        {
            Indent(text, from).Append(" -->");
            if (label is not null)
                text.Append('|').Append(label).Append('|');
            Name(text.Append(' '), to).Append('\n');
        }
        return text.ToString();
    }

    public string ToDot(string direction)
    {
        var text = new StringBuilder("digraph {\n  rankdir=").Append(direction).Append(";\n");
        for (int i = 0; i < _nodes.Count; i++)
        {
            string shape = _nodes[i].Shape switch
            {
                DrawnShape.Box => "box",
                DrawnShape.Circle => "circle",
                _ => "diamond",
            };
            Indent(text, i).Append(" [shape=").Append(shape).Append(", label=\"").Append(Escaped(_nodes[i].Label)).Append("\"];\n");
        }
        foreach (var (from, to, label) in _edges)
        {
            Name(Indent(text, from).Append(" -> "), to);
            if (label is not null)
                text.Append(" [label=\"").Append(label).Append("\"]");
            text.Append(";\n");
        }
        return text.Append("}\n").ToString();
    }

    private static StringBuilder Indent(StringBuilder text, int node) => Name(text.Append("  "), node);

    private static StringBuilder Name(StringBuilder text, int node) => text.Append(CultureInfo.InvariantCulture, $"n{node}");

    /// <summary>What Mermaid would read as its own, as entities.</summary>
    private static string Entities(string label) =>
        OneLine(label)
            .Replace("#", "#35;", StringComparison.Ordinal)
            .Replace("\"", "#quot;", StringComparison.Ordinal)
            .Replace("<", "#lt;", StringComparison.Ordinal)
            .Replace(">", "#gt;", StringComparison.Ordinal);

    private static string Escaped(string label) =>
        OneLine(label).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string OneLine(string label) => label.ReplaceLineEndings(" ");
}
