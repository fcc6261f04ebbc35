namespace Ops.Domain.Series;

/// <summary>Exponentially weighted moving average chart: z_t = λ·x_t + (1 − λ)·z_(t−1), started at the centre, with limits exact for each point.</summary>
/// <remarks>Roberts 1959. Small lasting shifts show earlier than on a chart of single values. Makes no claim of equality.</remarks>
public sealed class EwmaChart : IExplainable
{
    private EwmaChart() { }

    /// <summary>The centre line, and where the average starts.</summary>
    public double Center { get; private init; }

    /// <summary>The standard deviation of single values.</summary>
    public double Sigma { get; private init; }

    /// <summary>The weight λ of the newest value, in (0, 1].</summary>
    public double Lambda { get; private init; }

    /// <summary>The width L of the limits in standard deviations of the average.</summary>
    public double Width { get; private init; }

    /// <summary>The average at each point.</summary>
    public ImmutableArray<double> Averages { get; private init; }

    /// <summary>The limits at each point: centre ± L·σ·√(λ/(2 − λ)·(1 − (1 − λ)^(2t))).</summary>
    public ImmutableArray<ControlLimits> Limits { get; private init; }

    /// <summary>The points whose average lies strictly outside its limits, ascending.</summary>
    public ImmutableArray<int> Signals { get; private init; }

    /// <summary>Charts a series.</summary>
    /// <param name="values">The values in time order; at least one.</param>
    /// <param name="center">The centre line.</param>
    /// <param name="sigma">The standard deviation of single values, above 0.</param>
    /// <param name="lambda">The weight of the newest value, in (0, 1]. Default: 0.2.</param>
    /// <param name="width">The width of the limits, above 0. Default: 3.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, an argument out of range.
    /// </exception>
    public static EwmaChart Of(ReadOnlySpan<double> values, double center, double sigma, double lambda = 0.2, double width = 3)
    {
        Guard.Values(values, nameof(values));
        var walk = new EwmaMonitor(center, sigma, lambda, width);
        var averages = new double[values.Length];
        var limits = new ControlLimits[values.Length];
        var signals = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < values.Length; i++)
        {
            if (walk.Append(values[i]))
                signals.Add(i);
            averages[i] = walk.Average;
            limits[i] = walk.Limits;
        }
        return new EwmaChart
        {
            Center = center,
            Sigma = sigma,
            Lambda = lambda,
            Width = width,
            Averages = [.. averages],
            Limits = [.. limits],
            Signals = signals.DrainToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Exponentially weighted moving average", "指数加权移动平均"),
            Averages[^1],
            Phrase.Of($"{Lambda}·x + (1 − {Lambda})·z, started at {Center}", $"{Lambda}·x + (1 − {Lambda})·z，初值 {Center}"),
            new Phrase("Roberts 1959", "Roberts 1959"),
            Explanation.Of(
                new Phrase("Lower control limit", "下控制限"),
                Limits[^1].Lower,
                Phrase.Of($"{Center} − {Width}·{Limits[^1].Sigma}")
            ),
            Explanation.Of(
                new Phrase("Upper control limit", "上控制限"),
                Limits[^1].Upper,
                Phrase.Of($"{Center} + {Width}·{Limits[^1].Sigma}")
            ),
            Explanation.Of(new Phrase("Signals", "信号数"), $"{Signals.Length}")
        );
}
