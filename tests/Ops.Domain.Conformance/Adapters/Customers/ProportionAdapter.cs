using System.Text.Json.Nodes;
using Ops.Domain.Numerics;

namespace Ops.Domain.Conformance.Adapters.Customers;

/// <summary>customers.proportion.*</summary>
internal sealed class ProportionAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("customers.proportion.interval", Interval);
        operations.Add("customers.proportion.compare", Compare);
    }

    private static JsonObject Interval(Input input)
    {
        var method = input["method"]
            .Choice(
                ("wilson", ProportionMethod.Wilson),
                ("agresti-coull", ProportionMethod.AgrestiCoull),
                ("clopper-pearson", ProportionMethod.ClopperPearson),
                ("jeffreys", ProportionMethod.Jeffreys)
            );
        var result = ProportionInterval.Of(Counts(input), input["confidence"].Double, method);
        return new JsonObject
        {
            ["estimate"] = result.Estimate,
            ["lower"] = result.Lower,
            ["upper"] = result.Upper,
        };
    }

    private static JsonObject Compare(Input input)
    {
        var result = ProportionComparison.Of(Counts(input["before"]), Counts(input["after"]));
        // The module wants a fault where the library says that z is undefined.
        if (result.Z is null)
            throw new OpsException(
                new Fault(
                    FaultCode.ZeroDenominator,
                    "before",
                    "the pooled share has no variance",
                    "compare counts of which some, not all, succeeded"
                )
            );
        return new JsonObject
        {
            ["change"] = result.Change,
            ["z"] = Output.Number(result.Z),
            ["pValue"] = Output.Number(result.PValue),
            ["chiSquare"] = Output.Number(result.ChiSquare),
            ["fisherPValue"] = result.FisherPValue,
        };
    }

    private static Proportion Counts(Input input) => new(input["successes"].Long, input["total"].Long);
}
