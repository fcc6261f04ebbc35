using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>The negative log-likelihood of the gamma-gamma model by the logarithms of p, q and v, values scaled by their mean.</summary>
internal sealed class GammaGammaLikelihood : ISmoothFunction
{
    private const double Farthest = 40;

    private readonly (int Frequency, double Value)[] _rows;
    private readonly double[] _slopes = new double[3];

    public GammaGammaLikelihood(ReadOnlySpan<CustomerSpend> customers)
    {
        double mean = 0;
        for (int i = 0; i < customers.Length; i++)
            mean += (customers[i].AverageValue - mean) / (i + 1);
        Scale = mean;
        _rows = new (int, double)[customers.Length];
        for (int i = 0; i < customers.Length; i++)
        {
            _rows[i] = (customers[i].Frequency, customers[i].AverageValue / mean);
            LogValues += Math.Log(customers[i].AverageValue);
        }
        Array.Sort(_rows);
    }

    /// <summary>The mean of the given values: the unit of the scaled ones.</summary>
    public double Scale { get; }

    /// <summary>Σ ln of the given values, which the density of a mean value is divided by.</summary>
    public double LogValues { get; }

    public double Value(ReadOnlySpan<double> x)
    {
        foreach (double coordinate in x)
        {
            if (!(Math.Abs(coordinate) < Farthest))
                return double.PositiveInfinity;
        }
        double p = Math.Exp(x[0]);
        double q = Math.Exp(x[1]);
        double v = Math.Exp(x[2]);
        double value = 0;
        double byP = 0;
        double byQ = 0;
        double byV = 0;
        double digammaQ = GammaFunctions.Digamma(q);
        for (int first = 0; first < _rows.Length; )
        {
            int frequency = _rows[first].Frequency;
            double shape = p * frequency;
            double logBeta = GammaFunctions.LogBeta(shape, q);
            double both = GammaFunctions.Digamma(shape + q);
            double own = GammaFunctions.Digamma(shape);
            for (; first < _rows.Length && _rows[first].Frequency == frequency; first++)
            {
                double spent = frequency * _rows[first].Value;
                double prior = -Elementary.Log1p(spent / v);
                double mine = -Elementary.Log1p(v / spent);
                value += (q * prior) + (shape * mine) - logBeta;
                byP += frequency * (both - own + mine);
                byQ += both - digammaQ + prior;
                byV += (q - ((shape + q) * v / (v + spent))) / v;
            }
        }
        _slopes[0] = -byP * p;
        _slopes[1] = -byQ * q;
        _slopes[2] = -byV * v;
        return -value;
    }

    public void Gradient(ReadOnlySpan<double> x, Span<double> gradient) => _slopes.CopyTo(gradient);
}
