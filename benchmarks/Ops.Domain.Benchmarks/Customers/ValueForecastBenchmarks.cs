using BenchmarkDotNet.Attributes;
using Ops.Domain.Customers;

namespace Ops.Domain.Benchmarks.Customers;

/// <summary>
/// What a million customers will buy in the next year and what that is worth. Peer: the conditional expectation as Fader, Hardie and Lee 2005
/// print it, eq. 10, with the series of ₂F₁ summed for each customer.
/// </summary>
[MemoryDiagnoser]
public class ValueForecastBenchmarks
{
    private const int Customers = 1_000_000;
    private const double R = 0.243;
    private const double Alpha = 4.414;
    private const double A = 0.793;
    private const double B = 2.426;
    private const double P = 6.25;
    private const double Q = 3.74;
    private const double V = 15.45;
    private const double Year = 52;

    private static readonly ValueTerms OneYear = new()
    {
        Months = 1,
        UnitsPerMonth = Year,
        MonthlyDiscount = 0,
    };

    private readonly BetaGeometricNbd _purchases = new(R, Alpha, A, B);
    private readonly GammaGamma _spend = new(P, Q, V);
    private readonly PurchaseHistory[] _customers = new PurchaseHistory[Customers];
    private readonly double[] _alive = new double[Customers];
    private readonly double[] _bought = new double[Customers];
    private readonly double[] _values = new double[Customers];

    [GlobalSetup]
    public void Setup()
    {
        for (int i = 0; i < Customers; i++)
        {
            var buyer = BuyerData.Buyers[i % BuyerData.Buyers.Length];
            _customers[i] = new PurchaseHistory(
                $"c{i}",
                buyer.Frequency,
                buyer.Recency,
                buyer.Age,
                buyer.Frequency > 0 ? 10 + (i % 500 / 10.0) : null
            );
        }
        double series = SeriesOfEachCustomer();
        if (Math.Abs((Forecast().Value / series) - 1) > 1e-9)
            throw new InvalidOperationException("the two do not agree");
    }

    [Benchmark(Baseline = true)]
    public double SeriesOfEachCustomer()
    {
        double sum = 0;
        foreach (var customer in _customers)
            sum += Expected(customer.Frequency, customer.Recency, customer.Age) * Average(customer.Frequency, customer.AverageValue ?? 0);
        return sum;
    }

    [Benchmark]
    public ValueForecast Forecast() => ValueForecast.Of(_purchases, _spend, _customers, OneYear);

    [Benchmark]
    public double ForecastIntoLists()
    {
        ValueForecast.Fill(_purchases, _spend, _customers, _alive, _bought, _values, OneYear);
        return _values[^1];
    }

    [Benchmark]
    public ValueForecast ForecastOf36Months() => ValueForecast.Of(_purchases, _spend, _customers);

    private static double Average(int x, double mean) => P * (V + (x * mean)) / ((P * x) + Q - 1);

    private static double Expected(int x, double recency, double age)
    {
        double z = Year / (Alpha + age + Year);
        double bought =
            (A + B + x - 1)
            / (A - 1)
            * (1 - (Math.Pow((Alpha + age) / (Alpha + age + Year), R + x) * Hypergeometric(R + x, B + x, A + B + x - 1, z)));
        double gone = x == 0 ? 0 : A / (B + x - 1) * Math.Pow((Alpha + age) / (Alpha + recency), R + x);
        return bought / (1 + gone);
    }

    private static double Hypergeometric(double a, double b, double c, double z)
    {
        double sum = 1;
        double term = 1;
        for (int n = 0; n < 1000 && term > sum * 1e-15; n++)
        {
            term *= (a + n) * (b + n) / (c + n) / (n + 1) * z;
            sum += term;
        }
        return sum;
    }
}
