using BenchmarkDotNet.Attributes;
using NodaTime;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;

namespace Ops.Domain.Benchmarks.Processes;

/// <summary>
/// 200,000 cases through two steps with a fifth of rework. Peer: what one writes first, an event object per event in the library's own priority
/// queue and a queue of cases per step, without calendars, priorities or counts per step.
/// </summary>
[MemoryDiagnoser]
public class ScenarioBenchmarks
{
    private const int Cases = 200_000;

    private static readonly ProcessScenario Scenario = new(
        Instant.FromUtc(2026, 3, 2, 0, 0),
        [new CaseClass("all", CaseArrivals.ByGaps(new Exponential(0.5)), "read")],
        [
            new ProcessStep("read", "readers", new Exponential(1), new StepShare("check", 1)),
            new ProcessStep("check", "checkers", new Exponential(0.4), new StepShare("read", 0.2)),
        ],
        [new StaffPool("readers", 1), new StaffPool("checkers", 3)]
    );

    private static readonly ProcessSimulationOptions Options = new()
    {
        Horizon = Duration.FromSeconds(Cases / 0.5 / 4),
        WarmUp = Duration.FromSeconds(1_000),
        Replications = 4,
    };

    [Benchmark(Baseline = true)]
    public double EventObjects() => Enumerable.Range(0, 4).Average(seed => new Plain(seed).Run(Cases / 4));

    [Benchmark]
    public double Simulate() => ProcessSimulation.Of(Scenario, Options).LeadTime!.Value.Mean;

    [Benchmark]
    public double SimulateOnTwoThreads() => ProcessSimulation.Of(Scenario, Options with { DegreeOfParallelism = 2 }).LeadTime!.Value.Mean;

    private sealed class Plain(int seed)
    {
        private sealed record Arrives;

        private sealed record Ends(int Step, double Entered);

        private readonly Random _random = new(seed);
        private readonly PriorityQueue<object, double> _events = new();
        private readonly Queue<double>[] _waiting = [new(), new()];
        private readonly int[] _idle = [1, 3];
        private readonly double[] _rates = [1, 0.4];

        public double Run(int cases)
        {
            double sum = 0;
            int left = 0;
            _events.Enqueue(new Arrives(), Exponential(0.5));
            while (left < cases && _events.TryDequeue(out object? next, out double now))
            {
                if (next is Ends done)
                {
                    if (_waiting[done.Step].TryDequeue(out double entered))
                        _events.Enqueue(new Ends(done.Step, entered), now + Exponential(_rates[done.Step]));
                    else
                        _idle[done.Step]++;
                    if (done.Step == 0 || _random.NextDouble() < 0.2)
                        Join(1 - done.Step, done.Entered, now);
                    else
                        (sum, left) = (sum + now - done.Entered, left + 1);
                    continue;
                }
                _events.Enqueue(next, now + Exponential(0.5));
                Join(0, now, now);
            }
            return sum / left;
        }

        private void Join(int step, double entered, double now)
        {
            if (_idle[step] == 0)
            {
                _waiting[step].Enqueue(entered);
                return;
            }
            _idle[step]--;
            _events.Enqueue(new Ends(step, entered), now + Exponential(_rates[step]));
        }

        private double Exponential(double rate) => -Math.Log(1 - _random.NextDouble()) / rate;
    }
}
