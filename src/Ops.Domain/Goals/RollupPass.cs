using System.Runtime.CompilerServices;

namespace Ops.Domain.Goals;

/// <summary>The arithmetic of a roll-up over a graph's arrays. Undefined progress is NaN here, and only here.</summary>
internal static class RollupPass
{
    /// <summary>The progress of the inner goals in [from, to), whose children are done.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="aggregate">How children make their parent.</param>
    /// <param name="values">Progress by position; leaves are given.</param>
    /// <param name="from">The first inner goal.</param>
    /// <param name="to">After the last.</param>
    public static void Fill(GoalGraph graph, GoalAggregate aggregate, double[] values, int from, int to)
    {
        ReadOnlySpan<int> starts = graph.ChildStart;
        ReadOnlySpan<GoalArrow> children = graph.Arrows;
        var filled = values.AsSpan(graph.LeafCount);
        if (aggregate != GoalAggregate.WeightedMean)
        {
            for (int inner = from; inner < to; inner++)
                filled[inner] = Extreme(graph.ChildrenOf(inner), aggregate == GoalAggregate.Best, values);
            return;
        }
        ReadOnlySpan<double> totals = graph.ChildTotal;
        int at = starts[from];
        for (int inner = from; inner < to; inner++)
        {
            int end = starts[inner + 1];
            filled[inner] = Mean(children[at..end], totals[inner], values);
            at = end;
        }
    }

    /// <summary>The progress of one inner goal, whose children are done: the same bits as in a pass over all.</summary>
    public static double Of(GoalGraph graph, GoalAggregate aggregate, double[] values, int inner)
    {
        var children = graph.ChildrenOf(inner);
        if (aggregate != GoalAggregate.WeightedMean)
            return Extreme(children, aggregate == GoalAggregate.Best, values);
        // The total is added up anew: that costs less than fetching it from memory that nobody has touched lately.
        double sum = 0;
        double total = 0;
        foreach (var child in children)
        {
            sum += child.Weight * values[child.End];
            total += child.Weight;
        }
        return double.IsNaN(sum) ? KnownMean(children, values) : sum / total;
    }

    /// <summary>The effective weight of every goal for one root, by its number: the share of the root's progress that it carries.</summary>
    /// <remarks>
    /// One pass from the top down, in which each goal takes its share from its parents: every place is written once, in the order in which
    /// goals lie in memory.
    /// </remarks>
    /// <param name="graph">The graph.</param>
    /// <param name="values">Progress by position.</param>
    /// <param name="isWhole">True when no value is missing.</param>
    /// <param name="root">The root's position.</param>
    /// <param name="handed">Room for one figure of each inner goal.</param>
    /// <param name="weights">Receives the weights.</param>
    /// <param name="contributions">Receives weight × progress of each leaf, 0 for other goals; empty when nobody asks.</param>
    public static void Adjoint(
        GoalGraph graph,
        double[] values,
        bool isWhole,
        int root,
        Span<double> handed,
        Span<double> weights,
        Span<double> contributions = default
    )
    {
        for (int inner = handed.Length - 1; inner >= 0; inner--)
        {
            int position = inner + graph.LeafCount;
            double weight =
                position < root ? Taken(graph, values, isWhole, position, handed)
                : position == root ? 1
                : 0;
            double divisor = isWhole || weight == 0 ? graph.ChildTotal[inner] : KnownWeight(graph, values, inner);
            handed[inner] = divisor > 0 ? weight / divisor : 0;
            weights[graph.GoalAt[position]] = weight;
        }
        ReadOnlySpan<int> leaves = graph.GoalAt.AsSpan(0, graph.LeafCount);
        if (contributions.IsEmpty)
        {
            for (int position = 0; position < leaves.Length; position++)
                weights[leaves[position]] = position == root ? 1 : Taken(graph, values, isWhole, position, handed);
            return;
        }
        for (int position = leaves.Length; position < values.Length; position++)
            contributions[graph.GoalAt[position]] = 0;
        for (int position = 0; position < leaves.Length; position++)
        {
            double weight = position == root ? 1 : Taken(graph, values, isWhole, position, handed);
            double value = values[position];
            int goal = leaves[position];
            weights[goal] = weight;
            contributions[goal] = weight == 0 || double.IsNaN(value) ? 0 : weight * value;
        }
    }

    /// <summary>What a goal takes from its parents: nothing where it has no value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Taken(GoalGraph graph, double[] values, bool isWhole, int position, ReadOnlySpan<double> handed) =>
        isWhole || !double.IsNaN(values[position]) ? graph.UpLinks.Share(position, handed) : 0;

    private static double Mean(ReadOnlySpan<GoalArrow> children, double total, double[] values)
    {
        double sum = 0;
        foreach (var child in children)
            sum += child.Weight * values[child.End];
        return double.IsNaN(sum) ? KnownMean(children, values) : sum / total;
    }

    /// <summary>Over the children that have a value. Without any, or with weight 0 only, the parent has none either.</summary>
    private static double KnownMean(ReadOnlySpan<GoalArrow> children, double[] values)
    {
        double sum = 0;
        double divisor = 0;
        foreach (var child in children)
        {
            double value = values[child.End];
            if (double.IsNaN(value))
                continue;
            sum += child.Weight * value;
            divisor += child.Weight;
        }
        return divisor > 0 ? sum / divisor : double.NaN;
    }

    /// <summary>The weight below a parent's mean: of all children, or of those that have a value.</summary>
    private static double KnownWeight(GoalGraph graph, double[] values, int inner)
    {
        double known = 0;
        bool isWhole = true;
        foreach (var child in graph.ChildrenOf(inner))
        {
            if (double.IsNaN(values[child.End]))
                isWhole = false;
            else
                known += child.Weight;
        }
        return isWhole ? graph.ChildTotal[inner] : known;
    }

    private static double Extreme(ReadOnlySpan<GoalArrow> children, bool best, double[] values)
    {
        double found = double.NaN;
        foreach (var child in children)
        {
            double value = values[child.End];
            if (child.Weight > 0 && !double.IsNaN(value) && (double.IsNaN(found) || (best ? value > found : value < found)))
                found = value;
        }
        return found;
    }
}
