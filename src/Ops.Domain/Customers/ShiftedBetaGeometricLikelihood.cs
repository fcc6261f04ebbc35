using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>
/// The negative log-likelihood of renewals by the logit of m = α/(α + β) and the logarithm of e = 1/(α + β): at renewal t leave
/// m / (1 + e(t − 1)) of those left.
/// </summary>
internal sealed class ShiftedBetaGeometricLikelihood(ReadOnlySpan<long> active) : ISmoothFunction
{
    private const double Farthest = 40;

    private readonly long[] _active = active.ToArray();
    private double _byShare;
    private double _bySpread;

    public long Customers => _active[0];

    public double Value(ReadOnlySpan<double> x)
    {
        if (!(Math.Abs(x[0]) < Farthest && Math.Abs(x[1]) < Farthest))
            return double.PositiveInfinity;
        double share = 1 / (1 + Math.Exp(-x[0]));
        double rest = 1 / (1 + Math.Exp(x[0]));
        double spread = Math.Exp(x[1]);
        double value = 0;
        double byShare = 0;
        double bySpread = 0;
        for (int t = 1; t < _active.Length; t++)
        {
            double kept = _active[t];
            double lost = _active[t - 1] - kept;
            double grown = spread * (t - 1);
            double keep = rest + grown;
            value += (lost * Math.Log(share)) + (kept * Math.Log(keep)) - ((lost + kept) * Elementary.Log1p(grown));
            byShare += (lost * rest) - (kept * share * rest / keep);
            bySpread += (kept * grown / keep) - ((lost + kept) * grown / (1 + grown));
        }
        _byShare = -byShare;
        _bySpread = -bySpread;
        return -value;
    }

    public void Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        gradient[0] = _byShare;
        gradient[1] = _bySpread;
    }
}
