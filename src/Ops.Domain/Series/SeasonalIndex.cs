using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>What each phase of the cycle usually is beside the average, and the series without it.</summary>
/// <remarks>Ratio-to-moving-average method. Makes no claim of equality.</remarks>
public sealed class SeasonalIndex : IExplainable
{
    private SeasonalIndex(ComponentForm form, IndexAverage average, double?[] ratios, double[] raw, double[] indices, double[] adjusted)
    {
        Form = form;
        Average = average;
        Ratios = [.. ratios];
        RawIndices = [.. raw];
        Indices = [.. indices];
        Adjusted = [.. adjusted];
    }

    /// <summary>Additive or multiplicative.</summary>
    public ComponentForm Form { get; }

    /// <summary>How the indices were averaged.</summary>
    public IndexAverage Average { get; }

    /// <summary>Value over (or minus) its centred moving average; null at the ends.</summary>
    public ImmutableArray<double?> Ratios { get; }

    /// <summary>The average ratio per phase i mod period.</summary>
    public ImmutableArray<double> RawIndices { get; }

    /// <summary>The same scaled to mean 1, or shifted to mean 0.</summary>
    public ImmutableArray<double> Indices { get; }

    /// <summary>The values divided by their index, or less it.</summary>
    public ImmutableArray<double> Adjusted { get; }

    /// <summary>Computes the indices of a series.</summary>
    /// <param name="values">The series in time order, at least two cycles (four for the trimmed mean).</param>
    /// <param name="period">Periods to a cycle, at least 2.</param>
    /// <param name="form">Additive, or multiplicative for values above 0.</param>
    /// <param name="average">How the ratios of a phase are averaged.</param>
    /// <returns>Ratios, indices and the adjusted series.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, period below 2, no form, a
    /// multiplicative form with a value not above 0. <see cref="FaultCode.InsufficientData"/>: too few cycles.
    /// </exception>
    public static SeasonalIndex Of(ReadOnlySpan<double> values, int period, ComponentForm form, IndexAverage average = IndexAverage.Mean)
    {
        Guard.NotEmpty(values, nameof(values));
        Guard.Defined(average, nameof(average));
        Check(values, period, form, average == IndexAverage.Trimmed ? 4 : 2);
        int margin = MovingAverage.Margin(period);
        var ratios = new double?[values.Length];
        var phases = new List<double>[period];
        for (int phase = 0; phase < period; phase++)
            phases[phase] = [];
        for (int i = margin; i < values.Length - margin; i++)
        {
            double ratio = MovingAverage.Distance(values[i], MovingAverage.At(values, i, period), form);
            ratios[i] = ratio;
            phases[i % period].Add(ratio);
        }
        double[] raw = Array.ConvertAll(phases, phase => Middle(phase, average));
        double[] indices = [.. raw];
        MovingAverage.Normalise(indices, Moments.Of(raw).Mean, form);
        double[] adjusted = values.ToArray();
        for (int i = 0; i < adjusted.Length; i++)
            adjusted[i] = MovingAverage.Distance(adjusted[i], indices[i % period], form);
        return new SeasonalIndex(form, average, ratios, raw, indices, adjusted);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Seasonal indices", "季节指数"),
            $"{Indices.Length}",
            Form == ComponentForm.Additive
                ? Phrase.Of(
                    $"{Average} of value - centred moving average, less their mean",
                    $"（值 - 中心移动平均）的{Average}，减去总平均"
                )
                : Phrase.Of(
                    $"{Average} of value / centred moving average, over their mean",
                    $"（值 / 中心移动平均）的{Average}，除以总平均"
                ),
            new Phrase("ratio to moving average", "移动平均比率法"),
            [.. Indices.Select((index, phase) => Explanation.Of(Phrase.Of($"Phase {phase}", $"第 {phase} 相"), index))]
        );

    internal static void Check(ReadOnlySpan<double> values, int period, ComponentForm form, int cycles)
    {
        Guard.Values(values, nameof(values));
        ForecastLimits.Cycle(period);
        if (Guard.Defined(form, nameof(form)) == ComponentForm.None)
            throw Faults.Invalid(nameof(form), "a season without a form", "choose additive or multiplicative");
        int at = form == ComponentForm.Multiplicative ? values.IndexOfAnyExceptInRange(double.Epsilon, double.MaxValue) : -1;
        if (at >= 0)
            throw Faults.Invalid(
                Guard.At(nameof(values), at),
                Figures.Format($"{values[at]} in a multiplicative season"),
                "use the additive form, or shift the series above 0"
            );
        if (values.Length < (long)cycles * period)
            throw Faults.Insufficient(
                nameof(values),
                $"{values.Length} values for cycles of {period}",
                $"give at least {cycles} whole cycles"
            );
    }

    private static double Middle(List<double> ratios, IndexAverage average)
    {
        ratios.Sort();
        double[] sorted = [.. ratios];
        return average switch
        {
            IndexAverage.Mean => Moments.Of(sorted).Mean,
            IndexAverage.Median => Quantiles.Median(sorted),
            _ => Moments.Of(sorted.AsSpan(1..^1)).Mean,
        };
    }
}
