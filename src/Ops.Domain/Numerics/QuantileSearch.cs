namespace Ops.Domain.Numerics;

/// <summary>Inverts a distribution function in its smaller tail, so that the quantile is as exact as the tail is.</summary>
internal static class QuantileSearch
{
    /// <summary>The quantile itself, refused when it left the range of double: heavy tails reach far.</summary>
    public static double Finite(double quantile) =>
        double.IsFinite(quantile)
            ? quantile
            : throw Faults.Overflow("p", "the quantile is beyond double", "ask for a probability further from 0 and 1");

    /// <summary>x above 0 with the wanted tails: Newton on ln tail against ln x, held in a bracket.</summary>
    /// <remarks>For the laws used here ln tail is concave in ln x, so that few steps suffice also at 1e-300.</remarks>
    public static double Positive<TLaw>(TLaw law, Tails wanted, double start)
        where TLaw : ITailLaw
    {
        bool useLower = wanted.Lower <= wanted.Upper;
        double target = useLower ? wanted.Lower : wanted.Upper;
        double low = 0;
        double high = double.PositiveInfinity;
        double x = start is > 0 and < double.PositiveInfinity ? start : 1;
        double lastStep = double.PositiveInfinity;
        for (int turn = 0; turn < 400; turn++)
        {
            var tails = law.Of(x);
            double tail = useLower ? tails.Lower : tails.Upper;
            double gap = Elementary.Log1p((tail - target) / target);
            if (gap == 0)
                return x;
            if (useLower == gap > 0)
                high = x;
            else
                low = x;
            double slope = law.Density(x) / tail * x;
            double step = (useLower ? -gap : gap) / slope;
            double next = x * Math.Exp(step);
            if (next == x)
                return x;
            bool inside = next > low && next < high;
            if (!inside)
                next = Between(low, high, x);
            double change = Math.Abs(next - x) / x;
            if (change <= 2.3e-16 || (inside && change < 1e-9 && change >= 0.5 * lastStep) || next <= double.Epsilon)
                return next;
            lastStep = inside ? change : double.PositiveInfinity;
            x = next;
        }
        return x;
    }

    /// <summary>The smallest whole number k from <paramref name="low"/> to <paramref name="high"/> with F(k) at least p.</summary>
    /// <remarks>
    /// A p that lies within 64 units of the last place above a step counts as that step: the step was computed by rounding
    /// too. Steps away from the start double until they bracket k, then halve.
    /// </remarks>
    public static double Whole<TLaw>(TLaw law, Tails wanted, double start, double low, double high)
        where TLaw : IWholeLaw
    {
        const double slack = 64 * 2.2204460492503131e-16;
        bool useLower = wanted.Lower <= wanted.Upper;
        double target = useLower ? wanted.Lower * (1 - slack) : wanted.Upper * (1 + slack);
        bool Reaches(double k)
        {
            var tails = law.Of(k);
            return useLower ? tails.Lower >= target : tails.Upper <= target;
        }

        double at = Math.Clamp(Math.Floor(start), low, high);
        double step = 1;
        double below;
        double reached;
        if (Reaches(at))
        {
            reached = at;
            below = at - 1;
            while (below >= low && Reaches(below))
            {
                reached = below;
                step *= 2;
                below = reached - step;
            }
            below = Math.Max(below, low - 1);
        }
        else
        {
            below = at;
            reached = at + 1;
            while (reached < high && !Reaches(reached))
            {
                below = reached;
                step *= 2;
                reached = below + step;
            }
            reached = Math.Min(reached, high);
        }
        while (reached - below > 1)
        {
            double middle = Math.Floor(below + ((reached - below) / 2));
            if (middle <= below || middle >= reached)
                break;
            if (Reaches(middle))
                reached = middle;
            else
                below = middle;
        }
        return reached;
    }

    private static double Between(double low, double high, double x)
    {
        if (low == 0)
            return x <= 1e-290 ? 0 : x * 1e-10;
        return double.IsPositiveInfinity(high) ? x * 16 : Math.Sqrt(low) * Math.Sqrt(high);
    }
}
