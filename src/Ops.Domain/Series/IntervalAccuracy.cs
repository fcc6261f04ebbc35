namespace Ops.Domain.Series;

/// <summary>How good intervals and quantile forecasts were.</summary>
/// <remarks>Gneiting and Raftery, Strictly proper scoring rules (2007); Winkler 1972. Equal when all figures are.</remarks>
public sealed record IntervalAccuracy : IExplainable
{
    internal IntervalAccuracy() { }

    /// <summary>How many periods were judged.</summary>
    public int Count { get; internal init; }

    /// <summary>The probability in percent that the intervals were meant to have.</summary>
    public double Level { get; internal init; }

    /// <summary>How many actual values lay inside, limits included.</summary>
    public int Inside { get; internal init; }

    /// <summary>Share of actual values inside, 0 to 1; good when near the level.</summary>
    public double Coverage => (double)Inside / Count;

    /// <summary>Mean distance between the limits.</summary>
    public double MeanWidth { get; internal init; }

    /// <summary>Mean Winkler score: width plus 2/α times the distance of values outside, α = 1 − level/100. Less is better.</summary>
    public double WinklerScore { get; internal init; }

    /// <summary>Judges intervals.</summary>
    /// <param name="actual">What came.</param>
    /// <param name="lower">The lower limits.</param>
    /// <param name="upper">The upper limits, none below its lower one.</param>
    /// <param name="level">The probability in percent, in (0, 100).</param>
    /// <returns>Coverage, width and Winkler score.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, level out of
    /// range, an inverted interval.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static IntervalAccuracy Of(ReadOnlySpan<double> actual, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, double level)
    {
        Guard.NotEmpty(actual, nameof(actual));
        Guard.NotEmpty(lower, nameof(lower));
        Guard.NotEmpty(upper, nameof(upper));
        Guard.SameLength(lower.Length, nameof(lower), actual.Length, nameof(actual));
        Guard.SameLength(upper.Length, nameof(upper), actual.Length, nameof(actual));
        Guard.Finite(actual, nameof(actual));
        Guard.Finite(lower, nameof(lower));
        Guard.Finite(upper, nameof(upper));
        ForecastLimits.Levels([level]);
        double penalty = 2 / (1 - (level / 100));
        double width = 0;
        double score = 0;
        int inside = 0;
        for (int t = 0; t < actual.Length; t++)
        {
            if (upper[t] < lower[t])
                throw Faults.Invalid(
                    Guard.At(nameof(upper), t),
                    Figures.Format($"{upper[t]} is below the lower limit {lower[t]}"),
                    "give lower and upper limits in order"
                );
            width += upper[t] - lower[t];
            double outside = Math.Max(0, Math.Max(lower[t] - actual[t], actual[t] - upper[t]));
            score += upper[t] - lower[t] + (penalty * outside);
            if (outside == 0)
                inside++;
        }
        var found = new IntervalAccuracy
        {
            Count = actual.Length,
            Level = level,
            Inside = inside,
            MeanWidth = width / actual.Length,
            WinklerScore = score / actual.Length,
        };
        Representable.All(nameof(upper), "divide the values by a common factor", found.MeanWidth);
        Representable.All(nameof(actual), "divide the values by a common factor", found.WinklerScore);
        return found;
    }

    /// <summary>Mean pinball loss of quantile forecasts: p·e for values above, (1 − p)·|e| for values below. Less is better.</summary>
    /// <param name="actual">What came.</param>
    /// <param name="quantiles">The forecast quantiles.</param>
    /// <param name="probability">The probability of lying below the quantile, strictly between 0 and 1.</param>
    /// <returns>The mean loss in the unit of the values.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, probability out of range.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static double PinballLoss(ReadOnlySpan<double> actual, ReadOnlySpan<double> quantiles, double probability)
    {
        Guard.NotEmpty(actual, nameof(actual));
        Guard.NotEmpty(quantiles, nameof(quantiles));
        Guard.SameLength(quantiles.Length, nameof(quantiles), actual.Length, nameof(actual));
        Guard.Finite(actual, nameof(actual));
        Guard.Finite(quantiles, nameof(quantiles));
        Guard.OpenProbability(probability, nameof(probability));
        double sum = 0;
        for (int t = 0; t < actual.Length; t++)
        {
            double error = actual[t] - quantiles[t];
            sum += error >= 0 ? probability * error : (probability - 1) * error;
        }
        return Representable.At(nameof(actual), sum / actual.Length, "divide the values by a common factor");
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Winkler score", "Winkler 得分"),
            WinklerScore,
            default,
            new Phrase("Winkler 1972; Gneiting & Raftery 2007", "Winkler 1972；Gneiting 与 Raftery 2007"),
            Explanation.Of(new Phrase("Coverage", "覆盖率"), Coverage, Phrase.Of($"{Inside} / {Count}")),
            Explanation.Of(new Phrase("Mean width", "平均宽度"), MeanWidth)
        );
}
