using System.Numerics;

namespace Ops.Domain.Numerics;

/// <summary>Fourier transforms of one length, a power of 2, with real and imaginary parts in two lists.</summary>
/// <remarks>
/// Forward by decimation in frequency, back by decimation in time (Cooley and Tukey 1965): between the two the values stand in
/// bit-reversed order, which products of transforms do not mind. There the frequencies i and −i stand mirrored inside each octave:
/// <see cref="Mirror"/>.
/// </remarks>
internal sealed class FourierPlan
{
    private readonly double[] _cosines;
    private readonly double[] _sines;

    public FourierPlan(int length)
    {
        Length = length;
        _cosines = new double[length];
        _sines = new double[length];
        for (int half = 1; half < length; half *= 2)
        {
            for (int i = 0; i < half; i++)
                (_sines[half + i], _cosines[half + i]) = Math.SinCos(-Math.PI * i / half);
        }
    }

    public int Length { get; }

    /// <summary>Where the frequency opposite to that at a place stands.</summary>
    public static int Mirror(int place)
    {
        if (place < 2)
            return place;
        int octave = 1 << BitOperations.Log2((uint)place);
        return (3 * octave) - 1 - place;
    }

    /// <summary>Σ x e^(−2πi jk / n), into bit-reversed order.</summary>
    public void Forward(Span<double> real, Span<double> imaginary)
    {
        for (int half = Length / 2; half >= 1; half /= 2)
        {
            var cosines = _cosines.AsSpan(half, half);
            var sines = _sines.AsSpan(half, half);
            for (int start = 0; start < Length; start += 2 * half)
                Split(real.Slice(start, 2 * half), imaginary.Slice(start, 2 * half), half, cosines, sines);
        }
    }

    /// <summary>The inverse, from bit-reversed order, divided by the length.</summary>
    public void Back(Span<double> real, Span<double> imaginary)
    {
        for (int half = 1; half < Length; half *= 2)
        {
            var cosines = _cosines.AsSpan(half, half);
            var sines = _sines.AsSpan(half, half);
            for (int start = 0; start < Length; start += 2 * half)
                Join(real.Slice(start, 2 * half), imaginary.Slice(start, 2 * half), half, cosines, sines);
        }
        double scale = 1.0 / Length;
        for (int i = 0; i < Length; i++)
        {
            real[i] *= scale;
            imaginary[i] *= scale;
        }
    }

    private static void Split(Span<double> real, Span<double> imaginary, int half, Span<double> cosines, Span<double> sines)
    {
        var lowRe = real[..half];
        var highRe = real[half..];
        var lowIm = imaginary[..half];
        var highIm = imaginary[half..];
        int i = 0;
        for (; i <= half - Vector<double>.Count; i += Vector<double>.Count)
        {
            var aRe = new Vector<double>(lowRe[i..]);
            var aIm = new Vector<double>(lowIm[i..]);
            var bRe = new Vector<double>(highRe[i..]);
            var bIm = new Vector<double>(highIm[i..]);
            var c = new Vector<double>(cosines[i..]);
            var s = new Vector<double>(sines[i..]);
            (aRe + bRe).CopyTo(lowRe[i..]);
            (aIm + bIm).CopyTo(lowIm[i..]);
            var (dRe, dIm) = (aRe - bRe, aIm - bIm);
            ((dRe * c) - (dIm * s)).CopyTo(highRe[i..]);
            ((dRe * s) + (dIm * c)).CopyTo(highIm[i..]);
        }
        for (; i < half; i++)
        {
            var (dRe, dIm) = (lowRe[i] - highRe[i], lowIm[i] - highIm[i]);
            lowRe[i] += highRe[i];
            lowIm[i] += highIm[i];
            highRe[i] = (dRe * cosines[i]) - (dIm * sines[i]);
            highIm[i] = (dRe * sines[i]) + (dIm * cosines[i]);
        }
    }

    private static void Join(Span<double> real, Span<double> imaginary, int half, Span<double> cosines, Span<double> sines)
    {
        var lowRe = real[..half];
        var highRe = real[half..];
        var lowIm = imaginary[..half];
        var highIm = imaginary[half..];
        int i = 0;
        for (; i <= half - Vector<double>.Count; i += Vector<double>.Count)
        {
            var c = new Vector<double>(cosines[i..]);
            var s = new Vector<double>(sines[i..]);
            var bRe = new Vector<double>(highRe[i..]);
            var bIm = new Vector<double>(highIm[i..]);
            var tRe = (bRe * c) + (bIm * s);
            var tIm = (bIm * c) - (bRe * s);
            var aRe = new Vector<double>(lowRe[i..]);
            var aIm = new Vector<double>(lowIm[i..]);
            (aRe + tRe).CopyTo(lowRe[i..]);
            (aIm + tIm).CopyTo(lowIm[i..]);
            (aRe - tRe).CopyTo(highRe[i..]);
            (aIm - tIm).CopyTo(highIm[i..]);
        }
        for (; i < half; i++)
        {
            double tRe = (highRe[i] * cosines[i]) + (highIm[i] * sines[i]);
            double tIm = (highIm[i] * cosines[i]) - (highRe[i] * sines[i]);
            highRe[i] = lowRe[i] - tRe;
            highIm[i] = lowIm[i] - tIm;
            lowRe[i] += tRe;
            lowIm[i] += tIm;
        }
    }
}
