using BenchmarkDotNet.Attributes;
using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Benchmarks.Goals;

/// <summary>
/// The alignment of a million goals in a graph, five on each metric. The search for conflicts alone is the difference between the two; its
/// peer groups by metric and compares all pairs of a group.
/// </summary>
[MemoryDiagnoser]
public class AlignmentBenchmarks
{
    private static readonly string[] s_levels = ["company", "department", "team", "person"];

    private AlignedGoal[] _goals = [];
    private AlignedGoal[] _withoutMetric = [];

    [GlobalSetup]
    public void Setup()
    {
        var day = new LocalDate(2026, 1, 1);
        _goals =
        [
            .. Enumerable
                .Range(0, GoalData.Count)
                .Select(i => new AlignedGoal(
                    GoalData.Ids[i],
                    s_levels[
                        i switch
                        {
                            0 => 0,
                            < 9 => 1,
                            < 73 => 2,
                            _ => 3,
                        }
                    ],
                    $"metric-{i / 5}",
                    i % 3 == 0 ? Direction.LowerIsBetter : Direction.HigherIsBetter,
                    day.PlusDays(i % 30),
                    day.PlusDays((i % 30) + 60),
                    $"unit-{i % 50}"
                )),
        ];
        _withoutMetric = [.. _goals.Select(goal => goal with { Metric = null })];
        if (PairsOfEachMetric() != Alignment().Conflicts.Length)
            throw new InvalidOperationException("the conflicts differ");
    }

    [Benchmark(Baseline = true)]
    public int PairsOfEachMetric() =>
        _goals
            .GroupBy(goal => goal.Metric)
            .Sum(claims =>
                claims.Sum(one =>
                    claims.Count(other =>
                        string.CompareOrdinal(one.Id, other.Id) < 0
                        && one.Direction != other.Direction
                        && one.Start <= other.End
                        && other.Start <= one.End
                    )
                )
            );

    [Benchmark]
    public GoalAlignment Alignment() => GoalAlignment.Of(s_levels, _goals, GoalData.Links);

    [Benchmark]
    public GoalAlignment AlignmentWithoutMetrics() => GoalAlignment.Of(s_levels, _withoutMetric, GoalData.Links);
}
