using System.Numerics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>E[loss of one risk; total loss = s] for every s: the slope of the risk's generating function times those of all others.</summary>
internal sealed class TailAllocation
{
    /// <summary>Quotients by less than e^-20 would lose digits.</summary>
    private const double LeastLogarithm = -20;

    private readonly GridLaw[] _laws;
    private readonly double[] _weights;
    private readonly double[] _exponentRe;
    private readonly double[] _exponentIm;
    private readonly FourierPlan _plan;
    private readonly double[][] _re;
    private readonly double[][] _im;

    public TailAllocation(GridLaw[] laws, int points, double tilt)
    {
        _laws = laws;
        _weights = CompoundGrid.Weights(points, tilt);
        _exponentRe = new double[points];
        _exponentIm = new double[points];
        _plan = new FourierPlan(points);
        _re = new double[laws.Length][];
        _im = new double[laws.Length][];
        for (int i = 0; i < laws.Length; i++)
        {
            _re[i] = new double[points];
            _im[i] = new double[points];
            CompoundGrid.Fill(laws[i].Severity, _weights, _re[i]);
            for (int k = 0; k < points; k++)
                _im[i][k] = k * _re[i][k];
            _plan.Forward(_re[i], _im[i]);
            for (int place = 0; place < points; place++)
            {
                var exponent = LogAt(i, place);
                _exponentRe[place] += exponent.Real;
                _exponentIm[place] += exponent.Imaginary;
            }
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
        CompoundGrid.Untilt(re, _weights);
        return re;
    }

    /// <summary>The product of all others: the whole over the risk's own, or, where that is next to nothing, multiplied anew.</summary>
    private Complex Others(int risk, int place)
    {
        var own = LogAt(risk, place);
        var exponent = new Complex(_exponentRe[place], _exponentIm[place]) - own;
        if (!(own.Real > LeastLogarithm))
        {
            exponent = Complex.Zero;
            for (int j = 0; j < _laws.Length; j++)
                exponent += j == risk ? Complex.Zero : LogAt(j, place);
        }
        var (sine, cosine) = Math.SinCos(exponent.Imaginary);
        double size = Math.Exp(exponent.Real);
        return new Complex(size * cosine, size * sine);
    }

    private Complex LogAt(int risk, int place) =>
        FrequencyLaw.LogGenerating(_laws[risk].Frequency, CompoundGrid.Unpack(_re[risk], _im[risk], place).First);
}
