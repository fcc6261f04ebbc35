using System.Text.Json.Nodes;
using NodaTime;
using Ops.Domain.Budgets;
using static Ops.Domain.Conformance.Adapters.Budgets.Amounts;

namespace Ops.Domain.Conformance.Adapters.Budgets;

/// <summary>budgets.finance.*.</summary>
internal sealed class InvestmentAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add(
            "budgets.finance.npv",
            input => new JsonObject { ["netPresentValue"] = NetPresentValue.Of(input["rate"].Double, Flows(input)).Value }
        );
        operations.Add(
            "budgets.finance.irr",
            input => new JsonObject { ["internalRateOfReturn"] = InternalRateOfReturn.Of(Flows(input)).Rate }
        );
        operations.Add(
            "budgets.finance.payback",
            input => new JsonObject { ["payback"] = Output.Number(Payback.Of(Flows(input)).Periods) }
        );
        operations.Add(
            "budgets.finance.xnpv",
            input => new JsonObject { ["netPresentValue"] = NetPresentValue.Of(input["rate"].Double, Dated(input)).Value }
        );
        operations.Add(
            "budgets.finance.xirr",
            input => new JsonObject { ["internalRateOfReturn"] = InternalRateOfReturn.Of(Dated(input)).Rate }
        );
        operations.Add("budgets.finance.breakEven", BreakEvenOf);
        operations.Add("budgets.finance.mirr", Modified);
        operations.Add("budgets.finance.profitabilityIndex", Index);
        operations.Add("budgets.finance.equivalentAnnual", Annual);
        operations.Add("budgets.finance.depreciation", Depreciate);
    }

    private static Money[] Flows(Input input)
    {
        NotEmpty(input["cashFlows"]);
        return In(input["currency"], input["cashFlows"].Decimals);
    }

    private static DatedFlow[] Dated(Input input)
    {
        (LocalDate Date, decimal Amount)[] flows =
        [
            .. NotEmpty(input["flows"]).Select(flow => (Day(flow["date"]), flow["amount"].Decimal)),
        ];
        var currency = Currency.Of(input["currency"].Text);
        return [.. flows.Select(flow => new DatedFlow(flow.Date, new Money(flow.Amount, currency)))];
    }

    private static JsonNode BreakEvenOf(Input input)
    {
        decimal units = input["units"].Decimal;
        var m = In(input["currency"], input["fixedCost"].Decimal, input["price"].Decimal, input["variableCost"].Decimal);
        var point = BreakEven.Of(m[0], m[1], m[2], units);
        return new JsonObject
        {
            ["breakEvenUnits"] = point.Units,
            ["breakEvenRevenue"] = Number(point.Revenue),
            ["contributionMarginRatio"] = Output.Number(point.ContributionMarginRatio),
            ["marginOfSafetyUnits"] = point.MarginOfSafetyUnits,
            ["operatingLeverage"] = Output.Number(point.OperatingLeverage),
        };
    }

    private static JsonNode Modified(Input input)
    {
        var rate = ModifiedInternalRate.Of(Flows(input), input["financeRate"].Double, input["reinvestRate"].Double);
        return new JsonObject
        {
            ["modifiedInternalRateOfReturn"] = rate.Rate,
            ["terminalValue"] = rate.TerminalValue,
            ["presentValueOfOutflows"] = rate.PresentValueOfOutflows,
        };
    }

    private static JsonNode Index(Input input)
    {
        var index = ProfitabilityIndex.Of(input["rate"].Double, Flows(input));
        return new JsonObject
        {
            ["presentValue"] = index.PresentValue,
            ["profitabilityIndex"] = index.Index,
            ["netPresentValue"] = index.NetPresentValue,
        };
    }

    private static JsonNode Annual(Input input)
    {
        var value = EquivalentAnnualValue.Of(input["rate"].Double, Flows(input));
        return new JsonObject
        {
            ["netPresentValue"] = value.NetPresentValue,
            ["annuityFactor"] = value.AnnuityFactor,
            ["equivalentAnnual"] = value.Value,
        };
    }

    private static JsonNode Depreciate(Input input)
    {
        decimal cost = input["cost"].Decimal;
        decimal salvage = input["salvage"].Decimal;
        decimal? factor = input["factor"].DecimalOrNull;
        decimal? fraction = input["firstYearFraction"].DecimalOrNull;
        var m = In(input["currency"], cost, salvage);
        var method = input["method"]
            .Choice(
                ("straight-line", DepreciationMethod.StraightLine),
                ("declining-balance", DepreciationMethod.DecliningBalance),
                ("sum-of-digits", DepreciationMethod.SumOfDigits)
            );
        var plan = new DepreciationPlan(method, m[0], m[1], input["life"].Int);
        if (factor is { } times)
            plan = plan with { Factor = times };
        if (input.Has("switch"))
            plan = plan with { Switch = input["switch"].Bool };
        if (fraction is { } part)
            plan = plan with { FirstYearFraction = part };
        var depreciation = Depreciation.Of(plan);
        return new JsonObject
        {
            ["charges"] = Output.List(depreciation.Charges, charge => Exact(charge)),
            ["bookValues"] = Output.List(depreciation.BookValues, value => Exact(value)),
            ["total"] = Exact(depreciation.Total),
        };
    }
}
