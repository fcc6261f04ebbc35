using BenchmarkDotNet.Attributes;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Customers;

/// <summary>R² of a subset of 12 drivers of 5,000 answers: all 4,096 from one table of correlations, against a regression for each (64 of them).</summary>
[MemoryDiagnoser]
public class KeyDriverBenchmarks
{
    private const int Drivers = 12;
    private const int Answers = 5000;
    private const int Many = 20;
    private const int Some = 64;

    private readonly double[][] _ratings = new double[Answers][];
    private readonly double[] _outcome = new double[Answers];
    private readonly double[][] _wide = new double[Answers][];
    private readonly string[] _names = [.. Enumerable.Range(0, Drivers).Select(i => $"q{i}")];

    [GlobalSetup]
    public void Setup()
    {
        double[] noise = new double[Drivers + 1];
        double[] more = new double[Many - Drivers];
        for (int i = 0; i < Answers; i++)
        {
            new RandomStream(3, (ulong)i).FillNormal(noise);
            _ratings[i] = [.. Enumerable.Range(0, Drivers).Select(j => noise[j] + (0.5 * noise[0]))];
            _outcome[i] = noise[Drivers] + _ratings[i].Sum() / 4;
            new RandomStream(4, (ulong)i).FillNormal(more);
            _wide[i] = [.. _ratings[i], .. more];
        }
        double full = RSquared((1 << Drivers) - 1);
        if (Math.Abs(full - Importance().RSquared) > 1e-10)
            throw new InvalidOperationException("the two do not agree");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Some)]
    public double RegressionPerSubset()
    {
        double sum = 0;
        for (int i = 0; i < Some; i++)
            sum += RSquared(1 + (i * ((1 << Drivers) - 2) / Some));
        return sum;
    }

    [Benchmark(OperationsPerInvoke = 1 << Drivers)]
    public KeyDrivers Importance() => KeyDrivers.Of(_names, _ratings, _outcome);

    [Benchmark(OperationsPerInvoke = 1 << Many)]
    public KeyDrivers ImportanceOf20() => KeyDrivers.Of([.. Enumerable.Range(0, Many).Select(i => $"q{i}")], _wide, _outcome);

    private double RSquared(int subset)
    {
        int[] columns = [.. Enumerable.Range(0, Drivers).Where(driver => (subset >> driver & 1) == 1)];
        double[] predictors = new double[Answers * columns.Length];
        for (int i = 0; i < Answers; i++)
        {
            for (int j = 0; j < columns.Length; j++)
                predictors[(i * columns.Length) + j] = _ratings[i][columns[j]];
        }
        return LinearRegression.Of(predictors, columns.Length, _outcome).RSquared.GetValueOrDefault();
    }
}
