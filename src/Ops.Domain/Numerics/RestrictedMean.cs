namespace Ops.Domain.Numerics;

/// <summary>The mean time without the event up to a horizon: the area under the survival curve.</summary>
public sealed record RestrictedMean : IExplainable
{
    internal RestrictedMean(double horizon, double mean, double standardError)
    {
        Horizon = horizon;
        Mean = mean;
        StandardError = standardError;
    }

    /// <summary>The horizon, above 0.</summary>
    public double Horizon { get; }

    /// <summary>∫ S from 0 to the horizon, in the unit of the durations.</summary>
    public double Mean { get; }

    /// <summary>√Σ A(t)²·d/(n(n − d)), A(t) the area from t to the horizon.</summary>
    public double StandardError { get; }

    internal static RestrictedMean Of(SurvivalCurve curve, double horizon)
    {
        Guard.Positive(horizon, nameof(horizon));
        double last = curve.Times[^1];
        if (horizon > last && curve.Survival[^1] > 0)
            throw Faults.Insufficient(
                nameof(horizon),
                $"the curve is known up to {Figures.Text(last)} only and is not 0 there",
                "give a horizon of at most the largest duration"
            );
        // A power of two near the horizon: areas in this unit have squares that do not leave double, and the same digits.
        double unit = Math.ScaleB(1, Math.ILogB(horizon));
        double area = 0;
        double variance = 0;
        double end = horizon;
        for (int i = curve.Times.Length - 1; i >= 0; i--)
        {
            double time = curve.Times[i];
            if (time > horizon)
                continue;
            area += (end - time) * curve.Survival[i];
            end = time;
            double n = curve.AtRisk[i];
            double d = curve.Events[i];
            if (n > d && d > 0)
            {
                double share = area / unit;
                variance += share * share * d / (n * (n - d));
            }
        }
        return new RestrictedMean(horizon, area + end, unit * Math.Sqrt(variance));
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Restricted mean time", "限制平均生存时间"),
            Mean,
            Phrase.Of($"area under the survival curve from 0 to {Horizon}", $"生存曲线在 0 至 {Horizon} 下的面积"),
            new Phrase("Irwin 1949; Greenwood's variance", "Irwin 1949；Greenwood 方差"),
            Explanation.Of(new Phrase("Standard error", "标准误"), StandardError)
        );
}
