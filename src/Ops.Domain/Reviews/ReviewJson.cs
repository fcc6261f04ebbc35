using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Writes a review as JSON: figures as numbers, amounts as decimal texts, texts in one language, undefined figures as null.</summary>
public static partial class ReviewJson
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes a review.</summary>
    /// <param name="review">The review.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="output">Where to write UTF-8.</param>
    public static void Write(OperatingReview review, Language language, IBufferWriter<byte> output)
    {
        Guard.NotNull(review, nameof(review));
        Guard.NotNull(output, nameof(output));
        Write(review, null, null, language, output);
    }

    private static void Write(
        OperatingReview review,
        ReviewComparison? since,
        FollowUp? followUp,
        Language language,
        IBufferWriter<byte> output
    )
    {
        using var json = new Utf8JsonWriter(output, Layout);
        json.WriteStartObject();
        json.WriteString("subject", review.Model.Subject.In(language));
        json.WriteString("period", review.Period);
        json.WriteString("language", language == Language.Chinese ? "zh-CN" : "en");
        json.WriteString("currency", review.Currency.Code);
        Text(json, "lastPeriod", review.LastPeriod);
        Text(json, "nextPeriod", review.NextPeriod);
        List(json, "findings", review.Findings, finding => Finding(json, finding, language));
        Links(json, review, language);
        if (since is not null)
            Since(json, since, followUp, language);
        List(json, "nextSteps", review.NextSteps, step => NextStep(json, step, language));
        List(json, "measures", review.Measures, measure => Measure(json, measure, language));
        List(json, "units", review.Units, unit => Unit(json, unit, language));
        List(json, "services", review.Services, service => Service(json, service, language));
        List(json, "processes", review.Processes, process => Process(json, process, language));
        List(json, "teams", review.Teams, team => Team(json, team, language));
        List(json, "coordination", review.Coordination, unit => Owing(json, unit, language));
        List(json, "markets", review.Markets, market => Market(json, market, language));
        List(json, "improvements", review.Improvements, item => Improvement(json, item, language));
        List(json, "goals", review.Goals, goal => Goal(json, goal, language));
        List(json, "objectives", review.Objectives, objective => Objective(json, objective, language));
        List(json, "sections", ReviewReport.Of(review, since, followUp).Sections, section => Section(json, section, language));
        List(json, "rules", review.Rules, rule => Rule(json, rule, language));
        List(json, "coverage", review.Coverage.Parts, part => Part(json, part));
        List(json, "faults", review.Coverage.Faults, fault => Fault(json, fault));
        json.WriteStartArray("notes");
        foreach (var note in review.Notes)
            json.WriteStringValue(note.In(language));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The fingerprint of a review: the same for the same facts and options, on any machine and in any culture.</summary>
    /// <param name="review">The review.</param>
    /// <returns>SHA-256 (FIPS 180-4) of the English JSON, 64 lower-case hexadecimal digits.</returns>
    public static string Hash(OperatingReview review)
    {
        var json = new ArrayBufferWriter<byte>();
        Write(review, Language.English, json);
        return Convert.ToHexStringLower(SHA256.HashData(json.WrittenSpan));
    }

    private static void Part(Utf8JsonWriter json, PartCoverage part)
    {
        json.WriteString("part", JsonNamingPolicy.CamelCase.ConvertName(part.Part.ToString()));
        json.WriteNumber("given", part.Given);
        json.WriteNumber("used", part.Used);
        json.WriteNumber("otherPeriods", part.OtherPeriods);
        json.WriteNumber("leftOut", part.LeftOut);
    }

    private static void Fault(Utf8JsonWriter json, Fault fault)
    {
        json.WriteString("code", fault.Code.ToText());
        json.WriteString("place", fault.Place);
        json.WriteString("message", fault.Message);
        json.WriteString("remedy", fault.Remedy);
    }

    private static void Finding(Utf8JsonWriter json, Finding finding, Language language)
    {
        json.WriteString("id", finding.Id);
        json.WriteString("rule", finding.Rule);
        json.WriteNumber("ruleVersion", finding.RuleVersion);
        json.WriteString("severity", Lower(finding.Severity));
        json.WriteString("figure", finding.Figure);
        json.WriteString("unit", finding.Unit.Name.In(language));
        json.WriteString("message", finding.Message.In(language));
        List(
            json,
            "evidence",
            finding.Evidence,
            evidence =>
            {
                json.WriteString("figure", evidence.Figure);
                json.WriteString("statement", evidence.Statement.In(language));
            }
        );
        json.WriteStartObject("impact");
        json.WriteString("amount", finding.Priority.Amount.Amount.ToString(CultureInfo.InvariantCulture));
        json.WriteString("currency", finding.Priority.Amount.Currency.Code);
        Number(json, "goalPoints", Steady(finding.Priority.Points));
        json.WriteString("text", finding.Impact.In(language));
        json.WriteEndObject();
        json.WriteStartObject("priority");
        json.WriteNumber("score", finding.Priority.Score);
        json.WriteNumber("stake", finding.Priority.Stake);
        json.WriteNumber("likelihood", finding.Priority.Likelihood);
        json.WriteNumber("urgency", finding.Priority.Urgency);
        json.WriteNumber("confidence", finding.Priority.Confidence);
        json.WriteEndObject();
        json.WriteString("suggestedAction", finding.Action.In(language));
        json.WriteStartObject("explanation");
        Explain(json, finding.Explain(), language);
        json.WriteEndObject();
    }

    private static void NextStep(Utf8JsonWriter json, NextStep step, Language language)
    {
        json.WriteString("unit", step.Unit.Name.In(language));
        json.WriteString("action", step.Finding.Action.In(language));
        json.WriteString("finding", step.Finding.Id);
        json.WriteStartArray("otherFindings");
        foreach (string other in step.Others)
            json.WriteStringValue(other);
        json.WriteEndArray();
    }

    private static void Measure(Utf8JsonWriter json, MeasureReview measure, Language language)
    {
        json.WriteString("id", measure.Id);
        json.WriteString("name", measure.Measure.Kpi.Name.In(language));
        json.WriteString("unit", measure.Unit.Name.In(language));
        json.WriteString("measuredIn", measure.Measure.Kpi.Unit.In(language));
        json.WriteString("direction", DirectionText(measure.Measure.Kpi.Direction));
        json.WriteString("status", Lower(measure.Status));
        List(
            json,
            "actuals",
            measure.Actuals,
            actual =>
            {
                json.WriteString("period", actual.Period);
                json.WriteNumber("value", actual.Value);
            }
        );
        Number(json, "target", measure.Target);
        Number(json, "estimate", measure.IsActual ? null : measure.Figure);
        Number(json, "actual", measure.IsActual ? measure.Figure : null);
        Number(json, "nextTarget", measure.NextTarget);
        Number(json, "variance", measure.Standing?.Variance);
        Number(json, "attainment", measure.Standing?.Attainment);
        Number(json, "change", measure.Change?.Change);
        Number(json, "changeRatio", measure.Change?.ChangeRatio);
        Flips(json, measure.Flips);
        json.WriteNumber("worseningPeriods", measure.WorseningPeriods);
        Number(json, "lowerControlLimit", ReviewText.Steady(measure.Signals.Limits?.Lower));
        Number(json, "upperControlLimit", ReviewText.Steady(measure.Signals.Limits?.Upper));
        Number(json, "nextForecast", ReviewText.Steady(measure.Signals.Chance?.Expected));
        Number(json, "nextTargetChance", ReviewText.Steady(measure.Signals.Chance?.Probability));
    }

    private static void Unit(Utf8JsonWriter json, UnitReview unit, Language language)
    {
        json.WriteString("id", unit.Id);
        json.WriteString("name", unit.Unit.Name.In(language));
        json.WriteBoolean("serves", unit.Unit.Serves);
        Amount(json, "actual", unit.Actual?.Amount);
        Amount(json, "adopted", unit.Adopted?.Amount);
        Amount(json, "estimated", unit.Estimated?.Amount);
        Amount(json, "next", unit.Next?.Amount);
        Amount(json, "variance", unit.Variance?.Variance);
        Number(json, "ratio", unit.Variance?.Ratio);
        json.WriteBoolean("material", unit.IsMaterial);
        Flips(json, unit.Flips);
    }

    private static void Service(Utf8JsonWriter json, ServiceReview service, Language language)
    {
        json.WriteString("id", service.Id);
        json.WriteString("name", service.Service.Promise.Name.In(language));
        json.WriteString("unit", service.Unit.Name.In(language));
        json.WriteString("status", Lower(service.Status));
        json.WriteNumber("requests", service.Service.Count.Requests);
        json.WriteNumber("kept", service.Service.Count.Kept);
        json.WriteNumber("late", service.Service.Count.Late);
        json.WriteNumber("open", service.Service.Count.Open);
        json.WriteNumber("withoutDueDate", service.Service.Count.WithoutDueDate);
        json.WriteNumber("share", Steady(service.Share));
        json.WriteNumber("lower", Steady(service.Interval.Lower));
        json.WriteNumber("upper", Steady(service.Interval.Upper));
        Number(json, "target", service.Target);
        Number(json, "reported", service.Reported);
        Flips(json, service.Flips);
    }

    private static void Process(Utf8JsonWriter json, ProcessReview process, Language language)
    {
        json.WriteString("id", process.Id);
        json.WriteString("name", process.Process.Name.In(language));
        json.WriteString("unit", process.Unit.Name.In(language));
        json.WriteNumber("cases", process.Process.Log.CaseCount);
        json.WriteNumber("events", process.Process.Log.EventCount);
        json.WriteNumber("medianSeconds", Steady(process.Times.MedianSeconds));
        json.WriteString("bottleneck", process.Waiting.BottleneckActivity);
        Number(json, "bottleneckShare", process.BottleneckShare);
        Number(json, "evenShare", process.EvenShare);
        json.WriteNumber("casesWithRework", process.Rework.CasesWithRework);
        Number(json, "open", (decimal?)process.Open);
    }

    private static void Goal(Utf8JsonWriter json, GoalReview goal, Language language)
    {
        json.WriteString("id", goal.Id);
        json.WriteString("objective", goal.Goal.Objective.In(language));
        json.WriteString("keyResult", goal.Goal.KeyResult.Name.In(language));
        json.WriteString("measure", goal.Measure.Id);
        Number(json, "progress", goal.Progress?.Progress);
        if (goal.Progress is null)
            json.WriteNull("achieved");
        else
            json.WriteBoolean("achieved", goal.Progress.Achieved);
        Number(json, "weight", Steady(goal.Weight));
        Number(json, "holdsBack", Steady(goal.Loss));
        Number(json, "nextChance", Steady(goal.Chance));
    }

    private static void Objective(Utf8JsonWriter json, ObjectiveReview objective, Language language)
    {
        json.WriteString("id", objective.Id);
        json.WriteString("name", objective.Name.In(language));
        Number(json, "progress", Steady(objective.Progress));
        Number(json, "holdsBack", Steady(objective.Loss));
        List(json, "keyResults", objective.KeyResults, goal => json.WriteString("id", goal.Id));
    }

    private static void Rule(Utf8JsonWriter json, RuleUse rule, Language language)
    {
        json.WriteString("rule", rule.Rule);
        json.WriteNumber("version", rule.Version);
        json.WriteString("severity", Lower(rule.Severity));
        json.WriteString("name", rule.Name.In(language));
        json.WriteNumber("findings", rule.Findings);
    }

    /// <summary>What would change a status: to what, from which figure on, whether that figure itself is enough, and by how much.</summary>
    private static void Flips(Utf8JsonWriter json, ImmutableArray<StatusFlip> flips) =>
        List(
            json,
            "flips",
            flips,
            flip =>
            {
                json.WriteString("to", Lower(flip.To));
                json.WriteNumber("at", flip.At);
                json.WriteBoolean("reached", flip.IsReached);
                json.WriteNumber("change", flip.Change);
            }
        );

    private static void Explain(Utf8JsonWriter json, Explanation explanation, Language language)
    {
        json.WriteString("figure", explanation.Figure.In(language));
        json.WriteString("value", explanation.ValueIn(language));
        Text(json, "unit", explanation.Unit, language);
        Text(json, "formula", explanation.Formula, language);
        Text(json, "source", explanation.Source, language);
        if (!explanation.Parts.IsEmpty)
            List(json, "parts", explanation.Parts, part => Explain(json, part, language));
    }

    private static void List<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, Phrase text, Language language)
    {
        if (!text.IsEmpty)
            json.WriteString(name, text.In(language));
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
            json.WriteNull(name);
        else
            json.WriteString(name, text);
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static void Amount(Utf8JsonWriter json, string name, Money? value)
    {
        if (value is { } money)
            json.WriteString(name, money.Amount.ToString(CultureInfo.InvariantCulture));
        else
            json.WriteNull(name);
    }

    private static string DirectionText(Direction direction) =>
        direction switch
        {
            Direction.HigherIsBetter => "higher-is-better",
            Direction.LowerIsBetter => "lower-is-better",
            _ => "within-band",
        };

    /// <summary>Twelve decimals: the last bits of a logarithm differ between processors, the review must not.</summary>
    private static decimal Steady(double share) => Math.Round((decimal)share, 12);

    private static decimal? Steady(double? share) => share is { } value ? Steady(value) : null;

    private static string Lower(Status status) => status == Status.NoData ? "no-data" : status.ToString().ToLowerInvariant();

    private static string Lower(Severity severity) => severity.ToString().ToLowerInvariant();
}
