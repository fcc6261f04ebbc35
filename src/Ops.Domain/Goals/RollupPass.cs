namespace Ops.Domain.Goals;

/// <summary>The arithmetic of a roll-up over a graph's arrays. Undefined progress is NaN here, and only here.</summary>
internal static class RollupPass
{
    /// <summary>The progress of the inner goals in [from, to), whose children are done.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="aggregate">How children make their parent.</param>
    /// <param name="values">Progress by position; leaves are given.</param>
    /// <param name="divisors">By inner goal, the weight that stands below its weighted mean.</param>
    /// <param name="from">The first inner goal.</param>
    /// <param name="to">After the last.</param>
    public static void Fill(GoalGraph graph, GoalAggregate aggregate, double[] values, double[] divisors, int from, int to)
    {
        if (aggregate != GoalAggregate.WeightedMean)
        {
            for (int inner = from; inner < to; inner++)
                Extreme(graph, aggregate == GoalAggregate.Best, values, inner);
            return;
        }
        ReadOnlySpan<int> starts = graph.ChildStart;
        ReadOnlySpan<int> children = graph.Child;
        ReadOnlySpan<double> weights = graph.ChildWeight;
        ReadOnlySpan<double> totals = graph.ChildTotal;
        int leaves = graph.LeafCount;
        int at = starts[from];
        for (int inner = from; inner < to; inner++)
        {
            int end = starts[inner + 1];
            double sum = 0;
            var below = children[at..end];
            var counting = weights.Slice(at, below.Length);
            for (int i = 0; i < below.Length; i++)
                sum += counting[i] * values[below[i]];
            at = end;
            double divisor = totals[inner];
            if (double.IsNaN(sum))
                (sum, divisor) = Known(below, counting, values);
            divisors[inner] = divisor;
            values[inner + leaves] = divisor > 0 ? sum / divisor : double.NaN;
        }
    }

    /// <summary>The progress of one inner goal, whose children are done: the same bits as in a pass over all.</summary>
    public static void Fill(GoalGraph graph, GoalAggregate aggregate, double[] values, double[] divisors, int inner)
    {
        if (aggregate != GoalAggregate.WeightedMean)
        {
            Extreme(graph, aggregate == GoalAggregate.Best, values, inner);
            return;
        }
        int at = graph.ChildStart[inner];
        var below = graph.Child.AsSpan(at, graph.ChildStart[inner + 1] - at);
        var counting = graph.ChildWeight.AsSpan(at, below.Length);
        double sum = 0;
        for (int i = 0; i < below.Length; i++)
            sum += counting[i] * values[below[i]];
        double divisor = graph.ChildTotal[inner];
        if (double.IsNaN(sum))
            (sum, divisor) = Known(below, counting, values);
        divisors[inner] = divisor;
        values[inner + graph.LeafCount] = divisor > 0 ? sum / divisor : double.NaN;
    }

    /// <summary>The effective weight of every goal for one root, by position: the share of the root's progress that it carries.</summary>
    /// <remarks>One pass from the root down: what a parent hands on for each unit of link weight, gathered by its children.</remarks>
    public static void Adjoint(GoalGraph graph, double[] values, double[] divisors, int root, Span<double> weights, Span<double> handed)
    {
        weights[(root + 1)..].Clear();
        handed.Clear();
        int leaves = graph.LeafCount;
        ReadOnlySpan<int> starts = graph.ParentStart;
        ReadOnlySpan<int> parents = graph.Parent;
        ReadOnlySpan<double> linkWeights = graph.ParentWeight;
        for (int position = root; position >= 0; position--)
        {
            double weight = 0;
            if (position == root)
                weight = 1;
            else if (!double.IsNaN(values[position]))
            {
                for (int i = starts[position]; i < starts[position + 1]; i++)
                    weight += handed[parents[i]] * linkWeights[i];
            }
            weights[position] = weight;
            if (position >= leaves && divisors[position - leaves] is var divisor && divisor > 0)
                handed[position - leaves] = weight / divisor;
        }
    }

    /// <summary>The children that have a value. Without any, or with weight 0 only, 0 over 0: the parent has none either.</summary>
    private static (double Sum, double Divisor) Known(ReadOnlySpan<int> below, ReadOnlySpan<double> weights, double[] values)
    {
        double sum = 0;
        double divisor = 0;
        for (int i = 0; i < below.Length; i++)
        {
            double value = values[below[i]];
            if (double.IsNaN(value))
                continue;
            sum += weights[i] * value;
            divisor += weights[i];
        }
        return (sum, divisor);
    }

    private static void Extreme(GoalGraph graph, bool best, double[] values, int inner)
    {
        double found = double.NaN;
        for (int i = graph.ChildStart[inner]; i < graph.ChildStart[inner + 1]; i++)
        {
            double value = values[graph.Child[i]];
            if (graph.ChildWeight[i] > 0 && !double.IsNaN(value) && (double.IsNaN(found) || (best ? value > found : value < found)))
                found = value;
        }
        values[inner + graph.LeafCount] = found;
    }
}
