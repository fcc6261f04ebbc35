using System.Runtime.InteropServices;
using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>The simulated sum of figures that move together (相依风险之和).</summary>
/// <remarks>
/// Trial i of a seed has the same bits whatever the number of trials and threads: normal number j of a trial comes from stream j, the common chi-square
/// number of a t copula from a stream of its own. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class DependentSum : IExplainable
{
    private readonly double[] _totals;

    private DependentSum(double[] totals, int degreeOfParallelism)
    {
        _totals = totals;
        Moments = Moments.Of(totals.AsMemory(), degreeOfParallelism);
    }

    /// <summary>The sum of each trial, in the order of the trials.</summary>
    public ImmutableArray<double> Totals => ImmutableCollectionsMarshal.AsImmutableArray(_totals);

    /// <summary>Mean, spread and shape of the sums.</summary>
    public Moments Moments { get; }

    /// <summary>The level above which all figures were looked for at once; null if none was asked for.</summary>
    public double? JointLevel { get; private init; }

    /// <summary>The share of trials in which every figure lies above its own quantile at that level; null if none was asked for.</summary>
    public double? JointExceedance { get; private init; }

    /// <summary>Simulates a sum.</summary>
    /// <param name="marginals">The figures' own distributions; at least one.</param>
    /// <param name="copula">How they move together; as many rows as figures.</param>
    /// <param name="options">Seed, trials (at least 2), threads; null for the defaults.</param>
    /// <param name="jointLevel">A level strictly between 0 and 1 at which joint exceedances are counted; null for none.</param>
    /// <param name="progress">Is told the share of the work that is done, rising to 1.</param>
    /// <param name="cancellation">Stops a long run.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no figure. <see cref="FaultCode.LengthMismatch"/>: a copula of another size.
    /// <see cref="FaultCode.InvalidArgument"/>: null, a level outside (0, 1), fewer than 2 trials, an option out of its range.
    /// </exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static DependentSum Of(
        ReadOnlySpan<IDistribution> marginals,
        Copula copula,
        SimulationOptions? options = null,
        double? jointLevel = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotEmpty(marginals, nameof(marginals));
        Guard.NotNull(copula, nameof(copula));
        Guard.SameLength(copula.Correlation.Size, nameof(copula), marginals.Length, nameof(marginals));
        for (int i = 0; i < marginals.Length; i++)
            Guard.NotNull(marginals[i], Guard.At(nameof(marginals), i));
        if (jointLevel is { } level)
            Guard.OpenProbability(level, nameof(jointLevel));
        var settings = (options ?? new SimulationOptions()).Checked();
        Guard.InRange(settings.Trials, 2, int.MaxValue, nameof(options.Trials));
        var draws = new CopulaDraws(copula, settings.Seed);
        var run = new BlockRun(settings, progress, cancellation);
        double[] totals = new double[settings.Trials];
        int[] joint = new int[run.Blocks];
        var laws = marginals.ToArray();
        run.Each(
            0,
            run.Blocks,
            (block, buffers) =>
            {
                var sums = totals.AsSpan(block * TrialBlocks.Size, run.Length(block));
                joint[block] = Simulate(laws, draws, run.FirstBlock + block, sums, buffers, jointLevel ?? 1);
            }
        );
        SimulatedLoss.Finite(totals);
        return new DependentSum(totals, settings.DegreeOfParallelism)
        {
            JointLevel = jointLevel,
            JointExceedance = jointLevel is null ? null : (double)joint.Sum() / settings.Trials,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Sum of dependent figures", "相依数值之和"),
            Moments.Mean,
            Phrase.Of($"mean of {_totals.Length} trials", $"{_totals.Length} 次模拟的均值"),
            default,
            Explanation.Of(new Phrase("Standard deviation", "标准差"), Moments.StandardDeviation),
            Explanation.Of(Phrase.Of($"All above their quantile {JointLevel}", $"全部超过 {JointLevel} 分位数"), JointExceedance)
        );

    private static int Simulate(
        IDistribution[] laws,
        CopulaDraws draws,
        long block,
        Span<double> sums,
        TrialBuffers buffers,
        double jointLevel
    )
    {
        sums.Clear();
        var table = draws.Block(block, sums.Length);
        int joint = 0;
        for (int t = 0; t < sums.Length; t++)
        {
            bool all = true;
            for (int i = 0; i < laws.Length; i++)
            {
                var at = draws.Uniform(table, t, i);
                sums[t] += at.Lower <= at.Upper ? laws[i].Quantile(at.Lower) : laws[i].UpperQuantile(at.Upper);
                all &= at.Upper < 1 - jointLevel;
            }
            joint += all ? 1 : 0;
        }
        return joint;
    }
}
