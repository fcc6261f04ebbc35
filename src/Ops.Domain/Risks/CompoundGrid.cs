using System.Numerics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>One risk of a portfolio on a common grid: the law of its count and the probabilities of its losses.</summary>
internal readonly record struct GridLaw(IDiscreteDistribution Frequency, double[] Severity)
{
    /// <summary>ln E[e^(θS)] in steps; infinity where it does not exist.</summary>
    public double LogMoment(double theta)
    {
        double sum = 0;
        for (int k = 0; k < Severity.Length; k++)
            sum += Severity[k] == 0 ? 0 : Severity[k] * Math.Exp(theta * k);
        return double.IsFinite(sum) ? FrequencyLaw.LogGenerating(Frequency, sum) : double.PositiveInfinity;
    }

    /// <summary>The most steps that can be lost, where the count has an end.</summary>
    public double Most =>
        Severity.Length == 1 ? 0
        : Frequency.Maximum is { } most ? most * (Severity.Length - 1)
        : double.PositiveInfinity;
}

/// <summary>The distribution of a sum of compound losses on a grid, exactly: by Panjer's recursion or by Fourier transforms.</summary>
internal static class CompoundGrid
{
    public const int MostPoints = 1 << 22;

    /// <summary>e^-50 is the most that may lie beyond the grid.</summary>
    private const double Negligible = 50;

    /// <summary>Below this many multiplications Panjer's recursion is used: it keeps its digits in both tails.</summary>
    private const long Recursion = 1L << 26;

    /// <summary>A tilt of e^-14 over the grid: what runs over the end comes back a million times smaller, and no digits that matter are lost.</summary>
    private const double Tilt = 14;

    /// <summary>A power of 2 beyond which at most e^-50 lies, by Chernoff's bound.</summary>
    public static int Points(ReadOnlySpan<GridLaw> laws)
    {
        double most = 0;
        foreach (var law in laws)
            most += law.Most;
        double end = Math.Min(most, Bound([.. laws]));
        if (!(end < MostPoints))
            throw Faults.Invalid("step", $"the loss reaches over {MostPoints} steps", "take a coarser step");
        return (int)BitOperations.RoundUpToPowerOf2((uint)end + 2);
    }

    /// <summary>All that can happen, on a grid long enough that nothing comes round.</summary>
    public static double[] Whole(GridLaw[] laws, int points) =>
        laws.Length == 1 && laws[0].Frequency is not Binomial && (long)points * laws[0].Severity.Length <= Recursion
            ? Panjer(laws[0], points)
            : Fourier(laws, points, 0);

    /// <summary>The first points only; what lies beyond is damped by a tilt.</summary>
    public static double[] Part(GridLaw[] laws, int points) => Fourier(laws, points, Tilt / points);

    /// <summary>The tilt that <see cref="Part"/> uses.</summary>
    public static double TiltOf(int points) => Tilt / points;

    /// <summary>H. H. Panjer, Recursive evaluation of a family of compound distributions (ASTIN Bulletin 12, 1981), from a scaled start.</summary>
    public static double[] Panjer(GridLaw law, int points)
    {
        const double large = 1e250;
        double ratio = law.Frequency is NegativeBinomial n ? n.ExpectedCount / n.Size / (1 + (n.ExpectedCount / n.Size)) : 0;
        double rest = law.Frequency is NegativeBinomial m ? (m.Size - 1) * ratio : law.Frequency.Mean ?? 0;
        var severity = law.Severity.AsSpan();
        double[] g = new double[points];
        g[0] = 1;
        double logScale = FrequencyLaw.LogGenerating(law.Frequency, severity[0]);
        double front = 1 / (1 - (ratio * severity[0]));
        for (int k = 1; k < points; k++)
        {
            double sum = 0;
            double slope = rest / k;
            for (int j = Math.Min(k, severity.Length - 1); j >= 1; j--)
                sum += (ratio + (slope * j)) * severity[j] * g[k - j];
            g[k] = front * sum;
            if (g[k] > large)
            {
                for (int j = 0; j <= k; j++)
                    g[j] /= large;
                logScale += Math.Log(large);
            }
        }
        double scale = Math.Exp(logScale);
        for (int k = 0; k < points; k++)
            g[k] *= scale;
        return g;
    }

    /// <summary>The product of the generating functions at the roots of unity, and back.</summary>
    public static double[] Fourier(GridLaw[] laws, int points, double tilt)
    {
        var plan = new FourierPlan(points);
        double[] re = new double[points];
        double[] im = new double[points];
        double[] exponentRe = new double[points];
        double[] exponentIm = new double[points];
        double[] weights = Weights(points, tilt);
        laws = Merged(laws, points);
        for (int i = 0; i < laws.Length; i += 2)
        {
            Fill(laws[i].Severity, weights, re);
            if (i + 1 < laws.Length)
                Fill(laws[i + 1].Severity, weights, im);
            else
                im.AsSpan().Clear();
            plan.Forward(re, im);
            AddExponents(laws[i].Frequency, i + 1 < laws.Length ? laws[i + 1].Frequency : null, re, im, exponentRe, exponentIm);
        }
        Exponentials(exponentRe, exponentIm);
        plan.Back(exponentRe, exponentIm);
        Untilt(exponentRe, weights);
        return exponentRe;
    }

    /// <summary>
    /// All Poisson risks as one: a sum of compound Poisson losses is compound Poisson, its severity the mixture of theirs by their rates (Klugman, Panjer and Willmot,
    /// Loss Models), so that they need one transform together. The other laws follow as they are.
    /// </summary>
    private static GridLaw[] Merged(GridLaw[] laws, int points)
    {
        double rate = 0;
        int merged = 0;
        foreach (var law in laws)
        {
            rate += law.Frequency is Poisson poisson ? poisson.Rate : 0;
            merged += law.Frequency is Poisson ? 1 : 0;
        }
        if (merged < 2 || !double.IsFinite(rate))
            return laws;
        double[] mixture = new double[points];
        foreach (var law in laws)
        {
            if (law.Frequency is not Poisson poisson)
                continue;
            double share = poisson.Rate / rate;
            var severity = law.Severity.AsSpan(0, Math.Min(points, law.Severity.Length));
            for (int k = 0; k < severity.Length; k++)
                mixture[k] += share * severity[k];
        }
        return [new GridLaw(new Poisson(rate), mixture), .. laws.Where(law => law.Frequency is not Poisson)];
    }

    /// <summary>e^(−θk).</summary>
    public static double[] Weights(int points, double tilt)
    {
        double[] weights = new double[points];
        for (int k = 0; k < points; k++)
            weights[k] = Math.Exp(-tilt * k);
        return weights;
    }

    /// <summary>The tilted probabilities, and zeros up to the end.</summary>
    public static void Fill(ReadOnlySpan<double> severity, ReadOnlySpan<double> weights, Span<double> values)
    {
        int filled = Math.Min(severity.Length, values.Length);
        for (int k = 0; k < filled; k++)
            values[k] = severity[k] * weights[k];
        values[filled..].Clear();
    }

    /// <summary>Undoes the tilt; what rounding put below 0 is 0.</summary>
    public static void Untilt(Span<double> values, ReadOnlySpan<double> weights)
    {
        for (int k = 0; k < values.Length; k++)
            values[k] = Math.Max(0, values[k] / weights[k]);
    }

    /// <summary>The transforms of two real lists that were transformed as one, at a place and its mirror.</summary>
    public static (Complex First, Complex Second) Unpack(ReadOnlySpan<double> re, ReadOnlySpan<double> im, int place)
    {
        int mirror = FourierPlan.Mirror(place);
        return (
            new Complex((re[place] + re[mirror]) / 2, (im[place] - im[mirror]) / 2),
            new Complex((im[place] + im[mirror]) / 2, (re[mirror] - re[place]) / 2)
        );
    }

    /// <summary>The places of which each is its own mirror or stands before it.</summary>
    public static bool IsFirst(int place) => place <= FourierPlan.Mirror(place);

    private static void AddExponents(
        IDiscreteDistribution first,
        IDiscreteDistribution? second,
        double[] re,
        double[] im,
        double[] exponentRe,
        double[] exponentIm
    )
    {
        for (int place = 0; place < re.Length; place++)
        {
            if (!IsFirst(place))
                continue;
            var (a, b) = Unpack(re, im, place);
            Add(first, a, ref exponentRe[place], ref exponentIm[place]);
            if (second is not null)
                Add(second, b, ref exponentRe[place], ref exponentIm[place]);
        }
    }

    private static void Add(IDiscreteDistribution law, Complex z, ref double real, ref double imaginary)
    {
        if (law is Poisson poisson)
        {
            real += poisson.Rate * (z.Real - 1);
            imaginary += poisson.Rate * z.Imaginary;
            return;
        }
        var exponent = FrequencyLaw.LogGenerating(law, z);
        real += exponent.Real;
        imaginary += exponent.Imaginary;
    }

    /// <summary>e to the exponents, and the conjugate at the mirrored places.</summary>
    private static void Exponentials(double[] re, double[] im)
    {
        for (int place = 0; place < re.Length; place++)
        {
            if (!IsFirst(place))
                continue;
            double size = Math.Exp(re[place]);
            var (sine, cosine) = Math.SinCos(im[place]);
            int mirror = FourierPlan.Mirror(place);
            (re[place], im[place]) = (size * cosine, size * sine);
            (re[mirror], im[mirror]) = (re[place], mirror == place ? im[place] : -im[place]);
        }
    }

    /// <summary>The least end L with ln E[e^(θS)] − θL ≤ −50 for some θ: golden section over ln θ.</summary>
    private static double Bound(GridLaw[] laws)
    {
        double End(double logTheta)
        {
            double theta = Math.Exp(logTheta);
            double sum = Negligible;
            foreach (var law in laws)
                sum += law.LogMoment(theta);
            return double.IsFinite(sum) ? sum / theta : double.PositiveInfinity;
        }

        const double golden = 0.6180339887498949;
        double low = -30;
        double high = 5;
        double left = high - (golden * (high - low));
        double right = low + (golden * (high - low));
        double atLeft = End(left);
        double atRight = End(right);
        for (int turn = 0; turn < 40; turn++)
        {
            if (atLeft <= atRight && double.IsFinite(atLeft) || !double.IsFinite(atRight))
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (golden * (high - low));
                atLeft = End(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (golden * (high - low));
                atRight = End(right);
            }
        }
        return Math.Min(atLeft, atRight);
    }
}
