using System.Text.Json;

namespace Ops.Domain.Reviews;

/// <summary>The part of the JSON that tells of people, coordination, markets and improvements.</summary>
public static partial class ReviewJson
{
    private static void Team(Utf8JsonWriter json, TeamReview team, Language language)
    {
        json.WriteString("id", team.Id);
        json.WriteString("unit", team.Unit.Name.In(language));
        json.WriteString("status", Lower(team.Status));
        Number(json, "requiredFte", Steady(team.Capacity?.RequiredFte));
        Number(json, "availableFte", Steady(team.Capacity?.AvailableFte));
        Number(json, "skillCoverage", Steady(team.Skills?.Coverage));
        Number(json, "lapsedCertificates", team.Certificates is null ? null : (decimal?)team.Lapsed.Length);
        Number(json, "turnover", Steady(team.Turnover?.AnnualizedRate));
        Number(json, "turnoverLower", Steady(team.Turnover?.AnnualizedLower));
        Number(json, "turnoverUpper", Steady(team.Turnover?.AnnualizedUpper));
        Number(json, "engagementChange", Steady(team.Pulse?.Overall.Change));
    }

    private static void Owing(Utf8JsonWriter json, CoordinationReview unit, Language language)
    {
        json.WriteString("id", unit.Id);
        json.WriteString("unit", unit.Unit.Name.In(language));
        json.WriteString("status", Lower(unit.Status));
        json.WriteNumber("late", unit.Late.Length);
        json.WriteNumber("unconfirmed", unit.Unconfirmed.Length);
        Number(json, "kept", Steady(unit.Promises?.Rate));
        Number(json, "keptLower", Steady(unit.Promises?.Lower));
        Number(json, "keptUpper", Steady(unit.Promises?.Upper));
        Number(json, "actionsOverdue", (decimal?)unit.Actions?.Overdue);
        json.WriteNumber("decisionsWaiting", unit.DecisionsWaiting);
    }

    private static void Market(Utf8JsonWriter json, MarketReview market, Language language)
    {
        json.WriteString("id", market.Id);
        json.WriteString("name", market.Market.Name.In(language));
        json.WriteString("status", Lower(market.Status));
        Number(json, "share", Steady(market.Own?.After));
        Number(json, "changeLower", Steady(market.Own?.ChangeLower));
        Number(json, "changeUpper", Steady(market.Own?.ChangeUpper));
        Number(json, "percentile", Steady(market.Benchmark?.Percentile));
    }

    private static void Improvement(Utf8JsonWriter json, ImprovementReview item, Language language)
    {
        json.WriteString("id", item.Id);
        json.WriteString("name", item.Improvement.Name.In(language));
        json.WriteString("status", Lower(item.Status));
        Number(json, "changeLower", Steady(item.Effect?.Lower));
        Number(json, "changeUpper", Steady(item.Effect?.Upper));
        Amount(json, "missing", item.Missing);
    }
}
