using Ops.Domain.Numerics;

namespace Ops.Domain.Budgets;

/// <summary>What the year will come to, by the share that its first periods had in past years.</summary>
/// <remarks>
/// Spending that swells in December breaks run rates; past shares know of it. The interval takes this year's share for one more
/// draw from the past years' normal distribution: mean ± t · s · √(1 + 1/m), with m − 1 degrees of freedom.
/// </remarks>
public sealed class SeasonalYearEnd : IExplainable
{
    private SeasonalYearEnd() { }

    /// <summary>The sum of what is known.</summary>
    public Money YearToDate { get; private init; }

    /// <summary>The mean share of the first periods in past years.</summary>
    public double Share { get; private init; }

    /// <summary>The standard deviation of that share, with m − 1.</summary>
    public double ShareStandardDeviation { get; private init; }

    /// <summary>How sure the interval is.</summary>
    public double Confidence { get; private init; }

    /// <summary>Year to date over share.</summary>
    public Money Forecast { get; private init; }

    /// <summary>The lower end, in units of the currency; null where the share may be 0 or less.</summary>
    public double? Lower { get; private init; }

    /// <summary>The upper end, in units of the currency; null where the share may be 0 or less.</summary>
    public double? Upper { get; private init; }

    /// <summary>The forecast of each period to come.</summary>
    public ImmutableArray<Money> Remaining { get; private init; } = [];

    /// <summary>What the method would have said in each past year.</summary>
    public ImmutableArray<SeasonalBacktest> Backtest { get; private init; } = [];

    /// <summary>The mean size of the back-test's errors.</summary>
    public double MeanAbsoluteError { get; private init; }

    /// <summary>Forecasts the year.</summary>
    /// <param name="history">The amounts per period of at least two past years, all with the same number of periods.</param>
    /// <param name="actual">This year's first periods, at least one.</param>
    /// <param name="confidence">How sure the interval is to be, between 0 and 1.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no past year. <see cref="FaultCode.LengthMismatch"/>: years of different length, or more
    /// periods than they have. <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: the confidence.
    /// <see cref="FaultCode.InsufficientData"/>: one past year only, or no period is over yet.
    /// <see cref="FaultCode.ZeroDenominator"/>: a year's total, the mean share, or the mean of all years but one is 0.
    /// </exception>
    public static SeasonalYearEnd Of(ReadOnlySpan<ImmutableArray<Money>> history, ReadOnlySpan<Money> actual, double confidence)
    {
        var currency = Check(history, actual, confidence);
        int years = history.Length;
        var firsts = new Fraction[years];
        var totals = new Fraction[years];
        var shares = new Fraction[years];
        for (int year = 0; year < years; year++)
        {
            firsts[year] = ExactAmount.Sum(history[year].AsSpan(0, actual.Length));
            totals[year] = ExactAmount.Sum(history[year].AsSpan());
            shares[year] = Fraction.Ratio(firsts[year], totals[year]) ?? throw NoTotal(Guard.At(nameof(history), year));
        }
        var sum = Fraction.Sum(shares);
        var share = sum / (decimal)years;
        if (share.IsZero)
            throw NoTotal(nameof(history));
        var backtest = ImmutableArray.CreateBuilder<SeasonalBacktest>(years);
        var errors = Fraction.Zero;
        for (int year = 0; year < years; year++)
        {
            var others = (sum - shares[year]) / (decimal)(years - 1);
            if (others.IsZero)
                throw NoTotal(Guard.At(nameof(history), year));
            var said = firsts[year] / others;
            var error = (said / totals[year]) - Fraction.One;
            errors += Fraction.Abs(error);
            backtest.Add(new SeasonalBacktest(said.In(currency), error.ToDouble()));
        }
        double deviation = Math.Sqrt((Fraction.Sum(shares.Select(own => (own - share) * (own - share))) / (decimal)(years - 1)).ToDouble());
        double half = new StudentT(years - 1).UpperQuantile((1 - confidence) / 2) * deviation * Math.Sqrt(1 + (1.0 / years));
        var toDate = ExactAmount.Sum(actual);
        double? low = End(toDate, share.ToDouble() + half);
        double? high = End(toDate, share.ToDouble() - half);
        return new SeasonalYearEnd
        {
            YearToDate = toDate.In(currency),
            Share = share.ToDouble(),
            ShareStandardDeviation = deviation,
            Confidence = confidence,
            Forecast = (toDate / share).In(currency),
            Lower = toDate.Sign < 0 ? high : low,
            Upper = toDate.Sign < 0 ? low : high,
            Remaining = [.. Spread(history, totals, toDate / share, actual.Length).Select(amount => amount.In(currency))],
            Backtest = backtest.MoveToImmutable(),
            MeanAbsoluteError = (errors / (decimal)years).ToDouble(),
        };
    }

    private static double? End(Fraction toDate, double share) => share > 0 ? toDate.ToDouble() / share : null;

    private static List<Fraction> Spread(ReadOnlySpan<ImmutableArray<Money>> history, Fraction[] totals, Fraction forecast, int past)
    {
        var spread = new List<Fraction>();
        for (int period = past; period < history[0].Length; period++)
        {
            var shares = Fraction.Zero;
            for (int year = 0; year < history.Length; year++)
                shares += history[year][period].Amount / totals[year];
            spread.Add(forecast * shares / (decimal)history.Length);
        }
        return spread;
    }

    private static Currency Check(ReadOnlySpan<ImmutableArray<Money>> history, ReadOnlySpan<Money> actual, double confidence)
    {
        Guard.NotEmpty(history, nameof(history));
        int periods = history[0].IsDefault ? 0 : history[0].Length;
        for (int year = 0; year < history.Length; year++)
            Guard.SameLength(
                history[year].IsDefault ? 0 : history[year].Length,
                Guard.At(nameof(history), year),
                periods,
                Guard.At(nameof(history), 0)
            );
        if (actual.Length > periods)
            throw Faults.Length(nameof(actual), actual.Length, periods, nameof(history));
        var currency = periods == 0 ? Currency.None : history[0][0].Currency;
        for (int year = 0; year < history.Length; year++)
            Rows.In(currency, Guard.At(nameof(history), year), history[year].AsSpan());
        Rows.In(currency, nameof(actual), actual);
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.AtLeast(history.Length, 2, nameof(history));
        Guard.AtLeast(actual.Length, 1, nameof(actual));
        return currency;
    }

    private static OpsException NoTotal(string place) =>
        Faults.ZeroDenominator(place, "a total or a share is 0, and nothing can be divided by it", "leave years without spending out");

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Year-end forecast",
            "年末预测",
            Forecast,
            $"{Told.Plain(YearToDate)} / {Share}",
            Told.Of(
                "Mean share of the first periods",
                "前几期的平均占比",
                Share,
                null,
                Told.Of("Standard deviation", "标准差", ShareStandardDeviation)
            ),
            Told.Of("Lower end", "下限", Lower),
            Told.Of("Upper end", "上限", Upper),
            Told.Of("Mean absolute error in past years", "历年平均绝对误差", MeanAbsoluteError)
        );
}
