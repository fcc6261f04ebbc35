using BenchmarkDotNet.Attributes;
using NodaTime;
using Ops.Domain.Risks;

namespace Ops.Domain.Benchmarks.Risks;

/// <summary>A hundred thousand entries each. The peer is the straightforward query over the findings, without checks.</summary>
[MemoryDiagnoser]
public class RegisterBenchmarks
{
    [Benchmark(Baseline = true)]
    public object FindingsByQuery()
    {
        var days = RegisterData.Deadlines.ToDictionary(deadline => deadline.Severity, deadline => deadline.Days);
        var judged = RegisterData
            .Findings.Select(finding =>
            {
                var due = finding.Raised.PlusDays(days[finding.Severity]);
                var end = finding.Closed ?? RegisterData.AsOf;
                return new
                {
                    finding.Id,
                    Due = due,
                    Age = Period.Between(finding.Raised, end, PeriodUnits.Days).Days,
                    Late = end > due ? Period.Between(due, end, PeriodUnits.Days).Days : 0,
                    IsOpen = finding.Closed is null,
                };
            })
            .ToList();
        return judged
            .Where(row => row.IsOpen && row.Late > 0)
            .OrderByDescending(row => row.Late)
            .ThenBy(row => row.Id, StringComparer.Ordinal)
            .ToList();
    }

    [Benchmark]
    public FindingReport Findings() => FindingReport.Of(RegisterData.Findings, RegisterData.Deadlines, RegisterData.AsOf);

    [Benchmark]
    public RegisterStatus Status() => RegisterStatus.Of(RegisterData.Entries, RegisterData.Tolerance, RegisterData.AsOf);

    [Benchmark]
    public RiskRanking Ranking() => RiskRanking.Of(RegisterData.Estimates, 20);

    [Benchmark]
    public ComplianceEvidence Evidence() => ComplianceEvidence.Of(RegisterData.Requirements, RegisterData.Controls, RegisterData.AsOf, 12);
}
