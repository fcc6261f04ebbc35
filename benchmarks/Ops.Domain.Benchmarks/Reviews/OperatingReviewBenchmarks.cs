using System.Buffers;
using BenchmarkDotNet.Attributes;
using Ops.Domain.Reviews;

namespace Ops.Domain.Benchmarks.Reviews;

/// <summary>
/// The review of a company of 10,000 key results, 1,000 indicators of 36 months, a million ledger entries, a million events and 100,000 tickets, at
/// 10, 30 and 100 percent of that size: from facts to findings, and from findings to JSON. Beside it the mere sums that one writes with LINQ over the
/// same facts (money by unit, month and phase; events by process and case; tickets in time), which judge nothing.
/// </summary>
[MemoryDiagnoser]
public class OperatingReviewBenchmarks
{
    private SyntheticCompany _company = null!;
    private OperatingModel _model = null!;
    private OperatingReview _review = null!;

    [Params(10, 30, 100)]
    public int Percent { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        _company = new SyntheticCompany(Percent);
        _model = _company.Model();
        _review = OperatingReview.Of(_model, SyntheticCompany.Month);
    }

    [Benchmark(Baseline = true)]
    public decimal SumsWithLinq()
    {
        var money = _company
            .Entries.GroupBy(entry => (entry.Unit, entry.Period, entry.Phase))
            .Select(group => group.Sum(entry => entry.Amount.Amount));
        int cases = _company.Events.Sum(events => events.GroupBy(item => item.Case).Count(group => group.Last().Activity == "paid"));
        int kept = _company.Tickets.Sum(tickets => tickets.Count(ticket => ticket.Completed!.Value.InUtc().Date <= ticket.DueOn));
        return money.Sum() + cases + kept;
    }

    [Benchmark]
    public OperatingModel Model() => _company.Model();

    [Benchmark]
    public int Review() => OperatingReview.Of(_model, SyntheticCompany.Month).Findings.Length;

    [Benchmark]
    public int FactsToFindings() => OperatingReview.Of(_company.Model(), SyntheticCompany.Month).Findings.Length;

    [Benchmark]
    public int Json()
    {
        var bytes = new ArrayBufferWriter<byte>();
        ReviewJson.Write(_review, Language.English, bytes);
        return bytes.WrittenCount;
    }
}
