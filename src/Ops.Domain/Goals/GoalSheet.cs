namespace Ops.Domain.Goals;

/// <summary>The present progress of a graph's goals, kept up to date: for large graphs and for figures that come one by one (目标看板).</summary>
/// <remarks>
/// Mutable and meant for one thread. Numbers are those of <see cref="GoalGraph.NumberOf"/>. <see cref="Evaluate"/> allocates nothing on
/// one thread, weights and contributions nothing after the first time; <see cref="Update"/> touches only the ancestors of the leaf and gives the same bits as evaluating everything.
/// </remarks>
public sealed class GoalSheet
{
    /// <summary>Fewer goals of a level than this are not worth a second thread.</summary>
    private const int ParallelFrom = 8192;

    private readonly RollupOptions _options;
    private readonly double[] _values;
    private readonly bool[] _known;
    private readonly WaitingGoals _waiting = new();
    private double[] _handed = [];
    private int _withoutData;

    /// <summary>Creates a sheet on which no leaf has data.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How progress is rolled up; null for the defaults.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no graph, or an option that is not defined.</exception>
    public GoalSheet(GoalGraph graph, RollupOptions? options = null)
    {
        Graph = Guard.NotNull(graph, nameof(graph));
        _options = (options ?? new RollupOptions()).Checked();
        _values = new double[graph.Count];
        _known = new bool[graph.LeafCount];
        _withoutData = graph.LeafCount;
        _values.AsSpan().Fill(double.NaN);
        _values.AsSpan(0, graph.LeafCount).Fill(Empty);
    }

    /// <summary>The graph.</summary>
    public GoalGraph Graph { get; }

    /// <summary>How progress is rolled up.</summary>
    public RollupOptions Options => _options;

    internal double[] Values => _values;

    /// <summary>Whether every leaf counts, so that every goal has progress.</summary>
    internal bool IsWhole => _withoutData == 0 || _options.Missing == MissingProgress.Zero;

    private double Empty => _options.Missing == MissingProgress.Zero ? 0 : double.NaN;

    /// <summary>The progress of a goal as last evaluated.</summary>
    /// <param name="goal">The goal's number.</param>
    /// <returns>The progress; null without data.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no such number.</exception>
    public double? this[int goal] => _values[Position(goal)] is var value && double.IsNaN(value) ? null : value;

    /// <summary>Whether every leaf has data of its own.</summary>
    internal bool HasAllData => _withoutData == 0;

    /// <summary>Whether a leaf has data of its own.</summary>
    internal bool HasData(int position) => _known[position];

    /// <summary>Writes down the progress of a leaf without evaluating. A goal with children computes its own: what is given is not looked at.</summary>
    /// <param name="goal">The goal's number.</param>
    /// <param name="progress">The progress, 1 at the target; null without data.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no such number, NaN or infinity.</exception>
    public void Set(int goal, double? progress)
    {
        int position = Position(goal);
        if (progress is { } given)
            Guard.Finite(given, nameof(progress));
        if (position >= Graph.LeafCount)
            return;
        bool isKnown = progress is not null;
        if (isKnown != _known[position])
            _withoutData += isKnown ? -1 : 1;
        _known[position] = isKnown;
        _values[position] = progress ?? Empty;
    }

    /// <summary>Evaluates all goals.</summary>
    /// <param name="degreeOfParallelism">On how many threads at most, at least 1; any number gives the same bits.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: below 1. <see cref="FaultCode.InsufficientData"/>: a leaf has no data and
    /// <see cref="MissingProgress.Refuse"/> was asked for.
    /// </exception>
    public void Evaluate(int degreeOfParallelism = 1)
    {
        Guard.InRange(degreeOfParallelism, 1, int.MaxValue, nameof(degreeOfParallelism));
        RefuseMissing();
        if (degreeOfParallelism == 1)
        {
            RollupPass.Fill(Graph, _options.Aggregate, _values, 0, Graph.Count - Graph.LeafCount);
            return;
        }
        int serialFrom = 0;
        for (int level = 1; level < Graph.LevelStart.Length - 1; level++)
        {
            int from = Graph.LevelStart[level] - Graph.LeafCount;
            int to = Graph.LevelStart[level + 1] - Graph.LeafCount;
            if (to - from < ParallelFrom)
                continue;
            RollupPass.Fill(Graph, _options.Aggregate, _values, serialFrom, from);
            InParallel(from, to, degreeOfParallelism);
            serialFrom = to;
        }
        RollupPass.Fill(Graph, _options.Aggregate, _values, serialFrom, Graph.Count - Graph.LeafCount);
    }

    /// <summary>Changes one leaf of an evaluated sheet and brings its ancestors up to date.</summary>
    /// <param name="goal">The goal's number.</param>
    /// <param name="progress">The progress; null without data.</param>
    /// <returns>How many goals were computed anew.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: no such number, a goal with children, NaN or infinity. <see cref="FaultCode.InsufficientData"/>:
    /// no data where <see cref="MissingProgress.Refuse"/> was asked for.
    /// </exception>
    public int Update(int goal, double? progress)
    {
        int position = Position(goal);
        if (position >= Graph.LeafCount)
            throw Faults.Invalid(
                nameof(goal),
                $"'{Graph.Ids[goal]}' has children and computes its own progress",
                "update a goal without children"
            );
        if (progress is null && _options.Missing == MissingProgress.Refuse)
            throw NoData(position);
        Set(goal, progress);
        return Spread(position);
    }

    /// <summary>The effective weight of every goal for one root: the share of the root's progress that it carries, along all paths.</summary>
    /// <remarks>One pass, however many paths there are. The leaves' weights sum to 1 when the root has progress.</remarks>
    /// <param name="root">The number of the root: any goal.</param>
    /// <param name="destination">Receives the weight of each goal by its number; 0 for a goal that does not serve the root or has no data.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.LengthMismatch"/>: the list does not hold one place for each goal. <see cref="FaultCode.InvalidArgument"/>: no such
    /// number, or the sheet does not use the weighted mean.
    /// </exception>
    public void EffectiveWeights(int root, Span<double> destination)
    {
        Guard.SameLength(destination.Length, nameof(destination), Graph.Count, nameof(Graph));
        _options.RequireMeans();
        int position = Position(root, nameof(root));
        RollupPass.Adjoint(Graph, _values, IsWhole, position, Handed(), destination);
    }

    /// <summary>What each leaf gives to a root, with the effective weights: weight × progress (贡献度).</summary>
    /// <remarks>Like <see cref="GoalRollup.Contributions"/>, for large graphs: by number, into lists that the caller keeps.</remarks>
    /// <param name="root">The number of the root: any goal.</param>
    /// <param name="weights">Receives the weight of each goal, as <see cref="EffectiveWeights"/> has it.</param>
    /// <param name="contributions">Receives the contribution of each leaf by its number, 0 for other goals; they sum to the root's progress.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.LengthMismatch"/>: a list does not hold one place for each goal. <see cref="FaultCode.InvalidArgument"/>: no such
    /// number, or the sheet does not use the weighted mean.
    /// </exception>
    public void Contributions(int root, Span<double> weights, Span<double> contributions)
    {
        Guard.SameLength(weights.Length, nameof(weights), Graph.Count, nameof(Graph));
        Guard.SameLength(contributions.Length, nameof(contributions), Graph.Count, nameof(Graph));
        _options.RequireMeans();
        RollupPass.Adjoint(Graph, _values, IsWhole, Position(root, nameof(root)), Handed(), weights, contributions);
    }

    /// <summary>Puts a figure in place of what a goal has, leaf or not, and brings its ancestors up to date.</summary>
    internal void Replace(int position, double value)
    {
        _values[position] = value;
        Spread(position);
    }

    internal GoalSheet Copy()
    {
        var copy = new GoalSheet(Graph, _options);
        _values.CopyTo(copy._values, 0);
        _known.CopyTo(copy._known, 0);
        copy._withoutData = _withoutData;
        return copy;
    }

    /// <summary>Room for a pass from the top down, made when it is first asked for.</summary>
    private double[] Handed()
    {
        if (_handed.Length != Graph.ChildTotal.Length)
            _handed = new double[Graph.ChildTotal.Length];
        return _handed;
    }

    /// <summary>Ancestors are computed lowest first, so that each is computed once, after all of its children that change.</summary>
    private int Spread(int position)
    {
        WaitForParents(position);
        int computed = 0;
        int leaves = Graph.LeafCount;
        while (_waiting.TryTakeLowest(out int inner))
        {
            double value = RollupPass.Of(Graph, _options.Aggregate, _values, inner);
            computed++;
            ref double held = ref _values[inner + leaves];
            if (BitConverter.DoubleToInt64Bits(held) == BitConverter.DoubleToInt64Bits(value))
                continue;
            held = value;
            WaitForParents(inner + leaves);
        }
        return computed;
    }

    private void WaitForParents(int position)
    {
        foreach (int parent in Graph.UpLinks.At(position))
            _waiting.Add(parent);
    }

    private void InParallel(int from, int to, int degreeOfParallelism)
    {
        int blocks = (to - from + ParallelFrom - 1) / ParallelFrom;
        Parallel.For(
            0,
            blocks,
            new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism },
            block =>
            {
                int start = from + (block * ParallelFrom);
                RollupPass.Fill(Graph, _options.Aggregate, _values, start, Math.Min(start + ParallelFrom, to));
            }
        );
    }

    private void RefuseMissing()
    {
        if (_options.Missing != MissingProgress.Refuse)
            return;
        int missing = Array.IndexOf(_known, false);
        if (missing >= 0)
            throw NoData(missing);
    }

    private OpsException NoData(int position) =>
        Faults.Insufficient(
            Graph.Ids[Graph.GoalAt[position]],
            "the goal has no progress",
            "check it in, or choose another rule for missing progress"
        );

    private int Position(int goal, string place = "goal")
    {
        Guard.InRange(goal, 0, Graph.Count - 1, place);
        return Graph.PositionOf[goal];
    }
}
