using BenchmarkDotNet.Attributes;
using Ops.Domain.Kpis;

namespace Ops.Domain.Benchmarks.Kpis;

/// <summary>
/// Why a figure of 30 inputs moved, from 200 pairs of orders. The peer does the same on a hand-written formula in decimals, which it computes
/// anew after every switch, with LINQ for orders and sums.
/// </summary>
[MemoryDiagnoser]
public class SampledShapleyBenchmarks
{
    private const int Inputs = 30;
    private const int Pairs = 200;

    private readonly decimal[] _base = [.. Enumerable.Range(0, Inputs).Select(i => 1 + (i * 0.25m))];
    private readonly decimal[] _current = [.. Enumerable.Range(0, Inputs).Select(i => 2 + (i * 7 % 11 * 0.5m))];
    private readonly ShapleySamplingOptions _options = new() { OrderPairs = Pairs };
    private InputValue[] _from = [];
    private InputValue[] _to = [];
    private FormulaTree _tree = null!;

    [GlobalSetup]
    public void Setup()
    {
        string[] names = [.. Enumerable.Range(0, Inputs).Select(i => $"x{i}")];
        string formula = string.Join(" + ", names.Chunk(2).Select(pair => $"{pair[0]} * {pair[1]}"));
        _tree = FormulaTree.Of([new FormulaDefinition("m", formula)], [.. names.Select(name => new FormulaInput(name))]);
        _from = [.. names.Select((name, i) => new InputValue(name, _base[i]))];
        _to = [.. names.Select((name, i) => new InputValue(name, _current[i]))];
    }

    [Benchmark(Baseline = true)]
    public decimal[] RecomputedAfterEverySwitch()
    {
        var random = new Random(1);
        decimal[] sums = new decimal[Inputs];
        for (int pair = 0; pair < Pairs; pair++)
        {
            int[] order = [.. Enumerable.Range(0, Inputs).OrderBy(_ => random.Next())];
            foreach (int[] way in new[] { order, [.. order.Reverse()] })
            {
                decimal[] state = [.. _base];
                decimal before = Formula(state);
                foreach (int input in way)
                {
                    state[input] = _current[input];
                    decimal after = Formula(state);
                    sums[input] += after - before;
                    before = after;
                }
            }
        }
        return [.. sums.Select(sum => sum / (2 * Pairs))];
    }

    /// <summary>The same with the formula as data and exact, as the engine has it: every figure computed anew after every switch.</summary>
    [Benchmark]
    public decimal[] ExactlyRecomputed()
    {
        var random = new Random(1);
        decimal[] sums = new decimal[Inputs];
        for (int pair = 0; pair < Pairs; pair++)
        {
            int[] order = [.. Enumerable.Range(0, Inputs).OrderBy(_ => random.Next())];
            foreach (int[] way in new[] { order, [.. order.Reverse()] })
            {
                InputValue[] state = [.. _from];
                decimal before = _tree.Evaluate(state)["m"];
                foreach (int input in way)
                {
                    state[input] = _to[input];
                    decimal after = _tree.Evaluate(state)["m"];
                    sums[input] += after - before;
                    before = after;
                }
            }
        }
        return [.. sums.Select(sum => sum / (2 * Pairs))];
    }

    [Benchmark]
    public SampledShapley Sampled() => SampledShapley.Of(_tree, "m", _from, _to, 1, _options);

    private static decimal Formula(decimal[] state) => state.Chunk(2).Sum(pair => pair[0] * pair[1]);
}
