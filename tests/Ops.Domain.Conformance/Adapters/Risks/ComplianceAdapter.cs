using System.Text.Json.Nodes;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.compliance.*</summary>
internal sealed class ComplianceAdapter : IAdapter
{
    private static readonly (string Name, ComplianceStatus Value)[] Statuses =
    [
        ("compliant", ComplianceStatus.Compliant),
        ("partial", ComplianceStatus.Partial),
        ("non-compliant", ComplianceStatus.NonCompliant),
        ("not-assessed", ComplianceStatus.NotAssessed),
        ("not-applicable", ComplianceStatus.NotApplicable),
    ];

    public void Register(Operations operations)
    {
        operations.Add("risks.compliance.score", Score);
        operations.Add("risks.compliance.evidence", Evidence);
        operations.Add("risks.compliance.findings", Findings);
        operations.Add("risks.compliance.calendar", Calendar);
        operations.Add("risks.compliance.ageing", Ageing);
    }

    private static JsonObject Score(Input input)
    {
        ComplianceRequirement[] requirements =
        [
            .. input["requirements"]
                .Items.Select(requirement => new ComplianceRequirement(
                    requirement["id"].Text,
                    requirement.Has("status") ? requirement["status"].Choice(Statuses) : null,
                    requirement["parent"].TextOrNull,
                    requirement["weight"].DoubleOrNull ?? 1
                )),
        ];
        var score = ComplianceScore.Of(requirements);
        return new JsonObject
        {
            ["score"] = Output.Number(score.Score),
            ["assessedScore"] = Output.Number(score.AssessedScore),
            ["coverage"] = Output.Number(score.Coverage),
            ["hierarchicalScore"] = Output.Number(score.HierarchicalScore),
            ["counts"] = new JsonObject(Statuses.Select(status => KeyValuePair.Create(status.Name, (JsonNode?)score.Count(status.Value)))),
        };
    }

    private static JsonObject Evidence(Input input)
    {
        TestedControl[] controls =
        [
            .. input["controls"].Items.Select(control => new TestedControl(control["id"].Text, [.. control["tests"].Items.Select(Test)])),
        ];
        ControlledRequirement[] requirements =
        [
            .. input["requirements"]
                .Items.Select(requirement => new ControlledRequirement(requirement["id"].Text, requirement["controls"].Texts)),
        ];
        var evidence = ComplianceEvidence.Of(requirements, controls, input["asOf"].Date(), input["validityMonths"].Int);
        return new JsonObject
        {
            ["controls"] = Output.List(
                evidence.Controls,
                control => new JsonObject { ["id"] = control.Id, ["status"] = Name(control.Status) }
            ),
            ["requirements"] = Output.List(
                evidence.Requirements,
                requirement => new JsonObject { ["id"] = requirement.Id, ["status"] = Name(requirement.Status) }
            ),
            ["coverage"] = evidence.Coverage,
            ["unmappedControls"] = Output.List(evidence.UnmappedControls),
        };
    }

    private static TestEvidence Test(Input test) =>
        new(test["date"].Date(), test["sample"].Int, test["deviations"].Int, test["allowed"].Int);

    private static JsonObject Findings(Input input)
    {
        Finding[] findings =
        [
            .. input["findings"]
                .Items.Select(finding => new Finding(
                    finding["id"].Text,
                    finding["severity"].Text,
                    finding["raised"].Date(),
                    RegisterAdapter.DayOrNull(finding["closed"])
                )),
        ];
        FindingDeadline[] deadlines = [.. input["slaDays"].Fields.Select(field => new FindingDeadline(field.Key, field.Value.Int))];
        var report = FindingReport.Of(findings, deadlines, input["asOf"].Date());
        return new JsonObject
        {
            ["findings"] = Output.List(
                report.Findings,
                finding => new JsonObject
                {
                    ["id"] = finding.Finding.Id,
                    ["due"] = RegisterAdapter.Day(finding.Due),
                    ["status"] = Name(finding.Status),
                    ["ageDays"] = finding.AgeDays,
                    ["daysOverdue"] = finding.DaysOverdue,
                }
            ),
            ["onTimeRate"] = Output.Number(report.OnTimeRate),
            ["overdue"] = Output.List(report.Overdue.Select(finding => finding.Finding.Id)),
        };
    }

    private static JsonObject Calendar(Input input)
    {
        Obligation[] obligations =
        [
            .. input["obligations"]
                .Items.Select(obligation => new Obligation(
                    obligation["id"].Text,
                    obligation["first"].Date(),
                    obligation["everyMonths"].Int,
                    [.. obligation["completed"].Items.Select(day => day.Date())]
                )),
        ];
        var calendar = ObligationCalendar.Of(obligations, input["asOf"].Date(), input["warnDays"].Int);
        return new JsonObject
        {
            ["obligations"] = Output.List(
                calendar.Obligations,
                obligation => new JsonObject
                {
                    ["id"] = obligation.Id,
                    ["nextDue"] = RegisterAdapter.Day(obligation.NextDue),
                    ["status"] = Name(obligation.Status),
                    ["daysOverdue"] = obligation.DaysOverdue,
                    ["late"] = obligation.Late,
                    ["missed"] = obligation.Missed,
                }
            ),
            ["onTimeRate"] = Output.Number(calendar.OnTimeRate),
            ["overdue"] = Output.List(calendar.Overdue.Select(obligation => obligation.Id)),
        };
    }

    private static JsonObject Ageing(Input input)
    {
        DatedEvidence[] evidence = [.. input["evidence"].Items.Select(piece => new DatedEvidence(piece["id"].Text, piece["date"].Date()))];
        var ageing = EvidenceAgeing.Of(evidence, input["bucketDays"].Ints, input["asOf"].Date());
        return new JsonObject
        {
            ["evidence"] = Output.List(
                ageing.Evidence.Zip(ageing.AgeDays),
                pair => new JsonObject { ["id"] = pair.First.Id, ["ageDays"] = pair.Second }
            ),
            ["buckets"] = Output.List(
                ageing.Buckets,
                bucket => new JsonObject
                {
                    ["fromDays"] = bucket.FromDays,
                    ["toDays"] = bucket.ToDays,
                    ["count"] = bucket.Count,
                }
            ),
            ["medianDays"] = ageing.MedianDays,
            ["oldest"] = ageing.Oldest,
        };
    }

    private static string Name(EvidenceStatus status) =>
        status switch
        {
            EvidenceStatus.Effective => "effective",
            EvidenceStatus.Stale => "stale",
            EvidenceStatus.Failed => "failed",
            EvidenceStatus.Gap => "gap",
            _ => "unknown",
        };

    private static string Name(FindingStatus status) =>
        status switch
        {
            FindingStatus.Open => "open",
            FindingStatus.Overdue => "overdue",
            FindingStatus.Closed => "closed",
            _ => "closed-late",
        };

    private static string Name(ObligationStatus status) =>
        status switch
        {
            ObligationStatus.Overdue => "overdue",
            ObligationStatus.DueSoon => "due-soon",
            _ => "ok",
        };
}
