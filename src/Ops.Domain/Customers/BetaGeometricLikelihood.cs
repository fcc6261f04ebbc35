using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>
/// The negative log-likelihood of BG/NBD and MBG/NBD by the logarithms of r, α, a and b, with its gradient in the same pass. The two differ
/// in how often a customer could have left: after every repeat purchase, or after the first purchase too.
/// </summary>
internal sealed class BetaGeometricLikelihood : ISmoothFunction
{
    private const double Farthest = 40;

    private readonly PurchasePanel _panel;
    private readonly int _extra;
    private readonly RisingSums _purchases;
    private readonly RisingSums _stays;
    private readonly RisingSums _chances;
    private readonly double[] _slopes = new double[4];

    public BetaGeometricLikelihood(PurchasePanel panel, bool leavesAtFirst)
    {
        _panel = panel;
        _extra = leavesAtFirst ? 1 : 0;
        int[] chances = [.. panel.Frequencies.Select(frequency => frequency + _extra)];
        _purchases = new RisingSums(panel.Frequencies);
        _stays = new RisingSums(chances);
        _chances = new RisingSums(chances);
    }

    public double Value(ReadOnlySpan<double> x)
    {
        foreach (double coordinate in x)
        {
            if (!(Math.Abs(coordinate) < Farthest))
                return double.PositiveInfinity;
        }
        double r = Math.Exp(x[0]);
        double alpha = Math.Exp(x[1]);
        double a = Math.Exp(x[2]);
        double b = Math.Exp(x[3]);
        _purchases.Fill(r);
        _stays.Fill(b);
        _chances.Fill(a + b);
        var sums = default(Sums);
        for (int i = 0; i < _panel.Frequencies.Length; i++)
        {
            double weight = _panel.Totals[i];
            sums.Value += weight * (_purchases.Logs[i] + _stays.Logs[i] - _chances.Logs[i]);
            sums.R += weight * _purchases.Slopes[i];
            sums.A -= weight * _chances.Slopes[i];
            sums.B += weight * (_stays.Slopes[i] - _chances.Slopes[i]);
        }
        AddGroups(ref sums, r, alpha, a, b);
        sums.Value += _panel.Customers * r * x[1];
        sums.R += _panel.Customers * x[1];
        sums.Alpha += _panel.Customers * r / alpha;
        _slopes[0] = -sums.R * r;
        _slopes[1] = -sums.Alpha * alpha;
        _slopes[2] = -sums.A * a;
        _slopes[3] = -sums.B * b;
        return -sums.Value;
    }

    public void Gradient(ReadOnlySpan<double> x, Span<double> gradient) => _slopes.CopyTo(gradient);

    private void AddGroups(ref Sums sums, double r, double alpha, double a, double b)
    {
        double logA = Math.Log(a);
        double age = double.NaN;
        double logAge = 0;
        double inverseAge = 0;
        foreach (ref readonly var group in _panel.Groups)
        {
            if (group.Age != age)
            {
                age = group.Age;
                logAge = Math.Log(alpha + age);
                inverseAge = 1 / (alpha + age);
            }
            double n = r + group.Frequency;
            double weight = group.Weight;
            sums.Value -= weight * n * logAge;
            sums.R -= weight * logAge;
            sums.Alpha -= weight * n * inverseAge;
            if (group.Frequency + _extra == 0)
                continue;
            double since = alpha + group.Recency;
            double left = b + group.Frequency - 1 + _extra;
            double ratio = logAge - Math.Log(since);
            double odds = logA - Math.Log(left) + (n * ratio);
            double small = Math.Exp(-Math.Abs(odds));
            double gone = weight * (odds > 0 ? 1 / (1 + small) : small / (1 + small));
            sums.Value += weight * (Math.Max(odds, 0) + Math.Log(1 + small));
            sums.R += gone * ratio;
            sums.Alpha += gone * n * (inverseAge - (1 / since));
            sums.A += gone / a;
            sums.B -= gone / left;
        }
    }

    private struct Sums
    {
        public double Value;
        public double R;
        public double Alpha;
        public double A;
        public double B;
    }
}
