using System.Threading.Tasks;

namespace Ops.Domain.Projects;

/// <summary>The distribution of a project's duration, all paths counted, by simulation with triangular durations (进度风险模拟).</summary>
/// <remarks>
/// Each activity draws from a stream of its own, and each run from its own place in it: the same seed gives the same durations in one
/// thread and in many. Compared by reference.
/// </remarks>
public sealed class ProjectSimulation : IExplainable
{
    private const int Block = 1024;

    private readonly double[] _sorted;

    private ProjectSimulation(double[] durations, double longestMeanPath, ImmutableArray<ActivityCriticality> activities)
    {
        var sum = 0.0;
        foreach (double duration in durations)
            sum += duration;
        Mean = sum / durations.Length;
        LongestMeanPath = longestMeanPath;
        Activities = activities;
        Array.Sort(durations);
        _sorted = durations;
    }

    /// <summary>The mean duration.</summary>
    public double Mean { get; }

    /// <summary>The longest path when every activity takes its mean: what a plan without chance would promise.</summary>
    public double LongestMeanPath { get; }

    /// <summary>By how much that promise is too short, because the latest of several paths decides (合并偏差).</summary>
    public double MergeBias => Mean - LongestMeanPath;

    /// <summary>How often each activity decided the end, in the order given.</summary>
    public ImmutableArray<ActivityCriticality> Activities { get; }

    /// <summary>How many runs there were.</summary>
    public int Iterations => _sorted.Length;

    /// <summary>Simulates a project.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="iterations">How many runs; at least 1.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="degreeOfParallelism">On how many threads at most, at least 1; any number gives the same bits.</param>
    /// <param name="cancellation">Stops between blocks of runs.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>;
    /// <see cref="FaultCode.InvalidArgument"/>: null, estimates that are negative or not in order, no iteration, no thread;
    /// <see cref="FaultCode.Overflow"/>: estimates whose squares are beyond double; <see cref="FaultCode.Cycle"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ProjectSimulation Of(
        ReadOnlySpan<ThreePointActivity> activities,
        int iterations,
        ulong seed,
        int degreeOfParallelism = 1,
        CancellationToken cancellation = default
    )
    {
        Guard.NotEmpty(activities, nameof(activities));
        ImmutableArray<ThreePointActivity> all = [.. activities];
        var network = ThreePointActivity.Network(all);
        Guard.InRange(iterations, 1, int.MaxValue, nameof(iterations));
        Guard.InRange(degreeOfParallelism, 1, int.MaxValue, nameof(degreeOfParallelism));
        int[] order = network.Ordered();
        var durations = new double[iterations];
        long[] critical = new long[all.Length];
        Parallel.For(
            0,
            ((iterations - 1) / Block) + 1,
            new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism, CancellationToken = cancellation },
            () => new ProjectRun(all, network, order, seed),
            (block, _, own) =>
            {
                int first = block * Block;
                own.Run(first, durations.AsSpan(first, Math.Min(Block, iterations - first)));
                return own;
            },
            own => Add(critical, own.CriticalRuns)
        );
        return new ProjectSimulation(
            durations,
            LongestMean(all, network, order),
            [.. all.Select((activity, i) => new ActivityCriticality { Id = activity.Id, Share = (double)critical[i] / iterations })]
        );
    }

    /// <summary>The share of runs that are finished by a time.</summary>
    /// <param name="target">The time.</param>
    /// <returns>The probability.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public double Probability(double target)
    {
        Guard.Finite(target, nameof(target));
        int low = 0;
        int high = _sorted.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (_sorted[middle] <= target)
                low = middle + 1;
            else
                high = middle;
        }
        return (double)low / _sorted.Length;
    }

    /// <summary>The time by which a share of the runs is finished.</summary>
    /// <param name="probability">The share.</param>
    /// <returns>The quantile, linear between neighbouring runs.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: not in [0, 1].</exception>
    public double Quantile(double probability)
    {
        double place = Guard.Probability(probability, nameof(probability)) * (_sorted.Length - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, _sorted.Length - 1);
        return _sorted[below] + ((place - below) * (_sorted[above] - _sorted[below]));
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean duration", "平均工期"),
            Mean,
            Phrase.Of($"{Iterations} runs", $"{Iterations} 次模拟"),
            default,
            [
                Explanation.Of(Phrase.Of($"P10"), Quantile(0.1)),
                Explanation.Of(Phrase.Of($"P50"), Quantile(0.5)),
                Explanation.Of(Phrase.Of($"P90"), Quantile(0.9)),
                Explanation.Of(new Phrase("Merge bias", "合并偏差"), MergeBias, Phrase.Of($"{Mean} - {LongestMeanPath}")),
                .. Activities.Select(activity =>
                    Explanation.Of(new Phrase($"Criticality of {activity.Id}", $"{activity.Id} 的关键度"), activity.Share)
                ),
            ]
        );

    /// <summary>Whole numbers, so that the order of the threads does not matter.</summary>
    private static void Add(long[] critical, long[] own)
    {
        lock (critical)
        {
            for (int i = 0; i < critical.Length; i++)
                critical[i] += own[i];
        }
    }

    private static double LongestMean(ImmutableArray<ThreePointActivity> activities, Network network, int[] order)
    {
        double[] finish = new double[order.Length];
        foreach (int at in order)
        {
            foreach (var edge in network.Into(at))
                finish[at] = Math.Max(finish[at], finish[edge.From]);
            finish[at] += activities[at].TriangularMean;
        }
        return finish.Max();
    }
}
