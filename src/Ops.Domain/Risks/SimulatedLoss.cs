using System.Runtime.InteropServices;
using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>The losses of simulated years of a portfolio of independent risks (年度总损失模拟).</summary>
/// <remarks>
/// Every event of a year has its own loss (collective risk model). Year i of a seed has the same bits whatever the number of years, threads
/// or shards (counter-based Philox streams, one per risk). Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class SimulatedLoss : IExplainable
{
    private readonly CollectiveRisk[] _risks;
    private readonly double[] _totals;

    private SimulatedLoss(CollectiveRisk[] risks, SimulationOptions options, double[] totals)
    {
        _risks = risks;
        _totals = totals;
        Options = options;
        Moments = Moments.Of(totals.AsMemory(), options.DegreeOfParallelism);
        int zeros = 0;
        foreach (double total in totals)
            zeros += total == 0 ? 1 : 0;
        ProbabilityZero = (double)zeros / totals.Length;
    }

    /// <summary>The risks.</summary>
    public ImmutableArray<CollectiveRisk> Risks => ImmutableCollectionsMarshal.AsImmutableArray(_risks);

    /// <summary>How it was simulated.</summary>
    public SimulationOptions Options { get; }

    /// <summary>The loss of each year, in the order of the years: 8 bytes a year.</summary>
    public ImmutableArray<double> Totals => ImmutableCollectionsMarshal.AsImmutableArray(_totals);

    /// <summary>Mean, spread and shape of the yearly losses.</summary>
    public Moments Moments { get; }

    /// <summary>The mean loss of a year.</summary>
    public double Mean => Moments.Mean;

    /// <summary>The standard deviation over the years (n − 1); null for one year.</summary>
    public double? StandardDeviation => Moments.StandardDeviation;

    /// <summary>The standard error of the mean, standard deviation / √n; null for one year. It says little where the true variance is infinite.</summary>
    public double? MeanStandardError => StandardDeviation / Math.Sqrt(_totals.Length);

    /// <summary>The share of years without any loss.</summary>
    public double ProbabilityZero { get; }

    /// <summary>Simulates a portfolio.</summary>
    /// <param name="risks">The risks; at least one, each id once. A risk draws from streams of its own, named by its id.</param>
    /// <param name="options">Seed, years, threads; null for the defaults.</param>
    /// <param name="progress">Is told the share of the work that is done, rising to 1.</param>
    /// <param name="cancellation">Stops a long run.</param>
    /// <returns>The simulated years.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no risk. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>: null, an
    /// option out of its range. <see cref="FaultCode.Overflow"/>: a year's loss beyond double.
    /// </exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static SimulatedLoss Of(
        ReadOnlySpan<CollectiveRisk> risks,
        SimulationOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotEmpty(risks, nameof(risks));
        RiskIds.Of(risks);
        var settings = (options ?? new SimulationOptions()).Checked();
        var blocks = new TrialBlocks(risks, settings.Seed);
        var run = new BlockRun(settings, progress, cancellation);
        double[] totals = GC.AllocateUninitializedArray<double>(settings.Trials);
        run.Each(
            0,
            run.Blocks,
            (block, buffers) => blocks.Simulate(run.FirstBlock + block, totals.AsSpan(block * TrialBlocks.Size, run.Length(block)), buffers)
        );
        Finite(totals);
        return new SimulatedLoss(risks.ToArray(), settings, totals);
    }

    /// <summary>The first years, which a shorter run gives as well.</summary>
    /// <param name="trials">How many: 1 to the number of years.</param>
    /// <returns>Their losses.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a number out of range.</exception>
    public ImmutableArray<double> First(int trials) => [.. _totals.AsSpan(0, Guard.InRange(trials, 1, _totals.Length, nameof(trials)))];

    /// <summary>Value at risk and tail value at risk with their interval.</summary>
    /// <param name="level">The level, strictly between 0 and 1.</param>
    /// <param name="confidence">The confidence of the interval, strictly between 0 and 1.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a level or confidence outside (0, 1).</exception>
    public TailEstimate Tail(double level, double confidence = 0.95) => TailEstimate.Of(_totals, level, confidence);

    /// <summary>How often thresholds are exceeded, with exact intervals.</summary>
    /// <param name="thresholds">The thresholds; none gives a curve without points.</param>
    /// <param name="confidence">The confidence of each interval, strictly between 0 and 1.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a confidence outside (0, 1).</exception>
    public ExceedanceCurve Exceedance(ReadOnlySpan<double> thresholds, double confidence = 0.95) =>
        ExceedanceCurve.Of(_totals, thresholds, confidence);

    /// <summary>Which risks make the tail: the blocks with tail years are drawn again, risk by risk, so that no year had to be kept apart.</summary>
    /// <param name="level">The level, strictly between 0 and 1.</param>
    /// <param name="cancellation">Stops a long run.</param>
    /// <returns>The contributions; they add up to the tail value at risk.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a level outside (0, 1).</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public TailContributions Contributions(double level, CancellationToken cancellation = default)
    {
        Guard.OpenProbability(level, nameof(level));
        var weights = TailWeights.Of(_totals, level);
        var blocks = new TrialBlocks(_risks, Options.Seed);
        var run = new BlockRun(Options, null, cancellation);
        double[,] sums = new double[run.Blocks, _risks.Length];
        run.Each(0, run.Blocks, (block, buffers) => Weigh(block, blocks, run, weights, sums, buffers));
        var parts = new (string, double)[_risks.Length];
        for (int risk = 0; risk < parts.Length; risk++)
        {
            var sum = default(CompensatedSum);
            for (int block = 0; block < run.Blocks; block++)
                sum.Add(sums[block, risk]);
            parts[risk] = (_risks[risk].Id, sum.Value / weights.Place.Above);
        }
        return new TailContributions(level, weights.Edge, TailEstimate.TailMean(_totals, weights.Place, weights.Edge), parts);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Simulated annual loss", "模拟的年度损失"),
            Mean,
            Phrase.Of(
                $"mean of {_totals.Length} years of {_risks.Length} risks, seed {Options.Seed}",
                $"{_risks.Length} 项风险、{_totals.Length} 个模拟年度的均值，种子 {Options.Seed}"
            ),
            new Phrase("collective risk model; Philox4x32-10 (Salmon et al. 2011)", "聚合风险模型；Philox4x32-10（Salmon 等 2011）"),
            Explanation.Of(new Phrase("Standard error of the mean", "均值的标准误"), MeanStandardError),
            Explanation.Of(new Phrase("Standard deviation", "标准差"), StandardDeviation),
            Explanation.Of(new Phrase("Share of years without loss", "无损失年度的比例"), ProbabilityZero)
        );

    internal static void Finite(ReadOnlySpan<double> totals)
    {
        foreach (double total in totals)
        {
            if (!double.IsFinite(total))
                throw Faults.Overflow("risks", "a year's loss is beyond double", "work in a larger unit");
        }
    }

    private void Weigh(int block, TrialBlocks blocks, BlockRun run, TailWeights weights, double[,] sums, TrialBuffers buffers)
    {
        var totals = _totals.AsSpan(block * TrialBlocks.Size, run.Length(block));
        Span<int> tail = stackalloc int[TrialBlocks.Size];
        int found = 0;
        for (int t = 0; t < totals.Length; t++)
        {
            tail[found] = t;
            found += totals[t] >= weights.Edge ? 1 : 0;
        }
        if (found == 0)
            return;
        var losses = buffers.Totals.AsSpan(0, totals.Length);
        for (int risk = 0; risk < blocks.Risks; risk++)
        {
            losses.Clear();
            blocks.Add(risk, run.FirstBlock + block, losses, buffers);
            var sum = default(CompensatedSum);
            foreach (int t in tail[..found])
                sum.Add(weights.At(totals[t]) * losses[t]);
            sums[block, risk] = sum.Value;
        }
    }
}
