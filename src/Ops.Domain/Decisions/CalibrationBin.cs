using Ops.Domain.Numerics;

namespace Ops.Domain.Decisions;

/// <summary>The resolved forecasts whose probability lies in one bin: what was told beside what happened.</summary>
public readonly record struct CalibrationBin
{
    /// <summary>Where the bin starts, inclusive.</summary>
    public double From { get; internal init; }

    /// <summary>Where the bin ends, exclusive; the last bin holds 1.</summary>
    public double To { get; internal init; }

    /// <summary>How many forecasts lie in it.</summary>
    public int Count { get; internal init; }

    /// <summary>The mean of their probabilities.</summary>
    public double MeanForecast { get; internal init; }

    /// <summary>The share that happened.</summary>
    public double Observed { get; internal init; }

    /// <summary>The Wilson interval of that share at 95 %, lower end.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper end.</summary>
    public double Upper { get; internal init; }

    internal static CalibrationBin Of(int bin, int bins, int count, double told, int happened)
    {
        var interval = ProportionInterval.Of(new Proportion(happened, count));
        return new CalibrationBin
        {
            From = (double)bin / bins,
            To = (double)(bin + 1) / bins,
            Count = count,
            MeanForecast = told / count,
            Observed = interval.Estimate,
            Lower = interval.Lower,
            Upper = interval.Upper,
        };
    }
}
