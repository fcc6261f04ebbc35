using BenchmarkDotNet.Attributes;
using Ops.Domain.Teams;

namespace Ops.Domain.Benchmarks.Teams;

/// <summary>10,000 people with ten of 200 skills each: coverage in one pass beside one LINQ query per skill.</summary>
[MemoryDiagnoser]
public class SkillCoverageBenchmarks
{
    private SkilledPerson[] _people = [];

    private SkillNeed[] _needs = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(7);
        string[] skills = [.. Enumerable.Range(0, 200).Select(i => $"skill {i}")];
        _people =
        [
            .. Enumerable
                .Range(0, 10_000)
                .Select(i =>
                {
                    int first = random.Next(200);
                    return new SkilledPerson(
                        $"person {i}",
                        [.. Enumerable.Range(0, 10).Select(k => new SkillLevel(skills[(first + (k * 19)) % 200], random.Next(1, 6)))]
                    );
                }),
        ];
        _needs = [.. skills.Select(skill => new SkillNeed(skill, 3, 280 + random.Next(40)))];
    }

    [Benchmark(Baseline = true)]
    public double Linq()
    {
        var rows = _needs
            .Select(need =>
                (
                    need.MinimumPeople,
                    Qualified: _people.Count(person =>
                        person.Skills.Any(skill => skill.Skill == need.Skill && skill.Level >= need.MinimumLevel)
                    )
                )
            )
            .ToList();
        return (double)rows.Sum(row => Math.Min(row.MinimumPeople, row.Qualified)) / rows.Sum(row => row.MinimumPeople);
    }

    [Benchmark]
    public double Coverage() => SkillCoverage.Of(_people, _needs).Coverage;
}
