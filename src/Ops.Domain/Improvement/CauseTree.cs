namespace Ops.Domain.Improvement;

/// <summary>Five whys and fishbone in one: causes as a tree, what each accounts for, and which root causes are proven link by link.</summary>
/// <remarks>Exact decimals. Sources: K. Ishikawa, Guide to Quality Control (1968); T. Ohno, Toyota Production System (1978).</remarks>
public sealed class CauseTree : IExplainable
{
    private CauseTree() { }

    /// <summary>The causes from the problem down, each followed by its own, in input order.</summary>
    public ImmutableArray<CauseRow> Rows { get; private init; }

    /// <summary>The root causes: largest first, then ordinal.</summary>
    public ImmutableArray<CauseRow> RootCauses { get; private init; }

    /// <summary>The longest chain of whys.</summary>
    public int Depth { get; private init; }

    /// <summary>The part of the problem whose root causes are proven; null when nothing was counted.</summary>
    public double? ProvenShare { get; private init; }

    /// <summary>The root causes by falling value with the vital few; null when nothing was counted.</summary>
    public ParetoAnalysis? Pareto { get; private init; }

    /// <summary>The same by branch of the fishbone, those without one under the name of the problem; null when nothing was counted.</summary>
    public ParetoAnalysis? ByCategory { get; private init; }

    /// <summary>Reads a tree.</summary>
    /// <param name="causes">The problem and its causes, each once.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>: a parent that is not listed;
    /// <see cref="FaultCode.Cycle"/>: a cause that causes itself; <see cref="FaultCode.InvalidArgument"/>: more than one problem, a negative value, a value
    /// above the ends of the tree; <see cref="FaultCode.InsufficientData"/>: a problem without causes.
    /// </exception>
    public static CauseTree Of(ReadOnlySpan<CauseNode> causes)
    {
        Guard.NotEmpty(causes, nameof(causes));
        var index = Ids.Index(causes, cause => Guard.NotBlank(cause.Id, nameof(causes)), nameof(causes));
        var children = new List<int>[causes.Length];
        for (int i = 0; i < children.Length; i++)
            children[i] = [];
        var roots = new List<int>();
        for (int i = 0; i < causes.Length; i++)
        {
            if (causes[i].Parent is { } parent)
                children[Ids.At(index, parent, Guard.At(nameof(causes), i), "list what it causes")].Add(i);
            else
                roots.Add(i);
        }
        int[] order = [.. roots.SelectMany(root => Down(root, children))];
        if (order.Length < causes.Length)
            throw Faults.Cycle(nameof(causes), Circle(causes, index, order));
        if (roots.Count > 1)
            throw Faults.Invalid(Guard.At(nameof(causes), roots[1]), "a second problem", "draw one tree for each problem");
        Check(causes, children);
        return Result(causes.ToArray(), index, children, order);
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        int at = 0;
        return Node(ref at);
    }

    private Explanation Node(ref int at)
    {
        var row = Rows[at++];
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        while (at < Rows.Length && Rows[at].Depth > row.Depth)
            parts.Add(Node(ref at));
        return Explanation.Of(
            Phrase.Of($"{row.Id}"),
            row.Total,
            row.Depth == 0 ? default
                : row.IsProven ? new Phrase("proven", "已证实")
                : new Phrase("not proven", "未证实"),
            row.Depth == 0 ? new Phrase("Ishikawa 1968; Ohno 1978", "石川馨 1968；大野耐一 1978") : default,
            parts.ToImmutable().AsSpan()
        );
    }

    /// <summary>A cause and all below it, without recursion: a chain may be long.</summary>
    private static List<int> Down(int root, List<int>[] children)
    {
        var order = new List<int>();
        var open = new Stack<int>([root]);
        while (open.TryPop(out int at))
        {
            order.Add(at);
            for (int c = children[at].Count - 1; c >= 0; c--)
                open.Push(children[at][c]);
        }
        return order;
    }

    private static List<string> Circle(ReadOnlySpan<CauseNode> causes, Dictionary<string, int> index, int[] reached)
    {
        int at = Enumerable.Range(0, causes.Length).First(i => !reached.Contains(i));
        // Going up from anything unreached ends in the circle.
        for (int i = 0; i < causes.Length; i++)
            at = index[causes[at].Parent!];
        var path = new List<string> { causes[at].Id };
        for (int up = index[causes[at].Parent!]; up != at; up = index[causes[up].Parent!])
            path.Add(causes[up].Id);
        path.Add(causes[at].Id);
        return path;
    }

    private static void Check(ReadOnlySpan<CauseNode> causes, List<int>[] children)
    {
        for (int i = 0; i < causes.Length; i++)
        {
            string place = Guard.At(nameof(causes), i);
            Guard.InRange(causes[i].Value, 0, decimal.MaxValue, place);
            if (causes[i].Value > 0 && children[i].Count > 0)
                throw Faults.Invalid(place, "the value of what has causes itself is their sum", "give values at the ends of the tree only");
        }
        Guard.AtLeast(causes.Length, 2, nameof(causes));
    }

    private static CauseTree Result(CauseNode[] causes, Dictionary<string, int> index, List<int>[] children, int[] order)
    {
        decimal[] totals = [.. causes.Select(cause => cause.Value)];
        foreach (int i in order.Reverse())
        {
            if (causes[i].Parent is { } parent)
                totals[index[parent]] += totals[i];
        }
        decimal all = totals[order[0]];
        var rows = new CauseRow[causes.Length];
        foreach (int i in order)
        {
            var parent = causes[i].Parent is { } above ? rows[index[above]] : null;
            rows[i] = new CauseRow
            {
                Id = causes[i].Id,
                Depth = parent is null ? 0 : parent.Depth + 1,
                Total = totals[i],
                Share = all > 0 ? (double)(totals[i] / all) : null,
                Category = causes[i].Category ?? parent?.Category,
                IsRootCause = children[i].Count == 0,
                IsProven = parent is null || (parent.IsProven && causes[i].IsVerified),
            };
        }
        CauseRow[] ends = [.. order.Select(i => rows[i]).Where(row => row.IsRootCause)];
        return new CauseTree
        {
            Rows = [.. order.Select(i => rows[i])],
            RootCauses = [.. ends.OrderByDescending(row => row.Total).ThenBy(row => row.Id, StringComparer.Ordinal)],
            Depth = rows.Max(row => row.Depth),
            ProvenShare = all > 0 ? (double)(ends.Where(row => row.IsProven).Sum(row => row.Total) / all) : null,
            Pareto = all > 0 ? ParetoAnalysis.Of([.. ends.Select(row => new CauseCount(row.Id, row.Total))]) : null,
            ByCategory =
                all > 0 ? ParetoAnalysis.Of([.. ends.Select(row => new CauseCount(row.Category ?? causes[order[0]].Id, row.Total))]) : null,
        };
    }
}
