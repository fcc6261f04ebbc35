using Ops.Domain.Numerics;
using Ops.Domain.Series;

namespace Ops.Domain.Budgets;

/// <summary>What the year will come to by the forecasts of Series: level, trend and season go on as the past periods say.</summary>
/// <remarks>
/// The model with the least AICc among those that add their parts is taken, because the distribution of a sum of its forecasts is
/// known: one error moves all later periods. Where only the shares of a few past years are known, use <see cref="SeasonalYearEnd"/>.
/// Compares by identity.
/// </remarks>
public sealed class SmoothedYearEnd : IExplainable
{
    private SmoothedYearEnd(EtsFit fit, TargetProbability year, Money yearToDate, Money budget, double confidence)
    {
        Model = fit;
        YearToDate = yearToDate;
        Budget = budget;
        Confidence = confidence;
        Forecast = year.Mean;
        StandardError = year.StandardDeviation;
        ProbabilityOver = 1 - year.Probability;
        double half = Normal.Standard.Quantile((1 + confidence) / 2) * year.StandardDeviation;
        Lower = year.Mean - half;
        Upper = year.Mean + half;
    }

    /// <summary>The fitted model.</summary>
    public EtsFit Model { get; }

    /// <summary>The sum of this year's periods so far.</summary>
    public Money YearToDate { get; }

    /// <summary>The budget of the year.</summary>
    public Money Budget { get; }

    /// <summary>How sure the interval is.</summary>
    public double Confidence { get; }

    /// <summary>What the year is expected to come to, in units of the currency.</summary>
    public double Forecast { get; }

    /// <summary>The standard error of the forecast.</summary>
    public double StandardError { get; }

    /// <summary>The lower end of the interval, in units of the currency.</summary>
    public double Lower { get; }

    /// <summary>The upper end of the interval, in units of the currency.</summary>
    public double Upper { get; }

    /// <summary>The probability that the year comes to more than the budget.</summary>
    public double ProbabilityOver { get; }

    /// <summary>The forecast of each period to come, in units of the currency.</summary>
    public ImmutableArray<double> Remaining { get; private init; } = [];

    /// <summary>Forecasts the year.</summary>
    /// <param name="past">The periods of at least two whole past years, the oldest first.</param>
    /// <param name="periodsPerYear">How many periods a year has, at least 2.</param>
    /// <param name="actual">This year's periods so far; perhaps none, and fewer than a year has.</param>
    /// <param name="budget">The budget of the year.</param>
    /// <param name="confidence">How sure the interval is to be, between 0 and 1.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no past period. <see cref="FaultCode.LengthMismatch"/>: the past is not whole years, or this year is over.
    /// <see cref="FaultCode.CurrencyMismatch"/>. <see cref="FaultCode.InvalidArgument"/>: fewer than two periods to a year, the confidence.
    /// <see cref="FaultCode.InsufficientData"/>: fewer than two past years, or too few periods for any model.
    /// </exception>
    public static SmoothedYearEnd Of(
        ReadOnlySpan<Money> past,
        int periodsPerYear,
        ReadOnlySpan<Money> actual,
        Money budget,
        double confidence = 0.9
    )
    {
        Check(past, periodsPerYear, actual, budget, confidence);
        double[] values = new double[past.Length + actual.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = (double)(i < past.Length ? past[i] : actual[i - past.Length]).Amount;
        var fit = Ets.Select(values, periodsPerYear).Fits.First(model => IsAdditive(model.Specification));
        var toDate = ExactAmount.Sum(actual);
        int ahead = periodsPerYear - actual.Length;
        var year = TargetProbability.OfSum(fit.State, ahead, toDate.ToDouble(), (double)budget.Amount, TargetSide.AtMost);
        return new SmoothedYearEnd(fit, year, toDate.In(budget.Currency), budget, confidence) { Remaining = fit.Forecast(ahead).Points };
    }

    private static bool IsAdditive(EtsSpecification model) =>
        model.Error == ComponentForm.Additive
        && model.Trend != ComponentForm.Multiplicative
        && model.Season != ComponentForm.Multiplicative;

    private static void Check(ReadOnlySpan<Money> past, int periodsPerYear, ReadOnlySpan<Money> actual, Money budget, double confidence)
    {
        Guard.NotEmpty(past, nameof(past));
        Guard.InRange(periodsPerYear, 2, int.MaxValue, nameof(periodsPerYear));
        if (past.Length % periodsPerYear != 0)
            throw Faults.Length(nameof(past), past.Length, past.Length / periodsPerYear * periodsPerYear, "whole years");
        if (actual.Length >= periodsPerYear)
            throw Faults.Length(nameof(actual), actual.Length, periodsPerYear - 1, "a year that is not over");
        Rows.In(budget.Currency, nameof(past), past);
        Rows.In(budget.Currency, nameof(actual), actual);
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.AtLeast(past.Length / periodsPerYear, 2, nameof(past));
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Year-end forecast",
            "年末预测",
            Forecast,
            $"{Told.Plain(YearToDate)} + {Remaining.Sum()}",
            Told.Of("Probability of overspending", "超支概率", ProbabilityOver),
            Told.Of("Lower end", "下限", Lower),
            Told.Of("Upper end", "上限", Upper),
            Model.Explain()
        );
}
