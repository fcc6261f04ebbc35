using System.Threading.Tasks;
using Ops.Domain.Numerics;

namespace Ops.Domain.Projects;

/// <summary>The distribution of a project's duration, all paths counted, by simulation with triangular durations (进度风险模拟).</summary>
/// <remarks>
/// Each activity draws from a stream of its own, and each run from its own place in it: the same seed gives the same durations in one
/// thread and in many. Compared by reference.
/// </remarks>
public sealed class ProjectSimulation : IExplainable
{
    private readonly double[] _sorted;

    private ProjectSimulation(double[] durations)
    {
        var sum = 0.0;
        foreach (double duration in durations)
            sum += duration;
        Mean = sum / durations.Length;
        Array.Sort(durations);
        _sorted = durations;
    }

    /// <summary>The mean duration.</summary>
    public double Mean { get; }

    /// <summary>How many runs there were.</summary>
    public int Iterations => _sorted.Length;

    /// <summary>Simulates a project.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="iterations">How many runs; at least 1.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="parallel">True to use all processors; the figures are the same.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>;
    /// <see cref="FaultCode.InvalidArgument"/>: null, estimates that are negative or not in order, no iteration; <see cref="FaultCode.Cycle"/>.
    /// </exception>
    public static ProjectSimulation Of(ReadOnlySpan<ThreePointActivity> activities, int iterations, ulong seed, bool parallel = false)
    {
        Guard.NotEmpty(activities, nameof(activities));
        ImmutableArray<ThreePointActivity> all = [.. activities];
        var network = ThreePointActivity.Network(all);
        Guard.InRange(iterations, 1, int.MaxValue, nameof(iterations));
        int[] order = network.Ordered();
        var durations = new double[iterations];
        if (parallel)
        {
            const int block = 4096;
            Parallel.For(
                0,
                ((iterations - 1) / block) + 1,
                i => Run(all, network, order, seed, i * block, durations.AsSpan(i * block, Math.Min(block, iterations - (i * block))))
            );
        }
        else
        {
            Run(all, network, order, seed, 0, durations);
        }
        return new ProjectSimulation(durations);
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
            Explanation.Of(Phrase.Of($"P10"), Quantile(0.1)),
            Explanation.Of(Phrase.Of($"P50"), Quantile(0.5)),
            Explanation.Of(Phrase.Of($"P90"), Quantile(0.9))
        );

    private static void Run(
        ImmutableArray<ThreePointActivity> activities,
        Network network,
        int[] order,
        ulong seed,
        int first,
        Span<double> durations
    )
    {
        double[] finish = new double[activities.Length];
        for (int run = 0; run < durations.Length; run++)
        {
            double end = 0;
            foreach (int at in order)
            {
                double start = 0;
                foreach (var edge in network.Incoming[at])
                    start = Math.Max(start, finish[edge.From]);
                double uniform = new RandomStream(seed, (ulong)at).Uniform((ulong)(first + run));
                finish[at] = start + Draw(activities[at], uniform);
                end = Math.Max(end, finish[at]);
            }
            durations[run] = end;
        }
    }

    /// <summary>The triangular quantile; the one value where all three estimates are equal.</summary>
    private static double Draw(ThreePointActivity activity, double uniform)
    {
        double width = activity.Pessimistic - activity.Optimistic;
        double rise = activity.MostLikely - activity.Optimistic;
        return uniform * width <= rise
            ? activity.Optimistic + Math.Sqrt(uniform * width * rise)
            : activity.Pessimistic - Math.Sqrt((1 - uniform) * width * (width - rise));
    }
}
