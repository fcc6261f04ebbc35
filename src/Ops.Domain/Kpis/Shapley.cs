using System.Numerics;

namespace Ops.Domain.Kpis;

/// <summary>Why did the figure move: each input's fair share of the change, whatever the order in which one looks at them.</summary>
/// <remarks>
/// The exact Shapley value over the formula tree: an input's effect averaged over all orders of switching the inputs from base to
/// current. The contributions sum to the change. Inputs that did not change, or are not used, contribute 0. For more changed inputs than
/// <see cref="MostChangedInputs"/> there is <see cref="SampledShapley"/>. Source: Shapley 1953;
/// Sun 1998 for decompositions. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class Shapley : IExplainable
{
    /// <summary>The greatest number of changed inputs: each doubles the work.</summary>
    public const int MostChangedInputs = 20;

    private const int FractionBits = 256;

    /// <summary>More than the 53 bits of a double and one to round by.</summary>
    private const int SignificantBits = 66;

    private Shapley(string metric, Fraction first, Fraction last, IEnumerable<(string Input, Fraction Value)> shares)
    {
        Metric = metric;
        Base = first.ToDecimal();
        Current = last.ToDecimal();
        Change = (last - first).ToDecimal();
        Contributions = [.. shares.Select(share => new Contribution(share.Input, share.Value.ToDecimal()))];
    }

    /// <summary>The figure's name.</summary>
    public string Metric { get; }

    /// <summary>The figure with the base inputs.</summary>
    public decimal Base { get; }

    /// <summary>The figure with the current inputs.</summary>
    public decimal Current { get; }

    /// <summary>Current less base: the sum of the contributions.</summary>
    public decimal Change { get; }

    /// <summary>The contribution of every input of the tree, in the tree's order.</summary>
    public ImmutableArray<Contribution> Contributions { get; }

    /// <summary>Shares the change of a figure out to its inputs.</summary>
    /// <param name="tree">The formulas.</param>
    /// <param name="metric">The computed figure.</param>
    /// <param name="baseline">The inputs of the earlier state; at least one.</param>
    /// <param name="current">The same inputs in the later state.</param>
    /// <returns>The contributions.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no input. <see cref="FaultCode.DuplicateKey"/>: an input twice. <see cref="FaultCode.UnknownReference"/>: an unknown or
    /// missing input, an unknown figure. <see cref="FaultCode.InvalidArgument"/>: more than <see cref="MostChangedInputs"/> inputs changed.
    /// <see cref="FaultCode.ZeroDenominator"/>: a formula divides by 0 for some mix of base and current. <see cref="FaultCode.Overflow"/>: beyond decimal.
    /// </exception>
    public static Shapley Of(FormulaTree tree, string metric, ReadOnlySpan<InputValue> baseline, ReadOnlySpan<InputValue> current)
    {
        Guard.NotNull(tree, nameof(tree));
        Guard.NotEmpty(baseline, nameof(baseline));
        Guard.NotEmpty(current, nameof(current));
        var first = tree.Bind(baseline, nameof(baseline));
        var last = tree.Bind(current, nameof(current));
        int index = tree.DefinitionIndex(Guard.NotNull(metric, nameof(metric)), nameof(metric));
        var order = tree.OrderFor(index);
        var shares = Shares(tree, index, first, last);
        return new Shapley(
            metric,
            tree.Compute(first, order),
            tree.Compute(last, order),
            tree.Inputs.Select((input, slot) => (input.Name, shares[slot]))
        );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change", "变动"),
            Change,
            Phrase.Of($"{Current} - {Base}"),
            new Phrase("Shapley 1953, all orders of switching", "Shapley 1953，所有替换顺序"),
            [.. Contributions.Select(share => Explanation.Of(Named.Effect(share.Input), share.Value))]
        );

    /// <summary>The share of every input. Sums of coalitions are kept in steps of 2^−256, so that a thousand denominators do not multiply.</summary>
    internal static Fraction[] Shares(FormulaTree tree, int definition, Fraction[] first, Fraction[] last)
    {
        int[] players = [.. tree.InputsOf(definition).Where(slot => first[slot] != last[slot])];
        if (players.Length > MostChangedInputs)
            throw Faults.Invalid(
                "current",
                $"{players.Length} inputs changed",
                $"change at most {MostChangedInputs}, group them, or sample the orders (SampledShapley)"
            );
        var order = tree.OrderFor(definition);
        var bySize = new BigInteger[players.Length + 1];
        var byMember = new BigInteger[players.Length, players.Length + 1];
        Fraction[] inputs = [.. first];
        for (uint coalition = 0; coalition < 1u << players.Length; coalition++)
        {
            for (int i = 0; i < players.Length; i++)
                inputs[players[i]] = IsMember(coalition, i) ? last[players[i]] : first[players[i]];
            var steps = Steps(tree.Compute(inputs, order));
            int size = BitOperations.PopCount(coalition);
            bySize[size] += steps;
            for (int i = 0; i < players.Length; i++)
            {
                if (IsMember(coalition, i))
                    byMember[i, size] += steps;
            }
        }
        var shares = new Fraction[first.Length];
        for (int i = 0; i < players.Length; i++)
            shares[players[i]] = Share(i, bySize, byMember);
        return shares;
    }

    /// <summary>A figure in whole steps of 2^−256.</summary>
    internal static BigInteger Steps(Fraction value)
    {
        var steps = value.Top << FractionBits;
        var bottom = value.Bottom;
        return bottom.IsOne ? steps : steps / bottom;
    }

    /// <summary>A figure in steps as the nearest double.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: beyond double.</exception>
    internal static double ToDouble(BigInteger steps)
    {
        var size = BigInteger.Abs(steps);
        int cut = (int)Math.Max(0, size.GetBitLength() - SignificantBits);
        var kept = size >> cut;
        // What is cut off lifts a middle above the middle, so that rounding to even does not see a tie.
        if (cut > 0 && BigInteger.TrailingZeroCount(size) < cut)
            kept |= 1;
        double figure = Math.ScaleB((double)(UInt128)kept, cut - FractionBits);
        if (!double.IsFinite(figure))
            throw Faults.Overflow("result", "the result is beyond the range of double", "work in a larger unit");
        return steps.Sign < 0 ? -figure : figure;
    }

    /// <summary>The sum of so many figures in steps, as their mean.</summary>
    internal static Fraction MeanOf(BigInteger steps, long count) => new(steps, (BigInteger.One << FractionBits) * count);

    /// <summary>Coalitions with the input count for it, those without it against it, each with the share of orders in which it stands.</summary>
    private static Fraction Share(int player, BigInteger[] bySize, BigInteger[,] byMember)
    {
        int players = bySize.Length - 1;
        var unit = BigInteger.One << FractionBits;
        var share = Fraction.Zero;
        for (int size = 0; size <= players; size++)
        {
            if (size > 0)
                share += new Fraction(byMember[player, size], unit * Orders(players, size - 1));
            if (size < players)
                share -= new Fraction(bySize[size] - byMember[player, size], unit * Orders(players, size));
        }
        return share;
    }

    /// <summary>n! / (s! (n − s − 1)!), the reciprocal of the Shapley weight.</summary>
    private static BigInteger Orders(int players, int size)
    {
        var count = BigInteger.One * players;
        for (int i = 1; i <= size; i++)
            count = count * (players - i) / i;
        return count;
    }

    private static bool IsMember(uint coalition, int player) => (coalition >> player & 1) == 1;
}
