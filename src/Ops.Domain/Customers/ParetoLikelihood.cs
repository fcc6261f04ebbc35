using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>The negative log-likelihood of Pareto/NBD by the logarithms of r, α, s and β, with its gradient in the same pass.</summary>
internal sealed class ParetoLikelihood(PurchasePanel panel) : ISmoothFunction
{
    private const double Farthest = 40;

    private readonly RisingSums _purchases = new(panel.Frequencies);
    private readonly double[] _slopes = new double[4];

    public double Value(ReadOnlySpan<double> x)
    {
        foreach (double coordinate in x)
        {
            if (!(Math.Abs(coordinate) < Farthest))
                return double.PositiveInfinity;
        }
        double r = Math.Exp(x[0]);
        double alpha = Math.Exp(x[1]);
        double s = Math.Exp(x[2]);
        double beta = Math.Exp(x[3]);
        _purchases.Fill(r);
        double value = 0;
        double byR = 0;
        double byAlpha = 0;
        double byS = 0;
        double byBeta = 0;
        foreach (ref readonly var group in panel.Groups)
        {
            double n = r + group.Frequency;
            var left = ParetoIntegral.Of(n, alpha, s, beta, group.Recency, group.Age);
            double small = Math.Exp(-Math.Abs(left.LogOdds));
            double gone = left.LogOdds > 0 ? 1 / (1 + small) : small / (1 + small);
            // ln (α / (α + T)) and ln (β / (β + T)): what the customer's age alone takes off.
            double aged = -Elementary.Log1p(group.Age / alpha);
            double lived = -Elementary.Log1p(group.Age / beta);
            double weight = group.Weight;
            double purchases = _purchases.Logs[group.Index] - (group.Frequency * Math.Log(alpha + group.Age));
            value += weight * (purchases + (r * aged) + (s * lived) + Math.Max(left.LogOdds, 0) + Math.Log(1 + small));
            byR += weight * (_purchases.Slopes[group.Index] + aged - (gone * left.LogAlpha));
            byAlpha += weight * ((r / alpha) - (n / (alpha + group.Age)) + (gone * n * ((1 / (alpha + group.Age)) - left.InverseAlpha)));
            byS += weight * (lived + (gone * ((1 / s) - left.LogBeta)));
            byBeta += weight * ((s / beta) - (s / (beta + group.Age)) + (gone * ((s / (beta + group.Age)) - ((s + 1) * left.InverseBeta))));
        }
        _slopes[0] = -byR * r;
        _slopes[1] = -byAlpha * alpha;
        _slopes[2] = -byS * s;
        _slopes[3] = -byBeta * beta;
        return -value;
    }

    public void Gradient(ReadOnlySpan<double> x, Span<double> gradient) => _slopes.CopyTo(gradient);
}
