using System.Numerics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Kpis;

/// <summary>Switches the inputs of a formula from base to current in an order, and notes what each switch adds. Safe for several threads.</summary>
internal sealed class ShapleyWalk
{
    private readonly FormulaTree _tree;
    private readonly ImmutableArray<int> _order;
    private readonly Fraction[] _base;
    private readonly Fraction[] _current;
    private readonly BigInteger _firstSteps;

    public ShapleyWalk(FormulaTree tree, int definition, Fraction[] first, Fraction[] last)
    {
        _tree = tree;
        _order = tree.OrderFor(definition);
        _base = first;
        _current = last;
        Players = [.. tree.InputsOf(definition).Where(slot => first[slot] != last[slot])];
        First = tree.Compute(first, _order);
        Last = tree.Compute(last, _order);
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
        Walk(order, sums);
        Array.Reverse(order);
        Walk(order, sums);
        return sums;
    }

    private void Walk(int[] order, BigInteger[] sums)
    {
        Fraction[] inputs = [.. _base];
        var before = _firstSteps;
        foreach (int player in order)
        {
            inputs[Players[player]] = _current[Players[player]];
            var after = Shapley.Steps(_tree.Compute(inputs, _order));
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
