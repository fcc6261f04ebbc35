using System.Globalization;
using System.Text.Json.Nodes;
using Ops.Domain.Customers;

namespace Ops.Domain.Conformance.Adapters.Customers;

/// <summary>customers.retention.cohorts, pooled, churn, sbgFit, sbgProject</summary>
internal sealed class RetentionAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("customers.retention.cohorts", Cohorts);
        operations.Add("customers.retention.pooled", Pooled);
        operations.Add("customers.retention.churn", Churn);
        operations.Add("customers.retention.sbgFit", Fit);
        operations.Add("customers.retention.sbgProject", Project);
    }

    private static CohortTable Table(Input input)
    {
        var log = ActivityLog.Build();
        foreach (var order in input["orders"].NotEmpty())
            log.Add(order["customer"].Text, CustomerInput.Month(order["month"]));
        return CohortTable.Of(log.ToLog(), CustomerInput.Month(input["throughMonth"]));
    }

    private static JsonObject Cohorts(Input input) =>
        new()
        {
            ["cohorts"] = Output.List(
                Table(input).Cohorts,
                cohort => new JsonObject
                {
                    ["cohort"] = cohort.Month.ToString("uuuu'-'MM", CultureInfo.InvariantCulture),
                    ["size"] = cohort.Size,
                    ["active"] = Output.List(cohort.Active, count => count),
                }
            ),
        };

    private static JsonObject Pooled(Input input)
    {
        var pooled = Table(input).Pooled(input["lag"].Int);
        return new JsonObject
        {
            ["cohorts"] = pooled.Cohorts,
            ["size"] = pooled.Size,
            ["active"] = pooled.Active,
            ["retention"] = Output.Number(pooled.Retention),
        };
    }

    private static JsonObject Churn(Input input)
    {
        (string Customer, decimal Before, decimal After)[] rows =
        [
            .. input["customers"].NotEmpty().Select(row => (row["customer"].Text, row["before"].Decimal, row["after"].Decimal)),
        ];
        RecurringRevenue[] revenue =
        [
            .. rows.Select(row => new RecurringRevenue(row.Customer, CustomerInput.Amount(row.Before), CustomerInput.Amount(row.After))),
        ];
        var churn = CustomerChurn.Of(revenue);
        return new JsonObject
        {
            ["customersAtStart"] = churn.CustomersAtStart,
            ["customersLost"] = churn.CustomersLost,
            ["customersNew"] = churn.CustomersNew,
            ["customersAtEnd"] = churn.CustomersAtEnd,
            ["customerChurnRate"] = churn.CustomerChurnRate,
            ["customerRetentionRate"] = churn.CustomerRetentionRate,
            ["revenueBefore"] = Output.Exact(churn.RevenueBefore.Amount),
            ["newRevenue"] = Output.Exact(churn.NewRevenue.Amount),
            ["expansion"] = Output.Exact(churn.Expansion.Amount),
            ["contraction"] = Output.Exact(churn.Contraction.Amount),
            ["churnedRevenue"] = Output.Exact(churn.ChurnedRevenue.Amount),
            ["revenueAfter"] = Output.Exact(churn.RevenueAfter.Amount),
            ["grossRevenueRetention"] = churn.GrossRevenueRetention,
            ["netRevenueRetention"] = churn.NetRevenueRetention,
            ["revenueChurnRate"] = churn.RevenueChurnRate,
        };
    }

    private static JsonObject Fit(Input input)
    {
        long[] active = [.. input["active"].NotEmpty().Select(count => count.Long)];
        var retention = ContractRetention.Of(active, input["horizon"].Int);
        return new JsonObject
        {
            ["alpha"] = retention.Fit.Model.Alpha,
            ["beta"] = retention.Fit.Model.Beta,
            ["logLikelihood"] = retention.Fit.LogLikelihood,
            ["survival"] = Output.List(retention.Survival),
            ["retention"] = Output.List(retention.Retention),
            ["projected"] = Output.List(retention.Projected),
        };
    }

    private static JsonObject Project(Input input)
    {
        var model = new ShiftedBetaGeometric(input["alpha"].Double, input["beta"].Double);
        var projection = model.Project(input["periods"].Int, input["discountRate"].Double, input["renewals"].Int);
        return new JsonObject
        {
            ["survival"] = Output.List(projection.Survival),
            ["retention"] = Output.List(projection.Retention),
            ["discountedLifetime"] = projection.DiscountedLifetime,
            ["discountedResidualLifetime"] = projection.DiscountedResidualLifetime,
        };
    }
}
