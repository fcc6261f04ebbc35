namespace Ops.Domain.Numerics;

/// <summary>What makes an event come sooner or later: Cox's proportional hazards regression.</summary>
/// <remarks>
/// Holds a list and makes no claim of value equality. A hazard ratio is no proof of a cause, and the model takes it to be the same at all
/// times.
/// </remarks>
public sealed class CoxRegression : IExplainable
{
    private CoxRegression() { }

    /// <summary>How many were observed.</summary>
    public int Count { get; internal init; }

    /// <summary>How many of them had the event.</summary>
    public int Events { get; internal init; }

    /// <summary>How events at one time were treated.</summary>
    public CoxTies Ties { get; internal init; }

    /// <summary>The covariates, in the given order.</summary>
    public ImmutableArray<CoxCoefficient> Coefficients { get; internal init; }

    /// <summary>The partial log-likelihood with all coefficients 0.</summary>
    public double LogLikelihoodNull { get; internal init; }

    /// <summary>The partial log-likelihood at the coefficients.</summary>
    public double LogLikelihood { get; internal init; }

    /// <summary>Twice the difference of the log-likelihoods.</summary>
    public double LikelihoodRatio { get; internal init; }

    /// <summary>The number of covariates.</summary>
    public int DegreesOfFreedom { get; internal init; }

    /// <summary>P(χ² ≥ the likelihood ratio) if no covariate mattered.</summary>
    public double PValue { get; internal init; }

    /// <summary>
    /// The share of pairs in which the one who had the event first has the higher predictor, equal predictors counting half; null if no pair
    /// can be compared.
    /// </summary>
    public double? Concordance { get; internal init; }

    /// <summary>Fits the regression.</summary>
    /// <param name="durations">From the start to the event or to the last sight; at least 0.</param>
    /// <param name="events">True where the duration ended with the event.</param>
    /// <param name="covariates">The covariates' names.</param>
    /// <param name="rows">The covariates row by row: all of the first one observed, then all of the second, …; none NaN or infinite.</param>
    /// <param name="ties">How events at one time are treated.</param>
    /// <param name="confidence">The confidence level of the limits, between 0 and 1.</param>
    /// <returns>The regression.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: nobody observed, no covariate; <see cref="FaultCode.LengthMismatch"/>;
    /// <see cref="FaultCode.InvalidArgument"/>: a negative duration, NaN, infinite, a covariate that does not vary or is a combination of the
    /// others; <see cref="FaultCode.DuplicateKey"/>: a covariate twice; <see cref="FaultCode.InsufficientData"/>: no event, or a predictor
    /// that separates those with the event from the others, so that the likelihood has no finite maximum.
    /// </exception>
    public static CoxRegression Of(
        ReadOnlySpan<double> durations,
        ReadOnlySpan<bool> events,
        ReadOnlySpan<string> covariates,
        ReadOnlySpan<double> rows,
        CoxTies ties = CoxTies.Efron,
        double confidence = 0.95
    )
    {
        Guard.NotEmpty(covariates, nameof(covariates));
        Guard.NotEmpty(rows, nameof(rows));
        Guard.NotEmpty(durations, nameof(durations));
        long wanted = (long)durations.Length * covariates.Length;
        if (rows.Length != wanted)
            throw Faults.Length(nameof(rows), rows.Length, (int)Math.Min(wanted, int.MaxValue), "durations × covariates");
        SurvivalCurve.Check(durations, events);
        Guard.Finite(rows, nameof(rows));
        Guard.Defined(ties, nameof(ties));
        Guard.OpenProbability(confidence, nameof(confidence));
        var design = CoxDesign.Of(durations, events, covariates, rows);
        CheckNames(covariates);
        int lost = events.Count(true);
        if (lost == 0)
            throw Faults.Insufficient(nameof(events), "nobody had the event", "observe longer or pool more");
        var fit = CoxFit.Of(design, ties);
        return new CoxRegression
        {
            Count = durations.Length,
            Events = lost,
            Ties = ties,
            Coefficients = Rows(covariates, fit, confidence),
            LogLikelihoodNull = fit.LogLikelihoodNull,
            LogLikelihood = fit.LogLikelihood,
            LikelihoodRatio = 2 * (fit.LogLikelihood - fit.LogLikelihoodNull),
            DegreesOfFreedom = covariates.Length,
            PValue = new ChiSquared(covariates.Length).Survival(Math.Max(0, 2 * (fit.LogLikelihood - fit.LogLikelihoodNull))),
            Concordance = Numerics.Concordance.Of(durations, events, Predictors(rows, fit.Coefficients)),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Likelihood ratio", "似然比"),
            LikelihoodRatio,
            Phrase.Of($"2·({LogLikelihood} − {LogLikelihoodNull})"),
            Ties == CoxTies.Efron
                ? new Phrase("Cox 1972, Efron's ties", "Cox 1972，Efron 结点处理")
                : new Phrase("Cox 1972, Breslow's ties", "Cox 1972，Breslow 结点处理"),
            [
                Explanation.Of(new Phrase("p-value", "p 值"), PValue),
                Explanation.Of(
                    new Phrase("Concordance", "一致性"),
                    Concordance,
                    Phrase.Of($"{Events} events among {Count}", $"{Count} 个个体中 {Events} 个发生事件")
                ),
                .. Coefficients.Select(coefficient => coefficient.Explain()),
            ]
        );

    private static void CheckNames(ReadOnlySpan<string> covariates)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < covariates.Length; i++)
        {
            if (!seen.Add(covariates[i]))
                throw Faults.Duplicate(Guard.At(nameof(covariates), i), covariates[i]);
        }
    }

    private static ImmutableArray<CoxCoefficient> Rows(ReadOnlySpan<string> covariates, CoxFit fit, double confidence)
    {
        double z = Normal.Standard.UpperQuantile((1 - confidence) / 2);
        var rows = ImmutableArray.CreateBuilder<CoxCoefficient>(covariates.Length);
        for (int i = 0; i < covariates.Length; i++)
        {
            double b = fit.Coefficients[i];
            double error = fit.StandardErrors[i];
            rows.Add(
                new CoxCoefficient(
                    covariates[i],
                    b,
                    error,
                    b / error,
                    Significance.NormalTwoSided(b / error),
                    Ratio(b),
                    Ratio(b - (z * error)),
                    Ratio(b + (z * error))
                )
            );
        }
        return rows.MoveToImmutable();
    }

    /// <summary>Null beyond the range of a double: the covariate is in too large a unit to speak of one unit more.</summary>
    private static double? Ratio(double logarithm)
    {
        double ratio = Math.Exp(logarithm);
        return double.IsFinite(ratio) ? ratio : null;
    }

    private static double[] Predictors(ReadOnlySpan<double> rows, double[] coefficients)
    {
        double[] predictors = new double[rows.Length / coefficients.Length];
        for (int i = 0; i < predictors.Length; i++)
        {
            for (int j = 0; j < coefficients.Length; j++)
                predictors[i] += rows[(i * coefficients.Length) + j] * coefficients[j];
        }
        return predictors;
    }
}
