using NodaTime;
using Ops.Domain.Series;
using static Ops.Domain.FaultCode;

namespace Ops.Domain.Tests.Series;

/// <summary>Each argument of a forecast, trend or season is refused under its own name, in the order empty, length, invalid, too few.</summary>
public sealed class ForecastRefusalTests
{
    private static readonly double[] Ten = [3, 5, 4, 6, 8, 7, 9, 8, 11, 10];
    private static readonly EtsSpecification Ann = EtsSpecification.Parse("ANN");
    private static readonly EtsState State = new(Ann, 1, new EtsParameters(0.3, 100), 25);

    [Fact]
    public void Plain_forecasts_name_what_is_wrong()
    {
        Refusal.Of(EmptyInput, "values", () => Baseline.Mean([], 0));
        Refusal.Of(InvalidArgument, "values[1]", () => Baseline.Mean([1, double.NaN], 1));
        Refusal.Of(InvalidArgument, "horizon", () => Baseline.Mean([1], 0));
        Refusal.Of(InvalidArgument, "levels[1]", () => Baseline.Mean([1], 1, 80, 100));
        Refusal.Of(EmptyInput, "values", () => Baseline.SeasonalNaive([], 0, 1));
        Refusal.Of(InvalidArgument, "levels[0]", () => Baseline.SeasonalNaive(Ten, 2, 1, 0));
        Refusal.Of(InvalidArgument, "horizon", () => Baseline.SeasonalNaive(Ten, 2, 0));
        Refusal.Of(InsufficientData, "values", () => Baseline.SeasonalNaive(Ten, int.MaxValue, 1));
        Refusal.Of(InvalidArgument, "horizon", () => Baseline.Drift([1, 2], 0));
        Refusal.Of(Overflow, "values", () => Baseline.Drift([0, 5e307, 1e308, 1.5e308], 1));
    }

    [Fact]
    public void Demand_that_comes_and_goes_names_what_is_wrong()
    {
        Refusal.Of(EmptyInput, "values", () => IntermittentDemand.Croston([], 0.5));
        Refusal.Of(InvalidArgument, "values[1]", () => IntermittentDemand.Croston([1, double.NaN], 0));
        Refusal.Of(InvalidArgument, "alpha", () => IntermittentDemand.SyntetosBoylan([-1, 2], 1.01));
        Refusal.Of(InvalidArgument, "beta", () => IntermittentDemand.TeunterSyntetosBabai([-1, 2], 0.5, 0));
        Refusal.Of(InvalidArgument, "values[0]", () => IntermittentDemand.TeunterSyntetosBabai([-1, 2], 0.5, 1));
    }

    [Fact]
    public void Exponential_smoothing_names_what_is_wrong()
    {
        var parameters = new EtsParameters(0.5, 1);
        Refusal.Of(EmptyInput, "values", () => Ets.Evaluate([], null!, parameters));
        Refusal.Of(InvalidArgument, "specification", () => Ets.Evaluate([1], null!, parameters));
        Refusal.Of(InvalidArgument, "parameters", () => Ets.Evaluate([1], Ann, null!));
        Refusal.Of(InvalidArgument, "values[0]", () => Ets.Evaluate([double.NaN], Ann, parameters));
        Refusal.Of(InvalidArgument, "period", () => Ets.Evaluate([1], Ann, parameters, 0));
        Refusal.Of(InvalidArgument, "values[1]", () => Ets.Evaluate([1, 0], EtsSpecification.Parse("MNN"), parameters));
        Refusal.Of(EmptyInput, "values", () => Ets.Fit([], null!));
        Refusal.Of(InvalidArgument, "values[0]", () => Ets.Fit([double.NaN], null!));
        Refusal.Of(InvalidArgument, "specification", () => Ets.Fit(Ten, null!));
        Refusal.Of(InvalidArgument, "period", () => Ets.Fit(Ten, Ann, 0));
        Refusal.Of(InsufficientData, "values", () => Ets.Fit([1, 2, 3, 4], Ann));
        Refusal.Of(InvalidArgument, "period", () => Ets.Fit([1, 2], EtsSpecification.Parse("ANA"), 1));
        Refusal.Of(InvalidArgument, "options.Criterion", () => Ets.Select(Ten, 1, new EtsOptions { Criterion = (EtsCriterion)9 }));
        Refusal.Of(InvalidArgument, "season", () => Ets.HoltWinters(Ten, 2, (ComponentForm)9));
        Refusal.Of(InvalidArgument, "error", () => _ = new EtsSpecification((ComponentForm)9, ComponentForm.None, ComponentForm.None));
        Refusal.Of(InvalidArgument, "trend", () => _ = new EtsSpecification(ComponentForm.Additive, (ComponentForm)9, ComponentForm.None));
        Refusal.Of(InvalidArgument, "season", () => _ = new EtsSpecification(ComponentForm.Additive, ComponentForm.None, (ComponentForm)9));
        Refusal.Of(InvalidArgument, "specification", () => _ = new EtsState(null!, 1, parameters, 1));
        Refusal.Of(InvalidArgument, "parameters", () => _ = new EtsState(Ann, 1, null!, 1));
        Refusal.Of(InvalidArgument, "period", () => _ = new EtsState(Ann, 0, parameters, 1));
        Refusal.Of(InvalidArgument, "variance", () => _ = new EtsState(Ann, 1, parameters, double.NaN));
        Refusal.Of(InvalidArgument, "series", () => EtsBatch.Select(null!));
        Refusal.Of(InvalidArgument, "period", () => EtsBatch.Select([Ten], 0));
        Refusal.Of(InvalidArgument, "series[1].values", () => EtsBatch.Select([Ten, null!]));
        Refusal.Of(InvalidArgument, "id", () => _ = new EtsCandidate(null!, Ann));
        Refusal.Of(InvalidArgument, "specification", () => _ = new EtsCandidate("a", null!));
        Refusal.Of(ParseError, "text", () => EtsSpecification.Parse(null!));
    }

    /// <summary>A cycle longer than the series leaves the models without a season, however long it is; a model with that season has too few values.</summary>
    [Fact]
    public void A_cycle_beyond_the_series_leaves_the_models_without_a_season()
    {
        Ets.Select(Ten, int.MaxValue).Fits.Should().HaveCount(6).And.OnlyContain(fit => !fit.Specification.HasSeason);
        Refusal.Of(InsufficientData, "values", () => Ets.Fit(Ten, EtsSpecification.Parse("ANA"), int.MaxValue));
        ForecastMethod.Smoothing(EtsSpecification.Parse("ANA"), int.MaxValue).MinimumObservations.Should().Be(int.MaxValue);
    }

    [Fact]
    public void Parameters_name_what_is_wrong()
    {
        Refusal.Of(InvalidArgument, "alpha", () => _ = new EtsParameters(double.NaN, 1));
        Refusal.Of(InvalidArgument, "level", () => _ = new EtsParameters(0.5, double.NaN));
        Refusal.Of(InvalidArgument, "beta", () => _ = new EtsParameters(0.5, 1, double.NaN));
        Refusal.Of(InvalidArgument, "growth", () => _ = new EtsParameters(0.5, 1, growth: double.NaN));
        Refusal.Of(InvalidArgument, "phi", () => _ = new EtsParameters(0.5, 1, phi: double.NaN));
        Refusal.Of(InvalidArgument, "gamma", () => _ = new EtsParameters(0.5, 1, gamma: double.NaN));
        Refusal.Of(InvalidArgument, "seasonal[1]", () => _ = new EtsParameters(0.5, 1, seasonal: [1, double.NaN]));
        Require("ANN", new(-0.1, 1), "alpha");
        Require("AAN", new(0.5, 1, 0.1), "growth");
        Require("AAdN", new(0.5, 1, 0.1, 1), "phi");
        Require("AAdN", new(0.5, 1, 0.1, 1, 0), "phi");
        Require("ANA", new(0.5, 1, seasonal: [1, 1]), "gamma", 2);
        Require("ANA", new(0.5, 1, gamma: -0.1, seasonal: [1, 1]), "gamma", 2);
        Require("ANA", new(0.5, 1, gamma: 0.1, seasonal: [1]), "period", 1);
        new EtsState(EtsSpecification.Parse("AAdA"), 2, new(1, 1, 0, 1, 1, 0, [1, 1]), 0).Variance.Should().Be(0, "the ends are allowed");

        static void Require(string model, EtsParameters parameters, string place, int period = 1) =>
            Refusal.Of(InvalidArgument, place, () => _ = new EtsState(EtsSpecification.Parse(model), period, parameters, 1));
    }

    /// <summary>What a model divides by may be 0 on the way: level 0 under a growth factor or a season, a season of 0 under an error.</summary>
    [Theory]
    [InlineData("AMN", 0.0, null)]
    [InlineData("ANM", 1.0, new[] { 0.0, 2.0 })]
    [InlineData("ANM", 0.0, new[] { 1.0, 1.0 })]
    [InlineData("MNM", 0.0, new[] { 1.0, 1.0 })]
    public void A_model_that_divides_by_nothing_is_refused(string name, double level, double[]? seasonal)
    {
        var model = EtsSpecification.Parse(name);
        var parameters = new EtsParameters(
            0.5,
            level,
            model.HasTrend ? 0.1 : null,
            model.HasTrend ? 1.1 : null,
            gamma: model.HasSeason ? 0.1 : null,
            seasonal: seasonal
        );

        Refusal.Of(ZeroDenominator, "parameters", () => Ets.Evaluate([5], model, parameters, seasonal?.Length ?? 1));
    }

    [Fact]
    public void Squares_beyond_double_are_refused() =>
        Refusal.Of(ZeroDenominator, "parameters", () => Ets.Evaluate([1e200], Ann, new EtsParameters(0.5, 1)));

    [Fact]
    public void Methods_and_their_trials_name_what_is_wrong()
    {
        Refusal.Of(InvalidArgument, "alpha", () => ForecastMethod.SimpleSmoothing(0));
        ForecastMethod.SimpleSmoothing(1).MinimumObservations.Should().Be(1);
        Refusal.Of(InvalidArgument, "period", () => ForecastMethod.ThetaMethod(0));
        Refusal.Of(InvalidArgument, "period", () => ForecastMethod.AutomaticSmoothing(0));
        Refusal.Of(InvalidArgument, "specification", () => ForecastMethod.Smoothing(null!));
        Refusal.Of(InvalidArgument, "period", () => ForecastMethod.Smoothing(Ann, 0));
        Refusal.Of(EmptyInput, "values", () => RollingOrigin.Of([], ForecastMethod.Naive, 1, 1));
        Refusal.Of(InvalidArgument, "values[1]", () => RollingOrigin.Of([1, double.NaN], ForecastMethod.Naive, 1, 1));
        Refusal.Of(InvalidArgument, "method", () => RollingOrigin.Of(Ten, null!, 1, 1));
        Refusal.Of(
            InvalidArgument,
            "options.WindowLength",
            () => RollingOrigin.Of(Ten, ForecastMethod.Naive, 1, 1, new() { WindowLength = 0 })
        );
        Refusal.Of(EmptyInput, "values", () => ConformalForecast.Of([], ForecastMethod.Naive, 2, 1, []));
        Refusal.Of(EmptyInput, "levels", () => ConformalForecast.Of(Ten, ForecastMethod.Naive, 2, 1, []));
        Refusal.Of(InvalidArgument, "levels[0]", () => ConformalForecast.Of(Ten, ForecastMethod.Naive, 2, 1, [100]));
        Refusal.Of(InvalidArgument, "kind", () => ConformalForecast.Of(Ten, ForecastMethod.Naive, 2, 1, [80], (ConformalKind)9));
        Refusal.Of(InvalidArgument, "values[0]", () => ConformalForecast.Of([double.NaN, 1], ForecastMethod.Naive, 1, 1, [80]));
        Refusal.Of(Overflow, "values", () => ConformalForecast.Of([0, -1.7e308], ForecastMethod.Naive, 1, 1, [50]));
        Refusal.Of(Overflow, "values", () => ConformalForecast.Of([0, 1.7e308], ForecastMethod.Naive, 1, 1, [50]));
    }

    [Fact]
    public void Comparisons_and_combinations_name_what_is_wrong()
    {
        ForecastCandidate[] candidates = [new("a", ForecastMethod.Naive)];
        Refusal.Of(EmptyInput, "values", () => ForecastSelection.ByRollingOrigin([], null!, ForecastCriterion.MeanAbsoluteError, 2, 1));
        Refusal.Of(
            InvalidArgument,
            "candidates",
            () => ForecastSelection.ByRollingOrigin(Ten, null!, ForecastCriterion.MeanAbsoluteError, 2, 1)
        );
        Refusal.Of(
            InvalidArgument,
            "values[0]",
            () => ForecastSelection.ByRollingOrigin([double.NaN], candidates, ForecastCriterion.MeanAbsoluteError, 2, 1)
        );
        Refusal.Of(InvalidArgument, "criterion", () => ForecastSelection.ByRollingOrigin(Ten, candidates, (ForecastCriterion)9, 2, 1));
        Refusal.Of(InvalidArgument, "horizon", () => ForecastSelection.ByRollingOrigin(Ten, candidates, default, 2, 0));
        Refusal.Of(EmptyInput, "values", () => ForecastSelection.ByAicc([], null!));
        Refusal.Of(InvalidArgument, "candidates", () => ForecastSelection.ByAicc(Ten, null!));
        Refusal.Of(EmptyInput, "candidates", () => ForecastSelection.ByAicc(Ten, []));
        Refusal.Of(DuplicateKey, "candidates", () => ForecastSelection.ByAicc(Ten, [new("a", Ann), new("a", Ann)]));
        Refusal.Of(InvalidArgument, "period", () => ForecastSelection.ByAicc(Ten, [new("a", Ann)], 0));
        Refusal.Of(InvalidArgument, "id", () => _ = new ForecastCandidate(null!, ForecastMethod.Naive));
        Refusal.Of(InvalidArgument, "method", () => _ = new ForecastCandidate("a", null!));
        Refusal.Of(InvalidArgument, "id", () => _ = new ForecastMember(null!, [1]));
        Refusal.Of(InvalidArgument, "points", () => _ = new ForecastMember("a", null!));
        Refusal.Of(InvalidArgument, "points[1]", () => _ = new ForecastMember("a", [null, double.NaN]));
        Refusal.Of(InvalidArgument, "error", () => _ = new ForecastMember("a", [1], double.NaN));
        Refusal.Of(InvalidArgument, "members", () => ForecastCombination.Median(null!));
        Refusal.Of(EmptyInput, "members", () => ForecastCombination.Trimmed([], -1));
        Refusal.Of(InvalidArgument, "weighting", () => ForecastCombination.Weighted([new("a", [1], 1)], (ForecastWeighting)9));
        Refusal.Of(DuplicateKey, "members", () => ForecastCombination.Median([new("a", [1]), new("a", [2])]));
    }

    [Fact]
    public void Measures_of_accuracy_name_what_is_wrong()
    {
        Refusal.Of(EmptyInput, "training", () => ForecastAccuracy.Of([], [], []));
        Refusal.Of(EmptyInput, "actual", () => ForecastAccuracy.Of([1, 2], [], []));
        Refusal.Of(EmptyInput, "forecast", () => ForecastAccuracy.Of([1, 2], [1], []));
        Refusal.Of(InvalidArgument, "training[0]", () => ForecastAccuracy.Of([double.NaN, 2], [1], [1]));
        Refusal.Of(InvalidArgument, "actual[0]", () => ForecastAccuracy.Of([1, 2], [double.NaN], [1]));
        Refusal.Of(InvalidArgument, "forecast[0]", () => ForecastAccuracy.Of([1, 2], [1], [double.NaN]));
        Refusal.Of(InvalidArgument, "period", () => ForecastAccuracy.Of([1, 2], [1], [1], 0));
        Refusal.Of(InsufficientData, "training", () => ForecastAccuracy.Of([1], [1], [1]));
        Refusal.Of(Overflow, "training", () => ForecastAccuracy.Of([0, 1e-300], [1e10], [0]));
        Refusal.Of(Overflow, "actual", () => ForecastAccuracy.Of([0, 1], [1e-310], [1]));
        Refusal.Of(EmptyInput, "actual", () => IntervalAccuracy.Of([], [1], [1], 80));
        Refusal.Of(EmptyInput, "lower", () => IntervalAccuracy.Of([1], [], [1], 80));
        Refusal.Of(EmptyInput, "upper", () => IntervalAccuracy.Of([1], [1], [], 80));
        Refusal.Of(LengthMismatch, "lower", () => IntervalAccuracy.Of([1, 2], [1], [1, 2], 80));
        Refusal.Of(LengthMismatch, "upper", () => IntervalAccuracy.Of([1, 2], [1, 2], [1], 80));
        Refusal.Of(InvalidArgument, "actual[1]", () => IntervalAccuracy.Of([1, double.NaN], [1, 2], [1, 2], 80));
        Refusal.Of(InvalidArgument, "upper[1]", () => IntervalAccuracy.Of([1, 2], [1, 2], [1, double.NaN], 80));
        Refusal.Of(InvalidArgument, "levels[0]", () => IntervalAccuracy.Of([1], [1], [1], 100));
        Refusal.Of(EmptyInput, "actual", () => IntervalAccuracy.PinballLoss([], [1], 0.5));
        Refusal.Of(EmptyInput, "quantiles", () => IntervalAccuracy.PinballLoss([1], [], 0.5));
        Refusal.Of(LengthMismatch, "quantiles", () => IntervalAccuracy.PinballLoss([1, 2], [1], 0.5));
        Refusal.Of(InvalidArgument, "actual[0]", () => IntervalAccuracy.PinballLoss([double.NaN], [1], 0.5));
        Refusal.Of(InvalidArgument, "quantiles[0]", () => IntervalAccuracy.PinballLoss([1], [double.NaN], 0.5));
        Refusal.Of(InvalidArgument, "probability", () => IntervalAccuracy.PinballLoss([1], [1], 0));
        Refusal.Of(InvalidArgument, "probability", () => IntervalAccuracy.PinballLoss([1], [1], 1));
    }

    [Fact]
    public void Drawn_futures_and_targets_name_what_is_wrong()
    {
        Refusal.Of(InvalidArgument, "state", () => ForecastPaths.Simulate(null!, 1, 10, 1));
        Refusal.Of(InvalidArgument, "horizon", () => ForecastPaths.Simulate(State, 0, 10, 1));
        Refusal.Of(InvalidArgument, "degreeOfParallelism", () => ForecastPaths.Simulate(State, 1, 10, 1, 0));
        var paths = ForecastPaths.Simulate(State, 2, 10, 1);
        Refusal.Of(InvalidArgument, "step", () => paths.At(0));
        Refusal.Of(InvalidArgument, "step", () => paths.At(3));
        paths.At(2).Length.Should().Be(10);
        Refusal.Of(InvalidArgument, "levels[0]", () => paths.Forecast(0));
        Refusal.Of(InvalidArgument, "step", () => paths.ShareOfValues(0, 1, TargetSide.AtLeast));
        Refusal.Of(InvalidArgument, "target", () => paths.ShareOfValues(1, double.NaN, TargetSide.AtLeast));
        Refusal.Of(InvalidArgument, "side", () => paths.ShareOfValues(1, 1, (TargetSide)9));
        Refusal.Of(InvalidArgument, "actualToDate", () => paths.ShareOfSums(double.NaN, 1, TargetSide.AtLeast));
        Refusal.Of(InvalidArgument, "target", () => paths.ShareOfSums(1, double.NaN, TargetSide.AtLeast));
        Refusal.Of(InvalidArgument, "side", () => paths.ShareOfSums(1, 1, (TargetSide)9));

        Refusal.Of(InvalidArgument, "state", () => TargetProbability.OfValue(null!, 1, 1, TargetSide.AtLeast));
        Refusal.Of(InvalidArgument, "target", () => TargetProbability.OfValue(State, 1, double.NaN, TargetSide.AtLeast));
        Refusal.Of(InvalidArgument, "side", () => TargetProbability.OfValue(State, 1, 1, (TargetSide)9));
        Refusal.Of(InvalidArgument, "horizon", () => TargetProbability.OfValue(State, 0, 1, TargetSide.AtLeast));
        Refusal.Of(InvalidArgument, "actualToDate", () => TargetProbability.OfSum(State, 1, double.NaN, 1, TargetSide.AtLeast));
        var forecast = State.Forecast(2);
        Refusal.Of(InvalidArgument, "forecast", () => TargetProbability.OfForecast(null!, 1, 1, TargetSide.AtLeast));
        Refusal.Of(InvalidArgument, "step", () => TargetProbability.OfForecast(forecast, 0, 1, TargetSide.AtLeast));
        Refusal.Of(InvalidArgument, "step", () => TargetProbability.OfForecast(forecast, 3, 1, TargetSide.AtLeast));
        Refusal.Of(InvalidArgument, "target", () => TargetProbability.OfForecast(forecast, 1, double.NaN, TargetSide.AtLeast));
        Refusal.Of(InvalidArgument, "side", () => TargetProbability.OfForecast(forecast, 1, 1, (TargetSide)9));
        var conformal = ConformalForecast.Of(Ten, ForecastMethod.Naive, 5, 1, [50]).Forecast;
        Refusal.Of(InsufficientData, "forecast", () => TargetProbability.OfForecast(conformal, 1, 1, TargetSide.AtLeast));
        var growing = new EtsState(EtsSpecification.Parse("MMN"), 1, new EtsParameters(0.5, 100, 0.1, 1.1), 0.01).Forecast(1);
        Refusal.Of(InsufficientData, "forecast", () => TargetProbability.OfForecast(growing, 1, 1, TargetSide.AtLeast));
        var unknown = new EtsState(Ann, 1, new EtsParameters(0.3, 100), null).Forecast(1);
        Refusal.Of(InsufficientData, "forecast", () => TargetProbability.OfForecast(unknown, 1, 1, TargetSide.AtLeast));
    }

    [Fact]
    public void Theta_names_what_is_wrong()
    {
        Refusal.Of(EmptyInput, "values", () => Theta.Of([], 0));
        Refusal.Of(InvalidArgument, "values[1]", () => Theta.Of([1, double.NaN]));
        Refusal.Of(InvalidArgument, "horizon", () => Theta.Of(Ten).Forecast(0));
        Refusal.Of(InvalidArgument, "levels[0]", () => Theta.Of(Ten).Forecast(1, 0));
        Theta.Of([1, 2, 3, 4], alpha: 1).Alpha.Should().Be(1);
    }

    [Fact]
    public void Trends_name_what_is_wrong()
    {
        Refusal.Of(EmptyInput, "values", () => MannKendall.Of([], 0));
        Refusal.Of(InvalidArgument, "values[0]", () => MannKendall.Of([double.NaN]));
        Refusal.Of(InvalidArgument, "confidence", () => MannKendall.Of([1], 0));
        Refusal.Of(EmptyInput, "values", () => SeasonalMannKendall.Of([], 0));
        Refusal.Of(InvalidArgument, "values[1]", () => SeasonalMannKendall.Of([1, double.NaN], 2));
        Refusal.Of(InvalidArgument, "confidence", () => SeasonalMannKendall.Of([1, 2, 2, 1], 2, confidence: 0));
        Refusal.Of(EmptyInput, "y", () => TheilSen.Of([], 0));
        Refusal.Of(InvalidArgument, "y[0]", () => TheilSen.Of([double.NaN, 1]));
        Refusal.Of(InvalidArgument, "confidence", () => TheilSen.Of([1], 0));
        Refusal.Of(LengthMismatch, "y", () => TheilSen.Of([1, 2], [1]));
        Refusal.Of(EmptyInput, "y", () => RegressionBreak.Of([], 0));
        Refusal.Of(InvalidArgument, "y[1]", () => RegressionBreak.Of([1, double.NaN], 0));
        Refusal.Of(InvalidArgument, "breakIndex", () => RegressionBreak.Of([1, 2, 3, 4], 0));
        Refusal.Of(InsufficientData, "breakIndex", () => RegressionBreak.Of([5, 7, 6, 9, 12], 4));
        RegressionBreak.Of([5, 7, 6, 9, 14], 2).DenominatorDegreesOfFreedom.Should().Be(1);
        Refusal.Of(EmptyInput, "values", () => LjungBox.Of([], 0));
        Refusal.Of(InvalidArgument, "values[1]", () => LjungBox.Of([1, double.NaN], 1));
        Refusal.Of(InvalidArgument, "lags", () => LjungBox.Of([1, 2], 0));
        Refusal.Of(InvalidArgument, "fittedParameters", () => LjungBox.Of([1, 2, 3], 1, -1));
        Refusal.Of(InvalidArgument, "kind", () => LjungBox.Of([1], 1, 0, (PortmanteauKind)9));
        Refusal.Of(EmptyInput, "values", () => Pettitt.Of([]));
        Refusal.Of(InvalidArgument, "values[1]", () => Pettitt.Of([1, double.NaN]));
        Refusal.Of(EmptyInput, "values", () => ChangePoints.ByBic([], 0, 1));
        Refusal.Of(InvalidArgument, "values[0]", () => ChangePoints.ByPenalty([double.NaN], 0, 1));
        Refusal.Of(InvalidArgument, "minSegment", () => ChangePoints.ByPenalty([1], 0, 1));
        Refusal.Of(InvalidArgument, "penalty", () => ChangePoints.ByPenalty([1], 1, double.NaN));
        Refusal.Of(InsufficientData, "values", () => ChangePoints.ByPenalty([1, 2, 3], 2, 1));
        Refusal.Of(InsufficientData, "values", () => ChangePoints.ByBic([1], int.MaxValue, 1));
        Refusal.Of(Overflow, "values", () => ChangePoints.ByPenalty([1e200, -1e200], 1, 1));
        Refusal.Of(Overflow, "values", () => ChangePoints.ByBic([1e200, -1e200, 1], 1, 1));
        ChangePoints.ByPenalty([1, 2, 3, 4], 2, 0).Positions.Should().Equal(2);
        Refusal.Of(InvalidArgument, "improvement", () => Streak.Of([1m], (Direction)9));
    }

    [Fact]
    public void Seasons_name_what_is_wrong()
    {
        Refusal.Of(EmptyInput, "values", () => SeasonalIndex.Of([], 0, ComponentForm.Additive));
        Refusal.Of(InvalidArgument, "average", () => SeasonalIndex.Of([1], 2, ComponentForm.Additive, (IndexAverage)9));
        Refusal.Of(InvalidArgument, "values[0]", () => SeasonalIndex.Of([double.NaN], 2, ComponentForm.Additive));
        Refusal.Of(InvalidArgument, "period", () => SeasonalIndex.Of([1], 1, ComponentForm.Additive));
        Refusal.Of(InvalidArgument, "form", () => SeasonalIndex.Of([1], 2, (ComponentForm)9));
        Refusal.Of(InvalidArgument, "form", () => SeasonalIndex.Of([1], 2, ComponentForm.None));
        Refusal.Of(InvalidArgument, "values[1]", () => SeasonalIndex.Of([1, -1], 2, ComponentForm.Multiplicative));
        Refusal.Of(InsufficientData, "values", () => SeasonalIndex.Of([1, -1, 1], 2, ComponentForm.Additive));
        SeasonalIndex.Of([1, -1, 1, -1], 2, ComponentForm.Additive).Indices.Should().Equal(1, -1);
        Refusal.Of(EmptyInput, "values", () => SeasonalDecomposition.Classical([], 0, ComponentForm.Additive));
        Refusal.Of(EmptyInput, "values", () => SeasonalDecomposition.Stl([], 0));
        Refusal.Of(InvalidArgument, "values[1]", () => SeasonalDecomposition.Stl([1, double.NaN], 2));
        Stl("SeasonalWindow", new() { SeasonalWindow = 4 });
        Stl("TrendWindow", new() { TrendWindow = 1 });
        Stl("LowPassWindow", new() { LowPassWindow = 4 });
        Stl("SeasonalDegree", new() { SeasonalWindow = 3, SeasonalDegree = 2 });
        Stl("SeasonalDegree", new() { SeasonalWindow = 3, SeasonalDegree = -1 });
        Stl("TrendDegree", new() { TrendDegree = -1 });
        Stl("LowPassDegree", new() { LowPassDegree = 2 });
        Stl("SeasonalJump", new() { SeasonalJump = 0 });
        Stl("TrendJump", new() { TrendJump = 0 });
        Refusal.Of(EmptyInput, "values", () => MultipleSeasons.Of([], [], []));
        Refusal.Of(EmptyInput, "periods", () => MultipleSeasons.Of(Ten, [], []));
        Refusal.Of(InvalidArgument, "values[0]", () => MultipleSeasons.Of([double.NaN], [2], [7]));
        Refusal.Of(InvalidArgument, "period", () => MultipleSeasons.Of(Ten, [1], [7]));
        Refusal.Of(InvalidArgument, "seasonalWindows[0]", () => MultipleSeasons.Of(Ten, [2], [5]));
        Refusal.Of(InvalidArgument, "seasonalWindows[0]", () => MultipleSeasons.Of(Ten, [2], [8]));
        Refusal.Of(InsufficientData, "values", () => MultipleSeasons.Of(Ten, [2, 6], [7, 7]));
        MultipleSeasons.Of(Ten, [2, 5], [7, 7], 1).Periods.Should().Equal(2, 5);
        Refusal.Of(EmptyInput, "values", () => ResidualAnomalies.Of([], 0, 1));
        Refusal.Of(InvalidArgument, "values[0]", () => ResidualAnomalies.Of([double.NaN], 2, 1));
        Refusal.Of(InvalidArgument, "maxOutliers", () => ResidualAnomalies.Of(Ten, 2, 0));
        Refusal.Of(InvalidArgument, "alpha", () => ResidualAnomalies.Of(Ten, 2, 1, 0));
        Refusal.Of(InsufficientData, "values", () => ResidualAnomalies.Of(Ten, 5, 1));
        Refusal.Of(InsufficientData, "values", () => ResidualAnomalies.Of(Ten, 2, 9));
        ResidualAnomalies.Of(Ten, 2, 8).Statistics.Should().HaveCount(8);
        ResidualAnomalies.Of(Ten.AsSpan(0, 9), 4, 1).Count.Should().Be(9, "two cycles and one value are enough");

        static void Stl(string option, StlOptions options) =>
            Refusal.Of(InvalidArgument, $"options.{option}", () => SeasonalDecomposition.Stl(Ten, 2, options));
    }

    [Fact]
    public void Working_days_name_what_is_wrong()
    {
        var march = new MonthFigure(new YearMonth(2025, 3), 100);
        Refusal.Of(InvalidArgument, "days", () => WorkingDayAdjustment.Of(march, march, null!));
        var april = new MonthFigure(new YearMonth(2025, 4), 100);
        var marchOnly = new WorkingDayWeights([], extraDays: [new LocalDate(2025, 3, 5)]);
        Refusal.Of(ZeroDenominator, "comparison", () => WorkingDayAdjustment.Of(march, april, marchOnly));
        Refusal.Of(InvalidArgument, "workweek", () => _ = new WorkingDayWeights([(IsoDayOfWeek)8]));
        Refusal.Of(
            InvalidArgument,
            "weekdayWeights",
            () => _ = new WorkingDayWeights(weekdayWeights: new Dictionary<IsoDayOfWeek, decimal> { [IsoDayOfWeek.None] = 1 })
        );
        new WorkingDayWeights([IsoDayOfWeek.Sunday], extraDays: [new LocalDate(2025, 3, 5)], extraWeight: 0)
            .In(new YearMonth(2025, 3))
            .Should()
            .Be(5, "March 2025 has five Sundays, and the extra day counts nothing");
    }
}
