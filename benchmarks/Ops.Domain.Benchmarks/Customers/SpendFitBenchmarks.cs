using BenchmarkDotNet.Attributes;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Customers;

/// <summary>
/// A gamma-gamma fit of 946 buyers, drawn from the law published for the CDNOW sample. Peer: Nelder–Mead of MathNet over the likelihood as
/// Fader and Hardie 2013 print it, one start.
/// </summary>
[MemoryDiagnoser]
public class SpendFitBenchmarks
{
    private const int Buyers = 946;
    private readonly CustomerSpend[] _buyers = new CustomerSpend[Buyers];

    [GlobalSetup]
    public void Setup()
    {
        var own = new Gamma(6.25, 1);
        for (int i = 0; i < Buyers; i++)
        {
            var random = new RandomStream(13, (ulong)i).From();
            double rate = random.Next(new Gamma(3.74, 1 / 15.45));
            int purchases = 1 + (int)random.NextBelow(1 + random.NextBelow(8));
            double sum = 0;
            for (int purchase = 0; purchase < purchases; purchase++)
                sum += random.Next(own) / rate;
            _buyers[i] = new CustomerSpend($"b{i}", purchases, sum / purchases);
        }
        if (Math.Abs((NelderMead() / Fit()) - 1) > 1e-8)
            throw new InvalidOperationException("the two do not agree");
    }

    [Benchmark(Baseline = true)]
    public double NelderMead()
    {
        var objective = ObjectiveFunction.Value(x => -LogLikelihood(x.Map(Math.Exp)));
        var start = Vector<double>.Build.Dense(3);
        return -new NelderMeadSimplex(1e-8, 10_000).FindMinimum(objective, start).FunctionInfoAtMinimum.Value;
    }

    [Benchmark]
    public double Fit() => GammaGamma.Fit(_buyers).LogLikelihood;

    private double LogLikelihood(Vector<double> parameters)
    {
        var (p, q, v) = (parameters[0], parameters[1], parameters[2]);
        double sum = 0;
        foreach (var buyer in _buyers)
        {
            double x = buyer.Frequency;
            double mean = buyer.AverageValue;
            sum +=
                SpecialFunctions.GammaLn((p * x) + q)
                - SpecialFunctions.GammaLn(p * x)
                - SpecialFunctions.GammaLn(q)
                + (q * Math.Log(v))
                + (((p * x) - 1) * Math.Log(mean))
                + (p * x * Math.Log(x))
                - (((p * x) + q) * Math.Log(v + (x * mean)));
        }
        return sum;
    }
}
