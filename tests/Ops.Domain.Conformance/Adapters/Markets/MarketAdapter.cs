using System.Globalization;
using System.Text.Json.Nodes;
using Ops.Domain.Markets;

namespace Ops.Domain.Conformance.Adapters.Markets;

/// <summary>market.size.*, .share.*, .concentration.*, .growth.*, .profile.*, .portfolio.*</summary>
internal sealed class MarketAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("market.size.reconcile", Size);
        operations.Add("market.share.change", Share);
        operations.Add("market.concentration.ratios", Concentration);
        operations.Add("market.concentration.hhi", Hhi);
        operations.Add("market.growth.cagr", Growth);
        operations.Add("market.growth.decompose", Split);
        operations.Add("market.profile.matrix", Profile);
    }

    private static RangeFactor[] Factors(Input input) =>
        [.. input.NotEmpty().Select(row => new RangeFactor(row["name"].Text, row["low"].Number, row["mode"].Number, row["high"].Number))];

    private static JsonObject Size(Input input)
    {
        input["topDown"].NotEmpty();
        input["bottomUp"].NotEmpty();
        var size = MarketSize.Of(
            Factors(input["topDown"]),
            [.. input["bottomUp"].Items.Select(row => new MarketSegment(row["segment"].Text, Factors(row["factors"])))]
        );
        return new JsonObject
        {
            ["topDown"] = Range(size.TopDown),
            ["steps"] = Output.List(size.Steps, Range),
            ["bottomUp"] = Range(size.BottomUp),
            ["segments"] = Output.List(
                size.Segments,
                row => new JsonObject
                {
                    ["segment"] = row.Name,
                    ["mean"] = row.Mean,
                    ["share"] = Output.Number(row.Share),
                }
            ),
            ["gap"] = size.Gap,
            ["gapRatio"] = Output.Number(size.GapRatio),
            ["z"] = Output.Number(size.Z),
            ["overlap"] = size.OverlapLow is { } low ? new JsonObject { ["low"] = low, ["high"] = Output.Number(size.OverlapHigh) } : null,
            ["leastCertain"] = PeopleInput.Text(size.LeastCertain),
        };
    }

    private static JsonObject Range(SizeRange row) =>
        new()
        {
            ["name"] = row.Name,
            ["low"] = row.Low,
            ["mode"] = row.Mode,
            ["high"] = row.High,
            ["mean"] = row.Mean,
            ["standardDeviation"] = row.StandardDeviation,
        };

    private static ShareCount[] Counts(Input input) => [.. input.Fields.Select(row => new ShareCount(row.Key, row.Value.Whole()))];

    private static JsonObject Share(Input input)
    {
        var shares = MarketShares.Of(
            Counts(input["before"]),
            Counts(input["after"]),
            input["own"].TextOrNull,
            input["level"].NumberOr(0.95)
        );
        return new JsonObject
        {
            ["shares"] = Output.List(
                shares.Shares,
                row => new JsonObject
                {
                    ["id"] = row.Id,
                    ["before"] = row.Before,
                    ["after"] = row.After,
                    ["lower"] = row.Lower,
                    ["upper"] = row.Upper,
                    ["change"] = row.Change,
                    ["changeLower"] = row.ChangeLower,
                    ["changeUpper"] = row.ChangeUpper,
                    ["z"] = Output.Number(row.Z),
                    ["pValue"] = Output.Number(row.PValue),
                }
            ),
            ["entrants"] = Output.List(shares.Entrants),
            ["exits"] = Output.List(shares.Exits),
            ["instability"] = shares.Instability,
            ["source"] = Output.List(shares.Sources, row => new JsonObject { ["id"] = row.Id, ["points"] = row.Points }),
        };
    }

    private static MarketConcentration Market(Input input)
    {
        var firms = input["firms"].NotEmpty().Select(row => new FirmValue(row["id"].Text, row["value"].ExactNumber())).ToArray();
        int[] largest = input["k"].IsNull ? [] : [.. input["k"].NotEmpty().Select(k => k.SmallWhole())];
        (string, string)? merge = input["merge"].IsNull
            ? null
            : (input["merge"].Texts is [var first, var second] ? (first, second) : throw input["merge"].Bad("two firms"));
        return MarketConcentration.Of(firms, largest, merge);
    }

    private static JsonObject Concentration(Input input)
    {
        var market = Market(input);
        return new JsonObject
        {
            ["cr"] = PeopleInput.Map(market.Ratios, row => row.Firms.ToString(CultureInfo.InvariantCulture), row => row.Share),
            ["hhi"] = market.Hhi,
            ["effectiveFirms"] = market.EffectiveFirms,
            ["entropy"] = market.Entropy,
            ["relativeEntropy"] = Output.Number(market.RelativeEntropy),
            ["gini"] = market.Gini,
            ["leaderLead"] = Output.Number(market.LeaderLead),
            ["merger"] = market.Merger is { } merger
                ? new JsonObject
                {
                    ["combinedShare"] = merger.CombinedShare,
                    ["hhiDelta"] = merger.Delta,
                    ["hhiPost"] = merger.Post,
                    ["presumedByConcentration"] = merger.IsPresumedByConcentration,
                    ["presumedByShare"] = merger.IsPresumedByShare,
                    ["presumed"] = merger.IsPresumed,
                }
                : null,
        };
    }

    private static JsonObject Hhi(Input input)
    {
        var market = Market(input);
        var output = new JsonObject
        {
            ["hhi"] = market.Hhi,
            ["normalizedHhi"] = Output.Number(market.NormalizedHhi),
            ["cr4"] = market.Ratios[0].Share,
            ["effectiveFirms"] = market.EffectiveFirms,
            ["shares"] = PeopleInput.Map(market.Shares, row => row.Id, row => row.Share),
            ["band"] = PeopleInput.Kebab(market.Band),
        };
        if (market.Merger is not { } merger)
            return output;
        output["hhiDelta"] = merger.Delta;
        output["hhiPost"] = merger.Post;
        output["structuralPresumption"] = merger.IsPresumed;
        return output;
    }

    private static JsonObject Growth(Input input)
    {
        input["values"].NotEmpty();
        var segments = input["segments"].IsNull ? [] : input["segments"].NotEmpty();
        var growth = GrowthPath.Of(
            input["values"].Numbers,
            input["yearsPerStep"].NumberOr(1),
            [.. segments.Select(row => new SegmentSales(row["id"].Text, row["before"].Number, row["after"].Number))]
        );
        return new JsonObject
        {
            ["years"] = growth.Years,
            ["cagr"] = growth.CompoundRate,
            ["growth"] = Output.List(growth.Steps),
            ["doublingYears"] = Output.Number(growth.DoublingYears),
            ["halvingYears"] = Output.Number(growth.HalvingYears),
            ["logTrend"] = Output.Number(growth.LogTrend),
            ["segments"] = Output.List(
                growth.Segments,
                row => new JsonObject
                {
                    ["id"] = row.Id,
                    ["growth"] = Output.Number(row.Growth),
                    ["weight"] = row.Weight,
                    ["contribution"] = row.Contribution,
                }
            ),
            ["segmentGrowth"] = Output.Number(growth.SegmentGrowth),
        };
    }

    private static JsonObject Split(Input input)
    {
        var split = GrowthSplit.Of(
            input["ownFrom"].Number,
            input["ownTo"].Number,
            input["marketFrom"].Number,
            input["marketTo"].Number,
            input["years"].Number
        );
        return new JsonObject
        {
            ["ownCagr"] = split.OwnRate,
            ["marketCagr"] = split.MarketRate,
            ["shareFrom"] = split.ShareFrom,
            ["shareTo"] = split.ShareTo,
            ["shareChange"] = split.ShareChange,
            ["marketEffect"] = split.MarketEffect,
            ["shareEffect"] = split.ShareEffect,
        };
    }

    private static JsonObject Profile(Input input)
    {
        var profile = CompetitiveProfile.Of(
            [
                .. input["factors"]
                    .NotEmpty()
                    .Select(row => new ProfileFactor(
                        row["id"].Text,
                        row["weight"].ExactNumber(),
                        [.. row["ratings"].FieldsOrNone().Select(rating => new FactorRating(rating.Key, rating.Value.ExactNumber()))]
                    )),
            ],
            input["own"].TextOrNull,
            input["scaleMinimum"].ExactOr(1),
            input["scaleMaximum"].ExactOr(4)
        );
        return new JsonObject
        {
            ["scores"] = PeopleInput.Map(profile.Competitors, row => row.Name, row => PeopleInput.Plain(row.Score)),
            ["ranks"] = PeopleInput.Map(profile.Competitors, row => row.Name, row => row.Rank),
            ["position"] = PeopleInput.Map(profile.Competitors, row => row.Name, row => PeopleInput.Kebab(row.Position)),
            ["weighted"] = PeopleInput.Map(
                profile.Competitors,
                row => row.Name,
                row => PeopleInput.Map(row.Parts, part => part.Factor, part => PeopleInput.Plain(part.Points))
            ),
            ["gaps"] = Output.List(profile.Gaps, gap => new JsonObject { ["id"] = gap.Id, ["gap"] = PeopleInput.Plain(gap.Gap) }),
        };
    }
}
