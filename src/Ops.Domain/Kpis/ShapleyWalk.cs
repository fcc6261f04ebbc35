using System.Numerics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Kpis;

/// <summary>Switches the inputs of a formula from base to current in an order, and notes what each switch adds. Safe for several threads.</summary>
internal sealed class ShapleyWalk
{
    private readonly FormulaGraph _graph;
    private readonly Fraction[] _current;
    private readonly BigInteger _firstSteps;

    public ShapleyWalk(FormulaTree tree, int definition, Fraction[] first, Fraction[] last)
    {
        _current = last;
        Players = [.. tree.InputsOf(definition).Where(slot => first[slot] != last[slot])];
        _graph = new FormulaGraph(tree, definition, first, Players);
        First = _graph.Values[_graph.Figure];
        Last = tree.Compute(last, tree.OrderFor(definition));
        _firstSteps = Shapley.Steps(First);
    }

    /// <summary>The slots of the inputs that changed.</summary>
    public ImmutableArray<int> Players { get; }

    public Fraction First { get; }

    public Fraction Last { get; }

    /// <summary>All pairs on so many threads; the first refusal in the order of the pairs is the one that is told.</summary>
    public static void Run(ShapleySamplingOptions options, Action<int> draw, CancellationToken cancellation)
    {
        var refusals = new OpsException?[options.OrderPairs];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.DegreeOfParallelism, CancellationToken = cancellation };
        Parallel.For(
            0,
            options.OrderPairs,
            parallel,
            pair =>
            {
                try
                {
                    draw(pair);
                }
                catch (OpsException refusal)
                {
                    refusals[pair] = refusal;
                }
            }
        );
        if (Array.Find(refusals, refusal => refusal is not null) is { } first)
            throw first;
    }

    /// <summary>What each player adds in a random order and in its reverse, together, in steps.</summary>
    public BigInteger[] Pair(RandomStream stream)
    {
        int[] order = Shuffled(stream);
        var sums = new BigInteger[Players.Length];
        var state = new FormulaState(_graph);
        Walk(order, state, sums);
        Array.Reverse(order);
        state.Reset();
        Walk(order, state, sums);
        return sums;
    }

    private void Walk(int[] order, FormulaState state, BigInteger[] sums)
    {
        var before = _firstSteps;
        foreach (int player in order)
        {
            state.Set(Players[player], _current[Players[player]]);
            var after = Shapley.Steps(state.Figure);
            sums[player] += after - before;
            before = after;
        }
    }

    /// <summary>Fisher and Yates: every order equally likely.</summary>
    private int[] Shuffled(RandomStream stream)
    {
        int[] order = new int[Players.Length];
        var random = stream.From();
        for (int i = 0; i < order.Length; i++)
        {
            int at = (int)random.NextBelow(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }
}
