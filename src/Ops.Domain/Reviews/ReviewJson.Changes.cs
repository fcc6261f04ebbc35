using System.Buffers;
using System.Text.Json;

namespace Ops.Domain.Reviews;

/// <summary>The part of the JSON that tells of the last review and its actions.</summary>
public static partial class ReviewJson
{
    /// <summary>Writes the later of two reviews, and what became of the earlier one's findings.</summary>
    /// <param name="comparison">The two reviews.</param>
    /// <param name="language">The language of the texts.</param>
    /// <param name="output">Where to write UTF-8.</param>
    public static void Write(ReviewComparison comparison, Language language, IBufferWriter<byte> output)
    {
        Guard.NotNull(comparison, nameof(comparison));
        Guard.NotNull(output, nameof(output));
        Write(comparison.After, comparison, null, language, output);
    }

    /// <summary>Writes the later of two reviews, what became of the earlier one's findings, and of the actions.</summary>
    /// <param name="followUp">The reviews and the actions.</param>
    /// <param name="language">The language of the texts.</param>
    /// <param name="output">Where to write UTF-8.</param>
    public static void Write(FollowUp followUp, Language language, IBufferWriter<byte> output)
    {
        Guard.NotNull(followUp, nameof(followUp));
        Guard.NotNull(output, nameof(output));
        Write(followUp.Comparison.After, followUp.Comparison, followUp, language, output);
    }

    private static void Since(Utf8JsonWriter json, ReviewComparison comparison, FollowUp? followUp, Language language)
    {
        json.WriteStartObject("since");
        json.WriteString("period", comparison.Before.Period);
        List(json, "changes", comparison.Findings, finding => Change(json, finding, language));
        if (followUp is not null)
            List(json, "actions", followUp.Actions, action => Action(json, action, language));
        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, FindingComparison finding, Language language)
    {
        json.WriteString("finding", finding.Id);
        json.WriteString("change", JsonNamingPolicy.KebabCaseLower.ConvertName(finding.Change.ToString()));
        json.WriteString("message", (finding.After ?? finding.Before)!.Message.In(language));
        Number(json, "scoreBefore", finding.Before?.Priority.Score);
        Number(json, "scoreNow", finding.After?.Priority.Score);
    }

    private static void Action(Utf8JsonWriter json, ActionFollowUp action, Language language)
    {
        json.WriteString("finding", action.Finding.Id);
        json.WriteString("task", action.Action.Task.In(language));
        Text(json, "owner", action.Action.Owner);
        Text(json, "due", action.Action.Due is { } due ? Figures.Text(due) : null);
        Text(json, "closed", action.Action.Closed is { } closed ? Figures.Text(closed) : null);
        json.WriteString("state", JsonNamingPolicy.KebabCaseLower.ConvertName(action.State.ToString()));
        if (action.Helped is { } helped)
            json.WriteBoolean("helped", helped);
        else
            json.WriteNull("helped");
    }

    /// <summary>Every section with its series, ready to be drawn.</summary>
    private static void Section(Utf8JsonWriter json, ReportSection section, Language language)
    {
        json.WriteString("id", section.Id);
        json.WriteString("heading", section.Heading.In(language));
        json.WriteString("lead", section.Lead.In(language));
        List(json, "series", section.Series, series => Series(json, series, language));
    }

    private static void Series(Utf8JsonWriter json, ReportSeries series, Language language)
    {
        json.WriteString("id", series.Id);
        json.WriteString("kind", series.Kind == SeriesKind.Course ? "course" : "comparison");
        json.WriteString("name", series.Name.In(language));
        json.WriteString("description", series.Description.In(language));
        json.WriteString("unit", series.Unit.In(language));
        Number(json, "reference", series.Reference);
        List(
            json,
            "points",
            series.Points,
            point =>
            {
                json.WriteString("figure", point.Figure);
                json.WriteString("label", point.Label.In(language));
                Number(json, "value", point.Value);
                json.WriteString("text", point.Text.In(language));
                json.WriteString("status", Lower(point.Status));
                Number(json, "lower", point.Lower);
                Number(json, "upper", point.Upper);
                Number(json, "target", point.Target);
            }
        );
    }
}
