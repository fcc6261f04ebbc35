using System.Text.Json.Nodes;
using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.fair.*</summary>
internal sealed class FairAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.fair.vulnerability", Vulnerable);
        operations.Add("risks.fair.expected", Expected);
    }

    private static JsonObject Vulnerable(Input input)
    {
        var vulnerability = Vulnerability.Of(LawInput.Law(input["threatCapability"]), LawInput.Law(input["resistanceStrength"]));
        return new JsonObject { ["vulnerability"] = vulnerability.Probability };
    }

    private static JsonObject Expected(Input input)
    {
        var model = input["model"];
        IDistribution? Factor(string name) => model.Has(name) ? LawInput.Law(model[name]) : null;
        var expectation = FairExpectation.Of(
            new FairModel
            {
                LossEventFrequency = Factor("lossEventFrequency"),
                ThreatEventFrequency = Factor("threatEventFrequency"),
                ContactFrequency = Factor("contactFrequency"),
                ProbabilityOfAction = Factor("probabilityOfAction"),
                Vulnerability = Factor("vulnerability"),
                ThreatCapability = Factor("threatCapability"),
                ResistanceStrength = Factor("resistanceStrength"),
                LossMagnitude = Factor("lossMagnitude"),
                PrimaryLoss = Factor("primaryLoss"),
                SecondaryLossEventFrequency = Factor("secondaryLossEventFrequency"),
                SecondaryLossMagnitude = Factor("secondaryLossMagnitude"),
            }
        );
        var output = new JsonObject
        {
            ["lossEventFrequency"] = expectation.LossEventFrequency,
            ["lossMagnitude"] = expectation.LossMagnitude,
            ["annualizedLossExpectancy"] = expectation.AnnualizedLossExpectancy,
        };
        if (expectation.ThreatEventFrequency is { } threats)
            output["threatEventFrequency"] = threats;
        if (expectation.Vulnerability is { } weakness)
            output["vulnerability"] = weakness;
        return output;
    }
}
