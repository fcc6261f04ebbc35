using System.Text.Json.Nodes;
using Ops.Domain.Customers;

namespace Ops.Domain.Conformance.Adapters.Customers;

/// <summary>customers.value: the models of repeat buying and spending, and the value they give a customer</summary>
internal sealed class PurchaseModelAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("customers.value.bgNbdFit", BetaGeometricFit);
        operations.Add("customers.value.bgNbdPredict", input => Outlook(BetaGeometric(input), input));
        operations.Add("customers.value.mbgNbdFit", ModifiedFit);
        operations.Add("customers.value.paretoNbdFit", ParetoFit);
        operations.Add("customers.value.paretoNbdPredict", input => Outlook(Pareto(input), input));
        operations.Add("customers.value.gammaGammaFit", SpendFit);
        operations.Add("customers.value.gammaGammaPredict", SpendPredict);
        operations.Add("customers.value.clv", Value);
    }

    private static PurchaseHistory[] Histories(Input input)
    {
        (string Customer, double Frequency, double Recency, double Age)[] rows =
        [
            .. CustomerInput
                .Rows(input["data_csv"])
                .Select(row => (row[0], CustomerInput.Number(row, 1), CustomerInput.Number(row, 2), CustomerInput.Number(row, 3))),
        ];
        return [.. rows.Select(row => new PurchaseHistory(row.Customer, CustomerInput.Whole(row.Frequency), row.Recency, row.Age))];
    }

    private static JsonObject BetaGeometricFit(Input input)
    {
        var fit = BetaGeometricNbd.Fit(Histories(input));
        return Parameters(fit.Parameters, fit.LogLikelihood);
    }

    private static JsonObject ModifiedFit(Input input)
    {
        var fit = ModifiedBetaGeometricNbd.Fit(Histories(input));
        return Parameters(fit.Parameters, fit.LogLikelihood);
    }

    private static JsonObject ParetoFit(Input input)
    {
        var fit = ParetoNbd.Fit(Histories(input));
        return Parameters(fit.Parameters, fit.LogLikelihood);
    }

    private static JsonObject SpendFit(Input input)
    {
        (string Customer, double Frequency, double Average)[] rows =
        [
            .. CustomerInput.Rows(input["data_csv"]).Select(row => (row[0], CustomerInput.Number(row, 1), CustomerInput.Number(row, 2))),
        ];
        CustomerSpend[] customers =
        [
            .. rows.Select(row => new CustomerSpend(row.Customer, CustomerInput.Whole(row.Frequency), row.Average)),
        ];
        var fit = GammaGamma.Fit(customers);
        return Parameters(fit.Parameters, fit.LogLikelihood);
    }

    private static JsonObject Parameters(IEnumerable<FittedParameter> parameters, double logLikelihood)
    {
        var json = new JsonObject { ["logLikelihood"] = logLikelihood };
        foreach (var parameter in parameters)
            json[parameter.Name] = parameter.Estimate;
        return json;
    }

    private static BetaGeometricNbd BetaGeometric(Input input) =>
        new(input["r"].Double, input["alpha"].Double, input["a"].Double, input["b"].Double);

    private static ParetoNbd Pareto(Input input) => new(input["r"].Double, input["alpha"].Double, input["s"].Double, input["beta"].Double);

    private static GammaGamma Spend(Input input) => new(input["p"].Double, input["q"].Double, input["v"].Double);

    private static JsonObject Outlook(IPurchaseModel model, Input input)
    {
        var outlook = model.Outlook(
            CustomerInput.Whole(input["frequency"].Double),
            input["recency"].Double,
            input["age"].Double,
            input["horizon"].Double
        );
        return new JsonObject { ["expectedPurchases"] = outlook.ExpectedPurchases, ["probabilityAlive"] = outlook.ProbabilityAlive };
    }

    private static JsonObject SpendPredict(Input input) =>
        new()
        {
            ["expectedAverageValue"] = Spend(input)
                .ExpectedAverageValue(CustomerInput.Whole(input["frequency"].Double), input["averageValue"].DoubleOrNull ?? 0),
        };

    private static JsonObject Value(Input input)
    {
        int frequency = CustomerInput.Whole(input["frequency"].Double);
        // The vectors write 0 where a customer without repeat purchases has no average.
        double? average = frequency == 0 ? null : input["averageValue"].Double;
        var customer = new PurchaseHistory("customer", frequency, input["recency"].Double, input["age"].Double, average);
        var terms = new ValueTerms
        {
            Months = input["horizonMonths"].Int,
            UnitsPerMonth = input["unitsPerMonth"].Double,
            MonthlyDiscount = input["monthlyDiscount"].Double,
            Margin = input["margin"].Double,
        };
        var value = CustomerValue.Of(BetaGeometric(input["purchase"]), Spend(input["spend"]), customer, terms);
        return new JsonObject
        {
            ["expectedAverageValue"] = value.ExpectedAverageValue,
            ["expectedPurchases"] = value.ExpectedPurchases,
            ["value"] = value.Value,
            ["monthly"] = Output.List(
                value.Months,
                month => new JsonObject
                {
                    ["month"] = month.Month,
                    ["purchases"] = month.Purchases,
                    ["discountedValue"] = month.DiscountedValue,
                }
            ),
        };
    }
}
