using System.Numerics;

namespace Ops.Domain.Series;

/// <summary>Turns a block of points into distances from the centre in standard deviations.</summary>
internal interface ISeriesScale
{
    void Fill(ReadOnlySpan<double> values, int start, Span<double> z);
}

/// <summary>One centre and one standard deviation for all points.</summary>
internal readonly struct EqualScale(double center, double sigma) : ISeriesScale
{
    public void Fill(ReadOnlySpan<double> values, int start, Span<double> z)
    {
        int i = 0;
        var centers = new Vector<double>(center);
        var sigmas = new Vector<double>(sigma);
        for (; i <= z.Length - Vector<double>.Count; i += Vector<double>.Count)
            ((new Vector<double>(values[i..]) - centers) / sigmas).CopyTo(z[i..]);
        for (; i < z.Length; i++)
            z[i] = (values[i] - center) / sigma;
    }
}

/// <summary>Limits of each point.</summary>
internal readonly struct LimitScale(ControlLimits[] limits) : ISeriesScale
{
    public void Fill(ReadOnlySpan<double> values, int start, Span<double> z)
    {
        for (int i = 0; i < z.Length; i++)
            z[i] = (values[i] - limits[start + i].Center) / limits[start + i].Sigma;
    }
}
