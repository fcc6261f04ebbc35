using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Ops.Domain.Processes;

namespace Ops.Domain.Benchmarks.Processes;

/// <summary>
/// A million events: mining, replay, precision and alignments, each beside the plain way. Mining stands beside nothing but the grouping of the
/// cases by their path with LINQ, with which every miner starts; replay and precision of 2,000 cases beside the token game case by case on
/// texts, and of all cases by themselves;
/// alignments beside Dijkstra's search without an estimate.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ModelBenchmarks
{
    private const int Aligned = 10;
    private const int Replayed = 2000;

    private string[][] _cases = [];
    private EventLog _log = null!;
    private string[][] _some = [];
    private EventLog _someLog = null!;
    private AcceptingPetriNet _net = null!;
    private AcceptingPetriNet _loose = null!;
    private ImmutableArray<string>[] _deviating = [];
    private PlainNet _plain = null!;
    private PlainNet _plainLoose = null!;

    [GlobalSetup]
    public void Draw()
    {
        var rows = OrderLog.Rows();
        _cases =
        [
            .. rows.GroupBy(row => row.Case).Select(group => group.OrderBy(row => row.Completed).Select(row => row.Activity).ToArray()),
        ];
        _log = OrderLog.Built(rows);
        _some = _cases[..Replayed];
        _someLog = OrderLog.Built(rows[.._some.Sum(trace => trace.Length)]);
        _net = DiscoveredProcess.Of(_log).Tree.ToNet();
        _loose = DiscoveredProcess.Of(_log, 0.2).Tree.ToNet();
        _plain = new PlainNet(_net);
        _plainLoose = new PlainNet(_loose);
        // Paths with their middle turned round: what an optimal alignment has to repair.
        _deviating =
        [
            .. VariantTable
                .Of(_log)
                .Variants.Take(Aligned)
                .Select(variant => variant.Activities.Take(3).Concat(variant.Activities.Skip(3).Reverse()).ToImmutableArray()),
        ];
    }

    [BenchmarkCategory("mining"), Benchmark(Baseline = true)]
    public int PathsLinq() =>
        _cases.GroupBy(trace => string.Join('\n', trace)).Select(group => (group.Key, group.Count())).ToArray().Length;

    [BenchmarkCategory("mining"), Benchmark]
    public int Mine() => DiscoveredProcess.Of(_log).Steps.Length;

    [BenchmarkCategory("mining"), Benchmark]
    public int MineWithNoise() => DiscoveredProcess.Of(_log, 0.2).Steps.Length;

    [BenchmarkCategory("replay"), Benchmark(Baseline = true)]
    public int ReplayPlain() => _some.Count(trace => _plain.Replays(trace));

    [BenchmarkCategory("replay"), Benchmark]
    public int Replay() => TokenReplay.Of(_net, _someLog).FittingCases;

    [BenchmarkCategory("replay"), Benchmark]
    public int ReplayMillion() => TokenReplay.Of(_net, _log).FittingCases;

    [BenchmarkCategory("precision"), Benchmark(Baseline = true)]
    public double PrecisionPlain() => _plain.Precision(_some);

    [BenchmarkCategory("precision"), Benchmark]
    public double? Precision() => EscapingEdges.Of(_net, _someLog).Precision;

    [BenchmarkCategory("precision"), Benchmark]
    public double? PrecisionMillion() => EscapingEdges.Of(_net, _log).Precision;

    [BenchmarkCategory("alignment"), Benchmark(Baseline = true)]
    public int AlignPlain() => _deviating.Sum(trace => _plainLoose.Cost([.. trace]));

    [BenchmarkCategory("alignment"), Benchmark]
    public int Align() => ModelAlignment.Of(_loose, _deviating).Traces.Sum(trace => trace.Cost!.Value);
}
