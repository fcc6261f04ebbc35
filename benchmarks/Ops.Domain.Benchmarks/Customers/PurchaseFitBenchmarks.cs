using BenchmarkDotNet.Attributes;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Ops.Domain.Customers;

namespace Ops.Domain.Benchmarks.Customers;

/// <summary>A BG/NBD fit of 2,357 buyers. Peer: Nelder–Mead of MathNet over the likelihood as the paper prints it, one start.</summary>
[MemoryDiagnoser]
public class PurchaseFitBenchmarks
{
    [Benchmark(Baseline = true)]
    public double NelderMead()
    {
        var objective = ObjectiveFunction.Value(x => -LogLikelihood(x.Map(Math.Exp)));
        var start = Vector<double>.Build.Dense(4);
        return -new NelderMeadSimplex(1e-8, 10_000).FindMinimum(objective, start).FunctionInfoAtMinimum.Value;
    }

    [Benchmark]
    public double Fit() => BetaGeometricNbd.Fit(BuyerData.Buyers).LogLikelihood;

    private static double LogLikelihood(Vector<double> p)
    {
        var (r, alpha, a, b) = (p[0], p[1], p[2], p[3]);
        double sum = 0;
        foreach (var buyer in BuyerData.Buyers)
        {
            int x = buyer.Frequency;
            double first = SpecialFunctions.GammaLn(r + x) - SpecialFunctions.GammaLn(r) + (r * Math.Log(alpha));
            double second =
                SpecialFunctions.GammaLn(a + b)
                + SpecialFunctions.GammaLn(b + x)
                - SpecialFunctions.GammaLn(b)
                - SpecialFunctions.GammaLn(a + b + x);
            double third = -(r + x) * Math.Log(alpha + buyer.Age);
            double fourth =
                x == 0 ? double.NegativeInfinity : Math.Log(a) - Math.Log(b + x - 1) - ((r + x) * Math.Log(alpha + buyer.Recency));
            sum += first + second + Math.Log(Math.Exp(third) + Math.Exp(fourth));
        }
        return sum;
    }
}
