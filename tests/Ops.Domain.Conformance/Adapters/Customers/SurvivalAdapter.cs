using System.Text.Json.Nodes;
using Ops.Domain.Numerics;

namespace Ops.Domain.Conformance.Adapters.Customers;

/// <summary>customers.retention.kaplanMeier, logRank, restrictedMean, hazard, cox</summary>
internal sealed class SurvivalAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("customers.retention.kaplanMeier", KaplanMeier);
        operations.Add("customers.retention.logRank", LogRank);
        operations.Add("customers.retention.restrictedMean", Mean);
        operations.Add("customers.retention.hazard", Hazard);
        operations.Add("customers.retention.cox", Cox);
    }

    private static JsonObject KaplanMeier(Input input)
    {
        double[] durations = input["durations"].Doubles;
        double confidence = input["confidence"].Double;
        var curve = CustomerInput.WithEvents(
            input["events"],
            events =>
                input.Has("entry")
                    ? SurvivalCurve.WithLateEntry(durations, events, input["entry"].Doubles, confidence)
                    : SurvivalCurve.Of(durations, events, confidence)
        );
        double[] probabilities = input.Has("probabilities") ? input["probabilities"].Doubles : [];
        return new JsonObject
        {
            ["time"] = Output.List(curve.Times),
            ["atRisk"] = Output.List(curve.AtRisk, count => count),
            ["eventCount"] = Output.List(curve.Events, count => count),
            ["survival"] = Output.List(curve.Survival),
            ["standardError"] = Output.List(curve.StandardErrors),
            ["lower"] = Output.List(curve.Lower),
            ["upper"] = Output.List(curve.Upper),
            ["median"] = Output.Number(curve.Median.Time),
            ["medianLower"] = Output.Number(curve.Median.Lower),
            ["medianUpper"] = Output.Number(curve.Median.Upper),
            ["quantiles"] = Output.List(probabilities.Select(curve.Quantile), Quantile),
        };
    }

    private static JsonObject Quantile(SurvivalQuantile quantile) =>
        new()
        {
            ["probability"] = quantile.Probability,
            ["time"] = Output.Number(quantile.Time),
            ["lower"] = Output.Number(quantile.Lower),
            ["upper"] = Output.Number(quantile.Upper),
        };

    private static JsonObject LogRank(Input input)
    {
        double[] durations = input["durations"].Doubles;
        string[] names = [.. input["groups"].Items.Select(group => group.Json.GetRawText())];
        string[] distinct = [.. names.Distinct()];
        int[] groups = [.. names.Select(name => Array.IndexOf(distinct, name))];
        var test = CustomerInput.WithEvents(input["events"], events => LogRankTest.Of(durations, events, groups));
        return new JsonObject
        {
            ["chiSquare"] = test.ChiSquare,
            ["degreesOfFreedom"] = test.DegreesOfFreedom,
            ["pValue"] = test.PValue,
        };
    }

    private static JsonObject Mean(Input input)
    {
        double[] durations = input["durations"].Doubles;
        double horizon = input["horizon"].Double;
        var mean = CustomerInput.WithEvents(input["events"], events => SurvivalCurve.Of(durations, events).RestrictedMean(horizon));
        return new JsonObject { ["restrictedMean"] = mean.Mean, ["standardError"] = mean.StandardError };
    }

    private static JsonObject Hazard(Input input)
    {
        var checks = new Checks(CustomerInput.Order);
        int[] durations =
            checks.Try(() => input["durations"].Doubles.Select(CustomerInput.Whole).ToArray())
            ?? [.. input["durations"].Items.Select(_ => 1)];
        double confidence = input["confidence"].Double;
        var interval = input["intervalType"]
            .Member(("plain", SurvivalInterval.Plain), ("log", SurvivalInterval.Log), ("log-log", SurvivalInterval.LogLog));
        var table = checks.Try(() =>
            CustomerInput.WithEvents(input["events"], events => LifeTable.Of(durations, events, confidence, interval))
        );
        checks.ThrowFirst();
        return new JsonObject { ["periods"] = Output.List(table!.Periods, Period) };
    }

    private static JsonObject Period(LifeTablePeriod period) =>
        new()
        {
            ["period"] = period.Period,
            ["atRisk"] = period.AtRisk,
            ["lost"] = period.Lost,
            ["censored"] = period.Censored,
            ["hazard"] = period.Hazard,
            ["retention"] = period.Retention,
            ["survival"] = period.Survival,
            ["standardError"] = Output.Number(period.StandardError),
            ["lower"] = Output.Number(period.Lower),
            ["upper"] = Output.Number(period.Upper),
        };

    private static JsonObject Cox(Input input)
    {
        double[] durations = input["durations"].Doubles;
        string[] covariates = input["covariates"].Texts;
        double[][] rows = [.. input["rows"].Items.Select(row => row.Doubles)];
        if (durations.Length > 0 && rows.Length > 0 && covariates.Length > 0)
            CheckShape(rows, durations.Length, covariates.Length);
        var ties = input["ties"].Member(("efron", CoxTies.Efron), ("breslow", CoxTies.Breslow));
        double confidence = input["confidence"].Double;
        var fit = CustomerInput.WithEvents(
            input["events"],
            events => CoxRegression.Of(durations, events, covariates, [.. rows.SelectMany(row => row)], ties, confidence)
        );
        return new JsonObject
        {
            ["coefficients"] = Output.List(fit.Coefficients, row => row.Coefficient),
            ["standardErrors"] = Output.List(fit.Coefficients, row => row.StandardError),
            ["z"] = Output.List(fit.Coefficients, row => row.Z),
            ["pValues"] = Output.List(fit.Coefficients, row => row.PValue),
            ["hazardRatios"] = Output.List(fit.Coefficients.Select(row => row.HazardRatio)),
            ["lower"] = Output.List(fit.Coefficients.Select(row => row.Lower)),
            ["upper"] = Output.List(fit.Coefficients.Select(row => row.Upper)),
            ["logLikelihoodNull"] = fit.LogLikelihoodNull,
            ["logLikelihood"] = fit.LogLikelihood,
            ["likelihoodRatio"] = fit.LikelihoodRatio,
            ["degreesOfFreedom"] = fit.DegreesOfFreedom,
            ["pValue"] = fit.PValue,
            ["concordance"] = Output.Number(fit.Concordance),
        };
    }

    /// <summary>The library takes the rows one after the other and cannot see where each ends.</summary>
    private static void CheckShape(double[][] rows, int customers, int covariates)
    {
        if (rows.Length != customers || rows.Any(row => row.Length != covariates))
            throw new OpsException(
                new Fault(FaultCode.LengthMismatch, "rows", "not one covariate each for every customer", "give rows of equal length")
            );
    }
}
