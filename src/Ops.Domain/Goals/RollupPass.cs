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
    /// <remarks>One pass from the root down, in which each goal hands its weight on to its children.</remarks>
    /// <param name="graph">The graph.</param>
    /// <param name="values">Progress by position.</param>
    /// <param name="isWhole">True when no value is missing.</param>
    /// <param name="root">The root's position.</param>
    /// <param name="weights">Receives the weights.</param>
    /// <param name="contributions">Receives weight × progress of each leaf, 0 for other goals; empty when nobody asks.</param>
    public static void Adjoint(
        GoalGraph graph,
        double[] values,
        bool isWhole,
        int root,
        Span<double> weights,
        Span<double> contributions = default
    )
    {
        weights.Clear();
        contributions.Clear();
        weights[graph.GoalAt[root]] = 1;
        if (!contributions.IsEmpty && root < graph.LeafCount && !double.IsNaN(values[root]))
            contributions[graph.GoalAt[root]] = values[root];
        if (graph.Descent is { } descent)
        {
            // What does not lie under the root has no weight to hand down.
            foreach (int inner in descent)
                HandDown(graph, values, isWhole, inner, weights, contributions);
            return;
        }
        for (int inner = root - graph.LeafCount; inner >= 0; inner--)
            HandDown(graph, values, isWhole, inner, weights, contributions);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HandDown(
        GoalGraph graph,
        double[] values,
        bool isWhole,
        int inner,
        Span<double> weights,
        Span<double> contributions
    )
    {
        ReadOnlySpan<int> goalAt = graph.GoalAt;
        double weight = weights[goalAt[inner + graph.LeafCount]];
        if (weight == 0)
            return;
        var children = graph.ChildrenOf(inner);
        double divisor = isWhole ? graph.ChildTotal[inner] : KnownWeight(children, graph.ChildTotal[inner], values);
        double handed = divisor > 0 ? weight / divisor : 0;
        foreach (var child in children)
        {
            if (!isWhole && double.IsNaN(values[child.End]))
                continue;
            int goal = goalAt[child.End];
            double carried = weights[goal] + (handed * child.Weight);
            weights[goal] = carried;
            // Written anew by each parent: the last one leaves the product with the whole weight.
            if (!contributions.IsEmpty && child.End < graph.LeafCount)
                contributions[goal] = carried * values[child.End];
        }
    }

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
    private static double KnownWeight(ReadOnlySpan<GoalArrow> children, double total, double[] values)
    {
        double known = 0;
        bool isWhole = true;
        foreach (var child in children)
        {
            if (double.IsNaN(values[child.End]))
                isWhole = false;
            else
                known += child.Weight;
        }
        return isWhole ? total : known;
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
