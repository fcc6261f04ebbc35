using System.Globalization;
using System.Text;

namespace Ops.Domain.Goals;

/// <summary>A goal graph as a picture, in the language of Mermaid.</summary>
public static class GoalDiagram
{
    /// <summary>Draws a roll-up: every goal with its progress, every link with its weight, children below.</summary>
    /// <param name="rollup">The roll-up.</param>
    /// <returns>A flowchart: lines separated by a line feed, percentages with one decimal place, without culture.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static string Mermaid(GoalRollup rollup)
    {
        Guard.NotNull(rollup, nameof(rollup));
        var graph = rollup.Graph;
        var text = new StringBuilder("flowchart TD\n");
        for (int goal = 0; goal < graph.Count; goal++)
            text.Append(CultureInfo.InvariantCulture, $"  g{goal}[\"{Quoted(graph.Ids[goal])}<br/>{Percent(rollup.Progress[goal])}\"]\n");
        for (int goal = 0; goal < graph.Count; goal++)
        {
            foreach (var link in graph.Children(graph.Ids[goal]))
                text.Append(CultureInfo.InvariantCulture, $"  g{goal} -->|{Figures.Text(link.Weight)}| g{graph.NumberOf(link.Child)}\n");
        }
        return text.ToString();
    }

    private static string Percent(double? progress) =>
        progress is { } share ? (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    /// <summary>Mermaid writes what would end a text as an entity.</summary>
    private static string Quoted(string id) =>
        id.Replace("&", "#amp;", StringComparison.Ordinal)
            .Replace("\"", "#quot;", StringComparison.Ordinal)
            .Replace("<", "#lt;", StringComparison.Ordinal)
            .Replace("\n", " ", StringComparison.Ordinal);
}
