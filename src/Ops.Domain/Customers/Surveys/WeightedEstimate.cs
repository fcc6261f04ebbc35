using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>加权估计, a share or mean of weighted answers, with an error that knows what the weights cost.</summary>
/// <remarks>
/// The standard error is linearised, drawn with replacement: √(n/(n − 1)·Σw²(x − estimate)²)/Σw. Answers of weight 0 do not count at all. Two results are
/// equal when all their figures are.
/// </remarks>
public sealed record WeightedEstimate : IExplainable
{
    private WeightedEstimate() { }

    /// <summary>Share or mean.</summary>
    public SurveyFigure Figure { get; internal init; }

    /// <summary>How many answers have a weight above 0.</summary>
    public int Respondents { get; internal init; }

    /// <summary>Σwx/Σw.</summary>
    public double Estimate { get; internal init; }

    /// <summary>The standard error of the estimate.</summary>
    public double StandardError { get; internal init; }

    /// <summary>The confidence of the limits.</summary>
    public double Confidence { get; internal init; }

    /// <summary>Estimate − z·standard error; for a share at least 0.</summary>
    public double Lower { get; internal init; }

    /// <summary>Estimate + z·standard error; for a share at most 1.</summary>
    public double Upper { get; internal init; }

    /// <summary>有效样本量, (Σw)²/Σw²: so many answers of equal weight would know as much.</summary>
    public double EffectiveSampleSize { get; internal init; }

    /// <summary>Respondents / effective sample size: how many times more answers the weights cost.</summary>
    public double DesignEffect { get; internal init; }

    /// <summary>For a share: Wilson's lower limit with the effective sample size; null for a mean.</summary>
    public double? WilsonLower { get; internal init; }

    /// <summary>For a share: Wilson's upper limit with the effective sample size; null for a mean.</summary>
    public double? WilsonUpper { get; internal init; }

    /// <summary>Estimates a share or a mean.</summary>
    /// <param name="values">The answers; for a share 0 or 1.</param>
    /// <param name="weights">Their weights, in the same order; at least 0.</param>
    /// <param name="figure">Share or mean.</param>
    /// <param name="confidence">The confidence, strictly between 0 and 1.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>. <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a negative weight,
    /// a share's answer that is not 0 or 1, a confidence outside (0, 1). <see cref="FaultCode.InsufficientData"/>: exactly one positive weight.
    /// <see cref="FaultCode.ZeroDenominator"/>: no positive weight.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static WeightedEstimate Of(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> weights,
        SurveyFigure figure = SurveyFigure.Share,
        double confidence = 0.95
    )
    {
        int respondents = Check(values, weights, figure, confidence);
        double total = 0;
        double sum = 0;
        double first = values[0];
        for (int i = 0; i < values.Length; i++)
        {
            total += weights[i];
            sum += weights[i] * (values[i] - first);
        }
        Representable.At(nameof(weights), total, "divide the weights by a common factor");
        double estimate = first + (sum / total);
        double squares = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double residual = weights[i] / total * (values[i] - estimate);
            squares += residual * residual;
        }
        double error = Math.Sqrt(respondents / (respondents - 1.0) * squares);
        double half = NormalFunctions.UpperQuantile((1 - confidence) / 2) * error;
        double size = EffectiveSize.Of(weights);
        bool share = figure == SurveyFigure.Share;
        var wilson = share ? EffectiveSize.Wilson(estimate, size, confidence) : default;
        var found = new WeightedEstimate
        {
            Figure = figure,
            Respondents = respondents,
            Estimate = estimate,
            StandardError = error,
            Confidence = confidence,
            Lower = share ? Math.Max(0, estimate - half) : estimate - half,
            Upper = share ? Math.Min(1, estimate + half) : estimate + half,
            EffectiveSampleSize = size,
            DesignEffect = respondents / size,
            WilsonLower = share ? wilson.Lower : null,
            WilsonUpper = share ? wilson.Upper : null,
        };
        Representable.All(nameof(values), "divide the values by a common factor", estimate, error, found.Lower, found.Upper);
        Representable.All(nameof(weights), "divide the weights by a common factor", size, found.DesignEffect);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Figure == SurveyFigure.Share ? new Phrase("Weighted share", "加权比例") : new Phrase("Weighted mean", "加权均值"),
            Estimate,
            new Phrase("sum of weight times answer / sum of weights", "权重与回答之积的和 / 权重之和"),
            Phrase.Of($"{Respondents} answers", $"{Respondents} 份回答"),
            Explanation.Of(new Phrase("Standard error", "标准误"), StandardError),
            Explanation.Of(new Phrase("Lower confidence limit", "置信下限"), WilsonLower ?? Lower),
            Explanation.Of(new Phrase("Upper confidence limit", "置信上限"), WilsonUpper ?? Upper),
            Explanation.Of(
                new Phrase("Effective sample size", "有效样本量"),
                EffectiveSampleSize,
                default,
                new Phrase("Kish 1965", "Kish 1965")
            ),
            Explanation.Of(new Phrase("Design effect", "设计效应"), DesignEffect, Phrase.Of($"{Respondents} / {EffectiveSampleSize}"))
        );

    private static int Check(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, SurveyFigure figure, double confidence)
    {
        Guard.NotEmpty(values, nameof(values));
        Guard.NotEmpty(weights, nameof(weights));
        Guard.SameLength(values.Length, nameof(values), weights.Length, nameof(weights));
        Guard.Finite(values, nameof(values));
        Guard.Defined(figure, nameof(figure));
        Guard.OpenProbability(confidence, nameof(confidence));
        int positive = 0;
        for (int i = 0; i < values.Length; i++)
        {
            positive += Guard.NotNegative(weights[i], Guard.At(nameof(weights), i)) > 0 ? 1 : 0;
            if (figure == SurveyFigure.Share && values[i] is not (0 or 1))
                throw Faults.Invalid(
                    Guard.At(nameof(values), i),
                    Figures.Format($"{values[i]} is neither 0 nor 1"),
                    "a share counts yes (1) and no (0)"
                );
        }
        return positive switch
        {
            1 => throw Faults.Insufficient(nameof(weights), "only one answer has a weight", "give at least two a positive weight"),
            0 => throw Faults.ZeroDenominator(nameof(weights), "the weights sum to 0", "give at least two a positive weight"),
            _ => positive,
        };
    }
}
