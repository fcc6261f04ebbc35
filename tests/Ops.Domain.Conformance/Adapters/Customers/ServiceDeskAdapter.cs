using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Ops.Domain.Customers;

namespace Ops.Domain.Conformance.Adapters.Customers;

/// <summary>Reports of a service desk: tickets, causes, repeats, complaint rates, themes.</summary>
internal sealed class ServiceDeskAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("customers.tickets.summary", Summary);
        operations.Add("customers.tickets.pareto", Pareto);
        operations.Add("customers.tickets.recurrence", Recurrence);
        operations.Add("customers.complaints.rate", Rate);
        operations.Add("customers.voice.themes", Themes);
    }

    private static JsonObject Summary(Input input)
    {
        var items = input["tickets"].NotEmpty();
        var checks = BusinessTimeAdapter.InOrder();
        TicketRecord[] tickets = [.. items.Select(item => Ticket(item, checks)).OfType<TicketRecord>()];
        var from = checks.Try(() => input["from"].Instant());
        var to = checks.Try(() => input["to"].Instant());
        var asOf = checks.Try(() => input["asOf"].Instant());
        var options = checks.Try(() =>
            new TicketSummaryOptions
            {
                RepeatWindow = Duration.FromDays(input["repeatWindowDays"].Double),
                AgeEdges = [.. input["ageEdgesHours"].Doubles.Select(Duration.FromHours)],
                Confidence = input["confidence"].Double,
            }
        );
        var result = tickets.Length < items.Length ? null : checks.Try(() => TicketSummary.Of(tickets, from, to, asOf, options));
        checks.ThrowFirst();
        return new JsonObject
        {
            ["arrivals"] = result!.Arrivals,
            ["closures"] = result.Closures,
            ["backlogStart"] = result.BacklogStart,
            ["backlogEnd"] = result.BacklogEnd,
            ["reopenedShare"] = Output.Number(result.ReopenedShare),
            ["firstContact"] = result.FirstContact,
            ["firstContactShare"] = Output.Number(result.FirstContactShare),
            ["attainment"] = Output.List(result.Attainment, Attainment),
            ["medianResolutionSeconds"] = Output.Number(result.MedianResolution?.TotalSeconds),
            ["p90ResolutionSeconds"] = Output.Number(result.P90Resolution?.TotalSeconds),
            ["open"] = result.Open,
            ["ageing"] = Output.List(result.Ageing, Bucket),
            ["oldestOpen"] = result.OldestOpen,
        };
    }

    private static TicketRecord? Ticket(Input item, Checks checks)
    {
        var created = checks.Try(() => item["created"].Instant());
        var resolved = item.Has("resolved") ? checks.Try(() => item["resolved"].Instant()) : default;
        return checks.Try(() =>
        {
            bool[] given = [item.Has("resolved"), item.Has("resolutionSeconds"), item.Has("attained")];
            if (given.Distinct().Skip(1).Any())
                throw item.Bad("resolved, resolutionSeconds and attained together");
            return new TicketRecord(
                item["id"].Text,
                item["customer"].Text,
                item["category"].Text,
                item["priority"].Text,
                created,
                item["reopenings"].Int,
                given[0] ? new TicketSolution(resolved, item["resolutionSeconds"].Seconds(), item["attained"].Bool) : null
            );
        });
    }

    private static JsonObject Attainment(PriorityAttainment level) =>
        new()
        {
            ["priority"] = level.Priority,
            ["attained"] = level.InTime.Counts.Successes,
            ["total"] = level.InTime.Counts.Total,
            ["share"] = level.InTime.Estimate,
            ["lower"] = level.InTime.Lower,
            ["upper"] = level.InTime.Upper,
        };

    private static JsonObject Bucket(AgeBucket bucket) =>
        new()
        {
            ["fromHours"] = bucket.From.TotalHours,
            ["toHours"] = Output.Number(bucket.To?.TotalHours),
            ["count"] = bucket.Count,
        };

    private static JsonObject Pareto(Input input)
    {
        CauseWeight[] items = [.. input["items"].NotEmpty().Select(item => new CauseWeight(item["cause"].Text, Exact(item["weight"])))];
        var result = CausePareto.Of(items, Exact(input["classes"]["a"]), Exact(input["classes"]["b"]));
        return new JsonObject
        {
            ["total"] = result.Total,
            ["causes"] = Output.List(
                result.Causes,
                cause => new JsonObject
                {
                    ["cause"] = cause.Cause,
                    ["count"] = cause.Count,
                    ["weight"] = cause.Weight,
                    ["share"] = cause.Share,
                    ["cumulativeShare"] = cause.CumulativeShare,
                    ["class"] = $"{cause.Class}",
                }
            ),
        };
    }

    private static decimal Exact(Input number) =>
        number.Json.ValueKind == JsonValueKind.Number && number.Json.TryGetDecimal(out decimal value)
            ? value
            : throw number.Bad("a number");

    private static JsonObject Recurrence(Input input)
    {
        var items = input["contacts"].NotEmpty();
        var checks = BusinessTimeAdapter.InOrder();
        CustomerContact[] contacts = [.. items.Select(item => Contact(item, checks))];
        var window = checks.Try(() => Duration.FromDays(input["windowDays"].Double));
        var asOf = checks.Try(() => input["asOf"].Instant());
        var result = checks.Try(() => ContactRecurrence.Of(contacts, window, asOf));
        checks.ThrowFirst();
        return new JsonObject
        {
            ["contacts"] = result!.Contacts,
            ["repeats"] = result.Repeats,
            ["repeatShare"] = result.RepeatShare,
            ["customersWithRepeats"] = result.CustomersWithRepeats,
            ["pairs"] = Output.List(result.Pairs, pair => new JsonObject { ["id"] = pair.Id, ["previous"] = pair.Previous }),
            ["byCategory"] = Output.List(
                result.ByCategory,
                category => new JsonObject
                {
                    ["category"] = category.Category,
                    ["contacts"] = category.Contacts,
                    ["repeats"] = category.Repeats,
                    ["share"] = category.Share,
                }
            ),
            ["longestChain"] = new JsonObject
            {
                ["customer"] = result.LongestChain.Customer,
                ["category"] = result.LongestChain.Category,
                ["length"] = result.LongestChain.Length,
            },
            ["observable"] = result.Observable,
            ["followedUp"] = result.FollowedUp,
            ["followUpShare"] = Output.Number(result.FollowUpShare),
        };
    }

    private static CustomerContact Contact(Input item, Checks checks)
    {
        var at = checks.Try(() => item["at"].Instant());
        return checks.Try(() => new CustomerContact(item["id"].Text, item["customer"].Text, item["category"].Text, at));
    }

    private static JsonObject Rate(Input input)
    {
        ComplaintPeriod[] periods =
        [
            .. input["periods"]
                .NotEmpty()
                .Select(period => new ComplaintPeriod(period["period"].Text, period["complaints"].Long, period["base"].Double)),
        ];
        var chart = input["chart"]
            .Member(
                ("p", ComplaintChart.Share),
                ("u", ComplaintChart.Rate),
                ("p-prime", ComplaintChart.LaneyShare),
                ("u-prime", ComplaintChart.LaneyRate)
            );
        var result = ComplaintRates.Of(periods, chart);
        return new JsonObject
        {
            ["center"] = result.Center,
            ["sigmaZ"] = Output.Number(result.SigmaZ),
            ["periods"] = Output.List(result.Periods, Period),
            ["dispersion"] = result.Dispersion is { } dispersion
                ? new JsonObject
                {
                    ["chiSquare"] = dispersion.ChiSquare,
                    ["degreesOfFreedom"] = dispersion.DegreesOfFreedom,
                    ["ratio"] = dispersion.Ratio,
                    ["pValue"] = dispersion.PValue,
                }
                : null,
        };
    }

    private static JsonObject Period(PeriodRate period) =>
        new()
        {
            ["period"] = period.Period,
            ["rate"] = period.Rate,
            ["sigma"] = period.Sigma,
            ["lower"] = period.Lower,
            ["upper"] = period.Upper,
            ["z"] = Output.Number(period.Z),
            ["signal"] = $"{period.Signal}".ToLowerInvariant(),
        };

    private static JsonObject Themes(Input input)
    {
        FeedbackPeriod[] periods =
        [
            .. input["periods"].NotEmpty().Select(period => new FeedbackPeriod(period["period"].Text, period["responses"].Long)),
        ];
        ThemeCounts[] themes =
        [
            .. input["themes"]
                .NotEmpty()
                .Select(theme => new ThemeCounts(
                    theme["theme"].Text,
                    [.. theme["counts"].Items.Select(count => count.Long)],
                    theme["positive"].Long,
                    theme["negative"].Long
                )),
        ];
        var emergence = input["emergence"];
        var options = new ThemeOptions
        {
            Alpha = emergence["alpha"].Double,
            MinimumCount = emergence["minimumCount"].Long,
            MinimumRatio = emergence["minimumRatio"].Double,
            Confidence = input["confidence"].Double,
        };
        return new JsonObject { ["themes"] = Output.List(ThemeTrends.Of(periods, themes, options).Themes, Theme) };
    }

    private static JsonObject Theme(ThemeTrend theme) =>
        new()
        {
            ["theme"] = theme.Theme,
            ["count"] = theme.Count,
            ["baseline"] = theme.Baseline,
            ["rate"] = theme.Rate,
            ["baselineRate"] = theme.BaselineRate,
            ["rateRatio"] = Output.Number(theme.RateRatio),
            ["lower"] = Output.Number(theme.Lower),
            ["upper"] = Output.Number(theme.Upper),
            ["pValue"] = theme.PValue,
            ["adjustedPValue"] = theme.AdjustedPValue,
            ["trend"] = $"{theme.Direction}".ToLowerInvariant(),
            ["emerging"] = theme.IsEmerging,
            ["shareOfVoice"] = Output.List(theme.ShareOfVoice),
            ["balance"] = Output.Number(theme.Balance),
            ["balanceStandardError"] = Output.Number(theme.BalanceStandardError),
            ["balanceLower"] = Output.Number(theme.BalanceLower),
            ["balanceUpper"] = Output.Number(theme.BalanceUpper),
        };
}
