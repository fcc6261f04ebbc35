using System.Numerics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>E[loss of one risk; total loss = s] for every s: the slope of the risk's generating function times those of all others.</summary>
internal sealed class TailAllocation
{
    private readonly GridLaw[] _laws;
    private readonly double _tilt;
    private readonly FourierPlan _plan;
    private readonly double[][] _re;
    private readonly double[][] _im;

    public TailAllocation(GridLaw[] laws, int points, double tilt)
    {
        _laws = laws;
        _tilt = tilt;
        _plan = new FourierPlan(points);
        _re = new double[laws.Length][];
        _im = new double[laws.Length][];
        for (int i = 0; i < laws.Length; i++)
        {
            _re[i] = new double[points];
            _im[i] = new double[points];
            CompoundGrid.Fill(laws[i].Severity, tilt, _re[i]);
            for (int k = 0; k < points; k++)
                _im[i][k] = k * _re[i][k];
            _plan.Forward(_re[i], _im[i]);
        }
    }

    /// <summary>In steps.</summary>
    public double[] LossAt(int risk)
    {
        double[] re = new double[_plan.Length];
        double[] im = new double[_plan.Length];
        for (int place = 0; place < re.Length; place++)
        {
            if (!CompoundGrid.IsFirst(place))
                continue;
            var (own, moment) = CompoundGrid.Unpack(_re[risk], _im[risk], place);
            var value = FrequencyLaw.Slope(_laws[risk].Frequency, own) * moment * Others(risk, place);
            int mirror = FourierPlan.Mirror(place);
            (re[place], im[place]) = (value.Real, value.Imaginary);
            (re[mirror], im[mirror]) = (value.Real, mirror == place ? value.Imaginary : -value.Imaginary);
        }
        _plan.Back(re, im);
        CompoundGrid.Untilt(re, _tilt);
        return re;
    }

    private Complex Others(int risk, int place)
    {
        var exponent = Complex.Zero;
        for (int j = 0; j < _laws.Length; j++)
        {
            if (j != risk)
                exponent += FrequencyLaw.LogGenerating(_laws[j].Frequency, CompoundGrid.Unpack(_re[j], _im[j], place).First);
        }
        var (sine, cosine) = Math.SinCos(exponent.Imaginary);
        double size = Math.Exp(exponent.Real);
        return new Complex(size * cosine, size * sine);
    }
}
