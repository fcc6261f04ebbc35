using System.Text.Json;

namespace Ops.Domain.Reviews;

/// <summary>The part of the JSON that tells of matters, decisions and cross-links.</summary>
public static partial class ReviewJson
{
    private static void Links(Utf8JsonWriter json, OperatingReview review, Language language)
    {
        List(json, "matters", review.Groups, group => Group(json, group));
        List(json, "decisions", review.Decisions, decision => Decision(json, decision, language));
        List(json, "links", review.Links, link => Link(json, link, language));
        List(json, "initiatives", review.Initiatives, initiative => Initiative(json, initiative, language));
        List(json, "themes", review.Themes, theme => Theme(json, theme, language));
    }

    private static void Group(Utf8JsonWriter json, FindingGroup group)
    {
        json.WriteString("finding", group.Lead.Id);
        Texts(json, "findings", group.Findings.Select(finding => finding.Id));
        Texts(json, "links", group.Links.Select(link => link.Id));
    }

    private static void Decision(Utf8JsonWriter json, PendingDecision decision, Language language)
    {
        json.WriteString(
            "kind",
            decision.Kind switch
            {
                DecisionKind.MoveMoney => "move-money",
                DecisionKind.SettleGoals => "settle-goals",
                _ => "bear-risk",
            }
        );
        json.WriteString("unit", decision.Finding.Unit.Name.In(language));
        json.WriteString("toDecide", decision.Finding.Action.In(language));
        json.WriteString("finding", decision.Finding.Id);
        Texts(json, "otherFindings", decision.Others.Select(finding => finding.Id));
    }

    private static void Link(Utf8JsonWriter json, CrossLink link, Language language)
    {
        json.WriteString("id", link.Id);
        json.WriteString("kind", CrossLink.Words(link.Kind));
        json.WriteString(
            "standing",
            link.Standing switch
            {
                LinkStanding.Holds => "holds",
                LinkStanding.Refuted => "refuted",
                _ => "untested",
            }
        );
        json.WriteString("unit", link.Unit.Name.In(language));
        json.WriteString("subject", link.Subject.In(language));
        json.WriteString("conclusion", link.Standing == LinkStanding.Holds ? link.Conclusion.In(language) : null);
        Amount(json, "amount", link.Amount);
        Number(json, "goalPoints", Steady(link.Points));
        json.WriteNumber("likelihood", link.Likelihood);
        json.WriteNumber("confidence", link.Confidence);
        List(
            json,
            "claims",
            link.Claims,
            claim =>
            {
                json.WriteString("figure", claim.Figure);
                json.WriteString("claim", claim.Claim.In(language));
                json.WriteString("result", claim.Result.ToString().ToLowerInvariant());
                json.WriteString("statement", claim.Statement.In(language));
                json.WriteString("refutedBy", claim.Refuter.In(language));
            }
        );
    }

    private static void Initiative(Utf8JsonWriter json, InitiativeReview initiative, Language language)
    {
        json.WriteString("id", initiative.Id);
        json.WriteString("name", initiative.Initiative.Name.In(language));
        json.WriteString("unit", initiative.Unit.Name.In(language));
        json.WriteString("serves", initiative.Goal.Id);
        json.WriteNumber("plannedFinish", initiative.Plan.Duration);
        json.WriteNumber("finish", initiative.Outlook.Finish);
        json.WriteNumber("slip", initiative.Slip);
        json.WriteString("slipsMost", initiative.Worst?.Task);
        Texts(json, "criticalPath", initiative.Path.Select(task => task.Task));
    }

    private static void Theme(Utf8JsonWriter json, ThemeReview theme, Language language)
    {
        json.WriteString("id", theme.Id);
        json.WriteString("name", theme.Theme.Name.In(language));
        json.WriteString("unit", theme.Unit.Name.In(language));
        json.WriteNumber("mentions", theme.Trend.Count);
        json.WriteNumber("mentionsBefore", theme.Trend.Baseline);
        Number(json, "rateRatio", ReviewText.Steady(theme.Trend.RateRatio));
        Number(json, "pValue", ReviewText.Steady(theme.Trend.AdjustedPValue));
        json.WriteString("direction", theme.Trend.Direction.ToString().ToLowerInvariant());
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
