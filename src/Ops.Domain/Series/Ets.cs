namespace Ops.Domain.Series;

/// <summary>Exponential smoothing in its state space form: error, trend and season (ETS).</summary>
/// <remarks>
/// Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing (2008). All functions are pure: the same values give the
/// same bits on every run and any number of threads.
/// </remarks>
public static class Ets
{
    /// <summary>Runs a model with given parameters over a series.</summary>
    /// <param name="values">The series in time order, in any unit.</param>
    /// <param name="specification">The model.</param>
    /// <param name="parameters">Smoothing parameters and the states before the first value.</param>
    /// <param name="period">Periods to a cycle; 1 without a season.</param>
    /// <returns>Fitted values, likelihood and the state at the end.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.LengthMismatch"/>: not one seasonal state per period of the cycle.
    /// <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, parameters missing or out of range, a multiplicative model with a value not above 0.
    /// <see cref="FaultCode.ZeroDenominator"/>: a state or expected value by which the model divides is 0.
    /// </exception>
    public static EtsFit Evaluate(ReadOnlySpan<double> values, EtsSpecification specification, EtsParameters parameters, int period = 1)
    {
        Guard.NotEmpty(values, nameof(values));
        Guard.NotNull(specification, nameof(specification));
        Guard.NotNull(parameters, nameof(parameters)).Require(specification, period);
        Guard.Finite(values, nameof(values));
        ForecastLimits.Period(period);
        RequirePositive(values, specification);
        var tape = new EtsTape(values.ToArray(), specification.HasSeason ? period : 0)
        {
            InitialLevel = parameters.Level,
            InitialGrowth = parameters.Growth.GetValueOrDefault(),
        };
        if (specification.HasSeason)
            parameters.Seasonal.CopyTo(tape.InitialSeasonal);
        EtsKernel.Of(specification).Forward(tape, parameters.Smoothing(specification), strict: false);
        if (
            !double.IsFinite(tape.Squares)
            || !double.IsFinite(tape.Level)
            || !double.IsFinite(tape.Growth)
            || !Array.TrueForAll(tape.Slots, double.IsFinite)
        )
            throw Faults.ZeroDenominator(
                nameof(parameters),
                "the model divides by a level, season or expected value of 0",
                "start from other states"
            );
        return new EtsFit(specification, period, parameters, tape, evaluations: 0);
    }

    /// <summary>Finds the parameters of a model with the greatest likelihood.</summary>
    /// <param name="values">The series in time order.</param>
    /// <param name="specification">The model.</param>
    /// <param name="period">Periods to a cycle; 1 without a season.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>The fitted model. Bounds: 0.0001 &lt; α &lt; 0.9999, β ≤ α, γ ≤ 1 − α, 0.8 ≤ φ ≤ 0.98.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, a period below 1 (below 2 with a
    /// season), a multiplicative model with a value not above 0. <see cref="FaultCode.InsufficientData"/>: fewer than two cycles for a season, or
    /// not two values more than parameters.
    /// </exception>
    public static EtsFit Fit(ReadOnlySpan<double> values, EtsSpecification specification, int period = 1, EtsOptions? options = null)
    {
        Guard.Values(values, nameof(values));
        Guard.NotNull(specification, nameof(specification));
        if (specification.HasSeason)
            ForecastLimits.Cycle(period);
        ForecastLimits.Period(period);
        RequirePositive(values, specification);
        Guard.AtLeast(values.Length, Needed(specification, period), nameof(values));
        return Best(new EtsWorkbench(values.ToArray(), period), specification, options ?? new EtsOptions());
    }

    /// <summary>Fits all models that the series allows and chooses the one with the least criterion.</summary>
    /// <param name="values">The series in time order.</param>
    /// <param name="period">Periods to a cycle; 1 without a season.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>
    /// All fits, best first. Tried are both error forms, no, additive and damped additive trend, no and additive season, and with a
    /// multiplicative error the multiplicative season; multiplicative forms only when all values are above 0, seasons only with two whole cycles.
    /// </returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, a period below 1.
    /// <see cref="FaultCode.InsufficientData"/>: too few values for any model.
    /// </exception>
    public static EtsSelection Select(ReadOnlySpan<double> values, int period = 1, EtsOptions? options = null)
    {
        Guard.Values(values, nameof(values));
        ForecastLimits.Period(period);
        options ??= new EtsOptions();
        Guard.Defined(options.Criterion, "options.Criterion");
        var bench = new EtsWorkbench(values.ToArray(), period);
        var fits = new List<EtsFit>();
        foreach (var specification in Candidates(values, period, options))
        {
            if (values.Length >= Needed(specification, period))
                fits.Add(Best(bench, specification, options));
        }
        if (fits.Count == 0)
            throw Faults.Insufficient(nameof(values), $"{values.Length} values are too few for any model", "give at least 5 values");
        return new EtsSelection(fits, options.Criterion);
    }

    /// <summary>Simple exponential smoothing with the parameter of greatest likelihood: ETS(ANN).</summary>
    /// <param name="values">The series in time order.</param>
    /// <returns>The fitted model.</returns>
    /// <exception cref="OpsException">As <see cref="Fit"/>.</exception>
    public static EtsFit Simple(ReadOnlySpan<double> values) =>
        Fit(values, new EtsSpecification(ComponentForm.Additive, ComponentForm.None, ComponentForm.None));

    /// <summary>Holt's linear trend with the parameters of greatest likelihood: ETS(AAN), or ETS(AAdN) when damped.</summary>
    /// <param name="values">The series in time order.</param>
    /// <param name="isDamped">True for a trend that flattens out.</param>
    /// <returns>The fitted model.</returns>
    /// <exception cref="OpsException">As <see cref="Fit"/>.</exception>
    public static EtsFit Holt(ReadOnlySpan<double> values, bool isDamped = false) =>
        Fit(values, new EtsSpecification(ComponentForm.Additive, ComponentForm.Additive, ComponentForm.None, isDamped));

    /// <summary>Holt–Winters with the parameters of greatest likelihood: ETS(AAA), or ETS(MAM) for a multiplicative season.</summary>
    /// <param name="values">The series in time order.</param>
    /// <param name="period">Periods to a cycle, at least 2.</param>
    /// <param name="season">Additive or multiplicative.</param>
    /// <param name="isDamped">True for a trend that flattens out.</param>
    /// <returns>The fitted model.</returns>
    /// <exception cref="OpsException">As <see cref="Fit"/>; <see cref="FaultCode.InvalidArgument"/> also without a season.</exception>
    public static EtsFit HoltWinters(ReadOnlySpan<double> values, int period, ComponentForm season, bool isDamped = false)
    {
        var form = Guard.Defined(season, nameof(season));
        if (form == ComponentForm.None)
            throw Faults.Invalid(nameof(season), "Holt-Winters without a season", "give a season form, or use Holt");
        return Fit(values, new EtsSpecification(form, ComponentForm.Additive, form, isDamped), period);
    }

    private static EtsFit Best(EtsWorkbench bench, EtsSpecification specification, EtsOptions options)
    {
        var search = new EtsSearch(specification, bench, options.RequireStability);
        var smoothing = search.Run(out var tape);
        var parameters = new EtsParameters(
            smoothing.Alpha,
            tape.InitialLevel,
            specification.HasTrend ? smoothing.Beta : null,
            specification.HasTrend ? tape.InitialGrowth : null,
            specification.IsDamped ? smoothing.Phi : null,
            specification.HasSeason ? smoothing.Gamma : null,
            specification.HasSeason ? tape.InitialSeasonal : null
        );
        return new EtsFit(specification, specification.HasSeason ? bench.Period : 1, parameters, tape, search.Evaluations);
    }

    /// <summary>Two cycles for a season, and enough values for the corrected criterion to exist.</summary>
    internal static int Needed(EtsSpecification specification, int period) =>
        (int)Math.Min(int.MaxValue, Math.Max(specification.HasSeason ? 2L * period : 1, specification.FreeParameters(period) + 2));

    private static List<EtsSpecification> Candidates(ReadOnlySpan<double> values, int period, EtsOptions options)
    {
        bool positive = !values.ContainsAnyExceptInRange(double.Epsilon, double.MaxValue);
        var candidates = new List<EtsSpecification>();
        foreach (var error in (ReadOnlySpan<ComponentForm>)[ComponentForm.Additive, ComponentForm.Multiplicative])
        {
            foreach (var season in Enum.GetValues<ComponentForm>())
            {
                foreach (var trend in Enum.GetValues<ComponentForm>())
                {
                    bool relative = error == ComponentForm.Multiplicative;
                    bool allowed =
                        (positive || (!relative && season != ComponentForm.Multiplicative && trend != ComponentForm.Multiplicative))
                        && (season == ComponentForm.None || period > 1)
                        && (season != ComponentForm.Multiplicative || relative)
                        && (
                            trend != ComponentForm.Multiplicative
                            || (options.TryMultiplicativeTrend && relative && season != ComponentForm.Additive)
                        );
                    if (!allowed)
                        continue;
                    candidates.Add(new EtsSpecification(error, trend, season));
                    if (trend != ComponentForm.None)
                        candidates.Add(new EtsSpecification(error, trend, season, isDamped: true));
                }
            }
        }
        return candidates;
    }

    private static void RequirePositive(ReadOnlySpan<double> values, EtsSpecification specification)
    {
        int at = specification.NeedsPositiveValues ? values.IndexOfAnyExceptInRange(double.Epsilon, double.MaxValue) : -1;
        if (at >= 0)
            throw Faults.Invalid(
                Guard.At(nameof(values), at),
                Figures.Format($"{values[at]} in a multiplicative model"),
                "use an additive model, or shift the series above 0"
            );
    }
}
