namespace Ops.Domain.Numerics;

/// <summary>A figure explained by several others: multiple linear regression by least squares, weighted or not.</summary>
/// <remarks>
/// Solved by Householder's QR, never by the normal equations. Predictors stand row by row. Holds lists and makes no claim of value equality. With as
/// many observations as coefficients nothing is left to judge by: variances, errors and p-values are null.
/// </remarks>
public sealed class LinearRegression : IExplainable
{
    private LinearRegression() { }

    /// <summary>How many observations count: all with a weight above 0.</summary>
    public int Count { get; internal init; }

    /// <summary>True when the first coefficient is the intercept.</summary>
    public bool HasIntercept { get; internal init; }

    /// <summary>The coefficients: the intercept if there is one, then one for each predictor.</summary>
    public ImmutableArray<double> Coefficients { get; internal init; }

    /// <summary>The standard error of each coefficient; null without degrees of freedom.</summary>
    public ImmutableArray<double?> StandardErrors { get; internal init; }

    /// <summary>The two-sided p-value of each coefficient being 0, by Student's t; null without degrees of freedom and for 0 ± 0.</summary>
    public ImmutableArray<double?> PValues { get; internal init; }

    /// <summary>(XᵀWX)⁻¹, row by row: times the residual variance it is the covariance of the coefficients.</summary>
    public ImmutableArray<double> UnscaledCovariance { get; internal init; }

    /// <summary>What each observation has beyond the fitted value, y − ŷ, in the order of the observations.</summary>
    public ImmutableArray<double> Residuals { get; internal init; }

    /// <summary>Σw·(y − ŷ)².</summary>
    public double ResidualSumOfSquares { get; internal init; }

    /// <summary>Observations less coefficients.</summary>
    public int DegreesOfFreedom { get; internal init; }

    /// <summary>The residual sum of squares / degrees of freedom; null without degrees of freedom.</summary>
    public double? ResidualVariance { get; internal init; }

    /// <summary>
    /// The share of the variation explained: about the weighted mean with an intercept, about 0 without; null when the response does not vary.
    /// </summary>
    public double? RSquared { get; internal init; }

    /// <summary>R² less what predictors explain by chance; null without degrees of freedom or variation.</summary>
    public double? AdjustedRSquared { get; internal init; }

    /// <summary>The regression with all observations counting alike.</summary>
    /// <param name="predictors">The predictors row by row: all of the first observation, then all of the second, …; none NaN or infinite.</param>
    /// <param name="predictorCount">How many predictors an observation has; at least 1.</param>
    /// <param name="response">What is explained, one for each observation; none NaN or infinite.</param>
    /// <param name="intercept">Whether there is a constant term.</param>
    /// <returns>The regression.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>: not predictorCount predictors for each response;
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinite, no predictor; <see cref="FaultCode.InsufficientData"/>: fewer observations than
    /// coefficients; <see cref="FaultCode.ZeroDenominator"/>: a predictor is a combination of the others;
    /// <see cref="FaultCode.Overflow"/>: the squares are beyond double.
    /// </exception>
    public static LinearRegression Of(
        ReadOnlySpan<double> predictors,
        int predictorCount,
        ReadOnlySpan<double> response,
        bool intercept = true
    )
    {
        Check(predictors, predictorCount, response);
        return Solve(predictors, predictorCount, response, [], intercept);
    }

    /// <summary>The regression with a weight for each observation: the inverse of its variance, up to a factor.</summary>
    /// <param name="predictors">The predictors row by row; none NaN or infinite.</param>
    /// <param name="predictorCount">How many predictors an observation has; at least 1.</param>
    /// <param name="response">What is explained, one for each observation; none NaN or infinite.</param>
    /// <param name="weights">The weights, one for each observation, at least 0; an observation of weight 0 does not count.</param>
    /// <param name="intercept">Whether there is a constant term.</param>
    /// <returns>The regression.</returns>
    /// <exception cref="OpsException">As for <see cref="Of"/>; <see cref="FaultCode.InvalidArgument"/> also for a negative weight.</exception>
    public static LinearRegression Weighted(
        ReadOnlySpan<double> predictors,
        int predictorCount,
        ReadOnlySpan<double> response,
        ReadOnlySpan<double> weights,
        bool intercept = true
    )
    {
        Guard.NotEmpty(weights, nameof(weights));
        Check(predictors, predictorCount, response);
        Guard.SameLength(weights.Length, nameof(weights), response.Length, nameof(response));
        for (int i = 0; i < weights.Length; i++)
            Guard.NotNegative(weights[i], Guard.At(nameof(weights), i));
        return Solve(predictors, predictorCount, response, weights, intercept);
    }

    /// <summary>The fitted value for given predictors.</summary>
    /// <param name="predictors">One observation's predictors, in the order of the regression; none NaN or infinite.</param>
    /// <returns>The intercept plus each coefficient times its predictor.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/> (NaN or infinite).
    /// </exception>
    public double Predict(ReadOnlySpan<double> predictors)
    {
        Guard.NotEmpty(predictors, nameof(predictors));
        int first = HasIntercept ? 1 : 0;
        Guard.SameLength(predictors.Length, nameof(predictors), Coefficients.Length - first, "predictors");
        Guard.Finite(predictors, nameof(predictors));
        double value = HasIntercept ? Coefficients[0] : 0;
        for (int i = 0; i < predictors.Length; i++)
            value += Coefficients[first + i] * predictors[i];
        return value;
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Coefficients.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            int number = HasIntercept ? i : i + 1;
            parts[i] = Explanation.Of(
                number == 0 ? new Phrase("Intercept", "截距") : Phrase.Of($"Coefficient {number}", $"系数 {number}"),
                Coefficients[i],
                default,
                default,
                Explanation.Of(new Phrase("Standard error", "标准误"), StandardErrors[i]),
                Explanation.Of(new Phrase("p-value", "p 值"), PValues[i])
            );
        }
        return Explanation.Of(
            new Phrase("R squared", "决定系数"),
            RSquared,
            Phrase.Of($"n = {Count}, Σw·e² = {ResidualSumOfSquares}"),
            new Phrase("least squares by Householder QR", "最小二乘法，Householder QR 分解"),
            parts
        );
    }

    private static void Check(ReadOnlySpan<double> predictors, int predictorCount, ReadOnlySpan<double> response)
    {
        Guard.NotEmpty(predictors, nameof(predictors));
        Guard.NotEmpty(response, nameof(response));
        Guard.InRange(predictorCount, 1, int.MaxValue, nameof(predictorCount));
        if ((long)response.Length * predictorCount != predictors.Length)
            throw Faults.Of(
                FaultCode.LengthMismatch,
                nameof(predictors),
                $"{predictors.Length} predictors for {response.Length} observations of {predictorCount}",
                "give all predictors of each observation"
            );
        Guard.Finite(predictors, nameof(predictors));
        Guard.Finite(response, nameof(response));
    }

    private static LinearRegression Solve(
        ReadOnlySpan<double> predictors,
        int predictorCount,
        ReadOnlySpan<double> response,
        ReadOnlySpan<double> weights,
        bool intercept
    )
    {
        int columns = predictorCount + (intercept ? 1 : 0);
        int count = response.Length - weights.Count(0.0);
        Guard.AtLeast(count, columns, nameof(response));
        var system = new HouseholderQr(response.Length, columns);
        for (int i = 0; i < response.Length; i++)
        {
            double root = weights.IsEmpty ? 1 : Math.Sqrt(weights[i]);
            if (intercept)
                system[i, 0] = root;
            for (int j = 0; j < predictorCount; j++)
                system[i, columns - predictorCount + j] = root * predictors[(i * predictorCount) + j];
            system.Right[i] = root * response[i];
        }
        double[] coefficients = system.Solve();
        double[] residuals = new double[response.Length];
        for (int i = 0; i < residuals.Length; i++)
        {
            CompensatedSum rest = default;
            rest.Add(response[i]);
            if (intercept)
                rest.Add(-coefficients[0]);
            for (int j = 0; j < predictorCount; j++)
                rest.Add(-coefficients[columns - predictorCount + j] * predictors[(i * predictorCount) + j]);
            residuals[i] = rest.Value;
        }
        return Judged(coefficients, residuals, response, weights, intercept, count, system.UnscaledCovariance());
    }

    private static LinearRegression Judged(
        double[] coefficients,
        double[] residuals,
        ReadOnlySpan<double> response,
        ReadOnlySpan<double> weights,
        bool intercept,
        int count,
        double[] covariance
    )
    {
        int columns = coefficients.Length;
        int degrees = count - columns;
        double residual = Representable.Checked(Squares(residuals, weights, 0));
        double total = Representable.Checked(Squares(response, weights, intercept ? WeightedMean(response, weights) : 0));
        double? variance = degrees > 0 ? residual / degrees : null;
        double? share = total > 0 ? Math.Max(0, 1 - (residual / total)) : null;
        var errors = new double?[columns];
        var pValues = new double?[columns];
        for (int i = 0; i < columns && variance is { } v; i++)
        {
            double error = Math.Sqrt(v * covariance[(i * columns) + i]);
            errors[i] = error;
            if (error > 0 || coefficients[i] != 0)
                pValues[i] = Significance.StudentTwoSided(coefficients[i] / error, degrees);
        }
        return new LinearRegression
        {
            Count = count,
            HasIntercept = intercept,
            Coefficients = [.. coefficients],
            StandardErrors = [.. errors],
            PValues = [.. pValues],
            UnscaledCovariance = [.. covariance],
            Residuals = [.. residuals],
            ResidualSumOfSquares = residual,
            DegreesOfFreedom = degrees,
            ResidualVariance = variance,
            RSquared = share,
            AdjustedRSquared = degrees > 0 ? 1 - ((1 - share) * (count - (intercept ? 1 : 0)) / degrees) : null,
        };
    }

    private static double Squares(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double centre)
    {
        double squares = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double d = values[i] - centre;
            squares += (weights.IsEmpty ? 1 : weights[i]) * d * d;
        }
        return squares;
    }

    private static double WeightedMean(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        if (weights.IsEmpty)
            return CoMomentBlock.Sum(values).DividedBy(values.Length).High;
        CompensatedSum sum = default;
        CompensatedSum weight = default;
        for (int i = 0; i < values.Length; i++)
        {
            sum.Add(weights[i] * values[i]);
            weight.Add(weights[i]);
        }
        return sum.Value / weight.Value;
    }
}
