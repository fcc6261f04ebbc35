using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Possible futures of a series, drawn from its model: for limits and probabilities where no formula is known.</summary>
/// <remarks>
/// Path i uses random stream i of the seed and nothing else, so that the same seed gives the same bits on any number of threads.
/// Makes no claim of equality.
/// </remarks>
public sealed class ForecastPaths : IExplainable
{
    private readonly EtsState _state;

    /// <summary>By step, then by path.</summary>
    private readonly double[][] _values;

    private ForecastPaths(EtsState state, ulong seed, double[][] values)
    {
        _state = state;
        Seed = seed;
        _values = values;
    }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>How many futures were drawn.</summary>
    public int Count => _values[0].Length;

    /// <summary>How many periods each has.</summary>
    public int Horizon => _values.Length;

    /// <summary>The values of one period over all paths, in the order of the paths.</summary>
    /// <param name="step">Periods ahead, 1 for the next period.</param>
    /// <returns>The values.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no such step.</exception>
    public ReadOnlySpan<double> At(int step) => _values[Guard.InRange(step, 1, Horizon, nameof(step)) - 1];

    /// <summary>Draws futures with normal errors.</summary>
    /// <param name="state">The model at the end of its data.</param>
    /// <param name="horizon">How many periods ahead, at least 1.</param>
    /// <param name="paths">How many futures, at least 2.</param>
    /// <param name="seed">The seed of the random streams.</param>
    /// <param name="degreeOfParallelism">Threads to use, at least 1; never changes the result.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The paths.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: horizon, paths or threads out of range. <see cref="FaultCode.InsufficientData"/>: the variance of the errors is not known.
    /// </exception>
    public static ForecastPaths Simulate(
        EtsState state,
        int horizon,
        int paths,
        ulong seed,
        int degreeOfParallelism = 1,
        CancellationToken cancellation = default
    )
    {
        Guard.NotNull(state, nameof(state));
        ForecastLimits.Horizon(horizon);
        Guard.InRange(paths, 2, int.MaxValue, nameof(paths));
        Guard.InRange(degreeOfParallelism, 1, int.MaxValue, nameof(degreeOfParallelism));
        if (state.Variance is not { } variance)
            throw Faults.Insufficient(nameof(state), "the variance of the errors is not known", "fit the model to more values");
        double spread = Math.Sqrt(variance);
        var values = new double[horizon][];
        for (int h = 0; h < horizon; h++)
            values[h] = new double[paths];
        var options = new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism, CancellationToken = cancellation };
        Parallel.For(
            0,
            paths,
            options,
            () => new EtsWalk(state),
            (path, _, walk) =>
            {
                var random = new RandomStream(seed, (ulong)path).From();
                walk.Restart();
                for (int h = 0; h < horizon; h++)
                    values[h][path] = walk.Next(spread * random.NextNormal());
                return walk;
            },
            _ => { }
        );
        return new ForecastPaths(state, seed, values);
    }

    /// <summary>The forecast with limits at the quantiles of the paths, and their means as expected values.</summary>
    /// <param name="levels">Probabilities in percent, each in (0, 100); empty for no bands.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a level out of range.</exception>
    public Forecast Forecast(params ReadOnlySpan<double> levels)
    {
        ForecastLimits.Levels(levels);
        var bands = ImmutableArray.CreateBuilder<ForecastBand>(levels.Length);
        foreach (double level in levels)
        {
            double tail = (100 - level) / 200;
            double[][] limits = Array.ConvertAll(_values, step => Quantiles.Of(step, [tail, 1 - tail]).Values.ToArray());
            bands.Add(
                new ForecastBand
                {
                    Level = level,
                    Lower = [.. limits.Select(pair => (double?)pair[0])],
                    Upper = [.. limits.Select(pair => (double?)pair[1])],
                }
            );
        }
        var moments = Array.ConvertAll(_values, step => Moments.Of(step));
        return new Forecast(
            Phrase.Of(
                $"ETS({_state.Specification}), {Count} paths, seed {Seed}",
                $"ETS({_state.Specification})，{Count} 条路径，种子 {Seed}"
            ),
            _state.Points(Horizon)
        )
        {
            Source = new Phrase("Hyndman & Athanasopoulos, 5.5", "Hyndman 与 Athanasopoulos，5.5"),
            Expected = [.. moments.Select(step => (double?)step.Mean)],
            Variances = [.. moments.Select(step => step.Variance)],
            Bands = bands.MoveToImmutable(),
        };
    }

    /// <summary>The share of paths whose value in one period meets a target.</summary>
    /// <param name="step">Periods ahead, 1 for the next period.</param>
    /// <param name="target">The target.</param>
    /// <param name="side">The wanted side.</param>
    /// <returns>The share, 0 to 1.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no such step or side, NaN or infinity.</exception>
    public double ShareOfValues(int step, double target, TargetSide side)
    {
        var values = At(step);
        Guard.Finite(target, nameof(target));
        Guard.Defined(side, nameof(side));
        int met = 0;
        foreach (double value in values)
            met += Meets(value, target, side) ? 1 : 0;
        return (double)met / Count;
    }

    /// <summary>The share of paths whose sum, with what has come already, meets a target.</summary>
    /// <param name="actualToDate">What has come already.</param>
    /// <param name="target">The target for the whole.</param>
    /// <param name="side">The wanted side.</param>
    /// <returns>The share, 0 to 1.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity, no such side.</exception>
    public double ShareOfSums(double actualToDate, double target, TargetSide side)
    {
        Guard.Finite(actualToDate, nameof(actualToDate));
        Guard.Finite(target, nameof(target));
        Guard.Defined(side, nameof(side));
        int met = 0;
        for (int path = 0; path < Count; path++)
        {
            double sum = actualToDate;
            foreach (double[] step in _values)
                sum += step[path];
            met += Meets(sum, target, side) ? 1 : 0;
        }
        return (double)met / Count;
    }

    /// <inheritdoc/>
    public Explanation Explain() => Forecast(80, 95).Explain();

    private static bool Meets(double value, double target, TargetSide side) =>
        side == TargetSide.AtLeast ? value >= target : value <= target;
}
