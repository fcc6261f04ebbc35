using System.Text.Json.Nodes;
using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>Inefficiencies with their time and cost.</summary>
internal sealed class FindingsAdapter : IAdapter
{
    /// <summary>The vectors name no currency; this one has the two decimal places that they round to.</summary>
    private static readonly Currency Cents = Currency.Of("EUR");

    public void Register(Operations operations) => operations.Add("processes.findings.inefficiency", Inefficiency);

    private static JsonObject Inefficiency(Input input)
    {
        var checks = CalendarAdapter.InOrder();
        var log = checks.Try(() => LogInput.Log(input));
        decimal costPerHour = checks.Try(() => input["costPerHour"].Decimal);
        ApprovalStep[] approvals = [.. Items(input["approvals"]).Select(item => checks.Try(() => Approval(item))).OfType<ApprovalStep>()];
        string[] optional = checks.Try(() => Names(input["optional"])) ?? [];
        string[] goodEnds = checks.Try(() => Names(input["goodEnds"])) ?? [];
        int executions = checks.Try(() => input["minimumExecutions"].IntOrNull ?? 1);
        double threshold = checks.Try(() => input["skipThreshold"].DoubleOrNull ?? 0);
        if (log is not null)
        {
            var options = new InefficiencyOptions
            {
                Approvals = [.. approvals],
                OptionalActivities = [.. optional],
                GoodEnds = [.. goodEnds],
                MinimumExecutions = executions,
                SkipThreshold = threshold,
            };
            var report = checks.Try(() => InefficiencyReport.Of(log, new Money(costPerHour, Cents), options));
            checks.ThrowFirst();
            return new JsonObject { ["findings"] = Output.List(report!.Findings, Finding) };
        }
        checks.ThrowFirst();
        return [];
    }

    private static ApprovalStep Approval(Input item) => new(item["activity"].Text, Names(item["refusals"]));

    private static IEnumerable<Input> Items(Input input) => input.IsNull ? [] : input.Items;

    private static string[] Names(Input input) => input.IsNull ? [] : input.Texts;

    private static JsonObject Finding(StepFinding finding) =>
        new()
        {
            ["kind"] = finding.Kind switch
            {
                StepFindingKind.PingPong => "pingPong",
                StepFindingKind.Return => "return",
                StepFindingKind.SelfLoop => "selfLoop",
                StepFindingKind.Skipped => "skipped",
                _ => "zeroRefusal",
            },
            ["subject"] = Output.List(finding.Subject),
            ["occurrences"] = finding.Occurrences,
            ["cases"] = finding.Cases,
            ["seconds"] = finding.Seconds,
            ["cost"] = Output.Exact(finding.Cost.Amount),
        };
}
