using BenchmarkDotNet.Attributes;
using Ops.Domain.Rules;

namespace Ops.Domain.Benchmarks.Rules;

/// <summary>500 rows over 4 columns that overlap in thousands of places: deciding, building, proving, comparing; and a proof of 1,500 rows over 5.</summary>
[MemoryDiagnoser]
public class LargeTableBenchmarks
{
    private readonly Claim[] _claims = new Claim[256];
    private readonly int[] _outcomes = new int[256];
    private Row[] _rows = null!;
    private RuleCoverageAccumulator<Claim, int> _coverage = null!;
    private DecisionTable<Claim, int> _table = null!;
    private DecisionTable<Claim, int> _next = null!;
    private DecisionTable<Claim, int> _larger = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(7);
        _rows = [.. Enumerable.Range(0, 500).Select(_ => Row.Of(random))];
        for (int i = 0; i < _claims.Length; i++)
            _claims[i] = new Claim(random.Next(5), random.Next(121), random.Next(1_001), random.Next(2) == 1, random.Next(1_001));
        _table = Build(_rows, 4);
        _coverage = _table.Coverage();
        _next = Build([.. _rows.Select((row, i) => i % 50 == 0 ? row with { Outcome = row.Outcome + 1 } : row)], 4);
        _larger = Build([.. Enumerable.Range(0, 1_500).Select(_ => Row.Of(random))], 5);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = 256)]
    public int Scan()
    {
        int sum = 0;
        foreach (var claim in _claims)
        {
            foreach (var row in _rows)
            {
                if (row.Matches(claim))
                {
                    sum += row.Outcome;
                    break;
                }
            }
        }
        return sum;
    }

    [Benchmark(OperationsPerInvoke = 256)]
    public int Decide()
    {
        int sum = 0;
        foreach (var claim in _claims)
            sum += _table.Decide(claim);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = 256)]
    public int DecideAll()
    {
        _table.DecideAll(_claims, _outcomes);
        return _outcomes[0];
    }

    [Benchmark(OperationsPerInvoke = 256)]
    public int DecideWithCoverage()
    {
        foreach (var claim in _claims)
            _coverage.Add(claim);
        return _coverage.Count;
    }

    [Benchmark]
    public int Minimise() => _table.Minimise().Rows.Length;

    [Benchmark]
    public int BuildIndex() => Build(_rows, 4).Rows.Length;

    [Benchmark]
    public long Verify() => _table.Verify().OverlapCount;

    [Benchmark]
    public long VerifyOnTwoThreads() => _table.Verify(new VerificationOptions { Threads = 2 }).OverlapCount;

    [Benchmark]
    public long Compare() => _table.Compare(_next).Count;

    [Benchmark]
    public long VerifyLarger() => _larger.Verify(new VerificationOptions { Limit = 1_000 }).OverlapCount;

    private static DecisionTable<Claim, int> Build(Row[] rows, int columns)
    {
        var builder = DecisionTable.For<Claim, int>("claims", HitPolicy.First);
        var region = builder.Column("region", c => c.Region, Domains.Integers(0, 4));
        var age = builder.Column("age", c => c.Age, Domains.Integers(0, 120));
        var amount = builder.Column("amount", c => c.Amount, Domains.Decimals(0, 1_000));
        var vip = builder.Column("vip", c => c.Vip, Domains.Flags());
        var score = columns == 5 ? builder.Column("score", c => c.Score, Domains.Integers(0, 1_000)) : null;
        for (int i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var cells = new List<Condition<Claim>>
            {
                age.Between(row.AgeFrom, row.AgeTo, Ends.ClosedOpen),
                amount.Between(row.AmountFrom, row.AmountTo, Ends.OpenClosed),
            };
            if (row.Region >= 0)
                cells.Add(region.Is(row.Region));
            if (row.Vip is { } flag)
                cells.Add(vip.Is(flag));
            if (score is not null)
                cells.Add(score.Between(row.ScoreFrom, row.ScoreFrom + 200));
            builder.Row($"r{i}", row.Outcome, [.. cells]);
        }
        return builder.Otherwise(-1);
    }

    public sealed record Claim(int Region, int Age, decimal Amount, bool Vip, int Score);

    private sealed record Row(
        int Region,
        int AgeFrom,
        int AgeTo,
        decimal AmountFrom,
        decimal AmountTo,
        bool? Vip,
        int ScoreFrom,
        int Outcome
    )
    {
        public static Row Of(Random random)
        {
            int age = random.Next(110);
            int amount = random.Next(950);
            return new(
                random.Next(6) - 1,
                age,
                age + 5 + random.Next(30),
                amount,
                amount + 30 + random.Next(130),
                random.Next(3) switch
                {
                    0 => true,
                    1 => false,
                    _ => null,
                },
                random.Next(800),
                random.Next(10)
            );
        }

        public bool Matches(Claim claim) =>
            (Region < 0 || claim.Region == Region)
            && claim.Age >= AgeFrom
            && claim.Age < AgeTo
            && claim.Amount > AmountFrom
            && claim.Amount <= AmountTo
            && (Vip is not { } vip || claim.Vip == vip);
    }
}
