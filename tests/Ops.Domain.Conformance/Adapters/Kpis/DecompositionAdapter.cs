using System.Text.Json.Nodes;
using Ops.Domain.Kpis;

namespace Ops.Domain.Conformance.Adapters.Kpis;

/// <summary>Why an indicator moved: effects, and the search over dimensions.</summary>
internal sealed class DecompositionAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("kpis.decompose.priceVolumeMix", PriceVolume);
        operations.Add("kpis.decompose.ratio", Ratio);
        operations.Add("kpis.decompose.lmdi", Index);
        operations.Add("kpis.decompose.rootCause", Cause);
        operations.Add("kpis.root.dimensions", Dimensions);
    }

    private static JsonNode PriceVolume(Input input)
    {
        PriceVolumeRow[] rows =
        [
            .. input["rows"]
                .Items.Select(row => new PriceVolumeRow(
                    row["key"].Text,
                    row["q0"].Decimal,
                    row["p0"].Decimal,
                    row["q1"].Decimal,
                    row["p1"].Decimal
                )),
        ];
        var result = PriceVolumeMix.Of(rows);
        var json = Effects(result.Effects);
        json["total"] = (double)result.Total;
        json["items"] = new JsonObject(result.Items.Select(item => KeyValuePair.Create(item.Key, (JsonNode?)Effects(item.Effects))));
        return json;
    }

    private static JsonObject Effects(PriceVolumeEffects effects) =>
        new()
        {
            ["volume"] = (double)effects.Volume,
            ["mix"] = (double)effects.Mix,
            ["price"] = (double)effects.Price,
            ["new"] = (double)effects.New,
            ["discontinued"] = (double)effects.Discontinued,
        };

    private static JsonObject Ratio(Input input)
    {
        RatioSegment[] segments = [.. input["segments"].Items.Select(Segment)];
        var method = input.Has("method")
            ? input["method"].Choice(("midpoint", RatioMethod.Midpoint), ("base-weighted", RatioMethod.BaseWeighted))
            : RatioMethod.Midpoint;
        var result = RatioDecomposition.Of(segments, method);
        return new JsonObject
        {
            ["baseRatio"] = result.BaseRatio,
            ["currentRatio"] = result.CurrentRatio,
            ["change"] = result.Change,
            ["rate"] = result.Rate,
            ["mix"] = result.Mix,
            ["interaction"] = result.Interaction,
            ["segments"] = new JsonObject(
                result.Segments.Select(segment =>
                    KeyValuePair.Create(
                        segment.Key,
                        (JsonNode?)
                            new JsonObject
                            {
                                ["rate"] = segment.Rate,
                                ["mix"] = segment.Mix,
                                ["interaction"] = segment.Interaction,
                            }
                    )
                )
            ),
        };
    }

    private static JsonObject Index(Input input)
    {
        string[] factors = input["factors"].Texts;
        FactorSegment[] segments =
        [
            .. input["segments"]
                .Items.Select(segment => new FactorSegment(segment["key"].Text, segment["base"].Doubles, segment["current"].Doubles)),
        ];
        var form = input.Has("form")
            ? input["form"].Choice(("additive", LmdiForm.Additive), ("multiplicative", LmdiForm.Multiplicative))
            : LmdiForm.Additive;
        var result = Lmdi.Of(factors, segments, form);
        return new JsonObject
        {
            ["base"] = result.Base,
            ["current"] = result.Current,
            ["total"] = result.Total,
            ["effects"] = new JsonObject(result.Effects.Select(effect => KeyValuePair.Create(effect.Factor, (JsonNode?)effect.Value))),
        };
    }

    private static JsonObject Cause(Input input)
    {
        Dimension<ExpectedActual>[] dimensions =
        [
            .. input["dimensions"]
                .Fields.Select(field => new Dimension<ExpectedActual>(
                    field.Key,
                    [
                        .. field.Value.Items.Select(element => new ExpectedActual(
                            element["key"].Text,
                            element["expected"].Double,
                            element["actual"].Double
                        )),
                    ]
                )),
        ];
        var options = new RootCauseOptions
        {
            MinElementPower = input["minElementPower"].Double,
            MinTotalPower = input["minTotalPower"].Double,
            Top = input["top"].Int,
        };
        var result = RootCause.Of(dimensions, options);
        return new JsonObject
        {
            ["candidates"] = Output.List(
                result.Candidates,
                candidate => new JsonObject
                {
                    ["dimension"] = candidate.Dimension,
                    ["elements"] = Output.List(candidate.Elements.Select(element => element.Key)),
                    ["explanatoryPower"] = candidate.ExplanatoryPower,
                    ["surprise"] = candidate.Surprise,
                }
            ),
            ["elements"] = new JsonObject(
                result.Dimensions.Select(dimension =>
                    KeyValuePair.Create(
                        dimension.Dimension,
                        (JsonNode?)
                            new JsonObject(
                                dimension.Elements.Select(element =>
                                    KeyValuePair.Create(
                                        element.Key,
                                        (JsonNode?)
                                            new JsonObject
                                            {
                                                ["explanatoryPower"] = element.ExplanatoryPower,
                                                ["surprise"] = element.Surprise,
                                            }
                                    )
                                )
                            )
                    )
                )
            ),
        };
    }

    private static JsonObject Dimensions(Input input)
    {
        int top = input["top"].IntOrNull ?? 5;
        var fields = input["dimensions"].Fields;
        var drivers = input["kind"].Text switch
        {
            "additive" => Drivers.Of(
                [
                    .. fields.Select(field => new Dimension<AmountChange>(
                        field.Key,
                        [
                            .. field.Value.Items.Select(element => new AmountChange(
                                element["key"].Text,
                                element["base"].Decimal,
                                element["current"].Decimal
                            )),
                        ]
                    )),
                ],
                top
            ),
            "ratio" => Drivers.Of(
                [.. fields.Select(field => new Dimension<RatioSegment>(field.Key, [.. field.Value.Items.Select(Segment)]))],
                top
            ),
            _ => throw input["kind"].Bad("additive or ratio"),
        };
        return new JsonObject
        {
            ["change"] = (double)drivers.Change,
            ["dimensions"] = Output.List(
                drivers.Dimensions,
                dimension => new JsonObject
                {
                    ["dimension"] = dimension.Name,
                    ["score"] = (double)dimension.Score,
                    ["elements"] = Output.List(dimension.Elements, Element),
                }
            ),
            ["top"] = Output.List(
                drivers.Top,
                element => new JsonObject
                {
                    ["dimension"] = element.Dimension,
                    ["key"] = element.Key,
                    ["excess"] = (double)element.Excess,
                    ["contribution"] = (double)element.Contribution,
                }
            ),
        };
    }

    private static JsonObject Element(DriverElement element) =>
        new()
        {
            ["key"] = element.Key,
            ["contribution"] = (double)element.Contribution,
            ["rateEffect"] = Output.Number((double?)element.RateEffect),
            ["mixEffect"] = Output.Number((double?)element.MixEffect),
            ["share"] = Output.Number(element.Share),
            ["excess"] = (double)element.Excess,
        };

    private static RatioSegment Segment(Input segment) =>
        new(segment["key"].Text, segment["n0"].Decimal, segment["d0"].Decimal, segment["n1"].Decimal, segment["d1"].Decimal);
}
