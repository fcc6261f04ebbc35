using Ops.Domain.Numerics;

namespace Ops.Domain.Projects;

/// <summary>The probable time of a project from three estimates per activity (计划评审技术).</summary>
/// <remarks>
/// D. Malcolm, J. Roseboom, C. Clark, W. Fazar (1959): the sum along the longest path is taken as normal, other paths are left out, so the
/// probabilities are on the hopeful side where several paths are nearly as long. Compared by reference.
/// </remarks>
public sealed class PertSchedule : IExplainable
{
    /// <summary>Lengths closer than this differ by the rounding of sums only.</summary>
    private const double Rounding = 1e-9;

    private PertSchedule() { }

    /// <summary>The activities, in the order given.</summary>
    public ImmutableArray<ThreePointActivity> Activities { get; private init; }

    /// <summary>The expected duration of the project.</summary>
    public double Mean { get; private init; }

    /// <summary>The variance of its duration.</summary>
    public double Variance { get; private init; }

    /// <summary>The longest path by expected durations, from its first activity; of equals the one with the larger variance.</summary>
    public ImmutableArray<string> CriticalPath { get; private init; }

    /// <summary>Schedules three-point activities.</summary>
    /// <param name="activities">The activities.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>;
    /// <see cref="FaultCode.InvalidArgument"/>: null, estimates that are negative or not in order; <see cref="FaultCode.Overflow"/>: estimates whose
    /// squares are beyond double; <see cref="FaultCode.Cycle"/>.
    /// </exception>
    public static PertSchedule Of(ReadOnlySpan<ThreePointActivity> activities)
    {
        Guard.NotEmpty(activities, nameof(activities));
        ImmutableArray<ThreePointActivity> all = [.. activities];
        var network = ThreePointActivity.Network(all);
        var lengths = new (double Mean, double Variance)[all.Length];
        int[] before = new int[all.Length];
        int last = -1;
        foreach (int at in network.Ordered())
        {
            before[at] = -1;
            foreach (var edge in network.Into(at))
            {
                if (before[at] < 0 || IsLonger(lengths[edge.From], lengths[before[at]]))
                    before[at] = edge.From;
            }
            var (mean, variance) = before[at] < 0 ? default : lengths[before[at]];
            lengths[at] = (mean + all[at].Expected, variance + all[at].Variance);
            if (last < 0 || IsLonger(lengths[at], lengths[last]))
                last = at;
        }
        var path = new List<string>();
        for (int at = last; at >= 0; at = before[at])
            path.Add(all[at].Id);
        path.Reverse();
        return new PertSchedule
        {
            Activities = all,
            Mean = lengths[last].Mean,
            Variance = lengths[last].Variance,
            CriticalPath = [.. path],
        };
    }

    /// <summary>The probability that the project is finished by a time.</summary>
    /// <param name="target">The time.</param>
    /// <returns>Φ((target − mean) / σ); 0 or 1 without variance.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public double Probability(double target)
    {
        double ahead = Guard.Finite(target, nameof(target)) - Mean;
        if (Variance > 0)
            return Normal.Standard.Cdf(ahead / Math.Sqrt(Variance));
        return ahead >= 0 ? 1 : 0;
    }

    /// <summary>The time by which the project is finished with a probability.</summary>
    /// <param name="probability">The probability.</param>
    /// <returns>mean + σ·Φ⁻¹(probability).</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: not strictly between 0 and 1.</exception>
    public double Quantile(double probability) =>
        Mean + (Math.Sqrt(Variance) * Normal.Standard.Quantile(Guard.OpenProbability(probability, nameof(probability))));

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Expected duration", "期望工期"),
            Mean,
            Phrase.Of($"{string.Join(" + ", CriticalPath)}"),
            new Phrase("Malcolm et al. 1959", "Malcolm 等 1959"),
            Explanation.Of(new Phrase("Variance", "方差"), Variance),
            Explanation.Of(
                new Phrase("Activities off that path", "该路径之外的活动数"),
                (double)(Activities.Length - CriticalPath.Length),
                new Phrase("left out, so the probabilities are on the hopeful side", "未计入，因此概率偏乐观")
            )
        );

    private static bool IsLonger((double Mean, double Variance) a, (double Mean, double Variance) b) =>
        a.Mean > b.Mean + Rounding || (a.Mean >= b.Mean - Rounding && a.Variance > b.Variance);
}
