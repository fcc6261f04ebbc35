using System.Text.Json.Nodes;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.treatment.*</summary>
internal sealed class TreatmentAdapter : IAdapter
{
    public void Register(Operations operations) => operations.Add("risks.treatment.compare", Compare);

    private static JsonObject Compare(Input input)
    {
        TreatmentOption[] options =
        [
            .. input["options"]
                .Items.Select(option => new TreatmentOption(
                    option["id"].Text,
                    Amount(option["residualLoss"]),
                    Amount(option["capex"]),
                    Amount(option["annualCost"])
                )),
        ];
        var comparison = TreatmentComparison.Of(Amount(input["annualLoss"]), options, input["years"].Int, input["discountRate"].Decimal);
        return new JsonObject
        {
            ["options"] = Output.List(
                comparison.Options,
                treatment => new JsonObject
                {
                    ["id"] = treatment.Option.Id,
                    ["annualReduction"] = Output.Exact(treatment.AnnualReduction.Amount),
                    ["rosi"] = Output.Number(treatment.ReturnOnInvestment),
                    ["npv"] = treatment.NetPresentValue,
                    ["benefitCostRatio"] = Output.Number(treatment.BenefitCostRatio),
                }
            ),
            ["ranking"] = Output.List(comparison.Ranking.Select(treatment => treatment.Option.Id)),
        };
    }

    private static Money Amount(Input input) => new(input.Decimal, Currency.None);
}
