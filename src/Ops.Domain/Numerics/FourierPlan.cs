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
    /// <summary>So many numbers, their partners and their turns fit into the near memory of a core.</summary>
    private const int Near = 4096;

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
        int half = real.Length / 2;
        if (half >= Near)
        {
            // Halves that fit into the near memory are finished one after the other.
            Split(real, imaginary, half, _cosines.AsSpan(half, half), _sines.AsSpan(half, half));
            Forward(real[..half], imaginary[..half]);
            Forward(real[half..], imaginary[half..]);
            return;
        }
        for (; half > 2; half /= 2)
        {
            var cosines = _cosines.AsSpan(half, half);
            var sines = _sines.AsSpan(half, half);
            for (int start = 0; start < real.Length; start += 2 * half)
                Split(real.Slice(start, 2 * half), imaginary.Slice(start, 2 * half), half, cosines, sines);
        }
        if (half == 2)
            SplitFours(real, imaginary);
        else if (half == 1)
            (real[0], real[1], imaginary[0], imaginary[1]) = (
                real[0] + real[1],
                real[0] - real[1],
                imaginary[0] + imaginary[1],
                imaginary[0] - imaginary[1]
            );
    }

    /// <summary>The inverse, from bit-reversed order, divided by the length.</summary>
    public void Back(Span<double> real, Span<double> imaginary)
    {
        Gather(real, imaginary);
        double scale = 1.0 / Length;
        for (int i = 0; i < Length; i++)
        {
            real[i] *= scale;
            imaginary[i] *= scale;
        }
    }

    private void Gather(Span<double> real, Span<double> imaginary)
    {
        if (real.Length > Near)
        {
            int middle = real.Length / 2;
            Gather(real[..middle], imaginary[..middle]);
            Gather(real[middle..], imaginary[middle..]);
            Join(real, imaginary, middle, _cosines.AsSpan(middle, middle), _sines.AsSpan(middle, middle));
            return;
        }
        for (int half = 1; half < real.Length; half *= 2)
        {
            var cosines = _cosines.AsSpan(half, half);
            var sines = _sines.AsSpan(half, half);
            for (int start = 0; start < real.Length; start += 2 * half)
                Join(real.Slice(start, 2 * half), imaginary.Slice(start, 2 * half), half, cosines, sines);
        }
    }

    /// <summary>The last two steps at once: the only turn in them is by −i, which swaps real and imaginary part.</summary>
    private static void SplitFours(Span<double> real, Span<double> imaginary)
    {
        for (int start = 0; start < real.Length; start += 4)
        {
            var re = real.Slice(start, 4);
            var im = imaginary.Slice(start, 4);
            var (lowRe, lowIm) = (re[0] + re[2], im[0] + im[2]);
            var (nextRe, nextIm) = (re[1] + re[3], im[1] + im[3]);
            var (highRe, highIm) = (re[0] - re[2], im[0] - im[2]);
            var (turnedRe, turnedIm) = (im[1] - im[3], re[3] - re[1]);
            (re[0], im[0]) = (lowRe + nextRe, lowIm + nextIm);
            (re[1], im[1]) = (lowRe - nextRe, lowIm - nextIm);
            (re[2], im[2]) = (highRe + turnedRe, highIm + turnedIm);
            (re[3], im[3]) = (highRe - turnedRe, highIm - turnedIm);
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
