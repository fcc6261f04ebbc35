using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>Losses in figures only: moments, and how often thresholds were exceeded.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class LossSummary : IExplainable
{
    internal LossSummary(Moments moments, double probabilityZero, ExceedanceCurve exceedance)
    {
        Moments = moments;
        ProbabilityZero = probabilityZero;
        Exceedance = exceedance;
    }

    /// <summary>Mean, spread and shape of the losses.</summary>
    public Moments Moments { get; }

    /// <summary>The standard error of the mean, standard deviation / √n; null for one loss.</summary>
    public double? MeanStandardError => Moments.StandardDeviation / Math.Sqrt(Moments.Count);

    /// <summary>The share of losses that are 0.</summary>
    public double ProbabilityZero { get; }

    /// <summary>How often the thresholds were exceeded.</summary>
    public ExceedanceCurve Exceedance { get; }

    /// <summary>Simulates a portfolio without keeping a single year: for runs of any length.</summary>
    /// <param name="risks">The risks; at least one, each id once.</param>
    /// <param name="thresholds">The thresholds to count against; none for moments only.</param>
    /// <param name="options">Seed, years, threads; null for the defaults.</param>
    /// <param name="progress">Is told the share of the work that is done, rising to 1.</param>
    /// <param name="cancellation">Stops a long run.</param>
    /// <returns>The summary, with 95 % intervals; the same bits on any number of threads.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no risk. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>: null, NaN,
    /// an option out of its range. <see cref="FaultCode.Overflow"/>: a year's loss beyond double.
    /// </exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static LossSummary Of(
        ReadOnlySpan<CollectiveRisk> risks,
        ReadOnlySpan<double> thresholds,
        SimulationOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotEmpty(risks, nameof(risks));
        Guard.Finite(thresholds, nameof(thresholds));
        RiskIds.Of(risks);
        var settings = (options ?? new SimulationOptions()).Checked();
        var blocks = new TrialBlocks(risks, settings.Seed);
        var run = new BlockRun(settings, progress, cancellation);
        var whole = new LossAccumulator(thresholds);
        var wave = new LossAccumulator[Math.Min(run.Blocks, Wave)];
        for (int start = 0; start < run.Blocks; start += Wave)
        {
            int first = start;
            int end = Math.Min(run.Blocks, start + Wave);
            for (int i = 0; i < end - first; i++)
                wave[i] = new LossAccumulator(thresholds);
            run.Each(
                first,
                end,
                (block, buffers) =>
                {
                    var totals = buffers.Totals.AsSpan(0, run.Length(block));
                    blocks.Simulate(run.FirstBlock + block, totals, buffers);
                    SimulatedLoss.Finite(totals);
                    wave[block - first].Add(totals);
                }
            );
            for (int i = 0; i < end - first; i++)
                whole.Merge(wave[i]);
        }
        return whole.ToResult();
    }

    /// <summary>Blocks between two merges: enough to keep threads busy, few enough to be small.</summary>
    private const int Wave = 64;

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean loss", "平均损失"),
            Moments.Mean,
            Phrase.Of($"n = {Moments.Count}"),
            default,
            Explanation.Of(new Phrase("Standard error of the mean", "均值的标准误"), MeanStandardError),
            Explanation.Of(new Phrase("Share without loss", "无损失的比例"), ProbabilityZero),
            Exceedance.Explain()
        );
}
