using Ops.Domain.Numerics;

namespace Ops.Domain.Budgets;

/// <summary>How likely the year ends above its budget, from the deviations from plan so far.</summary>
/// <remarks>
/// The deviations of the r periods to come are taken for independent draws from the distribution of the k seen. With drift the
/// standard error is s · √(r · (1 + r/k)) with k − 1 degrees of freedom, without it s · √r with k.
/// </remarks>
public sealed record OverspendForecast : IExplainable
{
    private OverspendForecast() { }

    /// <summary>The budget of the year.</summary>
    public Money Budget { get; internal init; }

    /// <summary>The mean of actual less plan; 0 without drift.</summary>
    public double ResidualMean { get; internal init; }

    /// <summary>The standard deviation of actual less plan.</summary>
    public double ResidualStandardDeviation { get; internal init; }

    /// <summary>Actual so far + plan to come + periods to come · mean deviation.</summary>
    public Money Forecast { get; internal init; }

    /// <summary>The standard error of the forecast, in units of the currency; 0 when nothing is uncertain.</summary>
    public double StandardError { get; internal init; }

    /// <summary>The degrees of freedom; null for the normal distribution.</summary>
    public int? DegreesOfFreedom { get; internal init; }

    /// <summary>The probability of ending above the budget.</summary>
    public double ProbabilityOver { get; internal init; }

    /// <summary>The lower end of the interval, in units of the currency.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper end of the interval, in units of the currency.</summary>
    public double Upper { get; internal init; }

    /// <summary>Forecasts the year.</summary>
    /// <param name="plan">The plan of each period, at least one.</param>
    /// <param name="actual">The first periods' actual amounts: at least one, with drift two.</param>
    /// <param name="budget">The budget of the year.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no plan. <see cref="FaultCode.LengthMismatch"/>: more periods than planned.
    /// <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: a setting.
    /// <see cref="FaultCode.InsufficientData"/>: too few periods are over.
    /// </exception>
    public static OverspendForecast Of(ReadOnlySpan<Money> plan, ReadOnlySpan<Money> actual, Money budget, OverspendOptions? options = null)
    {
        options ??= new OverspendOptions();
        Guard.NotEmpty(plan, nameof(plan));
        var currency = PlanAndActual.Check(plan, actual);
        Rows.In(currency, nameof(budget), budget);
        Guard.Defined(options.Law, "options.Law");
        Guard.OpenProbability(options.Confidence, "options.Confidence");
        int known = actual.Length;
        Guard.AtLeast(known, options.Drift ? 2 : 1, nameof(actual));
        decimal left = plan.Length - known;
        int freedom = options.Drift ? known - 1 : known;
        var mean = options.Drift ? (ExactAmount.Sum(actual) - ExactAmount.Sum(plan[..known])) / (decimal)known : Fraction.Zero;
        var squares = Fraction.Zero;
        for (int i = 0; i < known; i++)
        {
            var residual = (Fraction)actual[i].Amount - plan[i].Amount - mean;
            squares += residual * residual;
        }
        var variance = squares / (decimal)freedom;
        var spread = variance * left * (options.Drift ? Fraction.One + ((Fraction)left / (decimal)known) : Fraction.One);
        var forecast = ExactAmount.Sum(actual) + ExactAmount.Sum(plan[known..]) + (mean * left);
        double error = Math.Sqrt(spread.ToDouble());
        IContinuousDistribution law = options.Law == ResidualLaw.Normal ? Normal.Standard : new StudentT(freedom);
        double half = error * law.UpperQuantile((1 - options.Confidence) / 2);
        return new OverspendForecast
        {
            Budget = budget,
            ResidualMean = mean.ToDouble(),
            ResidualStandardDeviation = Math.Sqrt(variance.ToDouble()),
            Forecast = forecast.In(currency),
            StandardError = error,
            DegreesOfFreedom = options.Law == ResidualLaw.Normal ? null : freedom,
            ProbabilityOver =
                error == 0 ? (forecast > budget.Amount ? 1 : 0) : law.Survival(((Fraction)budget.Amount - forecast).ToDouble() / error),
            Lower = forecast.ToDouble() - half,
            Upper = forecast.ToDouble() + half,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Probability of overspending",
            "超支概率",
            ProbabilityOver,
            $"P(Y > {Told.Plain(Budget)})",
            Told.Of("Forecast", "预测值", Forecast),
            Told.Of(
                "Standard error",
                "标准误",
                StandardError,
                null,
                Told.Of("Residual standard deviation", "残差标准差", ResidualStandardDeviation)
            ),
            Told.Of("Lower end", "下限", Lower),
            Told.Of("Upper end", "上限", Upper)
        );
}
