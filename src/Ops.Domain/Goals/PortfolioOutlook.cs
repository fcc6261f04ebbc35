using Ops.Domain.Numerics;

namespace Ops.Domain.Goals;

/// <summary>The chance that a weighted portfolio of goals reaches a progress: simulated, and by normal approximation beside it (组合达成概率).</summary>
/// <remarks>
/// Goals are independent and normal; each run draws every goal once and takes the weighted mean. Goal i draws from stream i, so that
/// the bits do not depend on threads or on the number of other goals. The normal figure knows no clamp.
/// </remarks>
public sealed record PortfolioOutlook : IExplainable
{
    private const int Block = 1024;

    private PortfolioOutlook() { }

    /// <summary>How many goals.</summary>
    public int Count { get; internal init; }

    /// <summary>The progress asked for.</summary>
    public double Threshold { get; internal init; }

    /// <summary>How it was simulated.</summary>
    public PortfolioOptions Options { get; internal init; } = new();

    /// <summary>The mean of the simulated progress.</summary>
    public double Mean { get; internal init; }

    /// <summary>Its standard deviation over the runs.</summary>
    public double StandardDeviation { get; internal init; }

    /// <summary>The share of runs that reached the threshold.</summary>
    public double Probability { get; internal init; }

    /// <summary>The standard error of that share.</summary>
    public double StandardError { get; internal init; }

    /// <summary>The probability by normal approximation, without a clamp; 1 or 0 when nothing scatters.</summary>
    public double NormalProbability { get; internal init; }

    /// <summary>Simulates a portfolio.</summary>
    /// <param name="goals">The goals with their weights; effective weights of a roll-up serve as well.</param>
    /// <param name="threshold">The progress asked for.</param>
    /// <param name="options">Seed, runs, clamp; null for the defaults.</param>
    /// <param name="cancellation">Stops a long run.</param>
    /// <returns>The outlook.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no goal. <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, an option out of its range.
    /// <see cref="FaultCode.ZeroDenominator"/>: all weights are 0.
    /// </exception>
    public static PortfolioOutlook Of(
        ReadOnlySpan<LeafOutlook> goals,
        double threshold,
        PortfolioOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotEmpty(goals, nameof(goals));
        Guard.Finite(threshold, nameof(threshold));
        var settings = (options ?? new PortfolioOptions()).Checked();
        double total = 0;
        double mean = 0;
        double variance = 0;
        foreach (var goal in goals)
        {
            total += goal.Weight;
            mean += goal.Weight * goal.Mean;
            variance += goal.Weight * goal.Weight * goal.StandardDeviation * goal.StandardDeviation;
        }
        if (total == 0)
            throw Faults.ZeroDenominator(nameof(goals), "all weights are 0", "give at least one goal a positive weight");
        mean /= total;
        double deviation = Math.Sqrt(variance) / total;
        var (moments, reached) = Simulate(goals, total, threshold, settings, cancellation);
        double share = (double)reached / settings.Runs;
        return new PortfolioOutlook
        {
            Count = goals.Length,
            Threshold = threshold,
            Options = settings,
            Mean = moments.Mean,
            StandardDeviation = moments.StandardDeviation ?? 0,
            Probability = share,
            StandardError = Math.Sqrt(share * (1 - share) / settings.Runs),
            NormalProbability =
                deviation > 0 ? NormalFunctions.Lower((mean - threshold) / deviation)
                : Reach.Ratio(mean, threshold) ? 1
                : 0,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Chance of the portfolio", "组合达成概率"),
            Probability,
            Phrase.Of(
                $"share of {Options.Runs} runs at {Threshold} or more, seed {Options.Seed}",
                $"{Options.Runs} 次模拟中不低于 {Threshold} 的比例，种子 {Options.Seed}"
            ),
            default,
            Explanation.Of(new Phrase("Mean progress", "平均进度"), Mean),
            Explanation.Of(new Phrase("Standard deviation", "标准差"), StandardDeviation),
            Explanation.Of(new Phrase("By normal approximation", "正态近似"), NormalProbability)
        );

    private static (Moments Moments, int Reached) Simulate(
        ReadOnlySpan<LeafOutlook> goals,
        double total,
        double threshold,
        PortfolioOptions options,
        CancellationToken cancellation
    )
    {
        var accumulator = new MomentsAccumulator();
        int reached = 0;
        Span<double> draws = new double[Block];
        Span<double> sums = new double[Block];
        for (int start = 0; start < options.Runs; start += Block)
        {
            cancellation.ThrowIfCancellationRequested();
            int runs = Math.Min(Block, options.Runs - start);
            sums.Clear();
            for (int i = 0; i < goals.Length; i++)
            {
                new RandomStream(options.Seed, (ulong)i).FillNormal(draws[..runs], (ulong)start);
                for (int run = 0; run < runs; run++)
                    sums[run] += goals[i].Weight * Cut(goals[i].Mean + (goals[i].StandardDeviation * draws[run]), options.Clamp);
            }
            for (int run = 0; run < runs; run++)
            {
                double progress = sums[run] / total;
                accumulator.Add(progress);
                reached += Reach.Ratio(progress, threshold) ? 1 : 0;
            }
        }
        return (accumulator.ToResult(), reached);
    }

    private static double Cut(double progress, ProgressClamp clamp) =>
        clamp switch
        {
            ProgressClamp.Floor => Math.Max(0, progress),
            ProgressClamp.Unit => Math.Clamp(progress, 0, 1),
            _ => progress,
        };
}
