using System.Numerics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Kpis;

/// <summary>Why did the figure move, for formulas of many inputs: each input's share of the change, averaged over sampled orders of switching.</summary>
/// <remarks>
/// What <see cref="Shapley"/> averages over all orders is averaged over random ones, each taken forwards and backwards so that what an
/// early and a late place give cancel out. Every order shares out the whole change, so that the contributions sum to it however few
/// orders are drawn; how they share it is known up to the standard errors. Pair i of orders comes from stream i of the seed: the same
/// seed gives the same bits on any number of threads. Sources: Castro, Gómez and Tejada 2009 (sampled orders); Mitchell, Cooper,
/// Frank and Holmes 2022 (antithetic orders). Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class SampledShapley : IExplainable
{
    private SampledShapley(string metric, Fraction first, Fraction last)
    {
        Metric = metric;
        Base = first.ToDecimal();
        Current = last.ToDecimal();
        Change = (last - first).ToDecimal();
    }

    /// <summary>The figure's name.</summary>
    public string Metric { get; }

    /// <summary>The figure with the base inputs.</summary>
    public decimal Base { get; }

    /// <summary>The figure with the current inputs.</summary>
    public decimal Current { get; }

    /// <summary>Current less base: the sum of the contributions.</summary>
    public decimal Change { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; private init; }

    /// <summary>How many pairs of orders were drawn.</summary>
    public int OrderPairs { get; private init; }

    /// <summary>The contribution of every input of the tree, in the tree's order.</summary>
    public ImmutableArray<SampledContribution> Contributions { get; private init; } = [];

    /// <summary>Shares the change of a figure out to its inputs.</summary>
    /// <param name="tree">The formulas.</param>
    /// <param name="metric">The computed figure.</param>
    /// <param name="baseline">The inputs of the earlier state; at least one.</param>
    /// <param name="current">The same inputs in the later state.</param>
    /// <param name="seed">The seed: any number.</param>
    /// <param name="options">How many orders; null for the defaults.</param>
    /// <param name="progress">Told the share done, 0 to 1, now and then; null for no report.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The contributions.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no input. <see cref="FaultCode.InvalidArgument"/>: an option out of range. <see cref="FaultCode.DuplicateKey"/>: an input
    /// twice. <see cref="FaultCode.UnknownReference"/>: an unknown or missing input, an unknown figure. <see cref="FaultCode.ZeroDenominator"/>: a formula
    /// divides by 0 for a mix of base and current that was drawn. <see cref="FaultCode.Overflow"/>: beyond decimal.
    /// </exception>
    public static SampledShapley Of(
        FormulaTree tree,
        string metric,
        ReadOnlySpan<InputValue> baseline,
        ReadOnlySpan<InputValue> current,
        ulong seed,
        ShapleySamplingOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotNull(tree, nameof(tree));
        Guard.NotEmpty(baseline, nameof(baseline));
        Guard.NotEmpty(current, nameof(current));
        options ??= new ShapleySamplingOptions();
        options.Check();
        var first = tree.Bind(baseline, nameof(baseline));
        var last = tree.Bind(current, nameof(current));
        int index = tree.DefinitionIndex(Guard.NotNull(metric, nameof(metric)), nameof(metric));
        var walk = new ShapleyWalk(tree, index, first, last);
        var sums = new BigInteger[options.OrderPairs][];
        int done = 0;
        void Draw(int pair)
        {
            sums[pair] = walk.Pair(new RandomStream(seed, (ulong)pair));
            progress?.Report((double)Interlocked.Increment(ref done) / options.OrderPairs);
        }
        ShapleyWalk.Run(options, Draw, cancellation);
        return new SampledShapley(metric, walk.First, walk.Last)
        {
            Seed = seed,
            OrderPairs = options.OrderPairs,
            Contributions = Average(tree, walk, sums),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change", "变动"),
            Change,
            Phrase.Of($"{Current} - {Base}"),
            Phrase.Of(
                $"Shapley 1953, {OrderPairs} sampled orders of switching and their reverses, seed {Seed}",
                $"Shapley 1953，抽取 {OrderPairs} 个替换顺序及其逆序，种子 {Seed}"
            ),
            [
                .. Contributions.Select(share =>
                    Explanation.Of(
                        Named.Effect(share.Input),
                        share.Value,
                        default,
                        default,
                        Explanation.Of(new Phrase("Standard error", "标准误"), share.StandardError)
                    )
                ),
            ]
        );

    /// <summary>Sums are exact whole numbers; the spread of the pairs' means gives the standard errors.</summary>
    private static ImmutableArray<SampledContribution> Average(FormulaTree tree, ShapleyWalk walk, BigInteger[][] sums)
    {
        var contributions = ImmutableArray.CreateBuilder<SampledContribution>(tree.Inputs.Length);
        foreach (var input in tree.Inputs)
            contributions.Add(new SampledContribution(input.Name, 0, 0));
        var means = new double[sums.Length];
        for (int player = 0; player < walk.Players.Length; player++)
        {
            var total = BigInteger.Zero;
            for (int pair = 0; pair < sums.Length; pair++)
            {
                total += sums[pair][player];
                means[pair] = Shapley.ToDouble(sums[pair][player]) / 2;
            }
            double variance = Moments.Of(means).Variance.GetValueOrDefault();
            contributions[walk.Players[player]] = new SampledContribution(
                tree.Inputs[walk.Players[player]].Name,
                Shapley.MeanOf(total, 2L * sums.Length).ToDecimal(),
                Math.Sqrt(variance / sums.Length)
            );
        }
        return contributions.MoveToImmutable();
    }
}
