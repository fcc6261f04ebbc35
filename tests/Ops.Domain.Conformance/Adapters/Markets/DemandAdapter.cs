using System.Text.Json.Nodes;
using Ops.Domain.Markets;

namespace Ops.Domain.Conformance.Adapters.Markets;

/// <summary>market.price.*, .elasticity, .portfolio.*, .benchmark.*, .demand.*</summary>
internal sealed class DemandAdapter : IAdapter
{
    private static readonly string[] Boxes = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

    public void Register(Operations operations)
    {
        operations.Add("market.price.index", Price);
        operations.Add("market.elasticity", Elasticity);
        operations.Add("market.portfolio.place", Portfolio);
        operations.Add("market.benchmark.frontier", Frontier);
        operations.Add("market.demand.bass", Bass);
        operations.Add("market.demand.bassFit", Fit);
    }

    private static JsonObject Price(Input input)
    {
        var index = PriceIndex.Of([
            .. input["items"]
                .NotEmpty()
                .Select(row => new PricedItem(
                    row["id"].Text,
                    row["basePrice"].Number,
                    row["baseQuantity"].Number,
                    row["price"].Number,
                    row["quantity"].Number
                )),
        ]);
        return new JsonObject
        {
            ["laspeyres"] = index.Laspeyres,
            ["paasche"] = index.Paasche,
            ["fisher"] = index.Fisher,
            ["tornqvist"] = index.Tornqvist,
            ["marshallEdgeworth"] = index.MarshallEdgeworth,
            ["valueRatio"] = index.ValueRatio,
            ["laspeyresQuantity"] = index.LaspeyresQuantity,
            ["paascheQuantity"] = index.PaascheQuantity,
            ["fisherQuantity"] = index.FisherQuantity,
            ["contributions"] = PeopleInput.Map(index.Contributions, row => row.Id, row => row.Points),
        };
    }

    private static JsonObject Elasticity(Input input)
    {
        var elasticity = input["method"].Known<Func<Input, PriceElasticity>>(("arc", Arc), ("log-log", LogLog))(input);
        return new JsonObject
        {
            ["elasticity"] = elasticity.Elasticity,
            ["kind"] = PeopleInput.Kebab(elasticity.Kind),
            ["optimalMarkup"] = Output.Number(elasticity.OptimalMarkup),
            ["intercept"] = Output.Number(elasticity.Fit?.Intercept),
            ["standardError"] = Output.Number(elasticity.Fit?.SlopeStandardError),
            ["t"] = Output.Number(elasticity.Statistic),
            ["pValue"] = Output.Number(elasticity.Fit?.PValue),
            ["degreesOfFreedom"] = PeopleInput.Whole(elasticity.DegreesOfFreedom),
            ["lower"] = Output.Number(elasticity.Fit?.SlopeLower),
            ["upper"] = Output.Number(elasticity.Fit?.SlopeUpper),
            ["rSquared"] = Output.Number(elasticity.Fit?.RSquared),
        };
    }

    private static PriceElasticity Arc(Input input) =>
        PriceElasticity.Arc(input["basePrice"].Number, input["baseQuantity"].Number, input["price"].Number, input["quantity"].Number);

    private static PriceElasticity LogLog(Input input) =>
        PriceElasticity.LogLog(input["prices"].Numbers, input["quantities"].Numbers, input["level"].NumberOr(0.95));

    private static JsonObject Portfolio(Input input)
    {
        input["units"].NotEmpty().Distinct();
        return input["kind"]
            .Known<Func<Input, JsonObject>>(
                ("bcg", GrowthShare),
                ("ge", unit => NineBoxes(unit, "strength", "attractiveness", NineBoxScale.GeMcKinsey)),
                ("ie", unit => NineBoxes(unit, "internal", "external", NineBoxScale.InternalExternal))
            )(input);
    }

    private static JsonObject GrowthShare(Input input)
    {
        var matrix = GrowthShareMatrix.Of(
            [
                .. input["units"]
                    .Items.Select(row => new GrowthShareUnit(
                        row["id"].Text,
                        row["share"].Number,
                        row["largestRivalShare"].Number,
                        row["growth"].Number,
                        row["revenue"].NumberOrNull
                    )),
            ],
            input["shareCut"].NumberOr(1),
            input["growthCut"].NumberOr(0.1)
        );
        var output = new JsonObject
        {
            ["units"] = Output.List(
                matrix.Units,
                row => new JsonObject
                {
                    ["id"] = row.Id,
                    ["relativeShare"] = row.RelativeShare,
                    ["cell"] = PeopleInput.Kebab(row.Cell),
                }
            ),
        };
        if (matrix.RevenueShares is { } shares)
            output["revenueShare"] = PeopleInput.Map(shares, row => PeopleInput.Kebab(row.Cell), row => row.Share);
        return output;
    }

    private static JsonObject NineBoxes(Input input, string across, string up, NineBoxScale usual)
    {
        var checks = PeopleInput.InOrder();
        var scale = checks.Try(() => Scale(input, usual));
        var matrix = checks.Try(() =>
            NineBoxMatrix.Of(
                [
                    .. input["units"]
                        .Items.Select(row => new NineBoxUnit(
                            row["id"].Text,
                            row[across].Number,
                            row[up].Number,
                            row["revenue"].NumberOrNull
                        )),
                ],
                scale ?? usual
            )
        );
        checks.ThrowFirst();
        var output = new JsonObject
        {
            ["units"] = Output.List(
                matrix!.Units,
                row => new JsonObject
                {
                    ["id"] = row.Id,
                    [across] = PeopleInput.Kebab(row.Strength),
                    [up] = PeopleInput.Kebab(row.Attractiveness),
                    ["cell"] = Boxes[row.Box - 1],
                    ["zone"] = PeopleInput.Kebab(row.Zone),
                }
            ),
        };
        if (matrix.RevenueShares is { } shares)
            output["revenueShare"] = PeopleInput.Map(shares, row => PeopleInput.Kebab(row.Zone), row => row.Share);
        return output;
    }

    private static NineBoxScale Scale(Input input, NineBoxScale usual)
    {
        double[] bounds = input["bounds"].IsNull ? [usual.Lower, usual.Upper] : input["bounds"].Numbers;
        if (bounds.Length != 2)
            throw input["bounds"].Bad("two bounds");
        return new NineBoxScale(
            input["scaleMinimum"].NumberOr(usual.Minimum),
            input["scaleMaximum"].NumberOr(usual.Maximum),
            bounds[0],
            bounds[1]
        );
    }

    private static JsonObject Frontier(Input input)
    {
        var frontier = EfficiencyFrontier.Of([
            .. input["units"].NotEmpty().Select(row => new BenchmarkUnit(row["id"].Text, row["inputs"].Numbers, row["outputs"].Numbers)),
        ]);
        return new JsonObject
        {
            ["units"] = Output.List(
                frontier.Units,
                row => new JsonObject
                {
                    ["id"] = row.Id,
                    ["constantReturns"] = row.ConstantReturns,
                    ["variableReturns"] = row.VariableReturns,
                    ["scale"] = row.Scale,
                    ["inputTargets"] = Output.List(row.InputTargets),
                }
            ),
            ["efficientConstant"] = Output.List(frontier.EfficientConstant),
            ["efficientVariable"] = Output.List(frontier.EfficientVariable),
        };
    }

    private static JsonObject Bass(Input input)
    {
        var bass = BassDiffusion.Of(
            input["p"].Number,
            input["q"].Number,
            input["m"].Number,
            input["periods"].SmallWhole(),
            [.. input["shares"].ItemsOrNone().Select(share => share.Number)]
        );
        return new JsonObject
        {
            ["cumulative"] = Output.List(bass.Cumulative),
            ["adoptions"] = Output.List(bass.Adoptions),
            ["peakTime"] = bass.PeakTime,
            ["peakRate"] = bass.PeakRate,
            ["timeToShare"] = Output.List(bass.TimesToShare, row => new JsonObject { ["share"] = row.Share, ["time"] = row.Time }),
        };
    }

    private static JsonObject Fit(Input input)
    {
        var fit = BassFit.Of(input["adoptions"].Numbers);
        return new JsonObject
        {
            ["a"] = fit.A,
            ["b"] = fit.B,
            ["c"] = fit.C,
            ["p"] = fit.Innovation,
            ["q"] = fit.Imitation,
            ["m"] = fit.Potential,
            ["rSquared"] = Output.Number(fit.RSquared),
            ["peakTime"] = fit.PeakTime,
        };
    }
}
